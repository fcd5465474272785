"""A wave: one timed stretch of release in a sitting."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID, uuid4

from cryout_tui.domain.steps import Tears

USUAL_SECONDS = 300.0
LONGEST_SECONDS = 1200.0
SHORTEST_SECONDS = 180.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """One timed stretch of release. Seconds of active time; `planned_seconds` is None when left open."""

    id: UUID = field(default_factory=uuid4)
    sitting_id: UUID
    pattern: str
    planned_seconds: float | None = USUAL_SECONDS
    active_seconds: float = 0.0
    tears: Tears | None = None
    at: datetime

    def longer(self) -> "Wave":
        """Return the wave a minute longer; past twenty minutes it is left open."""
        if self.planned_seconds is None or self.planned_seconds >= LONGEST_SECONDS:
            return replace(self, planned_seconds=None)
        return replace(self, planned_seconds=self.planned_seconds + 60)

    def shorter(self) -> "Wave":
        """Return the wave a minute shorter, never under three minutes."""
        planned = LONGEST_SECONDS + 60 if self.planned_seconds is None else self.planned_seconds
        return replace(self, planned_seconds=max(SHORTEST_SECONDS, planned - 60))

    @property
    def time_is_up(self) -> bool:
        """Whether the planned time has gone by; the wave goes on all the same."""
        return self.planned_seconds is not None and self.active_seconds >= self.planned_seconds
