"""The stretches of a life, as the walk goes through them."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from cryout_tui.domain.memory import OLDEST, Period
from cryout_tui.language import _


class Part(StrEnum):
    """A stretch of life, as the cues are grouped by; ACROSS holds those of any age."""

    BEFORE_SCHOOL = "before-school"
    EARLY_SCHOOL = "early-school"
    LATE_CHILDHOOD = "late-childhood"
    TEENS = "teens"
    LEAVING_HOME = "leaving-home"
    GROWN = "grown"
    NOW = "now"
    ACROSS = "across"

    @property
    def period(self) -> Period | None:
        """The period its memories belong to."""
        return None if self is Part.ACROSS else Period(self.value.replace("-", "_"))


AGES: Mapping[Part, tuple[int, int | None]] = {
    Part.BEFORE_SCHOOL: (0, 5),
    Part.EARLY_SCHOOL: (6, 9),
    Part.LATE_CHILDHOOD: (10, 12),
    Part.TEENS: (13, 17),
    Part.LEAVING_HOME: (18, 25),
    Part.GROWN: (26, None),
}
NAMES = {
    Part.BEFORE_SCHOOL: _("before school"),
    Part.EARLY_SCHOOL: _("early school"),
    Part.LATE_CHILDHOOD: _("late childhood"),
    Part.TEENS: _("teens"),
    Part.LEAVING_HOME: _("leaving home"),
    Part.GROWN: _("grown"),
    Part.NOW: _("now"),
    Part.ACROSS: _("across"),
}
OTHER_TIMES = {Part.NOW: _("the last year, and older than a month"), Part.ACROSS: _("any age")}


def when(part: Part, born: int | None) -> str:
    """Return the ages of a part in words, with its years where the year of birth is known."""
    if part not in AGES:
        return OTHER_TIMES[part]
    first, last = AGES[part]
    ages = _("about {first} to {last}") if first else _("up to about {last}")
    ages = ages.format(first=first, last=_("now") if last is None else last)
    if born is None:
        return ages
    if last is None:
        return _("{ages}, from {year}").format(ages=ages, year=born + first)
    return _("{ages}, {first} to {last}").format(ages=ages, first=born + first, last=born + last)


def parts(born: int | None, today: date) -> tuple[Part, ...]:
    """Return the parts of a life so far; all of them where the year of birth is not known."""
    return tuple(part for part in Part if born is None or AGES.get(part, (0, None))[0] <= today.year - born)


def born_in(text: str, on: date) -> int | None:
    """Return the year of birth, told on the day `on` as a year, in words too, or as a bare age; None for neither."""
    told = text.strip()
    years = re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", told)
    if len(years) == 1:
        year = int(years[0])
    elif told.isascii() and told.isdigit() and len(told) < 4:
        year = on.year - int(told)
    else:
        return None
    return year if on.year - OLDEST <= year <= on.year else None
