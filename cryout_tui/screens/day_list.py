"""The reflections of a day: one to change, one to put in the bin, or another one."""

from collections.abc import Mapping, Sequence

from textual import events
from textual.binding import Binding

from cryout_tui.domain import answers as said
from cryout_tui.screens.asks import ChoiceScreen, Top, Wants
from cryout_tui.widgets.menu import Menu

DELETE = "delete"
DELETES = Binding("d,delete", "delete", "delete", key_display="d", id="delete_reflection")


def question(name: str) -> str:
    """Return what is asked once before `name` goes into the bin."""
    return f"Put {name} in the bin? It rests there 30 days. y if that is what you want."


class DayListScreen(ChoiceScreen):
    """A choice whose first entries can be deleted: `names` are what those are called."""

    BINDINGS = [DELETES]

    def __init__(
        self,
        top: Top,
        choices: Sequence[tuple[str, said.Answer | Wants]],
        *,
        hints: Mapping[int, str],
        names: Sequence[str],
    ) -> None:
        super().__init__(top, [], choices, hints=hints)
        self.names = tuple(names)
        self._asked: int | None = None

    def action_delete(self) -> None:
        """Name the marked one and ask once; it then rests in the bin for 30 days."""
        at = self.query_one(Menu).at
        if at is not None and at < len(self.names):
            self._asked = at
            self._ask_once_more(question(self.names[at]))

    def on_key(self, event: events.Key) -> None:
        """Another key than the one that asked: a key held down deletes nothing."""
        if self._asked is None or event.key in ("d", "delete"):
            return
        at, self._asked = self._asked, None
        self._ask_once_more("")
        if event.key == "y":
            event.stop()
            event.prevent_default()
            self.post_message(self.Answered(self, Wants(DELETE), row=str(at)))
