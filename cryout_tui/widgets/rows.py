"""Questions a line each, the one being asked marked: ratings by digits, or yes and no."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from cryout_tui.domain.rating import HIGHEST, after_key

Value = int | bool | None


@dataclass(frozen=True, slots=True)
class Row:
    """One question: its id, its short label, the whole question, and what some values mean.

    `earlier` is another value that was given, `earlier_said` when that was, and `also` what is told besides the value.
    """

    id: str
    label: str
    question: str
    anchors: Mapping[int, str]
    tint: str = "$amber"
    yes_no: bool = False
    value: Value = None
    earlier: int | None = None
    earlier_said: str = "said earlier today"
    also: str = ""


class Rows(Widget, can_focus=True):
    """Shows every question at a glance and takes the answer to the marked one."""

    BINDINGS = [
        Binding("enter", "next", "next", id="next"),
        Binding("up,k", "back", "back", show=False, id="row_up"),
        Binding("down,j", "next", "next", show=False, id="row_down"),
    ]
    DEFAULT_CSS = """
    Rows { height: auto; width: 1fr; }
    """

    at: reactive[int] = reactive(0)

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
        self.refresh()
        self.post_message(self.Changed(self, self.row))

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

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.rows)

    def render(self) -> Content:
        wide = max(cell_len(row.label) for row in self.rows)
        bar = 20 if self.size.width >= wide + 2 + 3 + 20 + 6 + 12 else 10
        lines = [self._line(index, row, wide, bar) for index, row in enumerate(self.rows)]
        return Content("\n").join(lines[self._first() :][: self.size.height])

    def _first(self) -> int:
        """The row shown on top where there is not room for all: the one asked stands in their midst."""
        room = self.size.height
        return max(0, min(self.at - room // 2, len(self.rows) - room))

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


_NOT_MINE = object()


def _rating(value: Value, event: events.Key) -> object:
    key = event.character if event.character and event.character.isdigit() else event.key
    if key not in ("x", "left", "right", "backspace", "delete") and not (len(key) == 1 and key in "0123456789"):
        return _NOT_MINE
    return after_key(None if isinstance(value, bool) else value, key)


def _yes_no(value: Value, event: events.Key) -> object:
    if event.key in ("y", "n"):
        return event.key == "y"
    if event.key in ("left", "right"):
        return event.key == "left"
    return None if event.key in ("x", "backspace", "delete") else _NOT_MINE


def _picture(row: Row, bar: int, here: bool) -> list[Content | tuple[str, str] | str]:
    if row.yes_no:
        return [*_choice("yes", row.value is True), "   ", *_choice("no", row.value is False)]
    if row.value is None:
        dots = ("\u00b7 " * (bar // 2), "$faint")
        said = "" if row.earlier is None else f" {row.earlier:>2}  {row.earlier_said}"
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
