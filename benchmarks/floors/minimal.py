"""The floor: the smallest Textual app."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("ready")


Minimal().run(mouse=False)
