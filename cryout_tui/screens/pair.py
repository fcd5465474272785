"""Two memories side by side: which hurts more to hold."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.source import Pair
from cryout_tui.domain.kept import Compared
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.card import Card


class PairScreen(AskScreen):
    """Two cards, one above the other on a narrow terminal. Says which; the wish is a `Compared` value."""

    CSS_PATH = sheet("pair")
    BINDINGS = [
        Binding("left", "say('left')", "choose", key_display="\u2190\u2192", id="this_one"),
        Binding("right", "say('right')", "that one", show=False, id="that_one"),
        Binding("equals_sign", "say('same')", "the same", key_display="=", id="the_same"),
        Binding("n", "say('neither')", "neither hurts now", id="neither"),
        Binding("x", "say('skip')", "not today", id="not_today"),
        Binding("down,j", "scroll(1)", "down", show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="scroll_up"),
    ]

    ask: Pair

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.question, "bold", id="question")
        yield text(self.ask.pace, "quiet -broad", id="pace")
        yield text(self.ask.pace.partition(".")[0] + ".", "quiet -slim", id="pace_slim")
        with Container(id="pair"):
            for side, id in ((self.ask.left, "left"), (self.ask.right, "right")):
                yield Card(side.title, side.age, id=id)
        yield text(_ways("\u2190 this one", "= the same", "this one \u2192"), "-broad", id="ways")
        yield text(_ways("\u2190 upper", "= the same", "\u2192 lower"), "-slim")
        yield text("n neither hurts now    x not today", "quiet", id="neither")

    def action_say(self, answer: str) -> None:
        self.answer(Wants(Compared(answer).value))


def _ways(left: str, same: str, right: str) -> Content:
    gap = " " * (6 if len(left) > 8 else 3)
    return Content.assemble((left, "$amber"), gap, (same, "$muted"), gap, (right, "$amber"))
