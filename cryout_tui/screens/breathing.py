"""What every screen that breathes shares: the shape and its words, the time that counts, the cue and the clock."""

from collections.abc import Callable, Iterable
from math import inf

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.clock import Clock
from cryout_tui.domain import breath
from cryout_tui.domain.breath import KEPT_EVERY, LONGEST_GAP
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.breath import Breath, BreathRow, BreathShape, BreathWords

FACES: dict[breath.Motion, type[Breath]] = {
    "full": BreathShape,
    "gentle": BreathRow,
    "words": BreathWords,
    "off": BreathWords,
}
MOVING = ("full", "gentle")
SHORTEST = 0.01  # seconds between two looks at the clock
LESS: tuple[breath.Motion, ...] = ("full", "gentle", "words")  # each takes less of a line than the one before


class Breathing(AskScreen):
    """Counts the time its screen is looked at, in seconds, and draws a breath as it stands.

    Subclasses set `motion`, `clock` and `_kept`, count in `elapse`, say in `seconds` how much was counted, hand it
    over in `keep`, and draw in `draw`.
    """

    motion: breath.Motion
    clock: Clock
    cue_is_off = False
    shows_time = False
    is_held = False
    _kept = 0.0
    _last: float | None = None
    moving: Callable[[], breath.Motion] | None = None  # says what moves on the line as it is now
    _cue: Breath | None = None
    _said: dict[str, str]
    _ticks: Timer | None = None
    _moves = True
    _is_due = False  # the next picture of the breath: what a key shows costs a line nothing else
    _lasts = inf  # seconds for which the words of the breath stand

    @property
    def seconds(self) -> float:
        """The seconds counted so far."""
        raise NotImplementedError

    def elapse(self, seconds: float) -> None:
        """Count `seconds` that went by."""
        raise NotImplementedError

    def keep(self) -> None:
        """Say how much was counted, so that it can be kept."""
        raise NotImplementedError

    def draw(self) -> None:
        """Show the breath, the words and the time as they stand now."""
        raise NotImplementedError

    def breath_body(self, line: str) -> Iterable[Widget]:
        """Yield the shape, its word, the time, and a quiet line that begins with `line`."""
        self._said = {"#line": line}
        self._cue = self._face()
        yield self._cue
        yield text("", "-middle", id="word")
        yield text("", "quiet -middle", id="time")
        yield text(line, "quiet -middle", id="line")

    def on_mount(self) -> None:
        self._last = self.clock.monotonic()
        self._tick()

    def _tick(self) -> None:
        """Draw what is to be seen now, and be back when something else is."""
        self._is_due = True
        self.draw()
        self._is_due = False
        if self._ticks is not None:
            self._ticks.stop()
        self._ticks = self.set_timer(self.rests, self._tick)

    @property
    def rests(self) -> float:
        """Seconds until something moves, is said or is to be kept."""
        if self._moves:
            return breath.FRAME
        due = self._kept + KEPT_EVERY - self.seconds
        return max(SHORTEST, min(self._lasts, due, 1 - self.seconds % 1))

    def on_screen_suspend(self) -> None:
        self.count()
        self._last = None
        if self._ticks is not None:
            self._ticks.stop()
        self.kept()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._last = self.clock.monotonic()
        if self._ticks is not None:
            self._tick()

    def count(self) -> None:
        """Add the time that went by since the last count."""
        if self._last is None:
            return
        now = self.clock.monotonic()
        passed, self._last = min(LONGEST_GAP, max(0.0, now - self._last)), now
        self.elapse(passed)

    def count_and_keep(self) -> None:
        """Count, and every half second hand over what was counted."""
        self.count()
        if self.seconds - self._kept >= KEPT_EVERY:
            self.kept()
            self._go_by_the_line()

    def _go_by_the_line(self) -> None:
        """Show less from here on where the line has become slow; never more again, so that nothing jumps about."""
        now = self.moving() if self.moving is not None else self.motion
        if {now, self.motion} <= set(LESS) and LESS.index(now) > LESS.index(self.motion):
            self.motion = now
            self.call_later(self._change_face)

    async def _change_face(self) -> None:
        was, self._cue = self._cue, None
        if was is None or not was.is_attached or not isinstance(was.parent, Widget):
            return
        column, cue = was.parent, self._face()
        await was.remove()
        await column.mount(cue, before="#word")
        self._cue = cue
        self.call_after_refresh(self._tick)  # it has its size by then

    def _face(self) -> Breath:
        cue = FACES[self.motion](id="cue")
        cue.visible = not self.cue_is_off
        cue.set_class(self.is_held, "-still")
        return cue

    def kept(self) -> None:
        """Hand over what was counted, now."""
        self._kept = self.seconds
        self.keep()

    def show_breath(self, cue: breath.Cue, *, word: str, line: str, time: str) -> None:
        """Show a breath and the words that go with it, as far as they are wanted."""
        if self._cue is None or not self._cue.is_attached:
            return  # not drawn yet, or left
        is_seen = not self.cue_is_off and not self.is_held
        self._lasts = cue.lasts if is_seen else inf
        self._moves = self._lasts < inf and (self.motion in MOVING or not word)
        if self._is_due and not self.cue_is_off:
            self._cue.show(cue, moves=self._moves)
        self._say("#word", "" if self.cue_is_off or self.is_held else word)
        self._say("#line", line)
        self._say("#time", time if self.shows_time else "")

    def _say(self, place: str, words: str) -> None:
        if self._said.get(place) != words:
            self._said[place] = words
            self.query_one(place, Static).update(Content(words))

    def hold(self) -> None:
        """Hold the shape still, or let it go on."""
        self.count()
        self.is_held = not self.is_held
        self.query_one("#cue").set_class(self.is_held, "-still")
        self._tick()

    def action_cue(self) -> None:
        self.cue_is_off = not self.cue_is_off
        self.query_one("#cue").visible = not self.cue_is_off
        self._tick()

    def action_time(self) -> None:
        self.shows_time = not self.shows_time
        self.draw()
