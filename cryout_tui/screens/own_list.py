"""What the person made for every day, in a list: changed with Enter, put away and brought back by a key."""

from collections.abc import Iterable, Sequence

from textual.binding import Binding

from cryout_tui.asked.ask import Top, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.screens.kept_list import KeptList
from cryout_tui.widgets.menu import Menu


class OwnListScreen(KeptList):
    """The ids of `live` can be put away, those of `archived` brought back; any other entry is for a new one."""

    TAKES = "open"
    BINDINGS = [
        Binding("a", "put_away", "put away", id="put_away"),
        Binding("a", "bring_back", "bring back", id="bring_back"),
    ]

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        entries: Sequence[Entry],
        *,
        live: Iterable[str],
        archived: Iterable[str],
        at: str | None = None,
    ) -> None:
        super().__init__(top, lines, entries, at=at)
        self.live = frozenset(live)
        self.archived = frozenset(archived)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "put_away":
            return self._marked() in self.live
        return self._marked() in self.archived if action == "bring_back" else super().check_action(action, parameters)

    def _marked(self) -> str:
        menu = next(iter(self.query(Menu)), None) if self.is_mounted else None
        at = self.start if menu is None else menu.at
        return "" if at is None or at >= len(self.entries) else self.entries[at].id

    def action_put_away(self) -> None:
        self.answer(Wants("put away"), row=self._marked())

    def action_bring_back(self) -> None:
        self.answer(Wants("bring back"), row=self._marked())
