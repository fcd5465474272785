"""The line at the bottom: the keys that work now."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cryout_tui import live_keys
from cryout_tui.language import _

Hint = tuple[str, str]

SHOWN = {  # in one cell; the others by their names
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "left,right": "←→",
}

NARROW = 50
SHORT = {  # words for a narrow terminal
    _("choose"): _("take"),
    _("help now"): _("help"),
    _("enough for now"): _("enough"),
    _("another question"): _("another"),
    _("another day"): _("day"),
    _("own scales"): _("scales"),
    _("keys"): "",
}
WELL_KNOWN = (
    ("\u2190\u2192", _("by one")),
    ("x", _("skip")),
)  # left out first: they do the same wherever a number is asked for
MARGIN = 2


class KeyLine(Widget):
    """Shows the keys as wide as the column, on a second row where one is not enough.

    Where two are not enough either, the last ones given still stay, and the key that shows the rest.
    """

    DEFAULT_CSS = """
    KeyLine { height: auto; dock: bottom; color: $muted; }
    """

    ALWAYS = 2

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
            parts = [part for key, name in row for part in ((key, "$amber"), f" {name}" if name else "", gap)]
            lines.append(Content.assemble(lead, *parts).rstrip())
        return Content("\n").join(lines)

    def _lead(self, width: int) -> int:
        return max(0, width - self.column) // 2 + MARGIN

    def _room(self, width: int) -> int:
        """The cells of a row: no more than the column has, and in a narrow terminal all there are."""
        return min(width - self._lead(width), self.column - 2 * MARGIN)

    def _rows(self, width: int) -> list[list[Hint]]:
        """The keys row by row; of those there is no room for, the least useful are left out."""
        hints = [(key, SHORT.get(name, name)) for key, name in self.hints] if width < NARROW else list(self.hints)
        first, always = hints[: -self.ALWAYS], hints[-self.ALWAYS :]
        room, gap = self._room(width), _gap(width)
        for few in ([*first, *always], [*_without_keys(first, width), *always]):
            if _width(few, gap) <= room:
                return [few]
        rows, left_out = self._packed(first, always, width)
        if any(key != _rest() for key, _ in left_out):  # the rest is found by it
            keys = [each for each in first if each[0] == _rest()]
            rows, _ = self._packed([each for each in first if each not in keys], [*keys, *always], width)
        return rows if rows[0] else rows[1:]

    def _packed(self, first: list[Hint], always: list[Hint], width: int) -> tuple[list[list[Hint]], list[Hint]]:
        """Two rows, and what did not go into them."""
        rows: list[list[Hint]] = [[], list(always)]
        left_out = []
        for hint in sorted(first, key=lambda each: each in WELL_KNOWN):
            row = next((each for each in rows if _width([*each, hint], _gap(width)) <= self._room(width)), None)
            if row is None:
                left_out.append(hint)
            else:
                row.insert(len(row) - (len(always) if row is rows[1] else 0), hint)
        return rows, left_out


def _without_keys(hints: list[Hint], width: int) -> list[Hint]:
    """In a small terminal a row of what is written is worth more than the key that shows the keys."""
    return [each for each in hints if each[0] != _rest() or width >= NARROW]


def _rest() -> str:
    """The key that shows every key."""
    return live_keys.key("keys", "?")


def _gap(width: int) -> int:
    return 2 if width >= NARROW else 1


def _width(hints: Sequence[Hint], gap: int) -> int:
    return sum(cell_len(key) + cell_len(name) + bool(name) + gap for key, name in hints) - gap
