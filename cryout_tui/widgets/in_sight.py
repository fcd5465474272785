"""A paragraph that comes into sight with the words it is given."""

from textual.content import Content
from textual.widgets import Static


class InSight(Static):
    """Empty at first; once it has the rows its words need, what it stands in moves so that they can be read."""

    words = ""

    def say(self, words: str) -> None:
        """Show `words`, or nothing."""
        self.words = words
        self.update(Content(words))

    def on_resize(self) -> None:
        if self.words:
            self.scroll_visible(animate=False)
