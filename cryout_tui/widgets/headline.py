"""The line at the top: what this is on the left, when or where on the right."""

from textual.content import Content
from textual.widget import Widget


class Headline(Widget):
    """Shows two texts at the two ends of a line; the right one gives way when there is no room."""

    DEFAULT_CSS = """
    Headline { height: 1; width: 1fr; }
    """

    def __init__(self, left: Content | str, right: Content | str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.left = left if isinstance(left, Content) else Content(left)
        self.right = right if isinstance(right, Content) else Content(right)

    def say(self, left: Content | str, right: Content | str = "") -> None:
        """Show other texts."""
        self.left = left if isinstance(left, Content) else Content(left)
        self.right = right if isinstance(right, Content) else Content(right)
        self.refresh()

    def render(self) -> Content:
        room = self.size.width - self.left.cell_length - self.right.cell_length
        if room < 2:
            return self.left.truncate(self.size.width, ellipsis=True)
        return Content.assemble(self.left, " " * room, self.right)
