"""What the pictures are made of, read once for a span of days. All ratings are 0 to 10."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cryout_tui.domain.reflection import Question
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.span import Span
from cryout_tui.domain.steps import Tears


@dataclass(frozen=True, slots=True)
class DaySaid:
    """The last ratings given on a day, in the order of `RATED`; None where it was skipped. `own` is by scale."""

    day: date
    ratings: tuple[int | None, ...]
    own: tuple[tuple[UUID, int], ...] = ()

    def rating(self, question: Question) -> int | None:
        """Return what was given to a question."""
        return self.ratings[_PLACE[question]]


_PLACE = {question: place for place, question in enumerate(tuple(Question)[:7])}


@dataclass(frozen=True, slots=True, kw_only=True)
class SatDay:
    """A sitting that came to a wave or a number, on the person's day; its pains, None where not given."""

    day: date
    memory_id: UUID | None
    before: int | None = None
    after: int | None = None
    same_day: int | None = None
    next_day: int | None = None
    lens: Lens | None = None
    tears: Tears | None = None


@dataclass(frozen=True, slots=True)
class Practised:
    """A practice done, by the name it is shown with."""

    name: str
    day: date
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Felt:
    """How true a reframe felt on a day, or how much a memory hurt."""

    of: UUID
    day: date
    value: int


@dataclass(frozen=True, slots=True)
class Echoed:
    """A memory that hurts of the span echo, by the title it may be shown with, and how often."""

    title: str
    times: int


@dataclass(frozen=True, slots=True)
class OwnScale:
    """An own scale that has a rating in the span: its name, and the words for 0 and 10."""

    id: UUID
    name: str
    low: str
    high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything of a span, oldest first. `source` is the title it may be shown with, or None where there is none.

    `first` is the first day with a reflection or a sitting in the whole journal, whatever the span.
    """

    span: Span
    first: date | None = None
    days: Sequence[DaySaid] = ()
    scales: Sequence[OwnScale] = ()
    sittings: Sequence[SatDay] = ()
    source: str | None = None
    source_pains: Sequence[Felt] = ()
    beliefs: Sequence[Felt] = ()
    practices: Sequence[Practised] = ()
    echoes: Sequence[Echoed] = ()
    hurts: int = 0
    shows_tears: bool = False
