"""What waits, told from dates alone, in words that anyone may read over a shoulder."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from cryout_tui.domain.window import Window
from cryout_tui.language import _
from cryout_tui.value import Value

FORMAT = 1
COMING_BACK_NAMED = 7  # days: a day to come back is named for a week; then it has passed, and nothing is said
STILL_WRITES = 7  # days: who wrote in the last week may like to hear of today; later it would be a reproach
DAY_NAMED_FROM = 18  # the hour: before the evening a day is not unwritten, it goes on


class Waits(StrEnum):
    """What may wait, what comes first named first."""

    QUESTION = "question"
    RETURN = "return"
    DAY = "day"

    @property
    def line(self) -> str:
        """What is said of it."""
        return LINES[self]


LINES = {
    Waits.QUESTION: _("cryout: one question waits, when you like."),
    Waits.RETURN: _("cryout: a day you chose to come back is here, if you like."),
    Waits.DAY: _("cryout: today's page is open, if you like."),
}


class Due(Value):
    """When questions are asked, the day chosen to come back, and the last day something was written."""

    questions: Sequence[Window] = ()
    return_on: date | None = None
    written_on: date | None = None

    def waiting(self, now: datetime) -> tuple[Waits, ...]:
        """Return what waits at the local moment `now`; a day that has passed is not held up to anyone."""
        today = now.date()
        holds = {
            Waits.QUESTION: any(each.holds(now) for each in self.questions),
            Waits.RETURN: self.return_on is not None and 0 <= (today - self.return_on).days < COMING_BACK_NAMED,
            Waits.DAY: self.written_on is not None
            and 0 < (today - self.written_on).days <= STILL_WRITES
            and now.hour >= DAY_NAMED_FROM,
        }
        return tuple(each for each in Waits if holds[each])


def written(due: Due) -> str:
    """Return `due` as its file holds it: dates and instants, and nothing else."""
    stamp = {
        "format": FORMAT,
        "questions": [[each.since.isoformat(), each.until.isoformat()] for each in due.questions],
        "return_on": due.return_on.isoformat() if due.return_on else None,
        "written_on": due.written_on.isoformat() if due.written_on else None,
    }
    return json.dumps(stamp) + "\n"


def read(text: str) -> Due | None:
    """Return what a file of dates says, or None for one that is damaged or of a later format."""
    try:
        stamp = json.loads(text)
        if stamp["format"] != FORMAT:
            return None
        return Due(
            questions=tuple(Window(_instant(since), _instant(until)) for since, until in stamp["questions"]),
            return_on=_day(stamp["return_on"]),
            written_on=_day(stamp["written_on"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _instant(said: str) -> datetime:
    moment = datetime.fromisoformat(said)
    if moment.utcoffset() is None:
        raise ValueError("A moment needs an offset.")
    return moment


def _day(said: str | None) -> date | None:
    return None if said is None else date.fromisoformat(said)
