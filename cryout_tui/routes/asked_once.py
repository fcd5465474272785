"""What is asked or said once about a memory, and never again."""

from datetime import datetime

from cryout_tui import content
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.with_someone import better_with_someone
from cryout_tui.store.drafts import Drafts


class AskedOnce:
    """Keeps the marks, without a word, under the memory's id; they go when it goes."""

    def __init__(self, drafts: Drafts) -> None:
        self.drafts = drafts

    def is_dated(self, memory: Memory) -> bool:
        """Say whether it was asked when the memory happened."""
        return self._is_marked(memory, "when")

    def dated(self, memory: Memory, now: datetime) -> None:
        """Keep that it was asked when the memory happened, where its time of life does not say so."""
        if memory.may_be_fresh(now):
            self._mark(memory, "when", now)

    def says_with_someone(self, memory: Memory) -> bool:
        """Say whether the line about someone trained is still to be shown where the memory is told."""
        wounded_by, feelings = content.in_english(memory.wounded_by), content.in_english(memory.feelings)
        return better_with_someone(wounded_by, feelings) and not self._is_marked(memory, "with_someone")

    def told(self, memory: Memory, now: datetime) -> None:
        """Keep that the memory was told with that line in sight, where it was."""
        if self.says_with_someone(memory):
            self._mark(memory, "with_someone", now)

    def _is_marked(self, memory: Memory, what: str) -> bool:
        return self.drafts.get(_where(memory, what)) is not None

    def _mark(self, memory: Memory, what: str, now: datetime) -> None:
        self.drafts.keep(Draft(where=_where(memory, what), text="", cursor=0, at=now))


def _where(memory: Memory, what: str) -> str:
    return f"asked/{memory.id}/{what}"
