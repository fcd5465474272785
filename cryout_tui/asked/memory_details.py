"""What else can be told of a memory, a part at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.kept import Draft
from cryout_tui.language import _

ENOUGH = _("Each is yours to leave open.")


@dataclass(frozen=True, slots=True)
class PartTold:
    """A part of a memory: its id, its name, and what was told of it so far."""

    id: str
    name: str
    words: str


@dataclass(frozen=True)
class Details(Ask):
    """Every part of the memory `title` with what was told of it; `at` is the one that is marked first."""

    title: str
    parts: Sequence[PartTold]
    at: int = field(default=0, kw_only=True)


@dataclass(frozen=True)
class Suggest(Ask):
    """A line of own words, `words` so far, with `ideas` that can be put into it and taken out, parted by `mark`."""

    lines: Sequence[str]
    question: str
    where: str = field(kw_only=True)
    draft: Draft | None = field(default=None, kw_only=True)
    words: str = field(default="", kw_only=True)
    mark: str = field(kw_only=True)
    ideas: Sequence[str] = field(kw_only=True)


@dataclass(frozen=True)
class Story(Ask):
    """The story of the memory `title`, on a page."""

    title: str
    hint: str
    where: str = field(kw_only=True)
    draft: Draft | None = field(default=None, kw_only=True)
    story: str = field(default="", kw_only=True)
