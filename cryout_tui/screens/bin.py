"""The bin: what was deleted, and the days it still stays."""

from textual.binding import Binding

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.kept_list import DELETE, EMPTY, TAKE_BACK, Bin
from cryout_tui.screens.kept_list import KeptListScreen
from cryout_tui.widgets.menu import Menu


class BinScreen(KeptListScreen):
    """Says what is to be taken back, or deleted for good."""

    ask: Bin
    TAKES = TAKE_BACK
    BINDINGS = [
        Binding("d", "delete", "for good", id="delete"),
        Binding("e", "empty", "empty", id="empty"),
    ]

    def action_delete(self) -> None:
        at = self.query_one(Menu).at
        if at is not None:
            self.answer(Wants(DELETE), row=self.ask.entries[at].id)

    def action_empty(self) -> None:
        self.answer(Wants(EMPTY))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.ask.entries) if action in ("delete", "empty") else super().check_action(action, parameters)
