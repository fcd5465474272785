"""What cryout is, to read again: the words of the first start, and nothing to answer."""

from collections.abc import Iterable

from textual.widget import Widget

from cryout_tui.asked.care import WhatThisIs
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.widgets.hanging import Hanging


class WhatThisIsScreen(Care):
    """The lines, then what makes it better to wait."""

    BINDINGS = SCROLLS

    ask: WhatThisIs

    def body(self) -> Iterable[Widget]:
        yield from (text(line, "said") for line in self.ask.lines)
        yield text(self.ask.better_to_wait, "said")
        yield Hanging([("  \u00b7 ", each, "$ink") for each in self.ask.states], classes="page")
