"""The source, proposed and named, and what was named before."""

from collections.abc import Iterable, Sequence

from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.domain import answers as said
from cryout_tui.screens.asks import Ask, ChoiceScreen, PageScreen, Top, Wants
from cryout_tui.screens.base import text
from cryout_tui.widgets.hanging import Hanging

BEFORE = "named_before"  # the wish to see what was named before


class _LooksBack(Ask):
    """A key to what was named before, where anything was."""

    BINDINGS = [Binding("h", "look_back", "named before", id="named_before")]
    has_history = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.has_history if action == "look_back" else super().check_action(action, parameters)

    def action_look_back(self) -> None:
        self.answer(Wants(BEFORE))


class ProposalScreen(_LooksBack, ChoiceScreen):
    """What is proposed, and what may be said to it."""


class NamedScreen(_LooksBack, PageScreen):
    """What is said once the source is named, or not."""


class NamedBeforeScreen(Ask):
    """Every naming, a day and what was named; to read."""

    BINDINGS = [
        Binding("enter", "go_on", "go on", id="read_on"),
        Binding("down,j", "scroll(1)", "down", show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="scroll_up"),
    ]

    def __init__(self, top: Top, lines: Sequence[str], named: Sequence[tuple[str, str]]) -> None:
        super().__init__(top, lines)
        self.named = tuple(named)

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        if self.named:
            yield text("what was named, the newest first", "faint gap")
        # a heading over each, so that a long title has the whole width
        for day, what in self.named:
            yield Hanging([("", day, "$muted"), ("  ", what, "$ink")])

    def action_go_on(self) -> None:
        self.answer(said.WentOn())
