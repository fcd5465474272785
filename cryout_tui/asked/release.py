"""Release: a timed pause to cry in, and a minute or more of quiet after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.clock import Clock
from cryout_tui.domain.breath import Motion, Pattern
from cryout_tui.domain.release_lines import Lines
from cryout_tui.domain.wave import Wave

STILL_AT_FIRST = 10.0  # seconds without a cue: start_after_seconds_of_stillness of the patterns


@dataclass(frozen=True, slots=True)
class Look:
    """What was switched on or off in a wave, so that it stays so after a page was written."""

    cue_is_off: bool = False
    shows_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveWords:
    """What may be said in a wave, the `number`-th of its sitting from 0; `long` is empty once it was answered."""

    lines: Lines
    number: int
    time_up: str
    long: str
    anger: Sequence[str]
    numb: str


@dataclass(frozen=True)
class Release(Ask):
    """A wave with a memory, by its `title`; it never ends by itself."""

    title: str
    wave: Wave
    words: WaveWords = field(kw_only=True)
    look: Look = field(kw_only=True)
    pattern: Pattern = field(kw_only=True)
    motion: Motion = field(kw_only=True)
    clock: Clock = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Passed:
    """Time went by, or its plan changed; the wave is to be kept as it now stands."""

    ask: Release
    wave: Wave


@dataclass(frozen=True)
class Settle(Ask):
    """A soft breath and a few lines of care; going on is always possible. `passed` seconds went by already."""

    lines: Sequence[str]
    settling: str = field(kw_only=True)
    settled: str = field(kw_only=True)
    passed: float = field(kw_only=True)
    pattern: Pattern = field(kw_only=True)
    motion: Motion = field(kw_only=True)
    clock: Clock = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Settled:
    """So many seconds of quiet went by; they are to be kept."""

    ask: Settle
    seconds: float
