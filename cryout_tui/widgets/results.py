"""What a search found, line by line, with the words marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from cryout_tui.domain.dates import dated
from cryout_tui.domain.found import Hit, Line
from cryout_tui.language import _

ROWS = 3  # a heading, a line of text, and air
MARKED = "$amber bold underline"


class Results(Widget):
    """Shows hits, one of them marked as the one that Enter opens; takes no keys itself."""

    COMPONENT_CLASSES = {"results--here"}
    DEFAULT_CSS = """
    Results { height: auto; width: 1fr; }
    Results .results--here { background: $panel; }
    """

    at: reactive[int] = reactive(0, repaint=False)  # but for the two it moves between

    @dataclass
    class AtEnd(Message):
        """The last one shown is reached; there may be more."""

        results: "Results"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hits: tuple[Hit, ...] = ()

    def fill(self, hits: Sequence[Hit], *, at: int = 0) -> None:
        """Show other hits."""
        self.hits = tuple(hits)
        self.at = max(0, min(at, len(self.hits) - 1))
        self.refresh(layout=True)

    @property
    def here(self) -> Hit | None:
        """The one that is marked."""
        return self.hits[self.at] if self.hits else None

    def move(self, by: int) -> None:
        """Mark another one, `by` further down."""
        if not self.hits:
            return
        self.at = max(0, min(len(self.hits) - 1, self.at + by))
        if self.at == len(self.hits) - 1:
            self.post_message(self.AtEnd(self))

    def watch_at(self, before: int, at: int) -> None:
        self.refresh(*(Region(0, each * ROWS, self.size.width, ROWS) for each in (before, at)))
        self.show_mark()

    def show_mark(self) -> None:
        """Bring the marked one into sight."""
        scroll = next((each for each in self.ancestors if isinstance(each, VerticalScroll)), None)
        if scroll is not None and self.is_mounted:
            here = Region(0, self.at * ROWS, 1, ROWS - 1).translate(self.virtual_region.offset)
            scroll.scroll_to_region(here, animate=False, force=True)

    @property
    def marked_at(self) -> Offset:
        """The cell in which the marked one begins."""
        return Offset(2, self.at * ROWS)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.hits) * ROWS

    def render_line(self, y: int) -> Strip:
        index, row = divmod(y, ROWS)
        if index >= len(self.hits) or row == ROWS - 1:
            return Strip.blank(self.size.width, self.rich_style)
        here = index == self.at
        line = self._heading(self.hits[index], here) if row == 0 else self._text(self.hits[index], here)
        style = self.get_visual_style("results--here") if here else self.visual_style
        return Visual.to_strips(self, line, self.size.width, 1, style, pad=True)[0]

    def _heading(self, hit: Hit, here: bool) -> Content:
        day = "" if hit.day is None else dated(hit.day, "%-d %b %Y")
        room = self.size.width - 2
        title = marked(hit.heading, "$bright bold" if here else "$ink")
        about = " \u00b7 ".join(part for part in (_(hit.kind.value), day) if part)
        if title.cell_length + 2 + cell_len(about) > room:  # the title is read first, then what it is, then its day
            about = _(hit.kind.value)
        if title.cell_length:
            title = Content.assemble(title.truncate(max(1, room - cell_len(about) - 2), ellipsis=True), "  ")
        return Content.assemble(_lead(here), title, (about, "$amber" if here else "$muted"))

    def _text(self, hit: Hit, here: bool) -> Content:
        text = marked(hit.line, "$ink" if here else "$muted").truncate(self.size.width - 2, ellipsis=True)
        return Content.assemble(_lead(here), text)


def marked(line: Line, style: str) -> Content:
    """Return a line with the words found in bold and underlined, so that they show without colour."""
    content = Content.styled(line.text, style)
    for start, end in line.marks:
        content = content.stylize(MARKED, start, end)
    return content


def _lead(here: bool) -> Content:
    return Content.styled("\u258c ", "$amber") if here else Content("  ")
