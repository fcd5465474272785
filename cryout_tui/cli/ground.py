"""`cryout ground`: back to the room, full screen or as plain lines. Needs no journal, and keeps nothing."""

import os
import shutil
import sys
import textwrap
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from cryout_tui import content, live_keys
from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.care import HELP_NOW
from cryout_tui.asked.ground import Ground
from cryout_tui.cli import help_now
from cryout_tui.clock import SystemClock
from cryout_tui.language import N_, _
from cryout_tui.palette import AUTO
from cryout_tui.plain.ground import ToldGround
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.talk import Back, Stop, Talk
from cryout_tui.routes.ground_words import ground_words
from cryout_tui.settings import Settings
from cryout_tui.terminal import daylight, process

WIDTH = 76
HELP = "cryout help-now"


def run(settings: Settings, log: Path, grounds: Path | None = None, *, by_lines: bool = False) -> int:
    """Show the exercises until the person leaves, step by step in lines where those are wanted; return the status.

    Where there is no terminal they are printed.

    `grounds` is the file in which terminals are remembered as light or dark.
    """
    if by_lines and sys.stdin.isatty():
        _talk(settings)
        return 0
    if process.why_no_screen() is not None:
        print_all(sys.stdout, SystemClock().now().year)
        return 0
    return _draw(settings, log, grounds)


def print_all(out: TextIO, year: int) -> None:
    """Print every exercise as plain lines."""
    width = min(WIDTH, max(20, shutil.get_terminal_size().columns - 1))

    def say(line: str, indent: str = "") -> None:
        out.write(
            textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False) + "\n"
        )

    for line in content.lines("ground.open")[:-1]:
        say(line)
    for exercise in content.grounding(year):
        out.write("\n")
        say(exercise.name)
        for step in (*exercise.steps, exercise.note):
            if step:
                say(step, "  ")
    out.write("\n")
    say(content.line("ground.not-helping", 1).removesuffix("f1.") + HELP)


def _talk(settings: Settings) -> None:
    """Go through the exercises in lines, until the person leaves."""
    lines = Lines(sys.stdin, sys.stdout, width=shutil.get_terminal_size().columns - 1)
    by_word = _("help now")
    live_keys.use_words({"f1": f'"{by_word}"'})
    asides = {N_("help now"): lambda: _say_whom_to_call(settings), N_("help"): lambda: _say_whom_to_call(settings)}
    talk = Talk(lines, keep=lambda where, text: None, hidden=lambda words: "", asides=asides)
    words, clock = ground_words(back=_("go back to the shell")), SystemClock()
    exercises = content.grounding(clock.now().year)
    told = ToldGround(talk, Ground(words=words, exercises=exercises, clock=clock, in_sitting=False))
    with suppress(Back, Stop, Ended):
        while not isinstance(said := told.next(), Said) or said.answer == Wants(HELP_NOW):
            if isinstance(said, Said):
                _say_whom_to_call(settings)


def _say_whom_to_call(settings: Settings) -> None:
    help_now.run(None, settings.country, sys.stdout)


def _draw(settings: Settings, log: Path, grounds: Path | None) -> int:
    process.keep_to_itself()
    modes = process.modes()
    light = (
        daylight.find(grounds, keeps=False) if grounds is not None and settings.theme == AUTO else daylight.Daylight()
    )
    screen = process.quiet_errors()
    from cryout_tui.alone import GroundAlone
    from cryout_tui.swift.leaving import Leaving
    from cryout_tui.terminal.driver import GuardedDriver

    few, none = process.has_few_glyphs(), bool(os.environ.get("NO_COLOR"))
    app = GroundAlone(settings, SystemClock(), log=log, few_glyphs=few, no_colour=none, is_light=light.is_light)
    app.driver_class = GuardedDriver
    app.typed_ahead = light.typed
    Leaving(app.keep_before_the_end, lambda: False).install(modes)
    try:
        app.run(mouse=False)
    finally:
        process.restore(modes)
    screen.flush()
    return app.return_code or 0
