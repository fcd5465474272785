"""Scales of the person's own: put away, never deleted, for ratings on them stay."""

from cryout_tui.domain.scale import Scale
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import ScaleRow
from cryout_tui.store.shelf import Shelf


class OwnScales(Shelf[Scale]):
    """Keeps them, the first made first.

    Today asks those of `live`, each as a row whose id is the scale's, and keeps the answer with
    `reflection.rated(scale.id, value, now=now)`; pictures of the past take `all`, for what was rated on one that is
    put away is still there. A change that can be undone is put within `store.changes.step`.
    """

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, ScaleRow, Scale)

    def live(self) -> list[Scale]:
        """Return those that are asked."""
        return self.where(ScaleRow.archived_at.is_null(), order=ScaleRow.created_at)

    def archived(self) -> list[Scale]:
        """Return those that are asked no more, put away last first."""
        return self.where(ScaleRow.archived_at.is_null(False), order=ScaleRow.archived_at.desc())
