"""The lines of the note to bring."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.note import NoteLine
from cryout_tui.language import _

ADD, WHOLE = "add", "whole"
TICK, CHANGE = "tick:", "change:"  # the id of the line behind them
OWN_LINE, SHOW_WHOLE = _("a line of your own"), _("show it whole")


@dataclass(frozen=True)
class Note(Ask):
    """Every line that can be said, to tick, or to put in other words; `at` is the id of the one marked first."""

    lines: Sequence[str]
    offered: Sequence[NoteLine]
    at: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Offered:
    """The lines as they now stand."""

    lines: Sequence[NoteLine]


def shown(line: NoteLine) -> str:
    """Return a line as a list shows it."""
    return " ".join(line.shown.split()) or "\u2026"
