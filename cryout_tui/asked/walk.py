"""The walk through the years: a cue with a line under it, and how strong what was written is to hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.line import Line
from cryout_tui.asked.rows import Row
from cryout_tui.domain.memory import Tone


@dataclass(frozen=True)
class WalkCue(Line):
    """One cue of a `period`; a line makes a memory, nothing goes on to the next cue. One that `is_own` can change."""

    period: str = field(kw_only=True)
    is_own: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Weigh(Ask):
    """A memory just written, by its `title`: happy, sad or both, and in `row` how strong, 0 to 10."""

    lines: Sequence[str]
    title: str
    row: Row
    question: str = field(kw_only=True)
    tone: Tone | None = field(default=None, kw_only=True)
