"""The quiet lines of a wave: which one stands beside the breath at a moment, and when there is none."""

from collections.abc import Sequence
from dataclasses import dataclass

from cryout_tui.domain.wave import USUAL_SECONDS, Wave

# every number is our own choice, with its reason
OPENING_FOR = 20.0  # seconds the opening line stands: read twice, slowly, before the eyes close
FIRST_AT = 30.0  # seconds until the first line: the stillness and two breaths come before it
EVERY = 50.0  # seconds from line to line: five breaths; any sooner it asks to be read, and nobody reads while crying
SHOWN_FOR = 25.0  # seconds a line stands; as long again there is nothing to read
EARLY_UNTIL = 0.2  # of the planned time: the first minute of five, while it comes
MIDDLE_UNTIL = 0.7  # of the planned time: then the lines turn to the floor, the chair and the longer breath
SHIFT = 3  # how many lines further each wave begins, so that the next one does not begin as the last did
ASKED_FOR = 45.0  # seconds a line stands that a key asked for
LONG_AFTER = 2.0  # times the planned time, or the usual five minutes where it is open: S31 of safety.md


@dataclass(frozen=True, slots=True)
class Lines:
    """What may be said in a wave: before it, and in its three parts."""

    opening: str = ""
    early: Sequence[str] = ()
    middle: Sequence[str] = ()
    late: Sequence[str] = ()


def line_at(lines: Lines, wave: Wave, number: int) -> str:
    """Return the line that stands now in the `number`-th wave of a sitting, from 0; "" in the stillness between."""
    passed = wave.active_seconds
    if passed < OPENING_FOR:
        return lines.opening
    turn, within = divmod(passed - FIRST_AT, EVERY)
    if passed < FIRST_AT or within >= SHOWN_FOR:
        return ""
    part = (FIRST_AT + turn * EVERY) / (wave.planned_seconds or USUAL_SECONDS)
    those = lines.early if part < EARLY_UNTIL else lines.middle if part < MIDDLE_UNTIL else lines.late
    return those[(int(turn) + number * SHIFT) % len(those)] if those else ""


def is_long(wave: Wave) -> bool:
    """Say whether a wave went on for twice its time, after which one soft question may be asked."""
    return wave.active_seconds >= LONG_AFTER * (wave.planned_seconds or USUAL_SECONDS)


def openings(lines: Sequence[str], title: str, age: int | None) -> list[str]:
    """Return the lines a wave may open with; the one about an age is left out where that is not known."""
    return [each.replace("{age}", str(age)).replace("{memory}", title) for each in lines if age or "{age}" not in each]
