"""`cryout ground`: back to the room, full screen or as plain lines. Needs no journal, and keeps nothing."""

import os
import shutil
import sys
import textwrap
from pathlib import Path
from typing import TextIO

from cryout_tui import content
from cryout_tui.clock import SystemClock
from cryout_tui.palette import AUTO
from cryout_tui.settings import Settings
from cryout_tui.terminal import daylight, process

WIDTH = 76
HELP = "cryout help-now"


def run(settings: Settings, log: Path, grounds: Path | None = None) -> int:
    """Show the exercises until the person leaves, or print them where no screen can be drawn; return the status.

    `grounds` is the file in which terminals are remembered as light or dark.
    """
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


def _draw(settings: Settings, log: Path, grounds: Path | None) -> int:
    process.keep_to_itself()
    modes = process.modes()
    light = (
        daylight.find(grounds, keeps=False) if grounds is not None and settings.theme == AUTO else daylight.Daylight()
    )
    screen = process.quiet_errors()
    from cryout_tui.alone import GroundAlone
    from cryout_tui.terminal.driver import GuardedDriver
    from cryout_tui.terminal.hangup import Leaving

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
