"""What the person made for every day, in a list: changed with Enter, put away and brought back by a key."""

from textual.binding import Binding

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.kept_list import BRING_BACK, OPEN, PUT_AWAY, OwnList
from cryout_tui.language import _
from cryout_tui.screens.kept_list import KeptListScreen
from cryout_tui.widgets.menu import Menu


class OwnListScreen(KeptListScreen):
    """Puts away what is asked, and brings back what was put away; any other entry is for a new one."""

    ask: OwnList
    TAKES = OPEN
    BINDINGS = [
        Binding("a", "put_away", _("put away"), id="put_away"),
        Binding("a", "bring_back", _("bring back"), id="bring_back"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "put_away":
            return self._marked() in self.ask.live
        return (
            self._marked() in self.ask.archived if action == "bring_back" else super().check_action(action, parameters)
        )

    def _marked(self) -> str:
        menu = next(iter(self.query(Menu)), None) if self.is_mounted else None
        at = self.start if menu is None else menu.at
        return "" if at is None or at >= len(self.ask.entries) else self.ask.entries[at].id

    def action_put_away(self) -> None:
        self.answer(Wants(PUT_AWAY), row=self._marked())

    def action_bring_back(self) -> None:
        self.answer(Wants(BRING_BACK), row=self._marked())
