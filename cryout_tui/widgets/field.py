"""A field for the person's words: one that is kept while they are typed, and what any other has in common with it."""

from dataclasses import dataclass
from unicodedata import category

from textual import events
from textual.binding import Binding
from textual.document._document import Document, Location
from textual.message import Message
from textual.widgets import TextArea

from cryout_tui.domain.cells import clusters, last_cluster
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.text import as_kept
from cryout_tui.language import _
from cryout_tui.swift.long_text import LongText


class Typing(LongText):
    """A text field in our look; a paste, or a text put into it, comes in as it can be kept."""

    def __init__(self, text: str = "", *, hint: str = "", id: str | None = None, classes: str = "-page") -> None:
        super().__init__(
            as_kept(text), id=id, placeholder=hint, compact=True, highlight_cursor_line=False, classes=classes
        )
        self.cursor_blink = False

    def _refresh_size(self) -> None:
        """Scroll to the cursor once more: Textual does before it knows of a row that was added."""
        super()._refresh_size()
        if self.has_focus:
            self.scroll_cursor_visible()

    @property
    def cursor_index(self) -> int:
        """How many characters stand before the cursor."""
        row, column = self.cursor_location
        return sum(map(len, self._lines.lines[:row])) + row * len(self._lines.newline) + column

    def put_cursor(self, index: int) -> None:
        """Put the cursor after `index` characters, or at the end."""
        self.move_cursor(self._lines.get_location_from_index(min(index, len(self.text))))

    def get_cursor_left_location(self) -> Location:
        row, column = self.cursor_location
        sign = last_cluster(self._lines.get_line(row)[:column])
        return (row, column - len(sign)) if sign else super().get_cursor_left_location()

    def get_cursor_right_location(self) -> Location:
        row, column = self.cursor_location
        sign = next(clusters(self._lines.get_line(row)[column:]), "")
        return (row, column + len(sign)) if sign else super().get_cursor_right_location()

    def action_delete_left(self) -> None:
        """Take back the last sign that was typed: of a letter with marks one mark, of a picture all of it."""
        row, column = self.cursor_location
        line = self._lines.get_line(row)
        if self.selection.is_empty and column and category(line[column - 1]) in ("Mn", "Mc") and not self.read_only:
            self._delete_via_keyboard((row, column - 1), (row, column))
        else:
            super().action_delete_left()

    @property
    def _lines(self) -> Document:
        assert isinstance(self.document, Document)
        return self.document

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        result = self._replace_via_keyboard(as_kept(event.text), *self.selection)
        if result is not None:
            self.move_cursor(result.end_location)


class Field(Typing):
    """A text field named `where`, which tells of every change so that it can be kept.

    With `one_line`, Enter submits; a paste may still bring several lines, and none is lost.
    """

    BINDINGS = [Binding("ctrl+y", "redo", _("redo"), show=False, id="redo")]

    @dataclass
    class Typed(Message):
        """The text or the place of the cursor changed."""

        field: "Field"

    @dataclass
    class Submitted(Message):
        """Enter in a field of one line."""

        field: "Field"
        text: str

        @property
        def control(self) -> "Field":
            return self.field

    def __init__(
        self,
        where: str,
        *,
        draft: Draft | None = None,
        text: str = "",
        hint: str = "",
        one_line: bool = False,
        id: str | None = None,
    ) -> None:
        shown = draft.text if draft else text
        super().__init__(shown, hint=hint, id=id, classes="-line" if one_line else "-page")
        self.where = where
        self.one_line = one_line
        self._start = draft.cursor if draft else len(text)
        self._told: tuple[str, Location] | None = None

    def on_mount(self) -> None:
        self.put_cursor(self._start)

    def replace_all(self, text: str) -> None:
        """Put `text` in place of everything, so that undo brings the old text back."""
        self.replace(as_kept(text), self.document.start, self.document.end)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._tell()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        """Tell once of a key that changed the text and with it the place of the cursor."""
        now = (self.text, self.cursor_location)
        if now != self._told:
            self._told = now
            self.post_message(self.Typed(self))

    async def _on_key(self, event: events.Key) -> None:
        if self.one_line and event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self, self.text))
            return
        if self.one_line and event.key in ("up", "down") and self._leaves(event.key):
            event.stop()
            event.prevent_default()
            self.screen.focus_previous() if event.key == "up" else self.screen.focus_next()
            return
        await super()._on_key(event)

    def _leaves(self, key: str) -> bool:
        row, last = self.cursor_location[0], self.document.line_count - 1
        return row == (0 if key == "up" else last)
