"""A breathing practice: how long it runs, when its holds are offered, and what is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from cryout_tui.domain.breath import EASE, EASED_CYCLES, Pattern
from cryout_tui.domain.dates import number
from cryout_tui.language import _

FEWEST, MOST = 1, 20  # minutes; longest_run_minutes of the patterns
NEARLY = 1e-6  # seconds: what adding up fractions may be off by


class Health(StrEnum):
    """What was said to the health check before holds."""

    UNASKED = "unasked"
    FITS = "fits"
    NONE = "none"
    RATHER_NOT_SAY = "rather_not_say"

    @property
    def opens_holds(self) -> bool:
        """Whether patterns with holds are offered."""
        return self is Health.NONE


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """What is asked before holds, and what is said to an answer."""

    question: str
    items: tuple[str, ...]
    if_any: str
    if_none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a pattern: how well it was studied, in words, and by whom."""

    strength: str
    evidence: str
    source: str

    @property
    def in_words(self) -> str:
        """How strong the evidence is, in words."""
        return KNOWN[self.strength]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to breathe, as it stands on the shelf; minutes are whole, `cycles` wins over them where it is given.

    `cues` are the words of its phases, or the lines of one's own breath.
    """

    pattern: Pattern
    default_minutes: int
    max_minutes: int
    cycles: int | None = None
    has_holds: bool = False
    cues: tuple[str, ...] = ()
    known: Known
    caution: str = ""
    avoid_if: tuple[str, ...] = ()

    @property
    def most(self) -> int:
        """The most minutes it may be chosen for."""
        return min(MOST, self.max_minutes)

    def minutes(self, wanted: int) -> int:
        """Return `wanted` minutes, within what this way allows."""
        return max(FEWEST, min(self.most, wanted))

    @property
    def seconds_each(self) -> str:
        """The seconds of its phases, such as `4 in, 6 out`."""
        return ", ".join(f"{number(phase.seconds)} {SHORT[phase.do]}" for phase in self.pattern.phases)


KNOWN = {
    "strong": _("well shown"),
    "moderate": _("fairly well studied"),
    "mixed": _("studied, with mixed results"),
    "weak": _("little studied"),
    "none": _("not studied; our own design"),
    "own": _("your own; not studied"),
}
SHORT = {"in": _("in"), "in_more": _("more"), "hold": _("hold"), "out": _("out"), "rest": _("rest")}


def offered(ways: Sequence[Way], health: Health) -> tuple[Way, ...]:
    """Return the ways that are shown: those with holds only once the health check found nothing."""
    return tuple(way for way in ways if not way.has_holds or health.opens_holds)


def length(way: Way, minutes: int) -> float:
    """Return the seconds until the first whole breath ends at or after `minutes`; of `cycles` breaths where given."""
    pattern = way.pattern
    if not pattern.phases:
        return float(way.minutes(minutes) * 60)
    if way.cycles is not None:
        return breaths_last(pattern, way.cycles)
    return whole(pattern, way.minutes(minutes) * 60.0)


def whole(pattern: Pattern, seconds: float) -> float:
    """Return when the breath that is under way after `seconds` has ended, in seconds from the first one."""
    if not pattern.phases:
        return seconds
    eased = breaths_last(pattern, EASED_CYCLES)
    first = eased / EASED_CYCLES
    if seconds <= eased:
        return ceil((seconds - NEARLY) / first) * first
    return eased + ceil((seconds - eased - NEARLY) / pattern.cycle) * pattern.cycle


def breaths_last(pattern: Pattern, breaths: int) -> float:
    """Return the seconds that this many breaths last, the first ones eased."""
    eased = min(breaths, EASED_CYCLES) if pattern.eases else 0
    return pattern.cycle * (eased * EASE + breaths - eased)


def how_long(way: Way, minutes: int) -> str:
    """Return how long a run is, in words: minutes, or breaths where those are counted."""
    if way.cycles is not None:
        return _("{cycles} breaths").format(cycles=way.cycles)
    return _("1 minute") if minutes == 1 else _("{minutes} minutes").format(minutes=minutes)


def own_line(way: Way, elapsed: float, *, each: float = 20.0) -> str:
    """Return the line said beside one's own breath: one after the other, `each` seconds, the last one stays."""
    return way.cues[min(len(way.cues) - 1, int(max(0.0, elapsed) // each))] if way.cues else ""
