"""What the person made for every day: put away when it is not wanted, and never deleted."""

from typing import TypeVar

from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import OwnRow
from cryout_tui.store.shelf import Shelf

T = TypeVar("T")


class OwnShelf(Shelf[T]):
    """Keeps them. A change that can be undone is put within `store.changes.step`."""

    def __init__(self, journal: Journal, row: type[OwnRow], kind: type[T]) -> None:
        super().__init__(journal, row, kind)
        self._own = row

    def live(self) -> list[T]:
        """Return those that are asked, the first made first."""
        return self.where(self._own.archived_at.is_null(), order=self._own.created_at)

    def archived(self) -> list[T]:
        """Return those that are asked no more, put away last first."""
        return self.where(self._own.archived_at.is_null(False), order=self._own.archived_at.desc())
