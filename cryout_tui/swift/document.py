"""A document in rows, as Textual has it: after a change only the rows it reaches are found anew."""

from bisect import bisect_right
from itertools import pairwise
from typing import Self

from rich.control import strip_control_codes
from textual._cells import cell_len, cell_width_to_column_index
from textual.document._document import Location
from textual.document._wrapped_document import WrappedDocument
from textual.expand_tabs import expand_tabs_inline
from textual.geometry import Offset, clamp

from .wrapping import NOTHING, Wrapped, rewrapped, wrapped

LEFT_OUT = "\a\b\v\f\r"  # signs that Rich takes out of a text before it cuts and draws it


def is_drawn_whole(line: str) -> bool:
    """Say whether no sign of a line is left out when it is drawn."""
    return not any(sign in line for sign in LEFT_OUT)


class LongDocument(WrappedDocument):
    """Keeps each line as it was wrapped, next to Textual's own lists of what stands where."""

    _texts: list[str]
    _whole: list[bool]

    @classmethod
    def of(cls, stock: WrappedDocument) -> Self:
        """Return `stock`, wrapped as it is, with the lines it was made of."""
        made = cls.__new__(cls)
        vars(made).update(vars(stock))
        made._take_in()
        return made

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        super().wrap(width, tab_width)
        self._take_in()

    @property
    def height(self) -> int:
        return len(self._offset_to_line_info)

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        last_old, last_new = len(self._texts) - 1, self.document.line_count - 1
        first = clamp(start[0], 0, min(last_old, last_new))
        old = clamp(old_end[0], 0, last_old)
        new = max(first, clamp(new_end[0], 0, last_new))
        first, old = sorted((first, old))
        self._replace(first, old + 1, self.document.lines[first : new + 1])

    def _replace(self, first: int, old_end: int, texts: list[str]) -> None:
        """Put lines of these texts in place of those from `first` to before `old_end`."""
        begin, end = self._line(first), self._line(old_end - 1)
        last = len(texts) - 1
        lines = [
            rewrapped(text, self._width, self._tab_width, begin if not at else NOTHING, end if at == last else NOTHING)
            if at in (0, last)
            else wrapped(text, self._width, self._tab_width)
            for at, text in enumerate(texts)
        ]
        heights = [len(self._wrap_offsets[at]) for at in range(first, old_end)]
        self._texts[first:old_end] = texts
        self._whole[first:old_end] = map(is_drawn_whole, texts)
        self._wrap_offsets[first:old_end] = [line.breaks for line in lines]
        self._tab_width_cache[first:old_end] = [line.tabs for line in lines]
        if heights != [len(line.breaks) for line in lines]:
            self._place(first, old_end, lines)

    def _take_in(self) -> None:
        self._texts = list(self.document.lines)
        self._whole = list(map(is_drawn_whole, self._texts))

    def _line(self, at: int) -> Wrapped:
        return Wrapped(self._texts[at], self._wrap_offsets[at], self._tab_width_cache[at])

    def _place(self, first: int, old_end: int, lines: list[Wrapped]) -> None:
        """Give the lines from `first` on their rows; they stand in place of those up to before `old_end`."""
        rows, offsets = self._offset_to_line_info, self._line_index_to_offsets
        top, bottom = offsets[first][0], offsets[old_end - 1][-1] + 1
        placed = [(at, row) for at, line in enumerate(lines, first) for row in range(len(line.breaks) + 1)]
        moved, shift = first + len(lines) - old_end, len(placed) - (bottom - top)
        rows[top:bottom] = placed
        if moved:
            rows[top + len(placed) :] = [(line + moved, row) for line, row in rows[top + len(placed) :]]
        ours, at = [], top
        for line in lines:
            ours.append(list(range(at, at := at + len(line.breaks) + 1)))
        offsets[first:old_end] = ours
        if shift:
            below = first + len(lines)
            offsets[below:] = [[each + shift for each in line] for line in offsets[below:]]

    def location_to_offset(self, location: Location) -> Offset:
        line, column = location
        line = clamp(line, 0, len(self._line_index_to_offsets))
        row = bisect_right(self.get_offsets(line), column)
        start, _, words = self.row(line, row)
        x = cell_len(expand_tabs_inline(words[: column - start], self._tab_width))
        return Offset(x, self._line_index_to_offsets[line][row])

    def get_target_document_column(self, line_index: int, x_offset: int, y_offset: int) -> int:
        row = range(len(self._wrap_offsets[line_index]) + 1)[y_offset]
        start, is_last, words = self.row(line_index, row)
        column = cell_width_to_column_index(words, x_offset, self._tab_width)
        return start + (column if is_last else min(column, len(words) - 1))

    def get_sections(self, line_index: int) -> list[str]:
        text, breaks = self._drawn(line_index), self._wrap_offsets[line_index]
        return [text[start:end] for start, end in pairwise([0, *breaks, len(text)])]

    def row(self, line: int, row: int) -> tuple[int, bool, str]:
        """Return where a row of a line begins in it, whether it is the last one of it, and its text."""
        text, breaks = self._drawn(line), self._wrap_offsets[line]
        start, is_last = breaks[row - 1] if row else 0, row == len(breaks)
        return min(start, len(text)), is_last, text[start:] if is_last else text[start : breaks[row]]

    def at(self, y: int) -> tuple[int, int] | None:
        """Return which line stands in row `y` of all, and which row of that line it is; None below the last one."""
        return self._offset_to_line_info[y] if y < len(self._offset_to_line_info) else None

    def is_whole(self, line: int) -> bool:
        """Say whether no sign of a line is left out when it is drawn."""
        return self._whole[line]

    def tabs(self, line: int, start: int, words: str) -> tuple[int, ...] | None:
        """Return the cells of the tabs in a row from `start` on; None in a line of one row, where they are not kept."""
        if not self._wrap_offsets[line]:
            return None
        before = self.document.get_line(line).count("\t", 0, start)
        return tuple(self._tab_width_cache[line][before : before + words.count("\t")])

    def _drawn(self, line: int) -> str:
        text = self.document.get_line(line)
        return text if self._whole[line] else strip_control_codes(text)
