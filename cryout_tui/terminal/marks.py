"""Writing whose signs join: measured as most terminals show it, never cut within a sign, in its place in all of them.

Terminals do not agree on a vowel that stands beside its letter, as in Hindi, nor on consonants joined into one: most
give each its own cell (xterm, those of GNOME, Alacritty, tmux), some draw all of it in fewer. We measure the larger
width, so that no end of a row is lost. Before such words their cells are blanked, and after them the cursor is put
where it has to be, so that a terminal that draws them narrower leaves a gap and moves nothing.
"""

import re
from functools import cache
from itertools import pairwise
from unicodedata import category

import rich.cells
from rich._unicode_data import load
from rich.cells import CellTable

from cryout_tui.domain.cells import clusters
from cryout_tui.swift.signs import JOINED


def measure() -> None:
    """Have everything that is drawn measured and cut so, also what was measured before."""
    if rich.cells._split_text is _split:
        return
    rich.cells.load_cell_table = _table  # type: ignore[attr-defined]
    rich.cells.split_graphemes = _spans
    rich.cells._split_text = _split
    rich.cells.cached_cell_len.cache_clear()
    rich.cells.get_character_cell_size.cache_clear()


def in_place(data: str) -> str:
    """Return what is written to the terminal, with words whose signs join kept to the cells they have."""
    return data if data.isascii() else JOINED.sub(_kept, data)


def _kept(found: re.Match[str]) -> str:
    words = found[0]
    width = rich.cells.cell_len(words)
    return f"\x1b[{width}X\x1b7{words}\x1b8\x1b[{width}C" if width else words


@cache
def _table(unicode_version: str = "auto") -> CellTable:
    """The widths of signs, with a cell for each mark that stands beside its letter."""
    table = load(unicode_version)
    widths: list[tuple[int, int, int]] = []
    for start, end, width in table.widths:
        widths += [(start, end, width)] if width else _beside_none(start, end)
    return CellTable(table.unicode_version, widths, table.narrow_to_wide)


def _beside_none(start: int, end: int) -> list[tuple[int, int, int]]:
    """The parts of a range of signs of no width that stand above or below their letter."""
    beside = [code for code in range(start, end + 1) if category(chr(code)) == "Mc"]
    edges = [start - 1, *beside, end + 1]
    return [(before + 1, after - 1, 0) for before, after in pairwise(edges) if after - before > 1]


def _spans(text: str, unicode_version: str = "auto") -> tuple[list[tuple[int, int, int]], int]:
    """What is read as one sign, from where to where it stands, and its cells; and the cells of all of it."""
    spans, at = [], 0
    for sign in clusters(text):
        spans.append((at, at + len(sign), rich.cells.cell_len(sign, unicode_version)))
        at += len(sign)
    return spans, sum(width for _, _, width in spans)


def _split(text: str, cell_position: int, unicode_version: str = "auto") -> tuple[str, str]:
    """Two parts, the first of exactly so many cells where there are as many; a sign in the way becomes blanks."""
    taken = 0
    for start, end, width in _spans(text, unicode_version)[0]:
        if taken >= cell_position and width:
            return text[:start], text[start:]
        if taken + width > cell_position:
            blank = cell_position - taken
            return text[:start] + " " * blank, " " * (width - blank) + text[end:]
        taken += width
    return text, ""
