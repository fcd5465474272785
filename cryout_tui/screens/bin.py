"""The bin: what was deleted, and the days it still stays."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.kept_list import DELETE, EMPTY, GOES, TAKE_BACK, Bin
from cryout_tui.language import _
from cryout_tui.live_keys import told
from cryout_tui.screens.base import text
from cryout_tui.screens.kept_list import KeptListScreen
from cryout_tui.widgets.menu import Menu

KEYS = _("Enter takes one back, {d} deletes it for good, {e} empties the bin.")


class BinScreen(KeptListScreen):
    """Says what is to be taken back, or deleted for good."""

    ask: Bin
    TAKES = TAKE_BACK
    BINDINGS = [
        Binding("d", "delete", _("for good"), id="delete"),
        Binding("e", "empty", _("empty"), id="empty"),
    ]

    def body(self) -> Iterable[Widget]:
        keys = told(KEYS, d="delete", e="empty")
        yield from (text(f"{keys} {GOES}" if line == GOES else line) for line in self.ask.lines)
        yield self.listed()

    def action_delete(self) -> None:
        at = self.query_one(Menu).at
        if at is not None:
            self.answer(Wants(DELETE), row=self.ask.entries[at].id)

    def action_empty(self) -> None:
        self.answer(Wants(EMPTY))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.ask.entries) if action in ("delete", "empty") else super().check_action(action, parameters)
