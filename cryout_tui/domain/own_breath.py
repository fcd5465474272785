"""A way to breathe that the person made: its name, its seconds, and what no such way may go beyond."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from cryout_tui.domain.dates import number
from cryout_tui.domain.practice import Health
from cryout_tui.domain.text import as_kept, one_line
from cryout_tui.language import _

PHASES = ("in", "hold", "out", "rest")
LONGEST_NAME = 60  # letters; the shelf is a list
SHORTEST_BREATH = 1.0  # seconds of an in-breath or an out-breath
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
HOW = _("Seconds in and out, such as 4 6. Or in, hold, out, hold, such as 4 2 6 0.")


@dataclass(frozen=True, slots=True)
class Caps:
    """What a way of one's own stays within, in seconds: a whole breath, and a hold."""

    shortest: float
    longest: float
    hold: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """A way of one's own; `seconds` are those of in, hold, out and rest, 0 where there is none."""

    id: UUID = field(default_factory=uuid4)
    name: str
    seconds: tuple[float, ...]

    @property
    def phases(self) -> list[tuple[str, float]]:
        """What is done for how many seconds, one after the other."""
        return [(do, seconds) for do, seconds in zip(PHASES, self.seconds, strict=True) if seconds]

    @property
    def has_holds(self) -> bool:
        """Whether the breath is held anywhere."""
        return holds(self.seconds)

    @property
    def numbers(self) -> str:
        """Its seconds as they are typed."""
        shown = self.seconds if self.has_holds else (self.seconds[0], self.seconds[2])
        return " ".join(f"{each:g}" for each in shown)


def holds(seconds: Sequence[float]) -> bool:
    """Say whether the breath is held anywhere."""
    return seconds[1] > 0 or seconds[3] > 0


def seconds_in(line: str) -> tuple[float, ...]:
    """Return the seconds of in, hold, out and rest that are typed; two are in and out, three in, hold, out.

    Raise ValueError, with a sentence, for a line that holds no such numbers.
    """
    found = NUMBER.findall(line)
    if not 2 <= len(found) <= 4:
        raise ValueError(HOW)
    numbers = [float(each.replace(",", ".")) for each in found]
    if any(each * 2 % 1 for each in numbers):
        raise ValueError(_("Whole and half seconds, such as 5.5."))
    first, last = numbers[0], numbers[1] if len(numbers) == 2 else numbers[2]
    return first, 0.0 if len(numbers) == 2 else numbers[1], last, numbers[3] if len(numbers) == 4 else 0.0


def refusal(seconds: Sequence[float], caps: Caps) -> str:
    """Return why this is not a breath to practise with, in a sentence; empty for one that is."""
    if min(seconds[0], seconds[2]) < SHORTEST_BREATH:
        return _("In and out take {SHORTEST_BREATH} second or more each.").format(
            SHORTEST_BREATH=number(SHORTEST_BREATH)
        )
    if max(seconds[1], seconds[3]) > caps.hold:
        return _("A hold is {hold} seconds at most; longer ones show no gain here, and more risk.").format(
            hold=number(caps.hold)
        )
    if sum(seconds) < caps.shortest:
        shortest = number(caps.shortest)
        words = _("A whole breath takes {shortest} seconds or more here; faster ones stir more than they settle.")
        return words.format(shortest=shortest)
    if sum(seconds) > caps.longest:
        return _("A whole breath takes {longest} seconds at most.").format(longest=number(caps.longest))
    return ""


def refusal_of_holds(seconds: Sequence[float], health: Health, if_any: str) -> str:
    """Return why holds are not for now, in a sentence; empty where there are none, or the health check opened them."""
    if not holds(seconds) or health.opens_holds:
        return ""
    if health is Health.UNASKED:
        return _("Holds come after the health question on the shelf. Without holds, in and out are enough.")
    return if_any


def named(name: str, seconds: Sequence[float]) -> str:
    """Return its name, short and on one line; its seconds where none was given."""
    return one_line(as_kept(name)).strip()[:LONGEST_NAME].strip() or Own(name="", seconds=tuple(seconds)).numbers


def written(own: Own) -> str:
    """Return it as one line, which `read` reads."""
    return json.dumps({"name": own.name, "seconds": own.seconds})


def read(id: str, line: str, caps: Caps) -> Own:
    """Return what was written; raise ValueError for a line that holds no way to breathe within the caps."""
    try:
        found = json.loads(line)
        seconds = tuple(float(each) for each in found["seconds"])
        own = Own(id=UUID(id), name=named(str(found["name"]), seconds), seconds=seconds)
    except (KeyError, TypeError, IndexError, RecursionError) as error:
        raise ValueError("no way to breathe") from error
    if len(seconds) != len(PHASES) or not all(0 <= each <= caps.longest for each in seconds) or refusal(seconds, caps):
        raise ValueError("beyond the caps")
    return own
