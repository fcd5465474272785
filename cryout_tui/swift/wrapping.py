"""Where the rows of a line begin: as Textual breaks it, but found anew only from a change on until the breaks agree.

A line is cut into chunks, words with the blanks after them. A chunk that does not fit begins a row; one that is wider
than a row is folded, cut between its signs wherever a row is full. So what stands in a row depends on nothing but where
the row begins, and on whether it begins within a folded chunk.
"""

import re
from bisect import bisect_left
from collections.abc import Generator, Iterator
from itertools import takewhile
from typing import NamedTuple

from rich.cells import get_character_cell_size
from textual._cells import cell_len
from textual._wrap import compute_wrap_offsets
from textual.expand_tabs import get_tab_widths

CHUNK = re.compile(r"\S+\s*|\s+")
WIDEST = 2  # cells of one sign: in a row narrower than that, breaks stand in odd places
JOINED_AWAY = 3  # cells that signs before a piece of a chunk can take from it, by joining with its first ones


class Wrapped(NamedTuple):
    """A line as it was wrapped: its text, where its rows after the first begin, and the cells each tab takes.

    As in Textual, what stands after the last tab counts as one of no cells.
    """

    text: str
    breaks: list[int]
    tabs: list[int]


NOTHING = Wrapped("", [], [])


def wrapped(text: str, width: int, tab_width: int) -> Wrapped:
    """Wrap a line to `width` cells; with 0, it is one row."""
    tabs = get_tab_widths(text, tab_width)
    breaks = compute_wrap_offsets(text, width, tab_width, precomputed_tab_sections=tabs) if width else []
    return Wrapped(text, breaks, [cells for _, cells in tabs])


def rewrapped(text: str, width: int, tab_width: int, before: Wrapped, after: Wrapped) -> Wrapped:
    """Wrap a line that begins like `before` and ends like `after`: the lines, or the line, it was made of."""
    same = shared_start(before.text, text)
    kept = _kept(before, same, width)
    start = before.breaks[kept - 1] if kept else 0
    if not text or width < WIDEST or text.find("\t", start) >= 0:
        return wrapped(text, width, tab_width)
    breaks = before.breaks[:kept]
    ending, shift = len(text) - shared_end(after.text, text), len(text) - len(after.text)
    for place in breaks_after(text, start, width):
        breaks.append(place)
        at = bisect_left(after.breaks, place - shift) if place > ending else len(after.breaks)
        if at < len(after.breaks) and after.breaks[at] == place - shift:
            breaks += [each + shift for each in after.breaks[at + 1 :]] if shift else after.breaks[at + 1 :]
            break
    tabs = list(takewhile(bool, before.tabs))[: text.count("\t", 0, start)]
    return Wrapped(text, breaks, tabs if text.endswith("\t") else [*tabs, 0])


def breaks_after(text: str, start: int, width: int) -> Iterator[int]:
    """Give where the rows after `start` begin, where one begins; there is no tab in them."""
    at, taken = start, 0
    if start and not _begins_chunk(text, start):
        at, taken = yield from _folded(text, start, width)
    while at < len(text):
        end, cells = _chunk(text, at, width)
        if taken + cells <= width:
            at, taken = end, taken + cells
            continue
        if at > start:
            yield at
        if cells > width:
            at, taken = yield from _folded(text, at, width)
        else:
            at, taken = end, cells


def shared_start(one: str, other: str) -> int:
    """Return how many signs two texts have in common at their beginnings."""
    least = min(len(one), len(other))
    if one.startswith(other) or other.startswith(one):
        return least
    low, high = 0, 1
    while high < least and one[low:high] == other[low:high]:
        low, high = high, high * 2
    high = min(high, least)
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def shared_end(one: str, other: str) -> int:
    """Return how many signs two texts have in common at their ends."""
    least = min(len(one), len(other))
    size = 64
    while size < least and one[-size:] == other[-size:]:
        size *= 8
    size = min(size, least)
    return size if one.endswith(other[len(other) - size :]) else shared_start(one[-size:][::-1], other[-size:][::-1])


def _kept(before: Wrapped, same: int, width: int) -> int:
    """Return how many breaks of `before` stand whatever follows its first `same` signs."""
    text, breaks = before.text, before.breaks
    for at in range(bisect_left(breaks, same) - 2, -1, -1):
        later = breaks[at + 1]
        if _begins_chunk(text, later):  # every chunk before it ends within what is the same
            return at + 1
        start = breaks[at - 1] if at else 0  # of the row before, which is folded where this one goes on with its chunk
        if not _begins_chunk(text, breaks[at]) and cell_len(text[start:later]) > width + JOINED_AWAY:
            return at + 1
    return 0


def _begins_chunk(text: str, at: int) -> bool:
    return text[at - 1].isspace() and not text[at].isspace()


def _chunk(text: str, at: int, width: int) -> tuple[int, int]:
    """Return where the chunk at `at` ends, and its cells; of one wider than a row, what is known of it so far."""
    reach = at + 4 * width
    found = CHUNK.match(text, at, reach)
    assert found
    cells = cell_len(found[0])
    if found.end() == reach and cells <= width:
        found = CHUNK.match(text, at)
        assert found
        cells = cell_len(found[0])
    return found.end(), cells


def _folded(text: str, at: int, width: int) -> Generator[int, None, tuple[int, int]]:
    """Give where rows begin after `at` in a chunk wider than a row; return its end, and the cells of its last row."""
    begin, taken, was_blank = at, 0, False
    for place in range(at, len(text)):
        sign = text[place]
        is_blank = sign.isspace()
        if was_blank and not is_blank:
            return place, cell_len(text[begin:place])
        was_blank = is_blank
        cells = get_character_cell_size(sign)
        taken += cells
        if taken > width:
            yield place
            begin, taken = place, cells
    return len(text), cell_len(text[begin:])
