"""Search: what is looked for, what holds it, and one whole entry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from cryout_tui.asked.ask import Ask, Led
from cryout_tui.domain.found import Hit
from cryout_tui.language import _

HOW = _('words, a "phrase", feeling: person: period: kind: before: after: tears:yes')
NOTHING = _("Nothing that holds all of it.")
MEMORY = "memory"  # the wish for the page of the memory an entry belongs to


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, or what is the `trouble` with what was typed."""

    hits: Sequence[Hit]
    trouble: str = ""


@dataclass(frozen=True)
class Search(Ask):
    """What is looked for is given to `find`, with the place after which it goes on. It is kept nowhere.

    With `words` it looks for them at once, marks the one at `at`, and `opens` it.
    """

    find: Callable[[str, int | None], Found]
    words: str = field(default="", kw_only=True)
    at: int = field(default=0, kw_only=True)
    opens: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class WholeEntry(Ask):
    """A whole entry, to read; `memory` is the one it belongs to."""

    lines: Sequence[Led]
    memory: UUID | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found is to be shown whole."""

    ask: Search
    hit: Hit
