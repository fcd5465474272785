"""The line at the top: what this is on the left, when or where on the right."""

import re

from textual.content import Content
from textual.widget import Widget

PARTS = " \u00b7 "


class Headline(Widget):
    """Shows two texts at the two ends of a line; the right one gives way when there is no room."""

    DEFAULT_CSS = """
    Headline { height: 1; width: 1fr; }
    """

    def __init__(self, left: Content | str, right: Content | str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.left = left if isinstance(left, Content) else Content(left)
        self.right = right if isinstance(right, Content) else Content(right)
        self.aside = ""

    def note(self, words: str) -> None:
        """Show a sentence in place of both texts; nothing, or other texts, ends it."""
        self.aside = words
        self.refresh()

    def say(self, left: Content | str, right: Content | str = "") -> None:
        """Show other texts."""
        self.aside = ""
        self.left = left if isinstance(left, Content) else Content(left)
        self.right = right if isinstance(right, Content) else Content(right)
        self.refresh()

    def render(self) -> Content:
        if self.aside:
            return Content.styled(self.aside, "$amber").truncate(self.size.width, ellipsis=True)
        room = self.size.width - self.left.cell_length - self.right.cell_length
        if room < 2:
            return _in_sight(self.left, self.size.width).truncate(self.size.width, ellipsis=True)
        return Content.assemble(self.left, " " * room, self.right)


def _in_sight(text: Content, width: int) -> Content:
    """Leave out parts at the front for as long as what is marked would not be seen."""
    marked = max((span.end for span in text.spans if "bold" in str(span.style)), default=0)
    starts = [0, *(found.start() for found in re.finditer(PARTS, text.plain[:marked]))]
    start = next((each for each in starts if marked - each + bool(each) < width), starts[-1])
    return Content.assemble("\u2026", text[start:]) if start else text
