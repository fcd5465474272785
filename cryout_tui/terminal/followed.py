"""Where the terminal's own cursor belongs, for screen readers and Braille: at what is marked, or where one types."""

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea


def place(screen: Screen[object]) -> Offset | None:
    """Return the cell of what is marked on the screen, or None where a field already says where one types.

    A widget that marks something tells by `marked_at`, in its own cells; a screen may name another than the one that
    has the keys as `followed`. Where nothing is marked it is where the text begins.
    """
    widget: Widget | None = getattr(screen, "followed", None) or screen.focused
    if isinstance(widget, Input | TextArea):
        return None
    marked: Offset | None = getattr(widget, "marked_at", None)
    if widget is not None and marked is not None:
        return widget.content_region.offset + marked
    column = next(iter(screen.query("#column")), None)
    return column.content_region.offset if column is not None else Offset(0, 0)
