"""How a row of a text area looks: all that decides what is drawn, to be compared, and drawn from it."""

from typing import NamedTuple

from rich.console import Console
from rich.style import Style
from rich.text import Text
from textual.expand_tabs import expand_text_tabs_from_widths
from textual.strip import Strip

Span = tuple[int, int, Style | None]


class Look(NamedTuple):
    """A row of `width` cells: its words, and what lies over them from where to where."""

    words: str
    spans: tuple[Span, ...]
    tabs: tuple[int, ...] | None  # the cells of each; None: to the next multiple of `tab_width`
    tab_width: int
    width: int
    beyond: Style | None
    base: Style

    def drawn(self, console: Console) -> Strip:
        """Draw it."""
        text = Text(self.words, end="", no_wrap=True)
        for start, end, style in self.spans:
            text.stylize(style or "", start, end)
        if self.tabs is None:
            text.expand_tabs(self.tab_width)
        else:
            text = expand_text_tabs_from_widths(text, list(self.tabs))
        strip = Strip(text.render(console), cell_length=text.cell_len)
        return strip.extend_cell_length(self.width, self.beyond).apply_style(self.base)


class Blank(NamedTuple):
    """A row below the last one."""

    width: int
    base: Style

    def drawn(self, console: Console) -> Strip:
        """Draw it."""
        return Strip.blank(self.width, self.base)


def cut(spans: list[Span], start: int, end: int) -> tuple[Span, ...]:
    """Return what lies over the part of a line from `start` to before `end`, by the places in that part."""
    return tuple(
        (max(0, begin - start), min(stop, end) - start, style)
        for begin, stop, style in spans
        if style and max(begin, start) < min(stop, end)
    )
