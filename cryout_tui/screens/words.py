"""Words to pick from, several at once."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.entry import Entry
from cryout_tui.asked.find import MoreWords
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.menu import Menu


class Words(Menu):
    """Enter is done with the words, and takes none of them back."""

    BINDINGS = [
        Binding("enter", "screen.go_on", _("done"), id="words_done"),
        Binding("space", "take", _("pick"), key_display="space, 1-9", id="pick_word"),
    ]


class WordsScreen(AskScreen):
    """A word is picked, or taken back, by its digit or with space, and said at once; Enter goes on, as esc does."""

    BINDINGS = [Binding("d", "go_on", _("done"), show=False, id="picked")]

    ask: MoreWords

    def __init__(self, ask: MoreWords) -> None:
        super().__init__(ask)
        self.picked = tuple(ask.picked)

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.question, "said bold")
        yield Words(self._entries(), at=0)

    def _entries(self) -> list[Entry]:
        return [
            Entry(word, word, str(number) if number < 10 else "", _("\u25cf picked") if word in self.picked else "")
            for number, word in enumerate(self.ask.words, start=1)
        ]

    def action_go_on(self) -> None:
        self.action_leave()

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            return
        word = event.entry.id
        others = tuple(each for each in self.picked if each != word)
        self.picked = others if word in self.picked else (*self.picked, word)
        event.menu.fill(self._entries(), at=event.menu.at)
        self.note(said.Picked(self.picked))
