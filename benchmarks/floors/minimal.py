"""The floor: the smallest Textual app, which answers a key."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("ready")

    def on_key(self) -> None:
        self.query_one(Static).update("answered")


Minimal().run(mouse=False)
