"""A program for the tests: an app at a terminal that does nothing but answer keys."""

from textual.app import App, ComposeResult
from textual.widgets import Static

from cryout_tui.swift.driver import SleepingDriver
from cryout_tui.swift.paced import PacedDisplay


class Idle(PacedDisplay, App[None]):
    """Says which key it was."""

    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Static("ready")

    def on_key(self, event: object) -> None:
        self.query_one(Static).update(f"it was {event.key}")  # type: ignore[attr-defined]


if __name__ == "__main__":
    Idle(driver_class=SleepingDriver).run()
