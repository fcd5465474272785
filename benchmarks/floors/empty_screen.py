"""The floor of a key that opens a screen: a Textual app with nothing in it, and a screen with one line."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static


class Line(Screen[None]):
    """One line."""

    BINDINGS = [("escape", "app.pop_screen", "back")]

    def compose(self) -> ComposeResult:
        yield Static("opened")


class Bare(App[None]):
    """Says that it stands."""

    BINDINGS = [("f2", "open", "open")]

    def compose(self) -> ComposeResult:
        yield Static("ready")

    def action_open(self) -> None:
        self.push_screen(Line())


Bare().run(mouse=False)
