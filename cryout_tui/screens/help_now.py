"""Help now, over whatever was on the screen: whom to call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.ask import Led
from cryout_tui.domain.help_now import Look, Part
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.widgets.hanging import Hanging

LOOKS = {  # the style of each, and how far it stands in
    Look.HEADING: ("$sage", 0),
    Look.SAID: ("$ink", 0),
    Look.NAME: ("$bright bold", 0),
    Look.NUMBER: ("$amber bold", 2),
    Look.QUIET: ("$muted", 2),
}


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


def led(parts: Sequence[Part]) -> list[Led]:
    """Return the lines of the page, with air before everyone who can be called."""
    lines: list[Led] = []
    last: Look | None = None
    for part in parts:
        if last is not None and _is_apart(part.look, last):
            lines.append(("", "", ""))
        style, indent = LOOKS[part.look]
        lines.append((" " * indent, part.text, style))
        last = part.look
    return lines


def _is_apart(look: Look, last: Look) -> bool:
    if look is Look.NAME:
        return last is not Look.HEADING
    return look is Look.HEADING or (look is Look.SAID and last not in (Look.SAID, Look.HEADING))
