"""A scale of the person's own, rated from 0 to 10 beside those that every day has."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID, uuid4

from cryout_tui.domain.cells import cut
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
        return cut(self.called, LABEL)

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
