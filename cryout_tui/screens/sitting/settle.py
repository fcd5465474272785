"""Settle: a minute or more of quiet before any reframe."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cryout_tui.clock import Clock
from cryout_tui.domain import answers as said
from cryout_tui.domain import breath
from cryout_tui.domain.pacing import SETTLE
from cryout_tui.screens.asks import Top
from cryout_tui.screens.base import text
from cryout_tui.screens.breathing import Breathing
from cryout_tui.styles import sheet


class SettleScreen(Breathing):
    """A soft breath in one row and a few lines of care; going on is always possible."""

    CSS_PATH = sheet("release")
    BINDINGS = [Binding("enter", "go_on", "go on", id="read_on")]

    @dataclass
    class Passed(Message):
        """Time went by; it is to be kept."""

        screen: "SettleScreen"
        seconds: float

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        *,
        settling: str,
        settled: str,
        passed: float,
        pattern: breath.Pattern,
        motion: breath.Motion,
        clock: Clock,
    ) -> None:
        super().__init__(top, lines)
        self.settling, self.settled = settling, settled
        self.passed = self._kept = passed
        self.pattern = pattern
        self.motion: breath.Motion = "gentle" if motion == "full" else motion
        self.cue_is_off = motion == "off"
        self.clock = clock

    def body(self) -> Iterable[Widget]:
        yield from (text(line, "said -middle") for line in self.lines)
        yield from self.breath_body(self.settling)

    @property
    def seconds(self) -> float:
        """The seconds of quiet so far."""
        return self.passed

    def elapse(self, seconds: float) -> None:
        """Count `seconds` of quiet."""
        self.passed += seconds

    def keep(self) -> None:
        """Say how long it has been."""
        self.post_message(self.Passed(self, self.passed))

    def draw(self) -> None:
        """Show the breath as it stands now."""
        self.count_and_keep()
        cue = breath.at(self.pattern, self.passed)
        line = self.settled if self.passed >= SETTLE.total_seconds() else self.settling
        self.show_breath(cue, word=cue.word, line=line, time="")

    def action_go_on(self) -> None:
        self.answer(said.WentOn())
