"""Memories."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from cryout_tui.domain.earlier import IN_BIN, Binned, binned
from cryout_tui.domain.memory import Memory
from cryout_tui.language import N_
from cryout_tui.store.changes import Changes
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.gone import Gone
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import MemoryRow
from cryout_tui.store.shelf import Shelf


class Memories(Shelf[Memory]):
    """Keeps the events of a person's life."""

    def __init__(self, journal: Journal, drafts: Drafts) -> None:
        super().__init__(journal, MemoryRow, Memory)
        self.drafts = drafts
        self.changes = Changes(journal)
        self.gone = Gone(journal, drafts)

    def kept(self) -> list[Memory]:
        """Return every memory that is not in the bin, the latest first."""
        return self.where(MemoryRow.deleted_at.is_null(), order=MemoryRow.created_at.desc())

    def any_kept(self) -> bool:
        """Say whether there is a memory at all."""
        return bool(self.where(MemoryRow.deleted_at.is_null(), limit=1))

    def title(self, key: UUID | None) -> str | None:
        """Return a memory's title, or None when there is none under `key` or it is in the bin."""
        found = self.where(MemoryRow.id == key, MemoryRow.deleted_at.is_null()) if key else []
        return found[0].title if found else None

    def safe_one(self, today: date) -> Memory | None:
        """Return the latest memory that was named a safe one and does not rest sealed on `today`, or None."""
        unsealed = MemoryRow.sealed_until.is_null() | (MemoryRow.sealed_until <= today)
        safe = (MemoryRow.is_safe_place, unsealed, MemoryRow.deleted_at.is_null())
        return next(iter(self.where(*safe, order=MemoryRow.created_at.desc(), limit=1)), None)

    # the bin

    def bin(self) -> list[Binned[Memory]]:
        """Return what is in the bin with the day it goes, the latest first."""
        found = self.where(MemoryRow.deleted_at.is_null(False), order=MemoryRow.deleted_at.desc())
        return [binned(memory, memory.deleted_at) for memory in found if memory.deleted_at is not None]

    def put_in_bin(self, memory: Memory, *, now: datetime) -> Memory:
        """Put a memory in the bin, where it stays 30 days, and return it; it can be undone."""
        away = memory.binned(now=now)
        with self.changes.step(N_('"{title}" put in the bin').format(title=memory.title)):
            self.put(away)
        return away

    def take_back(self, memory: Memory, *, now: datetime) -> Memory:
        """Take a memory out of the bin, and return it; it can be undone."""
        back = replace(memory, deleted_at=None, updated_at=now)
        with self.changes.step(N_('"{title}" taken back from the bin').format(title=memory.title)):
            self.put(back)
        return back

    def delete_for_good(self, memory: Memory, *, now: datetime) -> str | None:
        """Delete a memory with all that belongs to it, and every trace; no undo brings it back.

        Returns a sentence about older backups that hold it still, or None when there are none.
        """
        self.gone.memories([memory.id], now=now)
        return self.gone.older_backups(memory.created_at)

    def empty_bin(self, *, now: datetime) -> None:
        """Let go of what has been in the bin for 30 days, every trace of it."""
        old = self.where(MemoryRow.deleted_at < now - IN_BIN)
        self.gone.memories([memory.id for memory in old], now=now)
