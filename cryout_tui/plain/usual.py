"""The usual ways to ask, as lines: a page, a choice, a rating."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.choices import BEFORE, DELETE, DayList, Named, Proposal, delete_question
from cryout_tui.asked.usual import Choice, Page, Rating, Wait
from cryout_tui.domain import answers as said
from cryout_tui.language import N_, _
from cryout_tui.plain.meant import is_yes
from cryout_tui.plain.rows import as_number, rated
from cryout_tui.plain.talk import Talk, Word
from cryout_tui.plain.told import Told

GO_ON = _("Press enter to go on.")
SURE = _("yes, if that is what you want; any other line if not.")
NAMED_BEFORE = N_("named before")
DELETES = N_("delete")


def is_sure(talk: Talk, question: str) -> bool:
    """Ask once more, and return whether it was a yes."""
    talk.say(question)
    talk.say(SURE)
    return is_yes(talk.line())


class ToldPage(Told):
    """A few lines to read."""

    ask: Page

    def next(self) -> Said:
        self.talk.head(self.ask.top, self.ask.lines)
        words = [NAMED_BEFORE] if isinstance(self.ask, Named) and self.ask.has_history else []
        self.talk.words(*words)
        self.talk.say(GO_ON)
        try:
            while typed := self.talk.line(words=words):
                self.talk.unanswered(typed)
                if not self.talk.lines.is_terminal:
                    break  # the lines of a pipe go on by themselves
                self.talk.say(GO_ON)
        except Word:
            return Said(self.ask, Wants(BEFORE))
        return Said(self.ask, said.WentOn())


class ToldWait(Told):
    """What is being done; nothing is asked."""

    ask: Wait

    def __init__(self, talk: Talk, ask: Wait) -> None:
        super().__init__(talk, ask)
        talk.head(ask.top, ask.lines)


class ToldChoice(Told):
    """Numbered answers."""

    ask: Choice

    @property
    def words(self) -> list[str]:
        """The words that work besides the numbers."""
        return [NAMED_BEFORE] if isinstance(self.ask, Proposal) and self.ask.has_history else []

    def next(self) -> Said:
        self._tell()
        try:
            return self._chosen()
        except Word:
            return Said(self.ask, Wants(BEFORE))

    def _tell(self) -> None:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, ask.lines)
        for lead, words, _style in ask.listed:
            talk.say(f"{lead.strip()} {words}".strip())
        if ask.question:
            talk.say(ask.question)
        for lead, words, _style in ask.below:
            talk.say(f"{lead.strip()} {words}".strip())
        talk.words(*self.words)

    def _chosen(self) -> Said:
        ask = self.ask
        names = [name for name, _answer in ask.choices]
        while True:
            at = self.talk.choice(names, hints=ask.hints, may_skip=ask.skip is not None, words=self.words)
            if at is None:
                assert ask.skip is not None
                return Said(ask, ask.skip)
            if at not in ask.certain:
                return Said(ask, ask.choices[at][1])
            if is_sure(self.talk, ask.surely_told or _('"{said}" cannot be taken back.').format(said=names[at])):
                return Said(ask, ask.choices[at][1])


class ToldDays(ToldChoice):
    """The reflections of a day; the first can be deleted, each once it was asked."""

    ask: DayList

    @property
    def words(self) -> list[str]:
        return [DELETES] if self.ask.names else []

    def next(self) -> Said:
        self._tell()
        while True:
            try:
                return self._chosen()
            except Word:
                at = self._to_delete()
            if at is not None:
                return Said(self.ask, Wants(DELETE), row=str(at))

    def _to_delete(self) -> int | None:
        self.talk.say(_("Which one?"))
        at = self.talk.choice(self.ask.names)
        return at if at is not None and is_sure(self.talk, delete_question(self.ask.names[at])) else None


class ToldRating(Told):
    """One number."""

    ask: Rating

    def next(self) -> Said:
        self.talk.head(self.ask.top, self.ask.lines)
        value = as_number(rated(self.talk, self.ask.row, self.ask.row.value))
        if self.ask.low and value is not None and value <= 3:
            self.talk.say(self.ask.low)
        return Said(self.ask, said.Rated(value))
