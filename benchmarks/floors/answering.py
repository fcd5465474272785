"""The floor of being ready: the smallest Textual app that answers a key."""

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static


class Answering(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("ready")

    def on_key(self, event: events.Key) -> None:
        self.query_one(Static).update("answered")


Answering().run(mouse=False)
