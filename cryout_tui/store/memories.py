"""Memories."""

from datetime import datetime, timedelta
from uuid import UUID

from cryout_tui.domain.memory import Memory
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import MemoryRow, ReflectionRow
from cryout_tui.store.shelf import Shelf

BIN = timedelta(days=30)


class Memories(Shelf[Memory]):
    """Keeps the events of a person's life."""

    def __init__(self, journal: Journal, drafts: Drafts) -> None:
        super().__init__(journal, MemoryRow, Memory)
        self.drafts = drafts

    def kept(self) -> list[Memory]:
        """Return every memory that is not in the bin, the latest first."""
        return self.where(MemoryRow.deleted_at.is_null(), order=MemoryRow.created_at.desc())

    def any_kept(self) -> bool:
        """Say whether there is a memory at all."""
        return bool(self.where(MemoryRow.deleted_at.is_null(), limit=1))

    def matching(self, text: str, *, limit: int = 5) -> list[Memory]:
        """Return memories whose titles share a word of three letters or more with `text`; the latest when none does."""
        words = {word for word in text.casefold().split() if len(word) > 2}
        titled = self.kept()
        alike = [memory for memory in titled if words & set(memory.title.casefold().split())]
        return (alike + [memory for memory in titled if memory not in alike])[:limit]

    def title(self, key: UUID | None) -> str | None:
        """Return a memory's title, or None when there is none under `key` or it is in the bin."""
        found = self.where(MemoryRow.id == key, MemoryRow.deleted_at.is_null()) if key else []
        return found[0].title if found else None

    def remove(self, memory: Memory) -> None:
        """Delete a memory at once, every word of it."""
        with self.journal.writing():
            MemoryRow.delete().where(MemoryRow.id == memory.id).execute()
            self.drafts.drop(f"details/{memory.id}/")
            ReflectionRow.update({ReflectionRow.echo_memory_id: None}).where(
                ReflectionRow.echo_memory_id == memory.id
            ).execute()

    def empty_bin(self, *, now: datetime) -> None:
        """Let go of what has been in the bin for 30 days."""
        with self.journal.writing():
            MemoryRow.delete().where(MemoryRow.deleted_at < now - BIN).execute()
