"""Release: a timed pause to cry in, while the screen breathes. It never ends by itself."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.release import STILL_AT_FIRST, Look, Passed, Release
from cryout_tui.domain import answers as said
from cryout_tui.domain import breath
from cryout_tui.domain.release_lines import ASKED_FOR, is_long, line_at
from cryout_tui.domain.wave import Wave
from cryout_tui.language import _
from cryout_tui.screens.base import text
from cryout_tui.screens.breathing import Breathing
from cryout_tui.styles import sheet

ANSWERS = _("e  still easing     h  only hurting")


class ReleaseScreen(Breathing):
    """The memory's title, a shape that breathes, two or three words, and very little else."""

    CSS_PATH = sheet("release")
    BINDINGS = [
        Binding("space", "still", _("still"), id="still"),
        Binding("w", "write", _("write"), id="write"),
        Binding("c", "cue", _("cue off"), id="cue"),
        Binding("a", "anger", _("anger"), id="anger"),
        Binding("n", "numb", _("numb"), id="numb"),
        Binding("t", "time", _("time"), id="time"),
        Binding("plus,equals_sign", "longer", _("longer"), key_display="+", id="longer"),
        Binding("minus", "shorter", _("shorter"), show=False, id="shorter"),
        Binding("e", "easing", _("easing"), id="easing"),
        Binding("h", "hurting", _("hurting"), id="hurting"),
        Binding("enter", "enough", _("enough for now"), id="enough"),
    ]

    @dataclass
    class Passed(Message):
        """Time went by, or its plan changed."""

        screen: "ReleaseScreen"
        passed: Passed

    ask: Release

    def __init__(self, ask: Release) -> None:
        super().__init__(ask)
        self.wave = ask.wave
        self.words = ask.words
        self.motion: breath.Motion = ask.motion
        self.clock = ask.clock
        self.cue_is_off, self.shows_time = ask.look.cue_is_off or ask.motion == "off", ask.look.shows_time
        self.waits_for_answer = False
        self._asked, self._asked_until, self._turn = "", 0.0, 0
        self._quiet = ""
        self._cue_seconds = max(0.0, ask.wave.active_seconds - STILL_AT_FIRST)
        self._kept = ask.wave.active_seconds

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.title, "quiet -middle", id="memory")
        yield from self.breath_body("")

    def as_it_stands(self) -> Release:
        """Return it with what was switched on or off."""
        return replace(self.ask, wave=self.wave, look=Look(self.cue_is_off, self.shows_time))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("easing", "hurting"):
            return self.waits_for_answer
        return super().check_action(action, parameters)

    @property
    def seconds(self) -> float:
        """The active seconds of the wave so far."""
        return self.wave.active_seconds

    def elapse(self, seconds: float) -> None:
        """Count `seconds` of active time; the shape moves on unless it is held still."""
        self.wave = replace(self.wave, active_seconds=self.seconds + seconds)
        if not self.is_held and self.seconds > STILL_AT_FIRST:
            self._cue_seconds += min(seconds, self.seconds - STILL_AT_FIRST)

    def keep(self) -> None:
        """Say how the wave stands."""
        self.post_message(self.Passed(self, Passed(self.ask, self.wave)))

    def draw(self) -> None:
        """Show the breath, the words and the time as they stand now."""
        self.count_and_keep()
        self._ask_softly()
        cue = breath.at(self.ask.pattern, self._cue_seconds)
        word = cue.word if self.seconds >= STILL_AT_FIRST else ""
        self.show_breath(cue, word=word, line=self._line(), time=self._time())

    def _ask_softly(self) -> None:
        waits = bool(self.words.long) and is_long(self.wave)
        if waits is not self.waits_for_answer:
            self.waits_for_answer = waits
            self.refresh_bindings()

    def _line(self) -> str:
        """One line at a time: what a key asked for, the soft question, the end of the time, or one of the quiet ones.

        With the cue off the quiet ones stay away too, and while it is held still no new one comes.
        """
        if self.seconds < self._asked_until:
            return self._asked
        if self.waits_for_answer:
            return f"{self.words.long}\n{ANSWERS}"
        if self.wave.time_is_up:
            return self.words.time_up
        is_hidden = self.cue_is_off and self.motion != "off"  # where nothing is to move, words may still stand
        line = "" if is_hidden else line_at(self.words.lines, self.wave, self.words.number)
        self._quiet = "" if self.is_held and line != self._quiet else line
        return self._quiet

    def _ask(self, line: str) -> None:
        self._asked, self._asked_until = line, self.seconds + ASKED_FOR
        self.draw()

    def _time(self) -> str:
        planned = self.wave.planned_seconds
        passed = int(self.wave.active_seconds)
        time = f"{passed // 60}:{passed % 60:02d}"
        if planned is None:
            return _("{time}  of open").format(time=time)
        minutes = _("{count} minutes").format(count=int(planned) // 60)
        return _("{time}  of {how_long}").format(time=time, how_long=minutes)

    def action_still(self) -> None:
        self.hold()

    def action_longer(self) -> None:
        self._plan(self.wave.longer())

    def action_shorter(self) -> None:
        self._plan(self.wave.shorter())

    def _plan(self, wave: Wave) -> None:
        self.wave = wave
        self.shows_time = True
        self.kept()
        self.draw()

    def action_anger(self) -> None:
        """A line for anger; the next one each time."""
        self._ask(self.words.anger[self._turn % len(self.words.anger)])
        self._turn += 1

    def action_numb(self) -> None:
        self._ask(self.words.numb)

    def action_write(self) -> None:
        self._wish("write")

    def action_easing(self) -> None:
        """It still eases something: nothing changes, and it is not asked again."""
        self.words = replace(self.words, long="")
        self.draw()
        self._wish("easing")

    def action_hurting(self) -> None:
        self._wish("hurting")

    def _wish(self, what: str) -> None:
        self.count()
        self.kept()
        self.answer(Wants(what))

    def action_enough(self) -> None:
        self.count()
        self.kept()
        self.answer(said.Waved())
