"""What time it is."""

import time
from datetime import datetime
from typing import Protocol

BOOT: int | None = getattr(time, "CLOCK_BOOTTIME", None)


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """Return the moment, aware, with the offset the person is at."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never go back: for how long something took."""
        ...

    def boot(self) -> float:
        """Return seconds that never go back, and go on while the machine sleeps, where it can tell."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        return time.monotonic()

    def boot(self) -> float:
        return time.clock_gettime(BOOT) if BOOT is not None else time.monotonic()
