"""A list of what is kept, one entry taken with Enter."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget

from cryout_tui.asked.ask import Top, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.screens.asks import AskScreen
from cryout_tui.widgets.menu import Menu


class KeptList(AskScreen):
    """Says which entry was taken."""

    TAKES = "look"

    def __init__(self, top: Top, lines: Sequence[str], entries: Sequence[Entry], *, at: str | None = None) -> None:
        super().__init__(top, lines)
        self.entries = tuple(entries)
        self.start = next((index for index, each in enumerate(self.entries) if each.id == at), 0)

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Menu(self.entries, at=self.start if self.entries else None)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(Wants(self.TAKES), row=event.entry.id)
