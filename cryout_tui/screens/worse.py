"""Did something here make it worse? The question, and the page that answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.care import BACK, Worse, WorseAnswer
from cryout_tui.asked.entry import Entry
from cryout_tui.language import _
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.widgets.menu import Menu


class WorseScreen(Care):
    """What can be left out; what is left out already says so, and comes back when it is chosen."""

    @dataclass
    class Picked(Message):
        """One part was chosen, by its number."""

        screen: "WorseScreen"
        at: int

    ask: Worse

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.question, "said bold")
        entries = [Entry(str(at), name, str(at + 1), hint) for at, (name, hint) in enumerate(self.ask.options)]
        yield Menu(entries, at=None, skips=True)

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            self.want(BACK)
        else:
            self.post_message(self.Picked(self, int(event.entry.id)))


class WorseAnswerScreen(Care):
    """What was heard, and what follows from it."""

    BINDINGS = [*SCROLLS, Binding("enter", "go_on", _("go on"), id="read_on")]

    ask: WorseAnswer

    def body(self) -> Iterable[Widget]:
        yield from (text(line) for line in self.ask.lines)

    def action_go_on(self) -> None:
        self.want(BACK)
