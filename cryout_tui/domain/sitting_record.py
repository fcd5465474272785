"""What is kept of a sitting itself."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from cryout_tui.domain.steps import Kept, Step


class CameFrom(StrEnum):
    """The way in."""

    TODAY = "today"
    WALK = "walk"
    SOURCE = "source"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingRecord:
    """What is kept of a sitting itself."""

    id: UUID = field(default_factory=uuid4)
    memory_id: UUID | None = None
    came_from: CameFrom = CameFrom.KNOWN
    step: Step = Step.PAIN
    began_at: datetime
    ended_at: datetime | None = None
    kind_thing: str | None = None
    return_on: date | None = None
    kept: Kept | None = None
