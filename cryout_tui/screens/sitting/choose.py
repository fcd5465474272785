"""Remember: the ways in, and the memories kept so far."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from cryout_tui.asked.remember import WaysIn
from cryout_tui.screens.asks import AskScreen
from cryout_tui.widgets.menu import Menu


class ChooseScreen(AskScreen):
    """The ways in, and the memories kept so far."""

    ask: WaysIn

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Menu(self.ask.entries(), at=0)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(self.ask.answer(event.entry.id))
