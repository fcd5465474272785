"""Finding the source: two memories side by side, memories to name, and what was named before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.titles import Titles

DONE = "done"  # the wish to name what was picked


@dataclass(frozen=True, slots=True)
class Side:
    """One memory of two: its title, and when it was."""

    title: str
    age: str = ""


@dataclass(frozen=True)
class Pair(Ask):
    """Which of two hurts more to hold, the wish a `Compared` value; `pace` says how many more there are."""

    question: str
    pace: str
    left: Side
    right: Side


@dataclass(frozen=True)
class Pick(Ask):
    """Memories to name, by their ids; where `several`, each is named or taken back, and `DONE` goes on."""

    question: str
    memories: Sequence[Memory]
    titles: Titles = field(kw_only=True)
    several: bool = field(kw_only=True)
    chosen: Iterable[UUID] = field(default=(), kw_only=True)


@dataclass(frozen=True)
class NamedBefore(Ask):
    """Every naming, a day and what was named, the newest first; to read."""

    lines: Sequence[str]
    named: Sequence[tuple[str, str]]
