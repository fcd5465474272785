"""Memories at a glance: a line each, in an order of the person's choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain.memory import Period, Tone

UNTITLED = "a memory"
AGES = {
    Period.BEFORE_SCHOOL: "before school",
    Period.EARLY_SCHOOL: "early school",
    Period.LATE_CHILDHOOD: "late childhood",
    Period.TEENS: "the teens",
    Period.LEAVING_HOME: "leaving home",
    Period.GROWN: "grown",
    Period.NOW: "now",
}
UNKNOWN_AGE = "no age given"


class Order(StrEnum):
    """How the list runs."""

    NEWEST = "newest"
    PAIN = "pain"
    AGE = "age"
    LAST_SAT = "last sat with"

    @property
    def next(self) -> "Order":
        """The order after this one, round and round."""
        every = tuple(Order)
        return every[(every.index(self) + 1) % len(every)]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryLine:
    """What a list shows of a memory. Pain is the last one given, 0 to 10; ages are in years."""

    id: UUID
    title: str
    age_text: str = ""
    age_from: int | None = None
    period: Period | None = None
    tone: Tone | None = None
    is_source: bool = False
    sealed_until: date | None = None
    pain: int | None = None
    last_sat: date | None = None

    def is_sealed(self, today: date) -> bool:
        """Say whether the memory rests sealed on `today`."""
        return self.sealed_until is not None and today < self.sealed_until

    @property
    def age(self) -> str:
        """How old the person was, as they said it."""
        if self.age_text:
            return self.age_text if not self.age_text.isdecimal() else f"age {self.age_text}"
        return f"age {self.age_from}" if self.age_from is not None else ""

    def name(self, *, shows_titles: bool) -> str:
        """Return the title, or a plain word where titles are hidden."""
        return self.title if shows_titles else UNTITLED

    def told(self, today: date) -> str:
        """Return what stands beside the title."""
        if self.is_sealed(today):
            return "sealed"
        parts = [
            "source" if self.is_source else "",
            self.age,
            "" if self.pain is None or self.tone is Tone.HAPPY else f"pain {self.pain}",
            "" if self.last_sat is None else f"sat with {self.last_sat.day} {self.last_sat:%b %Y}",
        ]
        return " \u00b7 ".join(part for part in parts if part)


def place_in_life(line: MemoryLine) -> str:
    """Return the heading a memory stands under in the timeline: its age in years, else its period."""
    if line.age_from is not None:
        first = line.age_from - line.age_from % 5
        return f"{first} to {first + 4}"
    return AGES.get(line.period, UNKNOWN_AGE) if line.period else UNKNOWN_AGE


def parted(lines: Sequence[MemoryLine]) -> list[tuple[str, list[MemoryLine]]]:
    """Return the lines under the headings of the timeline, in the order in which they come."""
    parts: list[tuple[str, list[MemoryLine]]] = []
    for line in lines:
        heading = place_in_life(line)
        if not parts or parts[-1][0] != heading:
            parts.append((heading, []))
        parts[-1][1].append(line)
    return parts
