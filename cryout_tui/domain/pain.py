"""Pain at a moment: 0 to 10, none to the worst imaginable (the SUDS scale, Wolpe 1969)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4


class Moment(StrEnum):
    WALK = "walk"
    ARRIVE = "arrive"
    RELEASE = "release"
    CLOSE = "close"
    SAME_DAY = "same_day"
    NEXT_DAY = "next_day"
    RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pain:
    """How much it hurt, 0 to 10; a value of None was asked and skipped."""

    id: UUID = field(default_factory=uuid4)
    memory_id: UUID | None = None
    sitting_id: UUID | None = None
    moment: Moment
    value: int | None
    at: datetime
