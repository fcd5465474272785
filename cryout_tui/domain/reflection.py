"""A reflection: one day's quick entry, its questions in order, and the quiet line that ends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from cryout_tui.language import N_

WIDE_MASK = 4  # points between outside and inside that are a wide gap to carry
FEWEST_FOR_A_VERDICT = 5


class Question(StrEnum):
    """The eight questions of Today; the last is a line, in up to three small parts."""

    OUTSIDE = N_("outside")
    INSIDE = N_("inside")
    SLEEP = N_("sleep")
    BELLY = N_("belly")
    ANXIOUS = N_("anxious")
    ANGRY = N_("angry")
    FRUSTRATED = N_("frustrated")
    HURT = "hurt"
    ECHO = "echo"
    LINE = "line"
    LAST = "last"


RATED = tuple(Question)[:7]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """Ratings are 0 to 10, None where skipped. `day` is the local day it belongs to, settled when it was begun.

    `own` are the ratings on scales of the person's own, by the id of the scale; one that was skipped is not in it.
    """

    id: UUID = field(default_factory=uuid4)
    day: date
    at: datetime
    outside: int | None = None
    inside: int | None = None
    sleep: int | None = None
    belly: int | None = None
    anxious: int | None = None
    angry: int | None = None
    frustrated: int | None = None
    own: Mapping[UUID, int] = field(default_factory=dict, hash=False)
    belly_more: tuple[str, ...] = ()
    sleep_more: tuple[str, ...] = ()
    hurt: str | None = None
    text: str | None = None
    prompt: str | None = None
    echo_memory_id: UUID | None = None
    updated_at: datetime
    deleted_at: datetime | None = None

    def rating(self, question: Question | UUID) -> int | None:
        """Return the rating given to `question`, or on the scale of that id."""
        if isinstance(question, UUID):
            return self.own.get(question)
        value: int | None = getattr(self, question.value)
        return value

    def rated(self, question: Question | UUID, value: int | None, *, now: datetime) -> "Reflection":
        """Return the reflection with `question` answered, or the scale of that id; None takes the rating back."""
        if isinstance(question, UUID):
            others = {key: given for key, given in self.own.items() if key != question}
            return replace(self, own=others if value is None else {**others, question: value}, updated_at=now)
        if question not in RATED:
            raise ValueError(f"{question} takes no rating.")
        changes: dict[str, Any] = {question.value: value}
        return replace(self, **changes, updated_at=now)

    @property
    def mask(self) -> int | None:
        """How far the outside stands above the inside, or None unless both were given."""
        if self.outside is None or self.inside is None:
            return None
        return self.outside - self.inside

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        told = {"id", "day", "at", "updated_at", "deleted_at", "prompt"}
        return all(getattr(self, each.name) in (None, (), "", {}) for each in fields(self) if each.name not in told)


FIT_ANY_DAY = frozenset({2, 4, 6})  # the lines of `today.last-line` that speak of no evening, and of nothing lately


def last_line(reflection: Reflection, lately: Sequence[int], *, is_past: bool = False) -> int:
    """Return which line of `today.last-line` fits what was said, or -1 where none does.

    `lately` is how it was inside on the last days (0 to 10); no comparison is made with fewer than five. Of a day that
    is past only a line that fits any day is taken.
    """
    from statistics import median

    said = reflection
    mask = said.mask
    fitting = (
        (8, said.is_empty),
        (9, said.inside is not None and said.inside <= 2),
        (2, mask is not None and mask >= WIDE_MASK),
        (0, said.sleep is not None and said.sleep <= 3),
        (1, said.belly is not None and said.belly <= 3 and said.anxious is not None and said.anxious >= 6),
        (4, said.angry is not None and said.angry >= 7),
        (5, said.frustrated is not None and said.frustrated >= 7),
        (6, bool(said.hurt)),
        (7, len(lately) >= FEWEST_FOR_A_VERDICT and said.inside is not None and said.inside > median(lately)),
        (3, mask is not None and abs(mask) <= 1),
    )
    return next((index for index, fits in fitting if fits and not (is_past and index not in FIT_ANY_DAY)), -1)
