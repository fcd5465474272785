"""A card: a memory's title and an age."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cryout_tui.domain.text import one_line
from cryout_tui.widgets.hanging import wrapped

MOST = 3  # rows of a title


class Card(Widget):
    """Shows a title with what is known below it, cut to a few rows."""

    DEFAULT_CSS = """
    Card { height: auto; width: 1fr; border: round $line; padding: 0 2; }
    """

    def __init__(self, title: str, age: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.parts = ((one_line(title), "$bright bold", MOST), (one_line(age), "$muted", 1))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(1, len(self._rows(width)))

    def render(self) -> Content:
        return Content("\n").join(self._rows(self.size.width))

    def _rows(self, width: int) -> list[Content]:
        shown = (part for part in self.parts if part[0].strip())
        return [Content.styled(row, style) for text, style, most in shown for row in wrapped(text, width, most=most)]
