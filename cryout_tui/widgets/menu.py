"""A list of things to choose from, by key, by arrows, or not at all."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from cryout_tui.asked.entry import Entry
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.widgets.hanging import wrapped

if TYPE_CHECKING:
    from cryout_tui.widgets.field import Field

NAME_WIDTH = 14
WIDE_ENOUGH = 56
IDEAS = "ideas"  # the id of a list that holds ideas for the line above it
MOST = 3  # rows of a name, and of a hint


class Menu(Widget, can_focus=True):
    """Takes one entry; with `at` of None nothing is marked yet, and Enter skips.

    Under a line, whose ideas it holds, Enter goes on with the line while nothing is marked, and up leads back to it.
    """

    COMPONENT_CLASSES = {"menu--here"}
    BINDINGS = [
        Binding("up,k", "move(-1)", _("up"), show=False, id="up"),
        Binding("down,j", "move(1)", _("down"), show=False, id="down"),
        Binding("home,g", "to(0)", _("first"), show=False, id="first"),
        Binding("end,G", "to(-1)", _("last"), show=False, id="last"),
        Binding("enter", "take", _("choose"), id="take"),
        Binding("enter", "skip", _("skip"), id="skip_choice"),
        Binding("enter", "add", _("add"), id="add"),
        Binding("enter", "keep_line", _("go on"), id="keep_line"),
        Binding("f5,ctrl+o", "go_on", _("go on"), key_display="f5", id="go_on"),
    ]
    DEFAULT_CSS = "Menu { height: auto; width: 1fr; } Menu .menu--here { background: $panel; }"

    at: reactive[int | None] = reactive(None, repaint=False)  # but for the two it moves between

    @dataclass
    class Chosen(Message):
        """An entry was taken, or skipped (None)."""

        menu: "Menu"
        entry: Entry | None

        @property
        def control(self) -> "Menu":
            return self.menu

    def __init__(
        self,
        entries: Sequence[Entry],
        *,
        at: int | None = None,
        skips: bool = False,
        spread: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.entries = tuple(entries)
        self.skips = skips
        self.spread = spread
        self._width, self._lead, self._beside, self._first, self._ends = -1, 0, 0, 0, [0]
        self.set_reactive(Menu.at, at)

    def fill(self, entries: Sequence[Entry], *, at: int | None = None) -> None:
        """Show other entries."""
        self.entries = tuple(entries)
        self._width = -1
        self._first = 0 if at is None else self._first
        self.at = at
        self._keep_marked()
        self.refresh(layout=True)

    def grow(self, entries: Sequence[Entry]) -> None:
        """Show more entries below those shown."""
        self.entries += tuple(entries)
        self._width = -1
        self.refresh(layout=True)

    # what was pressed

    def on_key(self, event: events.Key) -> None:
        typed = event.character or ""
        entry = next((each for each in self.entries if each.key and each.key == typed), None)
        if entry is not None:
            event.stop()
            event.prevent_default()
            self.at = self.entries.index(entry)
            self.post_message(self.Chosen(self, entry))
        elif self.skips and typed == "x":
            event.stop()
            self.post_message(self.Chosen(self, None))

    def action_move(self, by: int) -> None:
        line = self._above()
        if line is not None and by < 0 and not self.at:
            self.at = None
            line.focus()
        elif self.entries and self.at is None:
            self.at = 0 if by > 0 else len(self.entries) - 1
        elif self.at is not None:
            self.at = max(0, min(len(self.entries) - 1, self.at + by))

    def action_to(self, index: int) -> None:
        self.at = index % len(self.entries) if self.entries else None

    def action_take(self) -> None:
        if self.at is not None and self.entries:
            self.post_message(self.Chosen(self, self.entries[self.at]))

    action_add = action_take

    def action_skip(self) -> None:
        self.post_message(self.Chosen(self, None))

    def action_go_on(self) -> None:
        """Go on with what stands in the line."""
        if (line := self._above()) is not None:
            line.post_message(line.Submitted(line, line.text))

    action_keep_line = action_go_on

    def _above(self) -> "Field | None":
        """The line this stands under, where it holds ideas for one."""
        if self.id != IDEAS or not self.is_attached:
            return None
        from cryout_tui.widgets.field import Field

        return next((each for each in self.screen.query(Field) if each.one_line), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "skip":
            return self.skips and self.at is None
        if action in ("keep_line", "go_on"):
            return self._above() is not None and (self.at is None) is (action == "keep_line")
        if action == "add":
            return self._above() is not None and self.at is not None
        return action != "take" or (self._above() is None and not (self.skips and self.at is None))

    def watch_at(self, before: int | None, at: int | None) -> None:
        self.refresh_bindings()
        marked = [each for each in (before, at) if each is not None and each < len(self.entries)]
        if self.is_mounted and marked:
            self.refresh(*map(self._place, marked))
            self.show_mark()

    def show_mark(self) -> None:
        """Bring the marked one into sight."""
        self._keep_marked()
        column = next((each for each in self.ancestors if isinstance(each, VerticalScroll)), None)
        if self.at is not None and self.is_mounted and column is not None:
            here = self._place(self.at).translate(self.virtual_region.offset)
            column.scroll_to_region(here, animate=False, force=True)

    def _place(self, index: int) -> Region:
        top, bottom = self._tops(self.size.width)[index : index + 2]
        return Region(0, top - self._first, max(1, self.size.width), bottom - top)

    def _keep_marked(self) -> None:
        """A list that was given less room than it has rows moves within itself; what stands above it stays."""
        if self.at is None or not self.entries or not self.is_mounted:
            return
        top, bottom = self._tops(self.size.width)[self.at : self.at + 2]
        first = max(min(self._first, top), bottom - self.size.height)
        first = max(0, min(first, self._ends[-1] - self.size.height))
        if first != self._first:
            self._first = first
            self.refresh()

    @property
    def marked_at(self) -> Offset:
        """The cell in which the marked one begins."""
        at = self.at or 0
        return Offset(2, self._tops(self.size.width)[at] - self._first + bool(self.entries and self.entries[at].above))

    # how it looks

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._tops(width)[-1]

    def on_resize(self) -> None:
        self._keep_marked()

    def render_line(self, y: int) -> Strip:
        tops = self._tops(self.size.width)
        y += self._first
        index = bisect_right(tops, y) - 1
        if index >= len(self.entries):
            return Strip.blank(self.size.width, self.rich_style)
        row, above = y - tops[index], self.entries[index].above
        if above and row == 0:
            heading = Content.styled(above, "$faint")
            return Visual.to_strips(self, heading, self.size.width, 1, self.visual_style, pad=True)[0]
        line = self._line(index, row - bool(above))
        style = self.get_visual_style("menu--here") if index == self.at else self.visual_style
        return Visual.to_strips(self, line, self.size.width, 1, style, pad=True)[0]

    def _tops(self, width: int) -> list[int]:
        """The row at which each entry begins, and the row below the last one."""
        if width != self._width:
            names = (cell_len(one_line(each.name)) + 2 for each in self.entries if each.hint)
            self._width, self._lead = width, 3 if any(each.key or each.mark for each in self.entries) else 0
            self._beside = min(max([NAME_WIDTH, *names]), (width - 2 - self._lead) // 2)
            rows = (len(self._texts(each)) + self.spread + bool(each.above) for each in self.entries)
            self._ends = [0, *accumulate(rows)]
        return self._ends

    def _texts(self, entry: Entry) -> list[tuple[str, str]]:
        """The rows of an entry, each with a part of its name and a part of its hint: beside, or below, it."""
        name, hint = one_line(entry.name), one_line(entry.hint)
        room = self._width - 2 - self._lead
        if hint and self._width >= WIDE_ENOUGH:
            names = wrapped(name, self._beside - 2, most=MOST)
            hints = wrapped(hint, room - self._beside, most=MOST)
            return [(set_cell_size(one, self._beside), other) for one, other in zip_longest(names, hints, fillvalue="")]
        below = wrapped(hint, room, most=MOST) if hint else []
        return [(each, "") for each in wrapped(name, room, most=MOST)] + [("", each) for each in below]

    def _line(self, index: int, row: int) -> Content:
        entry, here = self.entries[index], index == self.at
        texts = self._texts(entry)
        if row >= len(texts):
            return Content("")
        key = ((entry.key or entry.mark) if row == 0 else "").ljust(self._lead)
        name, hint = texts[row]
        return Content.assemble(
            ("\u258c ", "$amber") if here else "  ",
            (key, "$amber bold"),
            (name, "$bright bold" if here else "$ink"),
            (hint, "$amber" if here else "$muted"),
        )
