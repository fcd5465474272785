"""Release: a timed pause to cry in, while the screen breathes. It never ends by itself."""

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
from cryout_tui.domain import steps as said
from cryout_tui.domain.wave import Wave
from cryout_tui.screens.asks import Ask, Top
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.breath import Breath, BreathRow, BreathShape, BreathWords

STILL_AT_FIRST = 10.0  # seconds without a cue: start_after_seconds_of_stillness of the patterns
LONGEST_GAP = 2.0  # seconds; a longer one means the process was put aside, and does not count
KEPT_EVERY = 0.5  # seconds of active time between keeps, so that a kill costs less than one

FRAMES: dict[breath.Motion, float] = {"full": 1 / 6, "gentle": 1 / 3, "words": 1 / 2, "off": 1 / 2}


class ReleaseScreen(Ask):
    """The memory's title, a shape that breathes, two or three words, and very little else."""

    CSS_PATH = sheet("release")
    BINDINGS = [
        Binding("space", "still", "still", id="still"),
        Binding("plus,equals_sign", "longer", "longer", key_display="+", id="longer"),
        Binding("minus", "shorter", "shorter", show=False, id="shorter"),
        Binding("c", "cue", "cue off", id="cue"),
        Binding("t", "time", "time", id="time"),
        Binding("enter", "enough", "enough for now", id="enough"),
    ]

    @dataclass
    class Passed(Message):
        """Time went by, or its plan changed; the wave is to be kept as it now stands."""

        screen: "ReleaseScreen"
        wave: Wave

    def __init__(
        self,
        top: Top,
        title: str,
        wave: Wave,
        *,
        opening: str,
        quiet: str,
        time_up: str,
        pattern: breath.Pattern,
        motion: breath.Motion,
        clock: Clock,
        has_cue: bool = True,
    ) -> None:
        super().__init__(top)
        self.memory_title = title
        self.wave = wave
        self.opening, self.quiet, self.time_up = opening, quiet, time_up
        self.pattern = pattern
        self.motion: breath.Motion = motion
        self.clock = clock
        self.is_still = False
        self.cue_is_off = not has_cue
        self.shows_time = False
        self._cue_seconds = max(0.0, wave.active_seconds - STILL_AT_FIRST)
        self._last: float | None = None
        self._kept = wave.active_seconds
        self._timer: Timer | None = None

    def body(self) -> Iterable[Widget]:
        yield text(self.memory_title, "quiet -middle", id="memory")
        faces = {"full": BreathShape, "gentle": BreathRow, "words": BreathWords, "off": BreathWords}
        yield faces[self.motion](id="cue")
        yield text("", "-middle", id="word")
        yield text("", "quiet -middle", id="time")
        yield text(self.opening, "quiet -middle", id="line")

    def on_mount(self) -> None:
        self._timer = self.set_interval(FRAMES[self.motion], self.draw)
        self._last = self.clock.monotonic()
        self.query_one("#cue").visible = not self.cue_is_off
        self.draw()

    def on_screen_suspend(self) -> None:
        self.pause()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._last = self.clock.monotonic()
        if self._timer is not None:
            self._timer.resume()

    def pause(self) -> None:
        """Stop counting; what went by is kept."""
        self.count()
        self._last = None
        if self._timer is not None:
            self._timer.pause()
        self.post_message(self.Passed(self, self.wave))

    def count(self) -> None:
        """Add the active time that went by since the last count."""
        if self._last is None:
            return
        now = self.clock.monotonic()
        passed, self._last = min(LONGEST_GAP, max(0.0, now - self._last)), now
        before = self.wave.active_seconds
        self.wave = replace(self.wave, active_seconds=before + passed)
        if not self.is_still and self.wave.active_seconds > STILL_AT_FIRST:
            self._cue_seconds += min(passed, self.wave.active_seconds - STILL_AT_FIRST)

    def draw(self) -> None:
        """Show the breath, the words and the time as they stand now."""
        self.count()
        if self.wave.active_seconds - self._kept >= KEPT_EVERY:
            self._kept = self.wave.active_seconds
            self.post_message(self.Passed(self, self.wave))
        begun = self.wave.active_seconds >= STILL_AT_FIRST
        cue = breath.at(self.pattern, self._cue_seconds)
        face = self.query_one("#cue", Breath)
        if not self.cue_is_off:
            face.show(cue)
        _say(self.query_one("#word", Static), cue.word if begun and not self.cue_is_off and not self.is_still else "")
        _say(self.query_one("#line", Static), self._line(begun))
        _say(self.query_one("#time", Static), self._time() if self.shows_time else "")

    def _line(self, begun: bool) -> str:
        if self.wave.time_is_up:
            return self.time_up
        return self.quiet if begun else self.opening

    def _time(self) -> str:
        planned = self.wave.planned_seconds
        passed = int(self.wave.active_seconds)
        of = "open" if planned is None else f"{int(planned) // 60} minutes"
        return f"{passed // 60}:{passed % 60:02d}  of {of}"

    def action_still(self) -> None:
        self.is_still = not self.is_still
        self.query_one("#cue").set_class(self.is_still, "-still")
        self.draw()

    def action_longer(self) -> None:
        self._plan(self.wave.longer())

    def action_shorter(self) -> None:
        self._plan(self.wave.shorter())

    def _plan(self, wave: Wave) -> None:
        self.wave = wave
        self.shows_time = True
        self.post_message(self.Passed(self, self.wave))
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
        self.post_message(self.Passed(self, self.wave))
        self.answer(said.Waved())


def _say(place: Static, words: str) -> None:
    if str(place.content) != words:
        place.update(Content(words))
