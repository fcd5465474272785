"""The smaller things the journal keeps: comparisons, practices, people, drafts."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4


class Compared(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    SAME = "same"
    NEITHER = "neither"
    SKIP = "skip"


OPENING = "opening/"  # what the drafts of the first start begin with
SAID_PLAINLY = f"{OPENING}said"  # a draft of this name: plain lines said what this is, and were answered with yes
UNASKED = f"{OPENING}unasked"  # a draft of this name: the first start, with its questions, is still to come
NOTE_SAVED = "shared/note"  # a draft of this name: a note to bring was written to a file


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Which of two memories hurts more to hold."""

    id: UUID = field(default_factory=uuid4)
    left_id: UUID
    right_id: UUID
    answer: Compared
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A breathing or grounding exercise done, in seconds, with how it was before and after (0 to 10)."""

    id: UUID = field(default_factory=uuid4)
    practice: str
    seconds: float
    before: int | None = None
    after: int | None = None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPerson:
    """Someone of the person's own to turn to."""

    id: UUID = field(default_factory=uuid4)
    role: str
    name: str
    reach: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stands unfinished in a field: `where` names the field, `cursor` counts characters from the start."""

    where: str
    text: str
    cursor: int
    at: datetime
