"""Numbered words in columns, as they are to stand on paper."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cryout_tui.domain.columns import columns


class Paper(Widget):
    """Shows words for someone to write down."""

    DEFAULT_CSS = """
    Paper { height: auto; width: 1fr; }
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = tuple(words)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(columns(self.words, width))

    def render(self) -> Content:
        return Content("\n").join(Content.styled(row, "$ink") for row in columns(self.words, self.size.width))
