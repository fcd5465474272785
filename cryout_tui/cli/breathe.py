"""`cryout breathe`: a few quiet minutes in the shell. Needs no journal, and keeps nothing."""

import shutil
import sys
import textwrap
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from cryout_tui import content
from cryout_tui.clock import Clock, SystemClock
from cryout_tui.domain import breath
from cryout_tui.domain.practice import FEWEST, MOST, Way, how_long, length, own_line
from cryout_tui.domain.practice_run import STILL_AT_FIRST
from cryout_tui.errors import CryoutError, WrongUsage
from cryout_tui.language import N_, _
from cryout_tui.plain.meant import NO, meant
from cryout_tui.plain.timed import spoken

WIDTH = 76
OF_YOUR_OWN = _("Those of your own are in the journal, and breathe on the screen: b on Home.")
NONE = N_("none")
STILL = _("a still moment first")
BAR = 24  # cells of a full breath
FRAME = 0.2  # seconds between looks at the clock
LONGEST_GAP = 2.0  # seconds; a longer one means the process was put aside, and does not count


@dataclass
class Face:
    """Where the breath is shown, and where is talked; `bar` is whether it is drawn as well as said.

    With `by_lines` each part of a breath is a line of its own, in a terminal too.
    """

    out: TextIO
    err: TextIO
    typed: TextIO
    bar: bool = True
    by_lines: bool = False


def run(name: str | None, minutes: int | None, *, bar: bool, by_lines: bool = False) -> None:
    """Breathe; raise WrongUsage for a way or minutes there are not, CryoutError where holds are not for today."""
    face = Face(sys.stdout, sys.stderr, sys.stdin, bar, by_lines)
    breathe(*chosen(name, minutes), face, SystemClock(), time.sleep)


def chosen(name: str | None, minutes: int | None) -> tuple[Way, int]:
    """Return the way of that name or id, and the minutes; raise WrongUsage when there are none such."""
    ways = content.ways_to_breathe()
    wanted = (name or content.default_name("on_shelf")).strip().casefold()
    way = next((each for each in ways if wanted in (each.pattern.id, each.pattern.name.casefold())), None)
    if way is None:
        names = ", ".join(each.pattern.id for each in ways)
        raise WrongUsage(
            _("There is no such way to breathe. There are: {names}. {OF_YOUR_OWN}").format(
                names=names, OF_YOUR_OWN=OF_YOUR_OWN
            )
        )
    if minutes is None:
        return way, way.default_minutes
    if not FEWEST <= minutes <= MOST:
        raise WrongUsage(_("--minutes can be {FEWEST} to {MOST}.").format(FEWEST=FEWEST, MOST=MOST))
    if way.cycles is not None:
        raise WrongUsage(
            _("{name} is {how_long}; it takes no --minutes.").format(
                name=way.pattern.name, how_long=how_long(way, minutes)
            )
        )
    if minutes > way.most:
        raise WrongUsage(_("{name} is for {most} minutes at most.").format(name=way.pattern.name, most=way.most))
    return way, minutes


def breathe(way: Way, minutes: int, face: Face, clock: Clock, sleep: Callable[[float], object]) -> None:
    """Say what it is, then show one breath after the other; the last one is let end."""
    if way.has_holds:
        _ask_health(face)
    _say(face, f"{way.pattern.name}: {', '.join(filter(None, (way.seconds_each, how_long(way, minutes))))}.")
    if way.avoid_if:
        _say(face, _("Leave this one out with: {names}.").format(names=", ".join(way.avoid_if)))
    _say(face, way.caution)
    if way.pattern.phases:
        _say(face, content.breathing_rule("dizzy_line"))
    _say(face, content.breathing_rule("eyes_line") + _(" ctrl+c ends it."))
    shown = _Shown(way, face)
    try:
        shown.stillness()
        _pass_time(length(way, minutes), shown.show, clock, sleep)
    finally:
        shown.end()


def _pass_time(ends: float, show: Callable[[float], None], clock: Clock, sleep: Callable[[float], object]) -> None:
    """Call `show` with the seconds breathed, from the end of the stillness on until `ends`."""
    breathed, last = -STILL_AT_FIRST, clock.monotonic()
    while breathed < ends:
        if breathed >= 0:
            show(breathed)
        sleep(FRAME)
        now = clock.monotonic()
        breathed += min(LONGEST_GAP, max(0.0, now - last))
        last = now


class _Shown:
    """What stands on the output: in a terminal one row drawn over and over, elsewhere a line for each word."""

    def __init__(self, way: Way, face: Face) -> None:
        self.way = way
        self.face = face
        self.in_place = face.out.isatty() and not face.by_lines
        self.last = ""
        self.cell = "\u2588" if "utf" in (face.out.encoding or "").casefold() else "#"

    def stillness(self) -> None:
        """In a terminal, say that it begins with a still moment, where nothing is to be done."""
        if self.in_place:
            self._write(STILL, f"  {STILL}"[: shutil.get_terminal_size().columns - 1])

    def show(self, breathed: float) -> None:
        """Show the breath after so many seconds."""
        if not self.in_place:
            self._show_line(breathed)
            return
        cue = breath.at(self.way.pattern, breathed)
        word = cue.word or own_line(self.way, breathed)
        row = self._row(cue, word)
        self._write(row, "\r" + row.ljust(max(len(row), len(self.last))))

    def _show_line(self, breathed: float) -> None:
        now = breath.turn(self.way.pattern, breathed) if self.face.by_lines else None
        if now is not None:
            line = spoken(now.phase, now.seconds)
            self._write(f"{now.number} {line}", f"{line}\n")
            return
        word = breath.at(self.way.pattern, breathed).word or own_line(self.way, breathed)
        self._write(word, f"{word}\n")

    def _row(self, cue: breath.Cue, word: str) -> str:
        room = shutil.get_terminal_size().columns - 1
        if not cue.word:
            return f"  {word}"[:room]
        widest = max(len(phase.word) for phase in self.way.pattern.phases)
        row = f"  {word:<{widest}} {cue.count}"
        if self.face.bar:
            row += "  " + self.cell * max(1, round(cue.fullness * BAR))
        return row[:room].rstrip()

    def _write(self, now: str, written: str) -> None:
        if now != self.last:
            self.face.out.write(written)
            self.face.out.flush()
            self.last = now

    def end(self) -> None:
        """Leave the row."""
        if self.in_place and self.last:
            self.face.out.write("\n")
            self.face.out.flush()


def _ask_health(face: Face) -> None:
    """Ask before holds; raise CryoutError unless none of it fits."""
    if not face.typed.isatty():
        raise CryoutError(
            _("Before breaths with holds there is a question to answer, in a terminal. Others need none.")
        )
    asked = content.health_check()
    _say(face, asked.question)
    for item in asked.items:
        _say(face, f"- {item}")
    face.err.write(_("n and enter if none of them does; enter alone if one does, or you'd rather not say: "))
    face.err.flush()
    if meant(face.typed.readline(), (NO, NONE)) not in ("n", NO, NONE):
        raise CryoutError(asked.if_any)
    _say(face, asked.if_none)


def _say(face: Face, sentence: str) -> None:
    width = min(WIDTH, max(20, shutil.get_terminal_size().columns - 1))
    face.err.write(textwrap.fill(sentence, width, break_on_hyphens=False) + "\n")
    face.err.flush()
