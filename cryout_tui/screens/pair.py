"""Two memories side by side: which hurts more to hold."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.source import Pair
from cryout_tui.domain.kept import Compared
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.card import Card


class PairScreen(AskScreen):
    """Two cards, one above the other on a narrow terminal. Says which; the wish is a `Compared` value."""

    CSS_PATH = sheet("pair")
    BINDINGS = [
        Binding("left", "say('left')", _("choose"), key_display="\u2190\u2192", id="this_one"),
        Binding("right", "say('right')", _("that one"), show=False, id="that_one"),
        Binding("equals_sign", "say('same')", _("the same"), key_display="=", id="the_same"),
        Binding("n", "say('neither')", _("neither hurts now"), id="neither"),
        Binding("x", "say('skip')", _("not today"), id="not_today"),
        Binding("down,j", "scroll(1)", _("down"), show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", _("up"), show=False, id="scroll_up"),
    ]

    ask: Pair

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.question, "bold", id="question")
        yield text(self.ask.pace, "quiet -broad", id="pace")
        yield text(self.ask.pace.partition(".")[0] + ".", "quiet -slim", id="pace_slim")
        with Container(id="pair"):
            for side, id in ((self.ask.left, "left"), (self.ask.right, "right")):
                yield Card(side.title, side.age, id=id)
        yield text(_ways(_("\u2190 this one"), _("= the same"), _("this one \u2192"), 6), "-broad", id="ways")
        yield text(_ways(_("\u2190 upper"), _("= the same"), _("\u2192 lower"), 3), "-slim")
        yield text(_("n neither hurts now    x not today"), "quiet", id="neither")

    def action_say(self, answer: str) -> None:
        self.answer(Wants(Compared(answer).value))


def _ways(left: str, same: str, right: str, apart: int) -> Content:
    gap = " " * apart
    return Content.assemble((left, "$amber"), gap, (same, "$muted"), gap, (right, "$amber"))
