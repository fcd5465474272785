"""A stretch of time in which something is asked."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Window:
    """The time in which a question is asked; `until` is no longer in it."""

    since: datetime
    until: datetime

    def holds(self, moment: datetime) -> bool:
        """Say whether `moment` lies in it."""
        return self.since <= moment < self.until
