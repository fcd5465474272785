"""Breathe: a page about a way to breathe, and the breath itself for as long as was chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.clock import Clock
from cryout_tui.domain import breath
from cryout_tui.domain.practice import Way, how_long, length, own_line, whole
from cryout_tui.domain.practice_run import STILL_AT_FIRST, Run
from cryout_tui.screens.asks import Ask, Top, Wants
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.breath import Breath, BreathRow, BreathShape, BreathWords

LONGEST_GAP = 2.0  # seconds; a longer one means the process was put aside, and does not count
KEPT_EVERY = 0.5  # seconds between keeps, so that a kill costs less than one
SAID_FOR = 60.0  # seconds of breathing beside which the line of the rules stays
FRAMES: dict[breath.Motion, float] = dict.fromkeys(("full", "gentle", "words", "off"), breath.FRAME)
FACES: dict[breath.Motion, type[Breath]] = {
    "full": BreathShape,
    "gentle": BreathRow,
    "words": BreathWords,
    "off": BreathWords,
}


class Timed(Ask):
    """A screen on which minutes are chosen, where the way to breathe has any to choose."""

    BINDINGS = [
        Binding("plus,equals_sign", "longer", "minutes", key_display="+ -", id="longer"),
        Binding("minus", "shorter", "shorter", show=False, id="shorter"),
    ]

    def __init__(self, top: Top, way: Way, minutes: int) -> None:
        super().__init__(top)
        self.way = way
        self.minutes = way.minutes(minutes)

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
        Binding("enter", "begin", "begin", id="begin"),
        Binding("down,j", "scroll(1)", "down", show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="scroll_up"),
    ]

    def __init__(self, top: Top, way: Way, minutes: int, *, cares: Iterable[str]) -> None:
        super().__init__(top, way, minutes)
        self.cares = tuple(cares)

    def body(self) -> Iterable[Widget]:
        yield text("", "said", id="minutes")
        if self.way.avoid_if:
            yield text(f"Leave this one out with: {', '.join(self.way.avoid_if)}.", "said bold")
        yield from (text(line, "said") for line in self.cares)
        yield text(f"What is known: {self.way.known.in_words}.", "quiet")
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


class BreatheScreen(Timed):
    """A shape that breathes, a word or two, and very little else; it ends on a whole breath."""

    CSS_PATH = sheet("breathe")
    BINDINGS = [
        Binding("space", "pause", "pause", id="pause"),
        Binding("c", "cue", "cue off", id="cue"),
        Binding("t", "time", "time", id="time"),
        Binding("enter", "enough", "enough", id="enough"),
    ]

    @dataclass
    class Passed(Message):
        """Time went by, or other minutes were chosen; the run is to be kept as it now stands."""

        screen: "BreatheScreen"
        run: Run

    def __init__(
        self, top: Top, way: Way, run: Run, *, opening: str, line: str, motion: breath.Motion, clock: Clock
    ) -> None:
        super().__init__(top, way, run.minutes)
        self.run = run
        self.opening, self.line = opening, line
        self.motion: breath.Motion = motion
        self.clock = clock
        self.cue_is_off = motion == "off"
        self.is_paused = self.shows_time = self.is_over = False
        self.ends = length(way, self.minutes)
        self._last: float | None = None
        self._kept = run.seconds
        self._timer: Timer | None = None

    def body(self) -> Iterable[Widget]:
        cue = FACES[self.motion](id="cue")
        cue.visible = not self.cue_is_off
        yield cue
        yield text("", "-middle", id="word")
        yield text("", "quiet -middle", id="time")
        yield text(self.opening, "quiet -middle", id="line")

    def on_mount(self) -> None:
        self._timer = self.set_interval(FRAMES[self.motion], self.draw)
        self._last = self.clock.monotonic()
        self.draw()

    def on_screen_suspend(self) -> None:
        self.count()
        self._last = None
        if self._timer is not None:
            self._timer.pause()
        self._pass()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._last = self.clock.monotonic()
        if self._timer is not None:
            self._timer.resume()

    def count(self) -> None:
        """Add the time that went by since the last count."""
        if self._last is None or self.is_over:
            return
        now = self.clock.monotonic()
        passed, self._last = min(LONGEST_GAP, max(0.0, now - self._last)), now
        if not self.is_paused:
            self.run = self.run.passed(passed)

    def draw(self) -> None:
        """Show the breath, the words and the time as they stand now; after the last breath, end."""
        self.count()
        if self.run.seconds - self._kept >= KEPT_EVERY:
            self._pass()
        if self.run.breathed >= self.ends and not self.is_over:
            self.action_enough()
        begun = self.run.seconds >= STILL_AT_FIRST
        cue = breath.at(self.way.pattern, min(self.run.breathed, self.ends - 0.001))
        if not self.cue_is_off:
            self.query_one("#cue", Breath).show(cue)
        word = cue.word or own_line(self.way, self.run.breathed)
        _say(self.query_one("#word", Static), word if begun and not self.cue_is_off and not self.is_paused else "")
        _say(self.query_one("#line", Static), self._line(begun))
        _say(self.query_one("#time", Static), self._time() if self.shows_time else "")

    def _line(self, begun: bool) -> str:
        if self.is_paused:
            return "Paused. Space goes on."
        if not begun:
            return self.opening
        return self.line if self.run.breathed < SAID_FOR else ""

    def _time(self) -> str:
        passed = int(self.run.breathed)
        return f"{passed // 60}:{passed % 60:02d}  of {how_long(self.way, self.minutes)}"

    def _pass(self) -> None:
        self._kept = self.run.seconds
        self.post_message(self.Passed(self, self.run))

    def choose(self, minutes: int) -> None:
        """Take so many minutes; what is under way is never cut off in the middle of a breath."""
        self.count()
        self.minutes = minutes
        self.run = replace(self.run, minutes=minutes)
        self.ends = max(length(self.way, minutes), whole(self.way.pattern, self.run.breathed))
        self.shows_time = True
        self._pass()
        self.draw()

    def action_pause(self) -> None:
        self.count()
        self.is_paused = not self.is_paused
        self.query_one("#cue").set_class(self.is_paused, "-still")
        self.draw()

    def action_cue(self) -> None:
        self.cue_is_off = not self.cue_is_off
        self.query_one("#cue").visible = not self.cue_is_off
        self.draw()

    def action_time(self) -> None:
        self.shows_time = not self.shows_time
        self.draw()

    def action_enough(self) -> None:
        self.count()
        self.is_over = True
        self._pass()
        self.answer(Wants("enough"))


def _say(place: Static, words: str) -> None:
    if str(place.content) != words:
        place.update(Content(words))
