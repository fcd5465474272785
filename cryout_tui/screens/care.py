"""Help now, the keys, and the short close: what is always a key away."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.care import BACK, Keys, Parting
from cryout_tui.language import _
from cryout_tui.screens.base import Column, Face, styled, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging, filled

SCROLLS: list[BindingType] = [
    Binding("down,j", "scroll(1)", _("down"), show=False, id="scroll_down"),
    Binding("up,k", "scroll(-1)", _("up"), show=False, id="scroll_up"),
    Binding("pagedown,space", "scroll(10)", _("more"), id="page_down"),
    Binding("pageup", "scroll(-10)", _("page up"), show=False, id="page_up"),
]


class Care(Face):
    """A page over whatever was on the screen; going back finds it untouched."""

    CSS_PATH = sheet("care")
    BINDINGS = [Binding("escape", "back", _("back"), id="back")]

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.ask = ask

    def headline(self) -> tuple[Content | str, Content | str]:
        left, right = self.ask.top
        return styled(left), styled(right)

    @dataclass
    class Wanted(Message):
        """The person wants to go back, to close for today, to choose a country, to see people to call."""

        screen: "Care"
        what: str

    def want(self, what: str) -> None:
        """Say what is wanted."""
        self.post_message(self.Wanted(self, what))

    def action_back(self) -> None:
        self.want(BACK)

    def action_scroll(self, by: int) -> None:
        self.query_one(Column).scroll_relative(y=by, animate=False)


class KeysScreen(Care):
    """Every key that works."""

    BINDINGS = SCROLLS
    ask: Keys

    def body(self) -> Iterable[Widget]:
        yield Hanging([(filled(key, 18), what, "$ink") for key, what in self.ask.keys], classes="page")


class PartingScreen(Care):
    """The short close, on the way out: about ten seconds, or as long as a key takes."""

    BINDINGS = [
        Binding("enter,space,ctrl+q", "go_now", _("go now"), key_display="enter", id="go_now"),
        Binding("escape", "go_now", _("go now"), show=False, id="back"),
    ]

    ask: Parting
    shown = 1

    def body(self) -> Iterable[Widget]:
        for index, line in enumerate(self.ask.lines):
            paragraph = text(line, "said -middle", id=f"line{index}")
            paragraph.visible = index == 0
            yield paragraph

    def on_mount(self) -> None:
        self.set_interval(self.ask.seconds / len(self.ask.lines), self.draw)

    def action_go_now(self) -> None:
        self.want(BACK)

    def draw(self) -> None:
        """Show one line more; after the last, go."""
        if self.shown >= len(self.ask.lines):
            self.want(BACK)
            return
        self.query_one(f"#line{self.shown}").visible = True
        self.shown += 1
