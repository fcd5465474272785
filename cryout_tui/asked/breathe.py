"""Breathe: what a way to breathe is, and the breath itself for as long as was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.clock import Clock
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.practice import Way
from cryout_tui.domain.practice_run import Run


@dataclass(frozen=True)
class AboutWay(Ask):
    """What a way to breathe is, for whom it is not, and what is known of it; it begins with so many `minutes`."""

    way: Way
    minutes: int
    cares: Sequence[str] = field(kw_only=True)


@dataclass(frozen=True)
class AboutOwnWay(AboutWay):
    """A way to breathe of one's own, which can be changed and deleted."""


@dataclass(frozen=True)
class Breathe(Ask):
    """The breath itself: `opening` is said before it begins, `line` beside its first minute."""

    way: Way
    run: Run
    opening: str = field(kw_only=True)
    line: str = field(kw_only=True)
    motion: Motion = field(kw_only=True)
    clock: Clock = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Breathed:
    """Time went by, or other minutes were chosen; the run is to be kept as it now stands."""

    ask: Breathe
    run: Run
