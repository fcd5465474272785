"""What all rows of a text area have in common at one moment, and how each of them looks then."""

from rich.style import Style
from textual.widgets import TextArea

from .document import LongDocument
from .look import Blank, Look, Span, cut

SELECTED_NOTHING = "\u258c"  # drawn in an empty line that lies within the selection


class Frame:
    """A text area as it stands now; to be asked for its rows before it changes."""

    def __init__(self, area: TextArea, document: LongDocument) -> None:
        theme = area._theme
        self.document = document
        self.top = area.scroll_offset.y
        self.width, self.text_width = area.size.width, area.scrollable_content_region.size.width
        self.tab_width = area.indent_width
        self.base = area.rich_style if theme.base_style is None else theme.base_style
        self.beyond = theme.base_style
        self.selection = area.selection
        self.marks = theme.selection_style
        self.brackets = theme.bracket_matching_style
        self.partner = area._matching_bracket_location if area.match_cursor_bracket and area._has_cursor else None
        self.cursor = theme.cursor_style if area._draw_cursor else None
        self.lit = area.highlight_cursor_line
        self.line = theme.cursor_line_style if area.highlight_cursor_line and area._has_cursor else None

    def look(self, y: int) -> Look | Blank | None:
        """Return how row `y` of what is seen looks; None where a sign of its line is left out."""
        place = self.document.at(self.top + y)
        if place is None:
            return Blank(self.width, self.base)
        at, row = place
        if not self.document.is_whole(at):
            return None
        start, is_last, words = self.document.row(at, row)
        if is_last:
            words += " "  # where the cursor can stand
        length = start + len(words) if is_last else len(self.document.document.get_line(at)) + 1
        spans = self._spans(at, length)
        if spans is None:
            words, spans = SELECTED_NOTHING, [(0, 1, self.marks and Style(color=self.marks.bgcolor))]
        tabs = self.document.tabs(at, start, words) if "\t" in words else ()
        beyond = self.line if self.lit and self.selection.end[0] == at else self.beyond
        return Look(
            words, cut(spans, start, start + len(words)), tabs, self.tab_width, self.text_width, beyond, self.base
        )

    def _spans(self, line: int, length: int) -> list[Span] | None:
        """Return what lies over a line, later ones on top; None for an empty one within the selection."""
        (row, column), spans = self.selection.end, list[Span]()
        if row == line:
            spans.append((0, length, self.line))
        if not self.selection.is_empty and self.selection.contains_line(line) and self.marks:
            if length == 1 and row != line:
                return None
            top, bottom = sorted(self.selection)
            begin = top[1] if line == top[0] else 0
            end = bottom[1] if line == bottom[0] else length - 1
            spans.append((begin, end, self.marks))
        partner = self.partner if self.selection.is_empty else None
        if row == line:
            if partner is not None:
                spans.append((column, column + 1, self.brackets))
            spans.append((column, column + 1, self.cursor))
        if partner is not None and partner[0] == line:
            spans.append((partner[1], partner[1] + 1, self.brackets))
        return spans
