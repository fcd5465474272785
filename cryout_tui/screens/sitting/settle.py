"""Settle: a minute or more of quiet before any reframe."""

from collections.abc import Iterable, Sequence

from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.clock import Clock
from cryout_tui.domain import breath
from cryout_tui.domain import steps as said
from cryout_tui.domain.pacing import SETTLE
from cryout_tui.screens.asks import Ask, Top
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.breath import Breath, BreathRow, BreathWords


class SettleScreen(Ask):
    """A soft breath and a few lines of care; going on is always possible."""

    CSS_PATH = sheet("release")
    BINDINGS = [Binding("enter", "go_on", "go on", id="go_on")]

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        *,
        settling: str,
        settled: str,
        pattern: breath.Pattern,
        moves: bool,
        clock: Clock,
        has_cue: bool = True,
    ) -> None:
        super().__init__(top, lines)
        self.settling, self.settled = settling, settled
        self.pattern = pattern
        self.moves = moves
        self.has_cue = has_cue
        self.clock = clock
        self.began = clock.monotonic()

    def body(self) -> Iterable[Widget]:
        for line in self.lines:
            yield text(line, "said -middle")
        yield (BreathRow if self.moves else BreathWords)(id="cue")
        yield text("", "-middle", id="word")
        yield text(self.settling, "quiet -middle", id="line")

    def on_mount(self) -> None:
        self.set_interval(1 / 4 if self.moves else 1 / 2, self.draw)
        self.draw()

    def draw(self) -> None:
        """Show the breath as it stands now."""
        passed = self.clock.monotonic() - self.began
        cue = breath.at(self.pattern, passed)
        self.query_one("#cue", Breath).show(cue)
        self.query_one("#cue").visible = self.query_one("#word").visible = self.has_cue
        word = self.query_one("#word", Static)
        if str(word.content) != cue.word:
            word.update(Content(cue.word))
        line = self.settled if passed >= SETTLE.total_seconds() else self.settling
        place = self.query_one("#line", Static)
        if str(place.content) != line:
            place.update(Content(line))

    def action_go_on(self) -> None:
        self.answer(said.WentOn())
