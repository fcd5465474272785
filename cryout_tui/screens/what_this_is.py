"""What cryout is, to read again: the words of the first start, and nothing to answer."""

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.widget import Widget

from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.widgets.hanging import Hanging


class WhatThisIsScreen(Care):
    """The lines, then what makes it better to wait."""

    BINDINGS = SCROLLS

    def __init__(self, lines: Sequence[str], better_to_wait: str, states: Sequence[str]) -> None:
        super().__init__()
        self.lines = tuple(lines)
        self.better_to_wait = better_to_wait
        self.states = tuple(states)

    def headline(self) -> tuple[Content | str, Content | str]:
        return Content.styled("What this is", "$bright bold"), ""

    def body(self) -> Iterable[Widget]:
        yield from (text(line, "said") for line in self.lines)
        yield text(self.better_to_wait, "said")
        yield Hanging([("  \u00b7 ", each, "$ink") for each in self.states], classes="page")
