"""A stretch of time in which something is asked."""

from datetime import datetime

from cryout_tui.value import Value


class Window(Value):
    """The time in which a question is asked; `until` is no longer in it."""

    since: datetime
    until: datetime

    def holds(self, moment: datetime) -> bool:
        """Say whether `moment` lies in it."""
        return self.since <= moment < self.until
