"""Questions a line each, the one being asked marked: ratings by digits, or yes and no."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from cryout_tui import live_keys
from cryout_tui.asked.rows import Row, Value
from cryout_tui.domain.rating import HIGHEST, after_key
from cryout_tui.language import _, ngettext

FEWEST = 4  # rows of a list that hides some: one above, one below, and the one asked with one beside it


class Rows(Widget, can_focus=True):
    """Shows every question at a glance and takes the answer to the marked one.

    Where there is not room for all, the one asked stands in their midst, and a line at the edge tells of the others.
    """

    BINDINGS = [
        Binding("enter", "next", _("next"), id="next"),
        Binding("up,k", "back", _("back"), show=False, id="row_up"),
        Binding("down,j", "next", _("next"), show=False, id="row_down"),
        Binding("tab", "along(1)", _("down"), show=False, id="row_tab"),
        Binding("shift+tab", "along(-1)", _("up"), show=False, id="row_back_tab"),
        Binding("home", "along(-99)", _("first"), show=False, id="row_first"),
        Binding("end", "along(99)", _("last"), show=False, id="row_last"),
    ]
    DEFAULT_CSS = """
    Rows { height: auto; width: 1fr; }
    """

    at: reactive[int] = reactive(0, repaint=False)  # but for the two it moves between
    most = 99

    @dataclass
    class Changed(Message):
        """The marked question was given a value."""

        rows: "Rows"
        row: Row

    @dataclass
    class Moved(Message):
        """Another question is asked now; `row` is None past the last one."""

        rows: "Rows"
        left: Row
        row: Row | None
        back: bool = False

    def __init__(self, rows: Sequence[Row], *, at: int = 0, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = list(rows)
        self.set_reactive(Rows.at, at)

    @property
    def row(self) -> Row:
        """The question being asked."""
        return self.rows[self.at]

    def on_key(self, event: events.Key) -> None:
        before = self.row.value
        after = _yes_no(before, event) if self.row.yes_no else _rating(before, event)
        if after is _NOT_MINE:
            return
        event.stop()
        event.prevent_default()
        value: Value = after if after is None or isinstance(after, bool | int) else None
        self.rows[self.at] = replace(self.row, value=value)
        self._draw_rows(self.at)
        self.post_message(self.Changed(self, self.row))

    def watch_at(self, before: int, at: int) -> None:
        self._draw_rows(before, at)

    def _draw_rows(self, *indices: int) -> None:
        """Draw some of the rows; where not all have room, they may stand elsewhere now."""
        width, height = self.size
        if len(self.rows) > height:
            self.refresh()
        else:
            self.refresh(*(Region(0, index, width, 1) for index in indices))

    def action_next(self) -> None:
        left = self.row
        if self.at + 1 < len(self.rows):
            self.at += 1
            self.post_message(self.Moved(self, left, self.row))
        else:
            self.post_message(self.Moved(self, left, None))

    def action_back(self) -> None:
        if self.at > 0:
            left = self.row
            self.at -= 1
            self.post_message(self.Moved(self, left, self.row, back=True))

    def action_along(self, by: int) -> None:
        """One question after the other, and no further than the first or the last."""
        for _each in range(min(abs(by), self.at if by < 0 else len(self.rows) - 1 - self.at)):
            self.action_back() if by < 0 else self.action_next()

    @property
    def marked_at(self) -> Offset:
        """The cell in which the marked one begins."""
        first, _end = window(self.at, len(self.rows), self.size.height)
        return Offset(2, self.at - first + bool(first))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return min(len(self.rows), self.most)

    def leave_room(self, rows: int) -> None:
        """Take no more than so many rows, and not fewer than are needed to see where one is."""
        most = max(FEWEST, rows)
        if most != self.most:
            self.most = most
            self.refresh(layout=True)

    def render(self) -> Content:
        wide = max(cell_len(row.label) for row in self.rows)
        bar = 20 if self.size.width >= wide + 2 + 3 + 20 + 6 + 12 else 10
        first, last = window(self.at, len(self.rows), self.size.height)
        lines = [self._line(index, self.rows[index], wide, bar) for index in range(first, last)]
        above, below = first, len(self.rows) - last
        more_above = ngettext("{count} more above", "{count} more above", above).format(count=above) if above else ""
        more_below = ngettext("{count} more below", "{count} more below", below).format(count=below) if below else ""
        return Content("\n").join([*_more(more_above), *lines, *_more(more_below)][: self.size.height])

    def _line(self, index: int, row: Row, wide: int, bar: int) -> Content:
        here = index == self.at
        mark = ("\u258c ", "$amber") if here else "  "
        label = (set_cell_size(row.label, wide + 3), "$bright bold" if here else "$muted")
        room = self.size.width
        picture = _picture(row, bar, here)
        line = Content.assemble(mark, label, *picture)
        if line.cell_length > room and not row.yes_no:
            line = Content.assemble(mark, label, *picture[:-1])  # half a word says nothing; the words stand below
        if here:
            return line.truncate(room, ellipsis=True).pad_right(max(0, room - line.cell_length)).stylize("on $panel")
        return line.truncate(room, ellipsis=True)


def window(at: int, count: int, room: int) -> tuple[int, int]:
    """Return the first row shown and the one after the last, a line being left at each edge that hides others."""
    if count <= room or room < FEWEST:
        first = max(0, min(at - room // 2, count - room))
        return first, min(count, first + room)
    first = at - (room - 2) // 2
    if first <= 1:
        return 0, room - 1
    return (first, first + room - 2) if first + room - 2 < count - 1 else (count - room + 1, count)


def _more(hidden: str) -> list[Content]:
    return [Content.styled(f"  {hidden}", "$faint")] if hidden else []


_NOT_MINE = object()


def _rating(value: Value, event: events.Key) -> object:
    key = _arrow(event.character if event.character and event.character.isdigit() else event.key)
    if key not in ("x", "left", "right", "backspace", "delete") and not (len(key) == 1 and key in "0123456789"):
        return _NOT_MINE
    return after_key(None if isinstance(value, bool) else value, key)


def _arrow(key: str) -> str:
    return {"h": "left", "l": "right"}.get(key, key) if live_keys.is_vim() else key


def _yes_no(value: Value, event: events.Key) -> object:
    if event.key in ("y", "n"):
        return event.key == "y"
    if _arrow(event.key) in ("left", "right"):
        return _arrow(event.key) == "left"
    return None if event.key in ("x", "backspace", "delete") else _NOT_MINE


def _picture(row: Row, bar: int, here: bool) -> list[Content | tuple[str, str] | str]:
    if row.yes_no:
        return [*_choice(_("yes"), row.value is True), "   ", *_choice(_("no"), row.value is False)]
    if row.value is None:
        dots = ("\u00b7 " * (bar // 2), "$faint")
        said = "" if row.earlier is None else f"  {row.earlier:>2}"
        return [dots, (said, "$faint")]
    value = int(row.value)
    full = value * bar // HIGHEST
    return [
        ("\u2501" * full, row.tint),
        ("\u2500" * (bar - full), "$line"),
        (f"  {value:>2}", "$bright bold"),
        (f"  {meaning(row.anchors, value)}", "$muted"),
    ]


def _choice(word: str, taken: bool) -> list[tuple[str, str] | str]:
    return [("\u25cf ", "$amber"), (word, "$bright bold")] if taken else [("\u25cb ", "$faint"), (word, "$muted")]


def meaning(anchors: Mapping[int, str], value: int) -> str:
    """Return the words for `value`, or for the closest value below and above it that has words."""
    if value in anchors:
        return anchors[value]
    return ""
