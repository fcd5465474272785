"""The calendar of days, and the page of one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cryout_tui.asked.ask import Ask, Led
from cryout_tui.domain.month import DayMark
from cryout_tui.language import _

MONTH, MARKED, DAY, CHANGE = "month:", "marked:", "day:", "change"  # the first three with a day behind them
UNWRITTEN = _("Nothing was written on this day.")


@dataclass(frozen=True)
class Calendar(Ask):
    """The month of `day`, with what there is of its days."""

    day: date
    today: date = field(kw_only=True)
    marks: Mapping[date, DayMark] = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Marks:
    """What there is of the days in the month of `day`."""

    day: date
    marks: Mapping[date, DayMark]


@dataclass(frozen=True)
class Day(Ask):
    """What was said and done on a day, to read; and the way to change it, to fill it in, or to delete what was said.

    `names` is what each reflection of the day is called; of several, the list of that day says which one goes.
    """

    lines: Sequence[Led]
    names: Sequence[str] = field(kw_only=True)
    can_change: bool = field(kw_only=True)
