"""A page about a way to breathe of one's own, which can be changed and deleted."""

from textual.binding import Binding

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.breathe import AboutOwnWay
from cryout_tui.language import _
from cryout_tui.screens.breathe import WayScreen


class OwnWayScreen(WayScreen):
    """As the page about any other way, with two keys more."""

    BINDINGS = [
        Binding("e", "change", _("change"), id="change_breath"),
        Binding("d", "delete", _("delete"), id="delete_breath"),
    ]

    ask: AboutOwnWay

    def action_change(self) -> None:
        self.answer(Wants("change"))

    def action_delete(self) -> None:
        self.answer(Wants("delete"))
