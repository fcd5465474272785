"""Lists of what is kept: the bin, earlier texts, and what the person made for every day."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.entry import Entry
from cryout_tui.language import N_, _

LOOK, TAKE_BACK, OPEN = "look", "take_back", "open"  # the wish to take the entry of a list
DELETE, EMPTY = N_("delete"), N_("empty")  # of the bin: one of it goes for good, or all of it
GOES = _("What stays goes by itself after 30 days.")
PUT_AWAY, BRING_BACK = N_("put away"), N_("bring back")  # of what the person made


@dataclass(frozen=True)
class KeptList(Ask):
    """What is kept, an entry each; `at` is the id of the one that is marked first."""

    lines: Sequence[str]
    entries: Sequence[Entry]
    at: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Bin(KeptList):
    """What was deleted, and the days it still stays: taken back, or deleted for good."""


@dataclass(frozen=True)
class Versions(KeptList):
    """Earlier texts, to look at and bring back."""


@dataclass(frozen=True)
class OwnList(KeptList):
    """What the person made; the ids of `live` can be put away, those of `archived` brought back, others are new."""

    live: frozenset[str] = field(kw_only=True)
    archived: frozenset[str] = field(kw_only=True)
