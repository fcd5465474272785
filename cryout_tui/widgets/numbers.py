"""The numbers of a picture in columns; only the rows in sight are drawn."""

from functools import cached_property

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from cryout_tui.domain.picture import Table
from cryout_tui.domain.text import one_line
from cryout_tui.widgets.hanging import wrapped

GAP = 2


class Numbers(Widget):
    """Shows a table: its headings, and a row each; the first column gives way where there is no room."""

    DEFAULT_CSS = """
    Numbers { height: auto; width: 1fr; }
    """

    def __init__(self, table: Table, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.columns, self.rows = table.columns, table.told

    @cached_property
    def _widest(self) -> list[int]:
        """The cells that each column takes."""
        columns = [self.columns, *self.rows]
        return [max(cell_len(one_line(each)) for each in column) for column in zip(*columns, strict=True)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.rows) + 1

    def render_line(self, y: int) -> Strip:
        if y > len(self.rows):
            return Strip.blank(self.size.width, self.rich_style)
        texts, style = (self.columns, "$faint") if y == 0 else (self.rows[y - 1], "$ink")
        row = Content.styled(self._row(texts), style)
        return Visual.to_strips(self, row, self.size.width, 1, self.visual_style, pad=True)[0]

    def _row(self, texts: tuple[str, ...]) -> str:
        first, *others = self._widest
        first = max(1, min(first, self.size.width - sum(others) - GAP * len(others)))
        cells = [set_cell_size(wrapped(one_line(texts[0]), first, most=1)[0], first)]
        cells += [set_cell_size(one_line(text), wide) for text, wide in zip(texts[1:], others, strict=True)]
        return (" " * GAP).join(cells).rstrip()
