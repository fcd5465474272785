"""Remember, a memory I know: choose one, or write a new one."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual import on
from textual.widget import Widget

from cryout_tui.domain import steps as said
from cryout_tui.domain.memory import Memory
from cryout_tui.screens.asks import Ask, Top, Wants
from cryout_tui.screens.base import text
from cryout_tui.widgets.menu import Entry, Menu


class ChooseScreen(Ask):
    """The memories kept so far, a new one, and other `ways` in, whose ids it says are wanted."""

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        memories: Sequence[Memory],
        *,
        today: date,
        ways: Sequence[Entry] = (),
    ) -> None:
        super().__init__(top, lines)
        self.ways = tuple(ways)
        self.memories = {str(memory.id): memory for memory in memories}
        self.today = today

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield text("A memory I know", "said bold")
        entries = [Entry("new", "one not written down yet", "n"), *self.ways]
        entries += [
            Entry(
                key,
                memory.title,
                hint="sealed, choosing it opens it" if memory.is_sealed(self.today) else memory.age_text,
            )
            for key, memory in self.memories.items()
        ]
        yield Menu(entries, at=1 + len(self.ways) if self.memories else 0)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            return
        if event.entry in self.ways:
            self.answer(Wants(event.entry.id))
            return
        memory = self.memories.get(event.entry.id)
        self.answer(said.WantsNew() if memory is None else said.Remembered(memory))
