"""Here everything is measured as Textual does by itself, also where an app that measures otherwise ran before."""

from collections.abc import Iterator

import pytest
import rich.cells

from cryout_tui.swift.signs import signs

BY_ITSELF = {name: getattr(rich.cells, name) for name in ("load_cell_table", "split_graphemes", "_split_text")}


@pytest.fixture(autouse=True, scope="module")
def measured_by_itself() -> Iterator[None]:
    """Measure so, and afterwards as before."""
    before = {name: getattr(rich.cells, name) for name in BY_ITSELF}
    for ways in (BY_ITSELF, before):
        vars(rich.cells).update(ways)
        for each in (rich.cells.cached_cell_len, rich.cells.get_character_cell_size, signs):
            each.cache_clear()
        if ways is BY_ITSELF:
            yield
