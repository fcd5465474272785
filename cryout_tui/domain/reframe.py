"""A reframe: a dated text that ties something good to a memory, and the lens it looks through."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from cryout_tui.domain.pacing import DISTANCE_FROM

QUESTIONS_AT_ONCE = 2


class Lens(StrEnum):
    """The twelve angles a reframe looks from; the last two are full answers without a text."""

    TRUE_FIRST = "true_first"
    STRENGTH = "strength"
    PEOPLE = "people"
    VALUE = "value"
    POSSIBLE = "possible"
    CHILD = "child"
    VAGUE = "vague"
    FAR = "far"
    KIND = "kind"
    MEANING = "meaning"
    NOT_YET = "not_yet"
    NOTHING_GOOD = "nothing_good"

    @property
    def group(self) -> str:
        """The id of its words among the prompts."""
        return f"lens.{self.value.replace('_', '-')}"

    @property
    def is_whole_answer(self) -> bool:
        """Whether it asks nothing more."""
        return self in (Lens.NOT_YET, Lens.NOTHING_GOOD)


WRITING_LENSES = tuple(lens for lens in Lens if not lens.is_whole_answer)

ASHAMED = frozenset({"ashamed", "guilty", "worthless", "dirty", "not enough", "stupid", "exposed", "embarrassed"})
BETRAYED = frozenset({"betrayed", "lied to", "used", "cheated by destiny", "wounded by someone close", "replaced"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reframe:
    """One version; a new one names the one it follows and never overwrites it. `text` is None for a whole answer."""

    id: UUID = field(default_factory=uuid4)
    memory_id: UUID
    sitting_id: UUID | None
    lens: Lens
    text: str | None
    says_no: str | None = None
    replaces_id: UUID | None = None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """How true a reframe feels, 0 to 10; None was asked and skipped."""

    id: UUID = field(default_factory=uuid4)
    reframe_id: UUID
    value: int | None
    at: datetime


def lenses_for(feelings: Iterable[str], pain: int | None, *, afar: bool = False) -> tuple[Lens, ...]:
    """Return the writing lenses, the one that fits the feeling first.

    The feelings are in the words of the English lists. Betrayal: the truth first. Shame: what I'd tell that child.
    Very strong pain (0 to 10), `afar`: from further away.
    """
    felt = {feeling.casefold() for feeling in feelings}
    if afar or (pain is not None and pain >= DISTANCE_FROM):
        first = Lens.FAR
    elif felt & BETRAYED:
        first = Lens.TRUE_FIRST
    elif felt & ASHAMED:
        first = Lens.CHILD
    else:
        first = Lens.VAGUE
    return (first, *(lens for lens in WRITING_LENSES if lens is not first))


def next_questions(count: int, turn: int) -> tuple[int, ...]:
    """Return which of a lens's `count` questions show at its `turn`-th showing, never the same set twice in a row."""
    start = turn * QUESTIONS_AT_ONCE % count
    return tuple((start + i) % count for i in range(min(QUESTIONS_AT_ONCE, count)))
