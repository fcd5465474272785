"""Help now, over whatever was on the screen: whom to call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.help_now import led
from cryout_tui.domain.help_now import Part
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.widgets.hanging import Hanging


class HelpNowScreen(Care):
    """Whom to call, in `place`; with `has_people` the person's own people can be named from here."""

    BINDINGS = [
        *SCROLLS,
        Binding("c", "country", "country", id="country"),
        Binding("p", "people", "own people", id="people"),
    ]

    @dataclass
    class PeopleWanted(Message):
        """The person wants to name their own people."""

        screen: "HelpNowScreen"

    def __init__(self, parts: Sequence[Part], *, place: str = "", has_people: bool = False) -> None:
        super().__init__()
        self.parts = tuple(parts)
        self.place = place
        self.has_people = has_people

    def headline(self) -> tuple[Content | str, Content | str]:
        return Content.styled("Help now", "$bright bold"), self.place

    def body(self) -> Iterable[Widget]:
        yield Hanging(led(self.parts), classes="page")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.has_people if action == "people" else super().check_action(action, parameters)

    def action_country(self) -> None:
        self.want("country")

    def action_people(self) -> None:
        self.post_message(self.PeopleWanted(self))
