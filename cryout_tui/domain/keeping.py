"""Backups by their names, and which of them stay."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryout_tui.domain.dates import dated

DAYS, WEEKS, MONTHS = 7, 4, 12
BEFORE = "before-"
BEFORE_STAYS = timedelta(days=7)
NAME = re.compile(r"journal-(\d{4}-\d\d-\d\d-\d{6}-\d{6})-([a-z0-9-]+)\.db")
FORM = "%Y-%m-%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """A backup: when it was made, by the clock on the wall, and why."""

    at: datetime
    why: str

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"journal-{self.at.strftime(FORM):0>24}-{self.why}.db"

    @property
    def is_before(self) -> bool:
        """Whether it was made because all of the journal was about to be changed."""
        return self.why.startswith(BEFORE)

    @property
    def told(self) -> str:
        """The moment, as it is said."""
        return dated(self.at, "%a %-d %B %Y, %H:%M")


def copy_named(name: str) -> Copy | None:
    """Return the backup that a file of this name is, or None for any other file."""
    parts = NAME.fullmatch(name)
    if parts is None:
        return None
    try:
        return Copy(datetime.strptime(parts[1], FORM), parts[2])
    except ValueError:
        return None


def staying(copies: Iterable[Copy], now: datetime, *, good: Copy | None) -> set[Copy]:
    """Return the backups that stay: the newest of each of the last days of use, weeks and months.

    Those made before a change stay for a week; `good`, the last one that is known to be whole, always.
    """
    every = sorted(copies, reverse=True)
    dated = [each for each in every if not each.is_before]
    stay = {each for each in every if each.is_before and now - each.at <= BEFORE_STAYS}
    stay |= _newest(dated, DAYS, lambda copy: copy.at.date())
    stay |= _newest(dated, WEEKS, lambda copy: copy.at.isocalendar()[:2])
    stay |= _newest(dated, MONTHS, lambda copy: (copy.at.year, copy.at.month))
    return stay | ({good} if good is not None else set())


def _newest(copies: Iterable[Copy], most: int, span: Callable[[Copy], Hashable]) -> set[Copy]:
    """Return the newest of each of the last `most` spans that have one; the newest comes first."""
    found: dict[Hashable, Copy] = {}
    for each in copies:
        if len(found) == most and span(each) not in found:
            break
        found.setdefault(span(each), each)
    return set(found.values())
