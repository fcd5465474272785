"""The floor of a breath: a circle of 41x21 cells in a bare app, drawn whole 15 times a second; `t` shows the time."""

import time
from math import cos, pi

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

CYCLE = 10.0  # seconds


class Circle(Widget):
    DEFAULT_CSS = "Circle { width: 41; height: 21; }"

    def render_line(self, y: int) -> Strip:
        radius = 3 + 7 * (1 - cos(2 * pi * time.monotonic() / CYCLE)) / 2
        row = ("\u28ff" if ((x - 20) / 2) ** 2 + (y - 10) ** 2 <= radius * radius else " " for x in range(41))
        return Strip([Segment("".join(row), self.rich_style)], 41)


class Breathing(App[None]):
    BINDINGS = [("t", "time", "time")]
    shows_time = False

    def compose(self) -> ComposeResult:
        yield Circle()
        yield Static("ready", id="time")

    def on_mount(self) -> None:
        self.set_interval(1 / 15, self.query_one(Circle).refresh)

    def action_time(self) -> None:
        self.shows_time = not self.shows_time
        self.query_one("#time", Static).update("0:01" if self.shows_time else "")


Breathing().run(mouse=False)
