"""A seal: until when a memory rests."""

import re
from datetime import date

from cryout_tui.domain.dates import dated
from cryout_tui.domain.memory import UNTIL_ASKED
from cryout_tui.errors import CryoutError
from cryout_tui.language import _

SPANS = ((_("a month"), 30), (_("three months"), 91), (_("a year"), 365))  # days
ISO = re.compile(r"(?P<year>[0-9]{4})\s*-\s*(?P<month>[0-9]{1,2})\s*-\s*(?P<day>[0-9]{1,2})")
DOTTED = re.compile(r"(?P<day>[0-9]{1,2})\s*\.\s*(?P<month>[0-9]{1,2})\s*\.\s*(?P<year>[0-9]{4})")


def day_in(text: str, today: date) -> date:
    """Return the day that `text` names, as year-month-day or day.month.year.

    Raises CryoutError, with a sentence to show, where it names none, or one that is not after `today`.
    """
    found = ISO.fullmatch(text.strip()) or DOTTED.fullmatch(text.strip())
    if found is None:
        example = date(today.year + 1, 6, 30)
        raise CryoutError(
            _("A day reads like {example} or {day}.{month}.{year} here.").format(
                example=example, day=example.day, month=example.month, year=example.year
            )
        )
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise CryoutError(_("There is no such day. Another one?")) from error
    if day <= today:
        raise CryoutError(_("That day is not ahead. A seal ends tomorrow at the earliest."))
    return day


def told(until: date) -> str:
    """Return the end of a seal in words."""
    return _("until you ask") if until == UNTIL_ASKED else _("until {day}").format(day=dated(until, "%-d %b %Y"))
