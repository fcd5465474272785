"""A scale of the person's own, rated from 0 to 10 beside those that every day has."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from unicodedata import category, east_asian_width
from uuid import UUID, uuid4

from cryout_tui.domain.text import one_line

LABEL = 12  # cells of its name beside its row; the whole name stands in the question


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What is rated: `low` are the words of 0 and `high` those of 10, each empty where none were given."""

    id: UUID = field(default_factory=uuid4)
    name: str
    low: str = ""
    high: str = ""
    created_at: datetime
    archived_at: datetime | None = None

    @property
    def called(self) -> str:
        """Its whole name on one line."""
        return _on_one_line(self.name)

    @property
    def label(self) -> str:
        """The beginning of its name, in at most `LABEL` cells."""
        name = self.called
        return name if _cells(name) <= LABEL else f"{_within(name, LABEL - 1).rstrip()}\u2026"

    @property
    def anchors(self) -> dict[int, str]:
        """What its numbers mean, each on one line."""
        said = {0: _on_one_line(self.low), 10: _on_one_line(self.high)}
        return {number: words for number, words in said.items() if words}

    def put_away(self, *, now: datetime) -> "Scale":
        """Return the scale as one that is asked no more."""
        return replace(self, archived_at=now)

    def brought_back(self) -> "Scale":
        """Return the scale as one that is asked again."""
        return replace(self, archived_at=None)


def _on_one_line(words: str) -> str:
    return " ".join(one_line(words).split())


def _cells(words: str) -> int:
    return sum(_wide(sign) for sign in words)


def _wide(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def _within(words: str, cells: int) -> str:
    taken = ""
    for sign in words:
        cells -= _wide(sign)
        if cells < 0:
            break
        taken += sign
    return taken
