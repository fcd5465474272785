"""A memory: an event of the person's life."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from cryout_tui.domain.pacing import FRESH

UNTIL_ASKED = date(9999, 12, 31)
OLDEST = 120  # years


class Tone(StrEnum):
    HAPPY = "happy"
    SAD = "sad"
    BOTH = "both"


class Certainty(StrEnum):
    REMEMBERED = "remembered"
    TOLD = "told"
    UNSURE = "unsure"


class Person(StrEnum):
    """The grammatical person a story is told in."""

    FIRST = "first"
    THIRD = "third"


class Period(StrEnum):
    """A time of life; LAST_MONTH was still fresh when it was written down."""

    BEFORE_SCHOOL = "before_school"
    EARLY_SCHOOL = "early_school"
    LATE_CHILDHOOD = "late_childhood"
    TEENS = "teens"
    LEAVING_HOME = "leaving_home"
    GROWN = "grown"
    NOW = "now"
    EARLIER = "earlier"
    LAST_MONTH = "last_month"


REACHES_INTO_NOW = (Period.LEAVING_HOME, Period.GROWN, Period.NOW)  # these years may reach into the last month


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """An event, as the person tells it. Ages are in years."""

    id: UUID = field(default_factory=uuid4)
    title: str
    story: str = ""
    told_in: Person = Person.FIRST
    period: Period | None = None
    age_text: str = ""
    age_from: int | None = None
    age_to: int | None = None
    tone: Tone | None = None
    certainty: Certainty = Certainty.REMEMBERED
    place: str = ""
    people: tuple[str, ...] = ()
    feelings: tuple[str, ...] = ()
    wounded_by: tuple[str, ...] = ()
    is_source: bool = False
    is_safe_place: bool = False
    sealed_until: date | None = None
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None

    def is_sealed(self, today: date) -> bool:
        """Say whether the memory rests sealed on `today`."""
        return self.sealed_until is not None and today < self.sealed_until

    def is_fresh(self, now: datetime) -> bool:
        """Say whether it happened under about a month ago: kept, not sat with (safety: event under a month old)."""
        return self.period is Period.LAST_MONTH and now - self.created_at < FRESH

    def may_be_fresh(self, now: datetime) -> bool:
        """Say whether it may have happened in the last month: its time is unknown, or reaches into that month."""
        is_new = now - self.created_at < FRESH
        return self.period is None or (self.period in REACHES_INTO_NOW and is_new)

    def told(self, *, story: str, age_text: str, feelings: tuple[str, ...], now: datetime) -> "Memory":
        """Return the memory with what was told of it."""
        return replace(self.aged(age_text), story=story, feelings=feelings, updated_at=now)

    def aged(self, text: str) -> "Memory":
        """Return the memory with a vague age, and the years of age named in it."""
        if text == self.age_text:
            return self
        first, last = ages_in(text)
        return replace(self, age_text=text, age_from=first, age_to=last)

    def dated(self, *, last_month: bool, now: datetime) -> "Memory":
        """Return the memory once the person said whether it is from the last month."""
        return replace(self, period=Period.LAST_MONTH if last_month else self.period or Period.EARLIER, updated_at=now)

    def sealed(self, *, now: datetime) -> "Memory":
        """Return the memory sealed until the person asks for it."""
        return replace(self, sealed_until=UNTIL_ASKED, updated_at=now)

    def opened(self, *, now: datetime) -> "Memory":
        """Return the memory with its seal taken off."""
        return replace(self, sealed_until=None, updated_at=now)

    def title_only(self, *, now: datetime) -> "Memory":
        """Return the memory with every word but its title let go."""
        bare = replace(self.aged(""), story="", place="", people=(), feelings=(), wounded_by=())
        return replace(bare, updated_at=now)

    def binned(self, *, now: datetime) -> "Memory":
        """Return the memory in the bin, where it stays 30 days."""
        return replace(self, deleted_at=now, updated_at=now)


def feelings_in(text: str) -> tuple[str, ...]:
    """Return the feelings named in `text`, parted by commas, each once."""
    return parted(text, ",")


def parted(text: str, mark: str) -> tuple[str, ...]:
    """Return what is named in `text`, parted by `mark` or by lines, each once."""
    named = (" ".join(word.split()) for word in text.replace("\n", mark).split(mark))
    return tuple(dict.fromkeys(word for word in named if word))


def ages_in(text: str) -> tuple[int | None, int | None]:
    """Return the youngest and the oldest age in years that `text` names, or None twice; weeks and months are year 0."""
    found = re.findall(r"(?<![0-9])([0-9]{1,3})(?![0-9])(?=\s*(days?|weeks?|months?)?)", text)
    ages = [0 if unit else int(number) for number, unit in found if int(number) <= OLDEST]
    return (min(ages), max(ages)) if ages else (None, None)
