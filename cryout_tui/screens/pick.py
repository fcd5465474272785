"""Memories to name: one, or several."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.domain.memory import Memory
from cryout_tui.screens.asks import Ask, Top, Wants
from cryout_tui.screens.base import text
from cryout_tui.widgets.menu import Entry, Menu

DONE = "done"


class PickScreen(Ask):
    """The memories in a list. Where `several`, Enter names one or takes it back, and `d` goes on."""

    BINDINGS = [Binding("d", "go_on", "done", id="named")]

    def __init__(
        self, top: Top, question: str, memories: Sequence[Memory], *, several: bool, chosen: Iterable[UUID] = ()
    ) -> None:
        super().__init__(top)
        self.question = question
        self.memories = tuple(memories)
        self.several = several
        self.chosen = set(chosen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.several if action == "go_on" else super().check_action(action, parameters)

    def body(self) -> Iterable[Widget]:
        yield text(self.question, "said bold")
        yield Menu(self._entries(), at=0)

    def _entries(self) -> list[Entry]:
        return [
            Entry(str(each.id), each.title, hint="\u25cf chosen" if each.id in self.chosen else each.age_text)
            for each in self.memories
        ]

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            return
        if self.several:
            self.chosen ^= {UUID(event.entry.id)}
            event.menu.fill(self._entries(), at=event.menu.at)
        self.answer(Wants(event.entry.id))

    def action_go_on(self) -> None:
        self.answer(Wants(DONE))
