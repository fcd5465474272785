"""Help now, ground, keys, and the short close: what is always a key away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.screens.base import Column, Face, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging
from cryout_tui.widgets.menu import Entry, Menu

SCROLLS: list[BindingType] = [
    Binding("down,j", "scroll(1)", "down", show=False, id="scroll_down"),
    Binding("up,k", "scroll(-1)", "up", show=False, id="scroll_up"),
    Binding("pagedown,space", "scroll(10)", "more", id="page_down"),
    Binding("pageup", "scroll(-10)", "page up", show=False, id="page_up"),
]


class Care(Face):
    """A page over whatever was on the screen; going back finds it untouched."""

    CSS_PATH = sheet("care")
    BINDINGS = [Binding("escape", "back", "back", id="back")]

    @dataclass
    class Wanted(Message):
        """The person wants to go back, to close for today, to choose a country."""

        screen: "Care"
        what: str

    def want(self, what: str) -> None:
        """Say what is wanted."""
        self.post_message(self.Wanted(self, what))

    def action_back(self) -> None:
        self.want("back")

    def action_scroll(self, by: int) -> None:
        self.query_one(Column).scroll_relative(y=by, animate=False)


class KeysScreen(Care):
    """Every key that works."""

    BINDINGS = SCROLLS

    def __init__(self, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.shown_keys = tuple(keys)

    def headline(self) -> tuple[Content | str, Content | str]:
        return Content.styled("Keys", "$bright bold"), ""

    def body(self) -> Iterable[Widget]:
        yield Hanging([(f"{key:<18}", what, "$ink") for key, what in self.shown_keys], classes="page")


@dataclass(frozen=True, slots=True)
class Exercise:
    """A grounding exercise: a few short steps."""

    name: str
    steps: Sequence[str]


class GroundScreen(Care):
    """One step at a time, forward with Enter; another exercise with the arrows."""

    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("enter,space", "forward", "next", id="forward"),
        Binding("right", "other(1)", "another", key_display="\u2190\u2192", id="other"),
        Binding("left", "other(-1)", "the one before", show=False, id="other_before"),
    ]

    def __init__(
        self, opening: Sequence[str], exercises: Sequence[Exercise], *, ending: str, other: str, in_sitting: bool
    ) -> None:
        super().__init__()
        self.opening = tuple(opening)
        self.exercises = tuple(exercises)
        self.ending, self.other = ending, other
        self.in_sitting = in_sitting
        self.at = 0
        self.step = 0

    def headline(self) -> tuple[Content | str, Content | str]:
        return Content.styled("Ground", "$bright bold"), ""

    def body(self) -> Iterable[Widget]:
        yield text("\n".join(self.opening), "quiet", id="opening")
        yield text("", "faint gap", id="exercise")
        yield text("", "bold gap", id="step")
        yield text(self.other, "faint gap", id="other")
        ways = [Entry("back", "go back to where you were")]
        ways += [Entry("close", "close for today")] if self.in_sitting else []
        ways += [Entry("stay", "stay here, another exercise")]
        menu = Menu(ways, at=1 if self.in_sitting else 0, id="after")
        menu.display = False
        yield menu

    def on_mount(self) -> None:
        self.show_step()

    def show_step(self) -> None:
        """Show the step, or what comes after the last one."""
        exercise = self.exercises[self.at]
        done = self.step >= len(exercise.steps)
        number = "" if done else f"   {self.step + 1} of {len(exercise.steps)}"
        self.query_one("#exercise", Static).update(Content.assemble((exercise.name, "$sage"), (number, "$faint")))
        self.query_one("#step", Static).update(Content(self.ending if done else exercise.steps[self.step]))
        menu = self.query_one("#after", Menu)
        if menu.display is not done:
            menu.display = done
            self.set_focus(menu if done else None)

    def action_forward(self) -> None:
        self.step = min(self.step + 1, len(self.exercises[self.at].steps))
        self.show_step()

    def action_other(self, by: int) -> None:
        self.at = (self.at + by) % len(self.exercises)
        self.step = 0
        self.show_step()

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None and event.entry.id == "stay":
            self.action_other(1)
        elif event.entry is not None:
            self.want(event.entry.id)


class PartingScreen(Care):
    """The short close, on the way out: about ten seconds, or as long as a key takes."""

    BINDINGS = [
        Binding("enter,space,ctrl+q", "go_now", "go now", key_display="enter", id="go_now"),
        Binding("escape", "go_now", "go now", show=False, id="back"),
    ]

    def __init__(self, lines: Sequence[str], *, seconds: float) -> None:
        super().__init__()
        self.lines = tuple(lines)
        self.seconds = seconds
        self.shown = 1

    def body(self) -> Iterable[Widget]:
        for index, line in enumerate(self.lines):
            paragraph = text(line, "said -middle", id=f"line{index}")
            paragraph.visible = index == 0
            yield paragraph

    def on_mount(self) -> None:
        self.set_interval(self.seconds / len(self.lines), self.draw)

    def action_go_now(self) -> None:
        self.want("back")

    def draw(self) -> None:
        """Show one line more; after the last, go."""
        if self.shown >= len(self.lines):
            self.want("back")
            return
        self.query_one(f"#line{self.shown}").visible = True
        self.shown += 1
