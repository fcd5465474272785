"""How long nobody has touched a key, as a lock counts it."""

from dataclasses import dataclass


@dataclass
class Idle:
    """Counts from the last touch, by two clocks, in seconds: whichever moved more is believed.

    One may stand still while the machine sleeps, the other may be put back. A `limit` of 0 is never over.
    """

    limit: float
    boot: float = 0.0
    wall: float = 0.0

    def touch(self, boot: float, wall: float) -> None:
        """Count from now on."""
        self.boot, self.wall = boot, wall

    def is_over(self, boot: float, wall: float) -> bool:
        """Say whether the limit is reached."""
        return self.limit > 0 and max(boot - self.boot, wall - self.wall) >= self.limit
