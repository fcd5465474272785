"""Memories at a glance: a line each, in an order of the person's choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain import seal
from cryout_tui.domain.dates import dated
from cryout_tui.domain.memory import OLDEST, Period, Tone
from cryout_tui.language import N_, _

AGES = {
    Period.BEFORE_SCHOOL: (_("before school"), 0, 5),
    Period.EARLY_SCHOOL: (_("early school"), 6, 9),
    Period.LATE_CHILDHOOD: (_("late childhood"), 10, 12),
    Period.TEENS: (_("the teens"), 13, 17),
    Period.LEAVING_HOME: (_("leaving home"), 18, 25),
}  # the name of a period, and its first and last year of age
ALONG = {period: (first + last) / 2 for period, (_name, first, last) in AGES.items()}
# grown has no middle, and the last year comes after every age
ALONG |= {Period.GROWN: 40, Period.NOW: 200, Period.LAST_MONTH: 201}
GAP = 3  # years of age between two memories, from which on the timeline shows a break


class Order(StrEnum):
    """How the list runs."""

    NEWEST = N_("newest")
    PAIN = N_("pain")
    AGE = N_("age")
    LAST_SAT = N_("last sat with")

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
            is_number = self.age_text.isdecimal()
            return _("age {age_text}").format(age_text=self.age_text) if is_number else self.age_text
        return _("age {age_from}").format(age_from=self.age_from) if self.age_from is not None else ""

    @property
    def along(self) -> float | None:
        """Where it stands along the years: its age, or the middle of its period; None where neither was given."""
        if self.age_from is not None:
            return self.age_from
        return ALONG.get(self.period) if self.period else None

    def told(self, today: date, *, is_drawn: bool = False) -> str:
        """Return what stands beside the title; without a plain age and its pain where these are drawn."""
        if self.sealed_until is not None and self.is_sealed(today):
            return seal.told(self.sealed_until)
        parts = [
            _("source") if self.is_source else "",
            "" if is_drawn and self.age_text in ("", str(self.age_from)) else self.age,
            "" if is_drawn or self.pain is None or self.tone is Tone.HAPPY else _("pain {pain}").format(pain=self.pain),
            "" if self.last_sat is None else _("sat with {day}").format(day=dated(self.last_sat, "%-d %b %Y")),
        ]
        return " \u00b7 ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a memory comes along the years: the heading above it, if it is the first under one; years passed over."""

    line: MemoryLine
    heading: str = ""
    skipped: int = 0


def heading(along: float | None) -> str:
    """Return the heading of a place along the years."""
    if along is None:
        return _("no age given")
    if along > OLDEST:
        return _("now")
    within = next((each for each in AGES.values() if along < each[2] + 1), None)
    if within is None:
        return _("grown")
    name, first, last = within
    words = _("{name}, {first} to {last}") if first else _("{name}, up to {last}")
    return words.format(name=name, first=first, last=last)


def placed(lines: Sequence[MemoryLine], before: MemoryLine | None = None) -> list[Place]:
    """Return where each of `lines` comes, in their order; `before` is the one that comes before them."""
    places = []
    for line in lines:
        here = heading(line.along)
        is_same = before is not None and heading(before.along) == here
        places.append(Place(line, "" if is_same else here, _skipped(before, line)))
        before = line
    return places


def _skipped(before: MemoryLine | None, line: MemoryLine) -> int:
    if before is None or before.age_from is None or line.age_from is None:
        return 0
    years = line.age_from - before.age_from
    return years if years >= GAP else 0
