"""Choices with something more to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.usual import Choice, Page
from cryout_tui.language import _

SURE = _("y if that is what you want.")  # after a question that is asked once more, where there are keys
DELETE = "delete"  # the wish to put what is marked in the bin
BEFORE = "named_before"  # the wish to see what was named before
CHOSEN = _("\u25cf chosen")


@dataclass(frozen=True)
class Echo(Choice):
    """What today's hurt may remind of; the one `chosen` before is marked, and an empty answer keeps it."""

    chosen: int | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class DayList(Choice):
    """The reflections of a day; the first can be deleted, and `names` are what those are called."""

    names: Sequence[str] = field(default=(), kw_only=True)


@dataclass(frozen=True)
class Proposal(Choice):
    """What is proposed for the source; where it `has_history`, what was named before can be seen."""

    has_history: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Named(Page):
    """What is said once the source is named, or not; where it `has_history`, what was named before can be seen."""

    has_history: bool = field(default=False, kw_only=True)


def delete_question(name: str) -> str:
    """Return what is asked once before `name` goes into the bin."""
    return _("Put {name} in the bin? It rests there 30 days.").format(name=name)
