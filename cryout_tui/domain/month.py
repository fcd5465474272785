"""The calendar of days: a month in weeks, the way from day to day, and what a day shows."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cryout_tui.domain.home import BARS
from cryout_tui.domain.rating import HIGHEST
from cryout_tui.language import _

NOTHING, UNRATED = "\u00b7", "\u25cb"
LOW, MIDDLING = 3, 6  # up to which it is low, and neither low nor high


@dataclass(frozen=True, slots=True)
class DayMark:
    """What there is of a day: how it was inside (0 to 10) where it was said, an entry, a sitting."""

    inside: int | None = None
    has_entry: bool = False
    has_sitting: bool = False

    @property
    def sign(self) -> str:
        """One sign for the day: the higher, the better it was inside."""
        if self.inside is not None:
            return BARS[min(len(BARS) - 1, self.inside * len(BARS) // (HIGHEST + 1))]
        return UNRATED if self.has_entry else NOTHING

    @property
    def tint(self) -> str:
        """The colour of the sign."""
        if self.inside is None:
            return "ink" if self.has_entry else "faint"
        return "rose" if self.inside <= LOW else "amber" if self.inside <= MIDDLING else "sage"

    @property
    def told(self) -> str:
        """The day in words."""
        parts = [] if self.inside is None else [_("inside {inside}").format(inside=self.inside)]
        parts += [_("an entry, no number for inside")] if self.has_entry and self.inside is None else []
        parts += [_("a sitting")] if self.has_sitting else []
        return ", ".join(parts) or _("nothing yet")


EMPTY = DayMark()


def weeks(month: date) -> Sequence[Sequence[date | None]]:
    """Return the days of a month by weeks from Monday on; None for those of other months."""
    found = calendar.Calendar().monthdatescalendar(month.year, month.month)
    return [[day if day.month == month.month else None for day in week] for week in found]


def bounds(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month of `day`."""
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def by_days(day: date, by: int, today: date) -> date:
    """Return the day `by` days on, today at the latest."""
    try:
        return min(day + timedelta(days=by), today)
    except OverflowError:
        return day


def by_months(day: date, by: int, today: date) -> date:
    """Return the same day `by` months on, or the last one of that month; today at the latest."""
    year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    last = calendar.monthrange(year, month + 1)[1]
    return min(date(year, month + 1, min(day.day, last)), today)
