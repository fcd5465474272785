"""Where the terminal's own cursor belongs, for screen readers and Braille: at what is marked, or where one types."""

from typing import TYPE_CHECKING, cast

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from cryout_tui.on_demand import INPUT, TEXT_AREA, is_a

if TYPE_CHECKING:
    from textual.command import CommandPalette
    from textual.widgets import TextArea

PALETTE = "textual.command:CommandPalette"


def place(screen: Screen[object]) -> Offset:
    """Return the cell of what is marked on the screen, or of the next letter in the field that has the keys.

    A widget that marks something tells by `marked_at`, in its own cells; a screen may name another than the one that
    has the keys as `followed`. Where nothing is marked it is where the text begins.
    """
    if is_a(screen, PALETTE) and (option := _in_palette(cast("CommandPalette", screen))) is not None:
        return option
    widget: Widget | None = getattr(screen, "followed", None) or screen.focused
    if is_a(widget, INPUT, TEXT_AREA):
        return cast("TextArea", widget).cursor_screen_offset
    marked: Offset | None = getattr(widget, "marked_at", None)
    if widget is not None and marked is not None:
        return widget.content_region.offset + marked
    column = next(iter(screen.query("#column")), None)
    return column.content_region.offset if column is not None else Offset(0, 0)


def _in_palette(palette: "CommandPalette") -> Offset | None:
    """Where the palette's marked line is, or None while none is."""
    from textual.command import CommandList

    lines = palette.query_one(CommandList)
    if lines.highlighted is None or not lines.visible:
        return None
    row = lines._index_to_line.get(lines.highlighted, 0) - lines.scroll_offset.y
    return lines.content_region.offset + Offset(0, row)
