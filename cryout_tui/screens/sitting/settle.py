"""Settle: a minute or more of quiet before any reframe."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.release import Settle, Settled
from cryout_tui.domain import answers as said
from cryout_tui.domain import breath
from cryout_tui.domain.pacing import SETTLE
from cryout_tui.language import _
from cryout_tui.screens.base import text
from cryout_tui.screens.breathing import Breathing
from cryout_tui.styles import sheet


class SettleScreen(Breathing):
    """A soft breath in one row and a few lines of care; going on is always possible."""

    CSS_PATH = sheet("release")
    BINDINGS = [Binding("enter", "go_on", _("go on"), id="read_on")]

    @dataclass
    class Passed(Message):
        """Time went by."""

        screen: "SettleScreen"
        settled: Settled

    ask: Settle

    def __init__(self, ask: Settle) -> None:
        super().__init__(ask)
        self.passed = self._kept = ask.passed
        self.motion: breath.Motion = "gentle" if ask.motion == "full" else ask.motion
        self.cue_is_off = ask.motion == "off"
        self.clock = ask.clock

    def body(self) -> Iterable[Widget]:
        yield from (text(line, "said -middle") for line in self.ask.lines)
        yield from self.breath_body(self.ask.settling)

    @property
    def seconds(self) -> float:
        """The seconds of quiet so far."""
        return self.passed

    def elapse(self, seconds: float) -> None:
        """Count `seconds` of quiet."""
        self.passed += seconds

    def keep(self) -> None:
        """Say how long it has been."""
        self.post_message(self.Passed(self, Settled(self.ask, self.passed)))

    def draw(self) -> None:
        """Show the breath as it stands now."""
        self.count_and_keep()
        cue = breath.at(self.ask.pattern, self.passed)
        line = self.ask.settled if self.passed >= SETTLE.total_seconds() else self.ask.settling
        self.show_breath(cue, word=cue.word, line=line, time="")

    def action_go_on(self) -> None:
        self.answer(said.WentOn())
