"""A breath: which phase it is in at a moment, and how full it is."""

from dataclasses import dataclass
from math import cos, inf, pi
from typing import Literal

Motion = Literal["full", "gentle", "words", "off"]

FRAME = 1 / 15  # seconds between looks at the clock: the phase shown is never a tenth of a second late
EASED_CYCLES = 3  # the first cycles run shorter, then settle to the chosen pace (rules of the patterns)
EASE = 0.75
RISES = ("in", "in_more")
HALF = 0.5
SIGH = 0.75  # how full the lungs are after the first of two in-breaths
LONGEST_GAP = 2.0  # seconds; a longer one means the process was put aside, and does not count
KEPT_EVERY = 0.75  # seconds of counted time between keeps, so that a kill costs less than one


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a breath: what to do, for how many seconds, and the word shown."""

    do: str
    seconds: float
    word: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to breathe; without phases it is one's own breath, unpaced.

    Where it `eases`, the first breaths run shorter.
    """

    id: str
    name: str
    phases: tuple[Phase, ...]
    word: str = ""
    eases: bool = True

    @property
    def cycle(self) -> float:
        """Seconds of one whole breath."""
        return sum(phase.seconds for phase in self.phases)


@dataclass(frozen=True, slots=True)
class Cue:
    """What to show: how full the breath is (0 to 1), the word, and the seconds counted in this phase, from 1.

    The word and the count stand for `lasts` seconds more.
    """

    fullness: float
    word: str
    count: int
    lasts: float = inf


@dataclass(frozen=True, slots=True)
class Turn:
    """A phase as it comes in time: the how-manieth from 0, what it is, its seconds, and how many of them are left."""

    number: int
    phase: Phase
    seconds: float
    left: float


def turn(pattern: Pattern, elapsed: float) -> Turn | None:
    """Return the phase that is on `elapsed` seconds after the first breath began; None in one's own breath."""
    if not pattern.phases:
        return None
    elapsed = max(0.0, elapsed)
    seconds, pace = _within(pattern, elapsed)
    number = round((elapsed - seconds) / (pattern.cycle * pace)) * len(pattern.phases)
    if pattern.eases and pace == 1.0:
        eased = pattern.cycle * EASE * EASED_CYCLES
        number = (EASED_CYCLES + round((elapsed - eased - seconds) / pattern.cycle)) * len(pattern.phases)
    for phase in pattern.phases:
        length = phase.seconds * pace
        if seconds < length:
            break
        seconds -= length
        number += 1
    return Turn(number, phase, length, max(0.0, length - seconds))


def at(pattern: Pattern, elapsed: float) -> Cue:
    """Return the cue `elapsed` seconds after the first breath began."""
    if not pattern.phases:
        return Cue(HALF, pattern.word, 0)
    seconds, pace = _within(pattern, max(0.0, elapsed))
    full = 0.0
    for phase in pattern.phases:
        length = phase.seconds * pace
        end = _end(pattern, phase, full)
        if seconds < length:
            part = (1 - cos(pi * seconds / length)) / 2
            count = int(seconds / pace) + 1
            return Cue(full + (end - full) * part, phase.word, count, min(length, count * pace) - seconds)
        seconds -= length
        full = end
    return Cue(full, pattern.phases[-1].word, 1, FRAME)


def _within(pattern: Pattern, elapsed: float) -> tuple[float, float]:
    """Seconds into the present breath, and its pace."""
    if not pattern.eases:
        return elapsed % pattern.cycle, 1.0
    eased = pattern.cycle * EASE
    if elapsed < eased * EASED_CYCLES:
        return elapsed % eased, EASE
    return (elapsed - eased * EASED_CYCLES) % pattern.cycle, 1.0


def _end(pattern: Pattern, phase: Phase, full: float) -> float:
    if phase.do == "in":
        return SIGH if any(each.do == "in_more" for each in pattern.phases) else 1.0
    if phase.do == "in_more":
        return 1.0
    return 0.0 if phase.do == "out" else full
