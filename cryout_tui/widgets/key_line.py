"""The line at the bottom: the keys that work now."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Hint = tuple[str, str]

SHOWN = {
    "escape": "esc",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "left,right": "←→",
}

NARROW = 50
MARGIN = 2


class KeyLine(Widget):
    """Shows the keys from where the column begins, on a second row where one is not enough.

    Where two are not enough either, the last ones given still stay.
    """

    DEFAULT_CSS = """
    KeyLine { height: auto; dock: bottom; color: $muted; }
    """

    ALWAYS = 2
    ROWS = 2

    def __init__(self, *, column: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.column = column
        self.hints: tuple[Hint, ...] = ()

    def show_keys(self, hints: Sequence[Hint]) -> None:
        """Show these keys, the most useful first; the last two are never left out."""
        if tuple(hints) != self.hints:
            self.hints = tuple(hints)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render(self) -> Content:
        width = self.size.width
        lead, gap = " " * self._lead(width), " " * _gap(width)
        lines = []
        for row in self._rows(width):
            parts = [part for key, name in row for part in ((key, "$amber"), f" {name}{gap}")]
            lines.append(Content.assemble(lead, *parts).rstrip())
        return Content("\n").join(lines)

    def _lead(self, width: int) -> int:
        return max(0, width - self.column) // 2 + MARGIN

    def _rows(self, width: int) -> list[list[Hint]]:
        """The keys row by row; of those there is no room for, the least useful are left out."""
        first, always = list(self.hints[: -self.ALWAYS]), list(self.hints[-self.ALWAYS :])
        if width < NARROW:
            always = [(key, name.split()[0]) for key, name in always]
        room, gap = width - self._lead(width), _gap(width)
        rows = _filled([*first, *always], room, gap)
        while len(rows) > self.ROWS and first:
            first.pop()
            rows = _filled([*first, *always], room, gap)
        return rows


def _gap(width: int) -> int:
    return 2 if width >= NARROW else 1


def _filled(hints: Sequence[Hint], room: int, gap: int) -> list[list[Hint]]:
    rows: list[list[Hint]] = [[]]
    left = room + gap
    for hint in hints:
        wide = len(hint[0]) + len(hint[1]) + 1 + gap
        if wide > left and rows[-1]:
            rows.append([])
            left = room + gap
        rows[-1].append(hint)
        left -= wide
    return rows
