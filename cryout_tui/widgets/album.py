"""Pictures one under the other, one of them marked."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from cryout_tui.domain.picture import Picture
from cryout_tui.language import _
from cryout_tui.widgets.pictures.drawn import drawn

LEAD = 2  # cells: what marks a picture, and air
AIR = 1  # cells before the bar that shows where one is


class Album(Widget, can_focus=True):
    """Shows pictures; the keys mark the next one and bring it into sight, all of it before the one after it."""

    BINDINGS = [
        Binding("up,k,shift+tab", "move(-1)", _("up"), show=False, id="picture_before"),
        Binding("down,j,tab", "move(1)", _("picture"), key_display="\u2191\u2193", id="next_picture"),
        Binding("home,g", "to(0)", _("first"), show=False, id="first"),
        Binding("end,G", "to(-1)", _("last"), show=False, id="last"),
        Binding("enter", "take", _("numbers"), id="numbers"),
    ]
    DEFAULT_CSS = """
    Album { height: auto; width: 1fr; }
    """

    at: reactive[int] = reactive(0, repaint=False)  # but for the two it moves between

    @dataclass
    class Marked(Message):
        """Another picture is marked."""

        album: "Album"
        picture: Picture

    @dataclass
    class Chosen(Message):
        """The numbers of a picture are wanted."""

        album: "Album"
        picture: Picture

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pictures: tuple[Picture, ...] = ()
        self._for = (0, 0)
        self._rows: list[list[Content]] = []
        self._tops = [0]

    def fill(self, pictures: Sequence[Picture], *, at: int = 0) -> None:
        """Show other pictures, with the one at `at` marked."""
        self.pictures = tuple(pictures)
        self._for = (0, 0)
        self.set_reactive(Album.at, max(0, min(at, len(self.pictures) - 1)))
        self.refresh(layout=True)
        self.refresh_bindings()
        self.call_after_refresh(self._show_marked)

    @property
    def here(self) -> Picture | None:
        """The marked picture."""
        return self.pictures[self.at] if self.pictures else None

    def action_move(self, by: int) -> None:
        """Mark the next picture; where the marked one goes on out of sight, first show the rest of it."""
        if not self.pictures:
            return
        scroll = self._scroll()
        top, bottom = self._place()
        if scroll is not None:
            first = scroll.scroll_offset.y
            last = first + scroll.scrollable_content_region.height
            if (by > 0 and bottom > last and top <= first) or (by < 0 and top < first):
                scroll.scroll_relative(y=by * max(1, last - first - 2), animate=False)
                return
        self.at = max(0, min(len(self.pictures) - 1, self.at + by))

    def action_to(self, at: int) -> None:
        if self.pictures:
            self.at = at % len(self.pictures)

    def action_take(self) -> None:
        if self.here is not None:
            self.post_message(self.Chosen(self, self.here))

    def watch_at(self, before: int, at: int) -> None:
        marked = {before, at} & set(range(len(self._rows)))
        for index in marked:
            self._rows[index] = self._drawn(index)
        self._show_marked()
        places = [(self._tops[index], self._tops[index + 1]) for index in marked]
        if places:
            self.refresh(*(Region(0, top, self.size.width, bottom - top) for top, bottom in places))
        if self.here is not None:
            self.post_message(self.Marked(self, self.here))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.pictures)

    @property
    def marked_at(self) -> Offset:
        """The cell in which the marked one begins."""
        return Offset(LEAD, self._tops[min(self.at, len(self._tops) - 1)])

    # how it looks

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        self._draw(width, viewport.height)
        return self._tops[-1]

    def on_resize(self) -> None:
        self._show_marked()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        self._draw(width, self.app.size.height)
        index = bisect_right(self._tops, y) - 1
        if index >= len(self.pictures):
            return Strip.blank(width, self.rich_style)
        row = y - self._tops[index]
        is_here, rows = index == self.at, self._rows[index]
        line = rows[row] if row < len(rows) else Content("")
        lead = ("\u258c ", "$amber") if is_here and row == 0 else "  "
        return Visual.to_strips(self, Content.assemble(lead, line), width, 1, self.visual_style, pad=True)[0]

    def _draw(self, width: int, height: int) -> None:
        """Draw every picture anew where the width or the height is another one."""
        if self._for == (width, height):
            return
        self._for = (width, height)
        self._rows = [self._drawn(index) for index in range(len(self.pictures))]
        self._tops = [0, *accumulate(len(rows) + 1 for rows in self._rows)]

    def _drawn(self, index: int) -> list[Content]:
        width, height = self._for
        return drawn(self.pictures[index], width - LEAD - AIR, height, is_marked=index == self.at)

    def _place(self) -> tuple[int, int]:
        """The first row of the marked picture within what scrolls, and the row below it."""
        above = self.virtual_region.y
        top = self._tops[self.at] if self.at < len(self._tops) - 1 else 0
        return above + top, above + self._tops[min(self.at + 1, len(self._tops) - 1)] - 1

    def _show_marked(self) -> None:
        scroll = self._scroll()
        if scroll is None or not self.is_mounted or not self.pictures:
            return
        self._draw(self.size.width, self.app.size.height)
        scroll.scroll_to(y=self._place()[0] if self.at else 0, animate=False, force=True)

    def _scroll(self) -> VerticalScroll | None:
        return next((each for each in self.ancestors if isinstance(each, VerticalScroll)), None)
