"""A page whose words are kept nowhere: not on the disk, not for undo, not in the clipboard."""

import gc

import rich.cells
from rich.segment import Segment
from textual.document._document import Document
from textual.document._edit import Edit
from textual.document._history import EditHistory
from textual.message import Message
from textual.widgets import TextArea

from cryout_tui.asked.pages import Held
from cryout_tui.widgets.field import Typing

# how many pieces of memory of which sizes are written over: Python's own small ones, then those of what was drawn
PIECES = ((6000, range(16, 513, 16)), (128, range(528, 8193, 64)))


BLANK = b" "


class NoHistory(EditHistory):
    """Remembers nothing of what was typed."""

    def record(self, edit: Edit) -> None:
        """Let the change go."""


class Unkept(Typing):
    """A text field that tells nobody of what is typed, copies nothing, and lets go of it with its screen."""

    class NotCopied(Message):
        """A copy was asked for; there is none."""

    def __init__(self, held: Held, *, hint: str = "", id: str | None = None) -> None:
        super().__init__(held.text, hint=hint, id=id)
        self.history = NoHistory(max_checkpoints=1, checkpoint_timer=1.0, checkpoint_max_characters=1)
        self._start = held.cursor

    def on_mount(self) -> None:
        self.put_cursor(self._start)

    def on_unmount(self) -> None:
        self.forget()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        event.stop()

    def action_copy(self) -> None:
        self.post_message(self.NotCopied())

    def action_cut(self) -> None:
        """Take out what is marked, and put it nowhere."""
        start, end = self.selection
        if start != end:
            self._delete_via_keyboard(start, end)
        else:
            self._delete_cursor_line()

    def forget(self) -> None:
        """Blank every copy this page holds."""
        document = self.document
        if isinstance(document, Document):
            document._lines[:] = [" " * len(line) for line in document._lines]
        self.load_text("")
        self._line_cache.clear()


def write_over() -> None:
    """Write over the memory that was given back, as far as Python lets it be reached.

    Words that were shown have been in many short-lived copies. What is freed is used again first, so that filling and
    freeing pieces of every small size overwrites most of them; that nothing at all is left cannot be promised.
    """
    rich.cells.cached_cell_len.cache_clear()
    Segment._split_cells.cache_clear()
    gc.collect()
    for count, sizes in PIECES:
        for size in sizes:
            blanks = [BLANK * size for _ in range(count)]
            del blanks
