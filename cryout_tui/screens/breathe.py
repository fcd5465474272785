"""Breathe: a page about a way to breathe, and the breath itself for as long as was chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.breathe import AboutWay, Breathe, Breathed
from cryout_tui.domain import breath
from cryout_tui.domain.practice import how_long, length, own_line, whole
from cryout_tui.domain.practice_run import STILL_AT_FIRST
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.screens.breathing import Breathing
from cryout_tui.styles import sheet

SAID_FOR = 60.0  # seconds of breathing beside which the line of the rules stays


class Timed(AskScreen):
    """A screen on which minutes are chosen, where the way to breathe has any to choose."""

    BINDINGS = [
        Binding("plus,equals_sign", "longer", _("minutes"), key_display="+ -", id="longer"),
        Binding("minus", "shorter", _("shorter"), show=False, id="shorter"),
    ]

    ask: AboutWay | Breathe

    def __init__(self, ask: AboutWay | Breathe, minutes: int) -> None:
        super().__init__(ask)
        self.way = ask.way
        self.minutes = ask.way.minutes(minutes)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("longer", "shorter"):
            return self.way.cycles is None
        return super().check_action(action, parameters)

    def action_longer(self) -> None:
        self.choose(self.way.minutes(self.minutes + 1))

    def action_shorter(self) -> None:
        self.choose(self.way.minutes(self.minutes - 1))

    def choose(self, minutes: int) -> None:
        """Take so many minutes."""
        raise NotImplementedError


class WayScreen(Timed):
    """What a way to breathe is, for whom it is not, and what is known of it; Enter begins."""

    BINDINGS = [
        Binding("enter", "begin", _("begin"), id="begin"),
        Binding("down,j", "scroll(1)", _("down"), show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", _("up"), show=False, id="scroll_up"),
    ]

    ask: AboutWay

    def __init__(self, ask: AboutWay) -> None:
        super().__init__(ask, ask.minutes)

    def as_it_stands(self) -> AboutWay:
        return replace(self.ask, minutes=self.minutes)

    def body(self) -> Iterable[Widget]:
        yield text("", "said", id="minutes")
        if self.way.avoid_if:
            yield text(_("Leave this one out with: {names}.").format(names=", ".join(self.way.avoid_if)), "said bold")
        yield from (text(line, "said") for line in self.ask.cares)
        yield text(_("What is known: {in_words}.").format(in_words=self.way.known.in_words), "quiet")
        yield text(self.way.known.evidence, "quiet gap")
        yield text(self.way.known.source, "faint gap")

    def on_mount(self) -> None:
        self.choose(self.minutes)

    def choose(self, minutes: int) -> None:
        """Take so many minutes."""
        self.minutes = minutes
        parts = [self.way.seconds_each, how_long(self.way, minutes)]
        told = Content.styled("   ".join(filter(None, parts)), "$amber bold")
        self.query_one("#minutes", Static).update(told)

    def action_begin(self) -> None:
        self.answer(Wants("begin"))


class BreatheScreen(Timed, Breathing):
    """A shape that breathes, a word or two, and very little else; it ends on a whole breath."""

    CSS_PATH = sheet("breathe")
    BINDINGS = [
        Binding("space", "pause", _("pause"), id="pause"),
        Binding("c", "cue", _("cue off"), id="cue"),
        Binding("t", "time", _("time"), id="time"),
        Binding("enter", "enough", _("enough"), id="enough"),
    ]

    @dataclass
    class Passed(Message):
        """Time went by, or other minutes were chosen."""

        screen: "BreatheScreen"
        breathed: Breathed

    ask: Breathe

    def __init__(self, ask: Breathe) -> None:
        super().__init__(ask, ask.run.minutes)
        self.run = ask.run
        self.motion: breath.Motion = ask.motion
        self.clock = ask.clock
        self.cue_is_off = ask.motion == "off"
        self.is_over = False
        self.ends = length(ask.way, self.minutes)
        self._kept = ask.run.seconds

    def body(self) -> Iterable[Widget]:
        yield from self.breath_body(self.ask.opening)

    @property
    def seconds(self) -> float:
        """The seconds of the practice so far."""
        return self.run.seconds

    def elapse(self, seconds: float) -> None:
        """Count `seconds` that went by, unless they are a pause or come after the last breath."""
        if not self.is_held and not self.is_over:
            self.run = self.run.passed(seconds)

    def keep(self) -> None:
        """Say how the practice stands."""
        self.post_message(self.Passed(self, Breathed(self.ask, self.run)))

    def draw(self) -> None:
        """Show the breath, the words and the time as they stand now; after the last breath, end."""
        self.count_and_keep()
        if self.run.breathed >= self.ends and not self.is_over:
            self.action_enough()
        begun = self.run.seconds >= STILL_AT_FIRST
        cue = breath.at(self.way.pattern, min(self.run.breathed, self.ends - 0.001))
        word = cue.word or own_line(self.way, self.run.breathed)
        self.show_breath(cue, word=word if begun else "", line=self._line(begun), time=self._time())

    def _line(self, begun: bool) -> str:
        if self.is_held:
            return _("Paused. Space goes on.")
        if not begun:
            return self.ask.opening
        return self.ask.line if self.run.breathed < SAID_FOR else ""

    def _time(self) -> str:
        passed = int(self.run.breathed)
        time = f"{passed // 60}:{passed % 60:02d}"
        return _("{time}  of {how_long}").format(time=time, how_long=how_long(self.way, self.minutes))

    def choose(self, minutes: int) -> None:
        """Take so many minutes; what is under way is never cut off in the middle of a breath."""
        self.count()
        self.minutes = minutes
        self.run = replace(self.run, minutes=minutes)
        self.ends = max(length(self.way, minutes), whole(self.way.pattern, self.run.breathed))
        self.shows_time = True
        self.kept()
        self.draw()

    def action_pause(self) -> None:
        self.hold()

    def action_enough(self) -> None:
        self.count()
        self.is_over = True
        self.kept()
        self.answer(Wants("enough"))
