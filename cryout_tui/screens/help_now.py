"""Help now, over whatever was on the screen: whom to call."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.care import COUNTRY, HelpNow
from cryout_tui.asked.help_now import led
from cryout_tui.language import _
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.widgets.hanging import Hanging


class HelpNowScreen(Care):
    """Whom to call; the person's own people may be named from here."""

    BINDINGS = [
        *SCROLLS,
        Binding("c", "country", _("country"), id="country"),
        Binding("p", "people", _("own people"), id="people"),
    ]

    @dataclass
    class PeopleWanted(Message):
        """The person wants to name their own people."""

        screen: "HelpNowScreen"

    ask: HelpNow

    def body(self) -> Iterable[Widget]:
        yield Hanging(led(self.ask.parts), classes="page")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.ask.has_people if action == "people" else super().check_action(action, parameters)

    def action_country(self) -> None:
        self.want(COUNTRY)

    def action_people(self) -> None:
        self.post_message(self.PeopleWanted(self))
