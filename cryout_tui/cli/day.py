"""The day that a command is asked for, by `--day`."""

from datetime import date, datetime

from cryout_tui.domain.day import day_at
from cryout_tui.domain.day_named import day_named
from cryout_tui.domain.text import one_line
from cryout_tui.errors import WrongUsage
from cryout_tui.language import _


def day_asked(words: str | None, now: datetime, day_ends: str) -> date | None:
    """Return the day that `words` name, None where there are none; raise WrongUsage for any other, or one to come."""
    if words is None:
        return None
    today = day_at(now, day_ends)
    day = day_named(words, today, shown=now.date())
    if day is None:
        raise WrongUsage(
            _('"{words}" names no day here. One is: yesterday, "3 days ago", Friday, 2026-11-20.').format(
                words=one_line(words)
            )
        )
    if day > today:
        raise WrongUsage(_("That day is still to come. A day up to today can be filled in."))
    return day
