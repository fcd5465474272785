"""A text area in which a key takes no longer in a long text than in an empty one."""

import re
from collections.abc import Iterator
from typing import Any

from textual.document._document import Location, Selection
from textual.document._wrapped_document import WrappedDocument
from textual.geometry import Region
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.widgets import TextArea

from .document import LongDocument
from .frame import Frame
from .look import Blank, Look

BRACKET = re.compile(r"[()\[\]{}]")
EDGE = re.compile(r"(?<=\W)(?=\w)|(?<=\w)(?=\W)")  # of a word
DRAWING = ("get_line", "render_line", "_render_line")


class FlatArea(TextArea):
    """Wraps what a change reaches, draws a row from that row alone, and draws again only rows that look different.

    What it does not know how to draw so is drawn as ever: line numbers, highlighting, suggestions, lines not wrapped,
    and all of a class that draws lines in its own way.
    """

    selection: Reactive[Selection] = reactive(Selection(), repaint=False, init=False, always_update=True)

    _draws_stock = False
    _looks: dict[int, Look | Blank | None]  # of each row as it was drawn last; None: it cannot be told
    _is_moved = False  # the text or the selection changed since what differs was last sent to be drawn

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls._draws_stock = any(getattr(cls, name) is not getattr(FlatArea, name) for name in DRAWING)

    @property
    def wrapped_document(self) -> LongDocument:
        """The text in rows."""
        return self._long

    @wrapped_document.setter
    def wrapped_document(self, stock: WrappedDocument) -> None:
        self._long = LongDocument.of(stock)
        self._looks = {}

    def _set_document(self, text: str, language: str | None) -> None:
        super()._set_document(text, language)
        self.refresh()

    def _watch_selection(self, previous_selection: Selection, selection: Selection) -> None:
        super()._watch_selection(previous_selection, selection)
        self._is_moved = True
        self.check_idle()

    def _check_refresh(self) -> None:
        if self._is_moved:
            self._is_moved = False
            self._refresh_moved()
        super()._check_refresh()

    def _refresh_moved(self) -> None:
        """Have rows drawn again that look different now, or of which it cannot be told."""
        frame = self._frame()
        if frame is None or not self._looks or None in self._looks.values():
            self.refresh()
            return
        width = max(self.virtual_size.width, self.size.width)
        rows = [Region(0, y, width, 1) for y, look in self._looks.items() if frame.look(y) != look]
        if rows:
            self._set_dirty(*rows)  # not `refresh`, which has every style and size found anew
            self._repaint_required = True

    def render_line(self, y: int) -> Strip:
        frame = self._frame()
        look = self._looks[y] = frame.look(y) if frame else None
        if look is None:
            return super().render_line(y)
        strip = self._line_cache.get((look,))
        if strip is None:
            strip = self._line_cache[(look,)] = look.drawn(self.app.console)
        return strip

    def _frame(self) -> Frame | None:
        """Return how all stands now; None where it is drawn as ever."""
        if self._draws_stock or self.show_line_numbers or self.suggestion or self._highlights or not self.soft_wrap:
            return None
        if self.placeholder and self.document.end == (0, 0):
            return None
        return Frame(self, self._long)

    def get_cursor_word_left_location(self) -> Location:
        row, column = self.cursor_location
        return (
            (row, last_edge(self.document[row][:column].rstrip()))
            if column
            else super().get_cursor_word_left_location()
        )

    def get_cursor_word_right_location(self) -> Location:
        row, column = self.cursor_location
        line = self.document[row]
        rest = line[column:].lstrip()
        found = EDGE.search(rest)
        return (row, len(line) - len(rest) + found.start()) if found else super().get_cursor_word_right_location()

    def _yield_character_locations(self, start: Location) -> Iterator[tuple[str, Location]]:
        """Give brackets alone: nothing else is looked for there."""
        row, column = start
        for at in range(row, self.document.line_count):
            for found in BRACKET.finditer(self.document[at], column if at == row else 0):
                yield found[0], (at, found.start())

    def _yield_character_locations_reverse(self, start: Location) -> Iterator[tuple[str, Location]]:
        row, column = start
        for at in range(row, -1, -1):
            line = self.document[at]
            for found in reversed(list(BRACKET.finditer(line, 0, column + 1 if at == row else len(line)))):
                yield found[0], (at, found.start())


def last_edge(text: str) -> int:
    """Return where the last word, or what stands between words, begins."""
    size = 64
    while not (found := list(EDGE.finditer(text, max(0, len(text) - size)))) and size < len(text):
        size *= 8
    return found[-1].start() if found else 0
