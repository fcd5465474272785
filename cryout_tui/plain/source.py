"""Finding the source, as lines: two memories, memories to name, and what was named before."""

from uuid import UUID

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.source import DONE, NamedBefore, Pair, Pick, Side
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Compared
from cryout_tui.domain.memory import Memory
from cryout_tui.language import _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.talk import Talk, Word
from cryout_tui.plain.told import Told
from cryout_tui.plain.usual import GO_ON

OTHERS = {Compared.SAME: _("the same"), Compared.NEITHER: _("neither hurts now"), Compared.SKIP: _("not today")}
NAMES_THEM = _("A number chooses one, or lets it go; {DONE} names them.").format(DONE=_(DONE))
NEWEST = _("What was named, the newest first:")
MORE_NAMED = 20  # namings said at once


class ToldPair(Told):
    """Which of two hurts more to hold."""

    ask: Pair

    def next(self) -> Said:
        self.talk.head(self.ask.top, [self.ask.question, self.ask.pace])
        names = [_told(self.ask.left), _told(self.ask.right), *OTHERS.values()]
        at = self.talk.choice(names, may_skip=False)
        assert at is not None
        return Said(self.ask, Wants([Compared.LEFT, Compared.RIGHT, *OTHERS][at].value))


def _told(side: Side) -> str:
    return f"{side.title}, {side.age}" if side.age else side.title


class ToldPick(Told):
    """One of the memories, or several, until they are named."""

    ask: Pick

    def __init__(self, talk: Talk, ask: Pick) -> None:
        super().__init__(talk, ask)
        self.chosen = set(ask.chosen)
        self.list = Paged.of(
            talk, [Entry(str(each.id), ask.titles.of(each), hint=self._hint(each)) for each in ask.memories]
        )

    def next(self) -> Said:
        ask = self.ask
        if not self.list.said:
            self.talk.head(ask.top, [ask.question, *([NAMES_THEM] if ask.several else [])])
            self.list.tell()
        try:
            one = self.list.one(words=(DONE,) if ask.several else ())
        except Word:
            return Said(ask, Wants(DONE))
        if ask.several:
            self._turn(one)
        return Said(ask, Wants(one.id))

    def _turn(self, one: Entry) -> None:
        self.chosen ^= {UUID(one.id)}
        now = _("chosen") if UUID(one.id) in self.chosen else _("let go")
        self.talk.say(f"{one.name}: {now}.")

    def _hint(self, memory: Memory) -> str:
        return ", ".join(filter(None, (memory.age_text, _("chosen") if memory.id in self.chosen else "")))


class ToldNamedBefore(Told):
    """Every naming, to read."""

    ask: NamedBefore

    def next(self) -> Said:
        self.talk.head(self.ask.top, self.ask.lines)
        if self.ask.named:
            self.talk.say(NEWEST)
        for at, (day, what) in enumerate(self.ask.named):
            if at and at % MORE_NAMED == 0:
                self.talk.say(
                    _("{number} of {count}. {question}").format(number=at, count=len(self.ask.named), question=GO_ON)
                )
                self.talk.line()
            self.talk.say(f"{day}: {what}")
        self.talk.say(GO_ON)
        self.talk.line()
        return Said(self.ask, said.WentOn())
