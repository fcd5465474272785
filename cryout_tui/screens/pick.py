"""Memories to name: one, or several."""

from collections.abc import Iterable
from uuid import UUID

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.choices import CHOSEN
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.source import DONE, Pick
from cryout_tui.domain.memory import Memory
from cryout_tui.language import _
from cryout_tui.live_keys import told
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.menu import Menu

HOW = _("Enter chooses one, or lets it go; {d} names them.")


class PickScreen(AskScreen):
    """The memories in a list. Where `several`, Enter names one or takes it back, and `d` goes on."""

    BINDINGS = [Binding("d", "go_on", _("done"), id="named")]

    ask: Pick

    def __init__(self, ask: Pick) -> None:
        super().__init__(ask)
        self.chosen = set(ask.chosen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.ask.several if action == "go_on" else super().check_action(action, parameters)

    def body(self) -> Iterable[Widget]:
        question = f"{self.ask.question} {told(HOW, d='named')}" if self.ask.several else self.ask.question
        yield text(question, "said bold")
        yield Menu(self._entries(), at=0)

    def _entries(self) -> list[Entry]:
        return [Entry(str(each.id), self.ask.titles.of(each), hint=self._hint(each)) for each in self.ask.memories]

    def _hint(self, memory: Memory) -> str:
        parts = (memory.age_text, CHOSEN if memory.id in self.chosen else "")
        return " \u00b7 ".join(part for part in parts if part)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            return
        if self.ask.several:
            self.chosen ^= {UUID(event.entry.id)}
            event.menu.fill(self._entries(), at=event.menu.at)
        self.answer(Wants(event.entry.id))

    def action_go_on(self) -> None:
        self.answer(Wants(DONE))
