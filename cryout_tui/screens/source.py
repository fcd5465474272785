"""The source, proposed and named, and what was named before."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.choices import BEFORE, Named, Proposal
from cryout_tui.asked.source import NamedBefore
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen, ChoiceScreen, PageScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.hanging import Hanging


class _LooksBack(AskScreen):
    """A key to what was named before, where anything was."""

    BINDINGS = [Binding("h", "look_back", _("named before"), id="named_before")]
    ask: Proposal | Named

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.ask.has_history if action == "look_back" else super().check_action(action, parameters)

    def action_look_back(self) -> None:
        self.answer(Wants(BEFORE))


class ProposalScreen(_LooksBack, ChoiceScreen):
    """What is proposed, and what may be said to it."""

    ask: Proposal


class NamedScreen(_LooksBack, PageScreen):
    """What is said once the source is named, or not."""

    ask: Named


class NamedBeforeScreen(AskScreen):
    """Every naming, a day and what was named; to read."""

    BINDINGS = [
        Binding("enter", "go_on", _("go on"), id="read_on"),
        Binding("down,j", "scroll(1)", _("down"), show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", _("up"), show=False, id="scroll_up"),
    ]

    ask: NamedBefore

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        if self.ask.named:
            yield text(_("what was named, the newest first"), "faint gap")
        # a heading over each, so that a long title has the whole width
        for day, what in self.ask.named:
            yield Hanging([("", day, "$muted"), ("  ", what, "$ink")])

    def action_go_on(self) -> None:
        self.answer(said.WentOn())
