"""Did something here make it worse? The question, and the page that answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.entry import Entry
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.widgets.menu import Menu

NAME = "This made it worse"


class WorseScreen(Care):
    """What can be left out; what is left out already says so, and comes back when it is chosen."""

    @dataclass
    class Picked(Message):
        """One part was chosen, by its number."""

        screen: "WorseScreen"
        at: int

    def __init__(self, question: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.question = question
        self.options = tuple(options)

    def headline(self) -> tuple[Content | str, Content | str]:
        return Content.styled(NAME, "$bright bold"), ""

    def body(self) -> Iterable[Widget]:
        yield text(self.question, "said bold")
        entries = [Entry(str(at), name, str(at + 1), hint) for at, (name, hint) in enumerate(self.options)]
        yield Menu(entries, at=None, skips=True)

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            self.want("back")
        else:
            self.post_message(self.Picked(self, int(event.entry.id)))


class WorseAnswerScreen(Care):
    """What was heard, and what follows from it."""

    BINDINGS = [*SCROLLS, Binding("enter", "go_on", "go on", id="read_on")]

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self.lines = tuple(lines)

    def headline(self) -> tuple[Content | str, Content | str]:
        return Content.styled(NAME, "$bright bold"), ""

    def body(self) -> Iterable[Widget]:
        yield from (text(line) for line in self.lines)

    def action_go_on(self) -> None:
        self.want("back")
