"""A list of what is kept, one entry taken with Enter."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.kept_list import LOOK, KeptList
from cryout_tui.screens.asks import AskScreen
from cryout_tui.widgets.menu import Menu


class KeptListScreen(AskScreen):
    """Says which entry was taken."""

    ask: KeptList
    TAKES = LOOK

    def __init__(self, ask: KeptList) -> None:
        super().__init__(ask)
        self.start = next((index for index, each in enumerate(ask.entries) if each.id == ask.at), 0)

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Menu(self.ask.entries, at=self.start if self.ask.entries else None)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(Wants(self.TAKES), row=event.entry.id)
