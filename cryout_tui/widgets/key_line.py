"""The line at the bottom: the keys that work now."""

from collections.abc import Sequence

from textual.content import Content
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
    """Shows as many keys as there is room for, from where the column begins; the last ones given always stay."""

    DEFAULT_CSS = """
    KeyLine { height: 1; dock: bottom; color: $muted; }
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
            self.refresh()

    def render(self) -> Content:
        lead = max(0, self.size.width - self.column) // 2 + MARGIN
        room = self.size.width - lead
        first, always = self.hints[: -self.ALWAYS], self.hints[-self.ALWAYS :]
        gap = 2 if self.size.width >= NARROW else 1
        if self.size.width < NARROW:
            always = tuple((key, name.split()[0]) for key, name in always)
        left = room + gap - sum(_width(hint, gap) for hint in always)
        shown = []
        for whole in first:
            hint = whole if _width(whole, gap) <= left or whole[0] != "enter" else (whole[0], whole[1].split()[0])
            if _width(hint, gap) > left:
                break
            shown.append(hint)
            left -= _width(hint, gap)
        parts: list[tuple[str, str] | str] = [" " * lead]
        for key, name in (*shown, *always):
            parts += [(key, "$amber"), f" {name}{' ' * gap}"]
        return Content.assemble(*parts).rstrip()


def _width(hint: Hint, gap: int) -> int:
    return len(hint[0]) + len(hint[1]) + 1 + gap
