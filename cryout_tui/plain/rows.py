"""Several small questions, as lines, one after the other."""

from collections.abc import Collection

from cryout_tui.asked.ask import Noted, Said, Wants
from cryout_tui.asked.rows import Aside, Questions, Row, TodaysQuestions, Value
from cryout_tui.domain import answers as said
from cryout_tui.language import N_, _
from cryout_tui.plain.meant import NO, YES
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

TAKE_BACK = "x"
MORE, ANOTHER_DAY, OWN_SCALES = N_("more"), N_("another day"), N_("own scales")
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
        self._answered: Said | None = None

    def words(self, row: Row) -> Collection[str]:
        """Return the words that work at this question besides the numbers."""
        return ()

    def told_words(self, row: Row) -> Collection[str]:
        """Return those of them that are told at this question."""
        return self.words(row)

    def next(self) -> Said | Noted:
        """Return what was noted of a question, then that it was answered."""
        if self._answered is not None:
            answered, self._answered = self._answered, None
            return answered
        row = self.ask.rows[self.at]
        told = self.told_words(row)
        if not self.is_told:
            self.talk.head(self.ask.top, self.ask.lines)
            self.is_told = True
        self.talk.say(_("{number} of {count}.").format(number=self.at + 1, count=self.ask.count or len(self.ask.rows)))
        try:
            self.values[row.id] = rated(self.talk, row, self.values[row.id], words=self.words(row), told=told)
        except Word as typed:
            return Said(self.ask, Wants(WANTS[typed.word]), row.id)
        except Back:
            if self.at == 0:
                raise
            return self._moved(row, said.WentBack(), self.at - 1)
        answer = self._answer(row)
        self._answered = self._moved(row, answer, self.at + 1)
        return Noted(self.ask, answer, row.id)

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

    def told_words(self, row: Row) -> Collection[str]:
        every = self.words(row)
        return [each for each in every if each == MORE or not self.is_told]


def rated(
    talk: Talk, row: Row, value: Value, *, words: Collection[str] = (), told: Collection[str] | None = None
) -> Value:
    """Ask one question and return its value; where it is skipped, the one given before stays.

    Raises Word for one of the `words`, of which those `told` are said.
    """
    talk.say(row.question)
    if row.anchors:
        talk.say(", ".join(f"{number} {means}" for number, means in row.anchors.items()))
    if row.also:
        talk.say(row.also)
    if value is not None:
        so_far = _(YES if value else NO) if row.yes_no else value
        talk.say(
            _("{given} so far; an empty line keeps it, {NONE} takes it back.").format(given=so_far, NONE=TAKE_BACK)
        )
    elif row.earlier is not None:
        talk.say(_("{earlier} was said earlier.").format(earlier=row.earlier))
    talk.words(*(words if told is None else told))
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
