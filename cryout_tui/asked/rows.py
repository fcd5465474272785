"""Several small questions, one after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask

Value = int | bool | None


@dataclass(frozen=True, slots=True)
class Row:
    """One question: its id, its short label, the whole question, and what some values mean.

    `earlier` is another value that was given before, and `also` what is told besides the value.
    """

    id: str
    label: str
    question: str
    anchors: Mapping[int, str]
    tint: str = "$amber"
    yes_no: bool = False
    value: Value = None
    earlier: int | None = None
    also: str = ""


@dataclass(frozen=True)
class Questions(Ask):
    """The questions at a glance; each can be skipped, and gone back to. `at` is the one asked first."""

    lines: Sequence[str]
    rows: Sequence[Row]
    at: int = field(kw_only=True)
    aside: str = field(default="", kw_only=True)


@dataclass(frozen=True)
class TodaysQuestions(Questions):
    """The numbers of Today; those named in `with_more` have more words, and there are other days and own scales."""

    with_more: frozenset[str] = field(default=frozenset(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Aside:
    """What a quiet line under the questions says from now on."""

    words: str


@dataclass(frozen=True, slots=True)
class Where:
    """What the right of the top line says from now on."""

    words: str
