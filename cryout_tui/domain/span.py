"""How far back a look goes: two weeks, three months, a year, or all of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cryout_tui.language import N_


class Range(StrEnum):
    """The ranges one can look over, the shortest first."""

    TWO_WEEKS = N_("2 weeks")
    THREE_MONTHS = N_("3 months")
    YEAR = N_("a year")
    ALL = N_("all")

    @property
    def days(self) -> int | None:
        """How many days it holds, today among them; None where it holds every day there is."""
        return _DAYS[self]


@dataclass
class Look:
    """What was looked at last; it is remembered while the app runs, and nowhere else."""

    range: Range = Range.THREE_MONTHS
    picture: str = ""


_DAYS = {Range.TWO_WEEKS: 14, Range.THREE_MONTHS: 91, Range.YEAR: 365, Range.ALL: None}


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, both among them."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Say whether `day` is one of them."""
        return self.first <= day <= self.last

    def at(self, day: date) -> int:
        """Return which day of the span `day` is, from 0."""
        return (day - self.first).days

    def among(self, count: int) -> Callable[[date], int | None]:
        """Return what tells in which of `count` equal stretches a day lies, from 0; None for a day of no stretch."""
        first, days = self.first.toordinal(), self.days  # asked for ten thousands of days

        def at(day: date) -> int | None:
            number = day.toordinal() - first
            return number * count // days if 0 <= number < days else None

        return at

    def day(self, at: int) -> date:
        """Return its day number `at`, from 0."""
        return self.first + timedelta(days=at)


def span_of(asked: Range, today: date, first: date | None) -> Span:
    """Return the days of a range up to `today`; `first` is the first day with anything, where there is one.

    All of it has two weeks at least, so that a first day is not as wide as the screen.
    """
    if asked.days is not None:
        return Span(today - timedelta(days=asked.days - 1), today)
    least = today - timedelta(days=13)
    return Span(min(first or least, least), today)
