"""Lines that wrap under their own beginning, not under what leads them."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Led = tuple[str, str, str]  # what leads, the text, the text's style


def wrapped(text: str, width: int, *, most: int | None = None) -> list[str]:
    """Return `text` in rows of `width` cells; the last of `most` rows ends in an ellipsis when more would follow.

    There a long word is cut where it would leave most of the row blank.
    """
    width = max(1, width)
    if cell_len(text) <= width and "\n" not in text:
        return [text]
    rows = [row.plain.rstrip() for row in Content(text).wrap(width)]
    if most is None or len(rows) <= most:
        return rows
    last = rows[most - 1]
    if cell_len(last) * 2 < width:
        last = f"{last} {rows[most]}"
    return [*rows[: most - 1], set_cell_size(last, width - 1).rstrip() + "\u2026"]


def filled(words: str, cells: int) -> str:
    """Return `words` with blanks after them up to so many cells; longer ones stay as they are."""
    return words + " " * (cells - cell_len(words))


class Hanging(Widget):
    """Shows lines, each in as many rows as it takes, or in `most` where that is given."""

    DEFAULT_CSS = """
    Hanging { height: auto; width: 1fr; }
    """

    def __init__(
        self, lines: Sequence[Led], *, most: int | None = None, classes: str = "", id: str | None = None
    ) -> None:
        super().__init__(classes=classes, id=id)
        self.lines = tuple(lines)
        self.most = most

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render(self) -> Content:
        return Content("\n").join(self._rows(self.size.width))

    def _rows(self, width: int) -> list[Content]:
        rows: list[Content] = []
        for lead, text, style in self.lines:
            for number, row in enumerate(wrapped(text, width - len(lead), most=self.most)):
                rows.append(Content.assemble((" " * len(lead) if number else lead, "$amber"), (row, style)))
        return rows
