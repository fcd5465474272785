"""Scales of the person's own."""

from cryout_tui.domain.scale import Scale
from cryout_tui.store.journal import Journal
from cryout_tui.store.own_shelf import OwnShelf
from cryout_tui.store.rows import ScaleRow


class OwnScales(OwnShelf[Scale]):
    """Keeps them.

    Today asks those of `live`, each as a row whose id is the scale's, and keeps the answer with
    `reflection.rated(scale.id, value, now=now)`. Pictures of the past take `all`, for what was rated on one that is
    put away is still there.
    """

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, ScaleRow, Scale)
