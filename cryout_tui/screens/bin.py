"""The bin: what was deleted, and the days it still stays."""

from textual.binding import Binding

from cryout_tui.asked.ask import Wants
from cryout_tui.screens.kept_list import KeptList
from cryout_tui.widgets.menu import Menu


class BinScreen(KeptList):
    """Says what is to be taken back, or deleted for good."""

    TAKES = "take_back"
    BINDINGS = [
        Binding("d", "delete", "for good", id="delete"),
        Binding("e", "empty", "empty", id="empty"),
    ]

    def action_delete(self) -> None:
        at = self.query_one(Menu).at
        if at is not None:
            self.answer(Wants("delete"), row=self.entries[at].id)

    def action_empty(self) -> None:
        self.answer(Wants("empty"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.entries) if action in ("delete", "empty") else super().check_action(action, parameters)
