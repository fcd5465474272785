"""The usual ways to ask, as lines: a page, a choice, a rating, several small questions, a line."""

from cryout_tui.asked.ask import Ask, Said
from cryout_tui.asked.line import Line
from cryout_tui.asked.rows import Questions, Row
from cryout_tui.asked.usual import Choice, Page, Rating
from cryout_tui.domain import answers as said
from cryout_tui.plain.talk import Back, Talk

GO_ON = "Press enter to go on."
SURE = "yes, if that is what you want; any other line if not."


class Told:
    """Tells one value, and asks for what is said to it.

    `next` returns what was said; where that leads to nothing new, it is called again and asks what comes next.
    """

    def __init__(self, talk: Talk, ask: Ask) -> None:
        self.talk = talk
        self.ask = ask

    def next(self) -> object:
        """Return what was said: a Said, or another value of what happened. Raises Back, Stop and Ended."""
        raise NotImplementedError


class ToldPage(Told):
    """A few lines to read."""

    ask: Page

    def next(self) -> Said:
        self.talk.head(self.ask.top, self.ask.lines)
        self.talk.say(GO_ON)
        self.talk.line()
        return Said(self.ask, said.WentOn())


class ToldChoice(Told):
    """Numbered answers."""

    ask: Choice

    def next(self) -> Said:
        ask = self.ask
        self.talk.head(ask.top, ask.lines)
        for lead, words, _ in ask.listed:
            self.talk.say(words, lead)
        if ask.question:
            self.talk.say(ask.question)
        for lead, words, _ in ask.below:
            self.talk.say(words.strip("\n"), lead)
        while True:
            at = self.talk.choice([name for name, _ in ask.choices], hints=ask.hints, may_skip=ask.skip is not None)
            if at is None:
                assert ask.skip is not None
                return Said(ask, ask.skip)
            if at not in ask.certain or self._is_sure(at):
                return Said(ask, ask.choices[at][1])

    def _is_sure(self, at: int) -> bool:
        self.talk.say(self.ask.surely or f'"{self.ask.choices[at][0]}" cannot be taken back.')
        self.talk.say(SURE)
        return self.talk.line().casefold() in ("y", "yes")


class ToldRating(Told):
    """One number."""

    ask: Rating

    def next(self) -> Said:
        self.talk.head(self.ask.top, self.ask.lines)
        value = rated(self.talk, self.ask.row)
        if self.ask.low and value is not None and int(value) <= 3:
            self.talk.say(self.ask.low)
        return Said(self.ask, said.Rated(None if value is None else int(value)))


class ToldQuestions(Told):
    """Several small questions, one after the other; back leads to the one before."""

    ask: Questions

    def __init__(self, talk: Talk, ask: Questions) -> None:
        super().__init__(talk, ask)
        self.at = ask.at
        self.values = {row.id: row.value for row in ask.rows}
        self.is_told = False

    def next(self) -> Said:
        ask, row = self.ask, self.ask.rows[self.at]
        if not self.is_told:
            self.talk.head(ask.top, ask.lines)
            self.is_told = True
        try:
            self.values[row.id] = rated(self.talk, row, self.values[row.id])
        except Back:
            if self.at == 0:
                raise
            return self._moved(row, said.WentBack(), -1)
        value = self.values[row.id]
        yes = None if value is None else bool(value)
        return self._moved(row, said.Said(yes) if row.yes_no else said.Rated(None if value is None else int(value)), 1)

    def _moved(self, row: Row, answer: said.Answer, by: int) -> Said:
        self.at = min(self.at + by, len(self.ask.rows) - 1)
        now = self.ask.rows[self.at]
        return Said(self.ask, answer, row.id, now.id if now is not row else None)


class ToldLine(Told):
    """A question answered in words."""

    ask: Line

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, ask.lines)
        talk.say(ask.question)
        if ask.is_long:
            return Said(ask, said.Wrote(talk.text(ask.where, ask.draft)))
        if ask.ideas:
            talk.say(f"Such as: {', '.join(ask.ideas)}. Several are parted by a comma.")
        before = ask.draft.text if ask.draft is not None else ""
        if before.strip():
            talk.say(f"So far: {before}")
            talk.say("An empty line keeps it; another one takes its place.")
        written = talk.line() or before
        talk.keep(ask.where, written)
        return Said(ask, said.Wrote(written))


def rated(talk: Talk, row: Row, given: int | bool | None = None) -> int | bool | None:
    """Ask one question of several and return its value; where it is skipped, the one `given` before stays."""
    value = row.value if given is None else given
    talk.say(row.question)
    if row.anchors:
        talk.say(", ".join(f"{number} {words}" for number, words in row.anchors.items()))
    if row.also:
        talk.say(row.also)
    if row.yes_no:
        said_now = talk.yes_no()
        return value if said_now is None else said_now
    if value is not None:
        talk.say(f"{value} so far; an empty line keeps it, x takes it back.")
    elif row.earlier is not None:
        talk.say(f"{row.earlier} was said earlier.")
    number = talk.number(most=10)
    return value if number is None else number
