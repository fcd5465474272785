"""A breathing practice under way: where it stands, and what is kept of it."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from cryout_tui.domain.kept import Practice

STILL_AT_FIRST = 10.0  # seconds without a cue: start_after_seconds_of_stillness of the patterns
BREATHE = "breathe/"  # what the name of a kept breathing practice begins with


class Stand(StrEnum):
    """Which part of a practice is on."""

    BEFORE = "before"
    BREATHING = "breathing"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A practice: `seconds` went by so far, stillness included; how it was before and after is 0 to 10, or None."""

    id: UUID = field(default_factory=uuid4)
    pattern: str
    minutes: int
    at: datetime
    stand: Stand = Stand.BEFORE
    seconds: float = 0.0
    before: int | None = None
    after: int | None = None

    @property
    def breathed(self) -> float:
        """The seconds since the first breath began."""
        return max(0.0, self.seconds - STILL_AT_FIRST)

    @property
    def is_worth_keeping(self) -> bool:
        """Whether a breath was begun at all."""
        return self.breathed > 0

    def passed(self, seconds: float) -> "Run":
        """Return it with so many seconds more gone by."""
        return replace(self, seconds=self.seconds + seconds)

    def practice(self) -> Practice:
        """Return what is kept of it."""
        return Practice(
            id=self.id,
            practice=BREATHE + self.pattern,
            seconds=round(self.breathed, 1),
            before=self.before,
            after=self.after,
            at=self.at,
        )


def written(run: Run) -> str:
    """Return a run as one line, which `read` reads."""
    named = {name: getattr(run, name) for name in ("pattern", "minutes", "stand", "seconds", "before", "after")}
    return json.dumps({"id": str(run.id), "at": run.at.isoformat(), **named})


def read(line: str) -> Run:
    """Return the run that was written; raise ValueError for a line that holds none."""
    try:
        found = json.loads(line)
        return Run(
            id=UUID(found["id"]),
            pattern=str(found["pattern"]),
            minutes=int(found["minutes"]),
            at=datetime.fromisoformat(found["at"]),
            stand=Stand(found["stand"]),
            seconds=max(0.0, float(found["seconds"])),
            before=_rating(found["before"]),
            after=_rating(found["after"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("no run") from error


def _rating(value: object) -> int | None:
    if value is None or (type(value) is int and 0 <= value <= 10):
        return value
    raise ValueError("no rating")
