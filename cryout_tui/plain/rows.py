"""Several small questions, as lines, one after the other."""

from collections.abc import Collection

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.rows import Aside, Questions, Row, TodaysQuestions, Value
from cryout_tui.domain import answers as said
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

TAKE_BACK = "x"
MORE, ANOTHER_DAY, OWN_SCALES = "more", "another day", "own scales"
WANTS = {MORE: "more", ANOTHER_DAY: "day", OWN_SCALES: "scales"}


class ToldQuestions(Told):
    """Each question is asked in turn; back leads to the one before."""

    ask: Questions

    def __init__(self, talk: Talk, ask: Questions) -> None:
        super().__init__(talk, ask)
        self.at = ask.at
        self.values = {row.id: row.value for row in ask.rows}
        self.aside = ask.aside
        self.is_told = False

    def words(self, row: Row) -> Collection[str]:
        """Return the words that work at this question besides the numbers."""
        return ()

    def next(self) -> Said:
        row = self.ask.rows[self.at]
        if not self.is_told:
            self.talk.head(self.ask.top, self.ask.lines)
            self.is_told = True
        self.talk.say(f"{self.at + 1} of {len(self.ask.rows)}. {row.label}.")
        try:
            self.values[row.id] = rated(self.talk, row, self.values[row.id], words=self.words(row))
        except Word as typed:
            return Said(self.ask, Wants(WANTS[typed.word]), row.id)
        except Back:
            if self.at == 0:
                raise
            return self._moved(row, said.WentBack(), self.at - 1)
        return self._moved(row, self._answer(row), self.at + 1)

    def _answer(self, row: Row) -> said.Answer:
        value = self.values[row.id]
        if row.yes_no:
            return said.Said(None if value is None else bool(value))
        return said.Rated(as_number(value))

    def _moved(self, row: Row, answer: said.Answer, to: int) -> Said:
        self.at = min(to, len(self.ask.rows) - 1)
        is_last = to == len(self.ask.rows)
        return Said(self.ask, answer, row.id, None if is_last else self.ask.rows[self.at].id)

    def changed(self, change: object) -> None:
        """Say what stands beside the questions, where it changed."""
        if isinstance(change, Aside) and change.words != self.aside:
            self.aside = change.words
            self.talk.say(change.words)


class ToldTodaysQuestions(ToldQuestions):
    """The numbers of Today."""

    ask: TodaysQuestions

    def words(self, row: Row) -> Collection[str]:
        return ([MORE] if row.id in self.ask.with_more else []) + [ANOTHER_DAY, OWN_SCALES]


def rated(talk: Talk, row: Row, value: Value, *, words: Collection[str] = ()) -> Value:
    """Ask one question and return its value; where it is skipped, the one given before stays. Raises Word."""
    talk.say(row.question)
    if row.anchors:
        talk.say(", ".join(f"{number} {means}" for number, means in row.anchors.items()))
    if row.also:
        talk.say(row.also)
    if value is not None:
        so_far = ("yes" if value else "no") if row.yes_no else value
        talk.say(f"{so_far} so far; an empty line keeps it, {TAKE_BACK} takes it back.")
    elif row.earlier is not None:
        talk.say(f"{row.earlier} was said earlier.")
    talk.words(*words)
    try:
        given = talk.yes_no(words=(*words, TAKE_BACK)) if row.yes_no else talk.number(words=(*words, TAKE_BACK))
    except Word as typed:
        if typed.word != TAKE_BACK:
            raise
        return None
    return value if given is None else given


def as_number(value: Value) -> int | None:
    """Return a rating as a number, or None for none."""
    return None if value is None else int(value)
