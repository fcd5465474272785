"""The reflections of a day: one to change, one to put in the bin, or another one."""

from textual import events
from textual.binding import Binding

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.choices import DELETE, SURE, DayList, delete_question
from cryout_tui.language import _
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.widgets.menu import Menu

DELETES = Binding("d,delete", "delete", _("delete"), key_display="d", id="delete_reflection")


class DayListScreen(ChoiceScreen):
    """A choice whose first entries can be deleted: `names` are what those are called."""

    BINDINGS = [DELETES]

    ask: DayList
    _asked: int | None = None

    def action_delete(self) -> None:
        """Name the marked one and ask once; it then rests in the bin for 30 days."""
        at = self.query_one(Menu).at
        if at is not None and at < len(self.ask.names):
            self._asked = at
            self._ask_once_more(f"{delete_question(self.ask.names[at])} {SURE}")

    def on_key(self, event: events.Key) -> None:
        """Another key than the one that asked: a key held down deletes nothing."""
        if self._asked is None or event.key in ("d", "delete"):
            return
        at, self._asked = self._asked, None
        self._ask_once_more("")
        if event.key == "y":
            event.stop()
            event.prevent_default()
            self.answer(Wants(DELETE), row=str(at))
