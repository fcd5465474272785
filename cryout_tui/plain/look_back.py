"""A look back, in lines: a week, and this day in other years."""

from collections.abc import Sequence

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.look_back import (
    EARLIER,
    LATER,
    LEFT_OUT,
    NO_WEEK,
    NO_YEARS,
    NONE_ELSE,
    PAINFUL,
    RULE,
    SHOWN,
    OtherYears,
    WeekPage,
)
from cryout_tui.domain.home import THIS_DAY, WEEK
from cryout_tui.domain.look_back import Compared, Middle
from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _, ngettext
from cryout_tui.plain.spoken import LEADS_BACK, say_led, spoken
from cryout_tui.plain.talk import Back, Word
from cryout_tui.plain.told import Told

TOO, WITHOUT = N_("painful too"), N_("without painful")
BEFORE, AFTER, DAY, WEEK_WORD = N_("earlier"), N_("later"), N_("this day"), N_("this week")
WISHES = {
    BEFORE: EARLIER,
    AFTER: LATER,
    DAY: THIS_DAY,
    WEEK_WORD: WEEK,
    TOO: PAINFUL,
    WITHOUT: PAINFUL,
}


class _LooksBack(Told):
    """A page to read, and words that lead on."""

    ask: WeekPage | OtherYears

    def next(self) -> Said:
        self._tell()
        words = [*self._words(), *self._painful()]
        self.talk.words(*words)
        self.talk.say(LEADS_BACK)
        try:
            self.talk.line(words=words)
        except Word as typed:
            return Said(self.ask, Wants(WISHES[typed.word]))
        raise Back

    def _painful(self) -> Sequence[str]:
        if not self.ask.has_painful:
            return ()
        return (TOO if self.ask.leaves_out else WITHOUT,)

    def _tell(self) -> None:
        raise NotImplementedError

    def _words(self) -> Sequence[str]:
        raise NotImplementedError


class ToldWeek(_LooksBack):
    """A week: its numbers, what was done, and lines to read again."""

    ask: WeekPage

    def _tell(self) -> None:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [NO_WEEK if ask.week.is_empty else spoken(ask.counted)])
        for each in ask.week.numbers:
            talk.say(compared(each))
        for heading, lines in ask.parts:
            talk.say(f"{heading}:")
            say_led(talk, lines)
        if ask.has_painful and not ask.week.is_empty:
            talk.say(RULE if ask.leaves_out else SHOWN)

    def _words(self) -> Sequence[str]:
        earlier = [BEFORE] if self.ask.has_earlier else []
        return [*earlier, *([] if self.ask.week.is_this else [AFTER]), DAY]


class ToldYears(_LooksBack):
    """This day in other years."""

    ask: OtherYears

    def _tell(self) -> None:
        ask, talk = self.ask, self.talk
        talk.head(ask.top)
        if not ask.days:
            talk.say(NO_YEARS)
            return
        if ask.leaves_out or ask.has_painful:
            talk.say(LEFT_OUT if ask.leaves_out else SHOWN)
        if not ask.shown:
            talk.say(NONE_ELSE)
        for each in ask.shown:
            say_led(talk, ask.led(each))
        if ask.leaves_out:
            talk.say(RULE)

    def _words(self) -> Sequence[str]:
        return [WEEK_WORD]


def compared(row: Compared) -> str:
    """Return a row of a week in words."""
    before = "" if row.before is None else _("; the week before {numbers}").format(numbers=_middle(row.before))
    return _("{name}, in the middle: {numbers}{before}").format(
        name=one_line(row.name), numbers=_middle(row.now), before=before
    )


def _middle(middle: Middle) -> str:
    told = ngettext("{value} of {count} day", "{value} of {count} days", middle.n)
    return told.format(value=f"{middle.value:g}", count=middle.n)
