"""Finding the source, as lines: two memories, memories to name, and what was named before."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.source import DONE, NamedBefore, Pair, Pick, Side
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Compared
from cryout_tui.language import _
from cryout_tui.plain.long_list import LongList
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
        names = [ask.titles.of(each) for each in ask.memories]
        self.list = LongList(talk, names, {at: self._hint(at) for at in range(len(names))})

    def next(self) -> Said:
        ask = self.ask
        if not self.list.said:
            self.talk.head(ask.top, [ask.question, *([NAMES_THEM] if ask.several else [])])
            self.list.say_more()
        try:
            at = self.list.chosen(words=(DONE,) if ask.several else ())
        except Word:
            return Said(ask, Wants(DONE))
        if ask.several:
            self._turn(at)
        return Said(ask, Wants(str(ask.memories[at].id)))

    def _turn(self, at: int) -> None:
        self.chosen ^= {self.ask.memories[at].id}
        is_chosen = self.ask.memories[at].id in self.chosen
        now = _("chosen") if is_chosen else _("let go")
        self.talk.say(f"{self.list.names[at]}: {now}.")

    def _hint(self, at: int) -> str:
        memory = self.ask.memories[at]
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
