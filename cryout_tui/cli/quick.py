"""The commands that need no journal and no passphrase: they never wait for anything to be right."""

import os
import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cryout_tui import paths
from cryout_tui.errors import CryoutError

if TYPE_CHECKING:
    from cryout_tui.settings import Settings


def help_now(asked: Namespace) -> int:
    """Print whom to call."""
    from cryout_tui.cli.help_now import run

    chosen = None if asked.country else settings_of(asked)
    faults = run(asked.country, chosen.country if chosen else None, sys.stdout, as_json=asked.json)
    if faults:
        from cryout_tui.terminal.crash import note_down

        with suppress(CryoutError):
            note_down(paths.find(asked.data_dir, asked.config).log, faults)
    return 0


def breathe(asked: Namespace) -> int:
    """Breathe in the shell, in one row, or in lines."""
    from cryout_tui.cli.breathe import run

    chosen = settings_of(asked)
    bar = chosen is None or chosen.motion not in ("words", "off")
    run(asked.name, asked.minutes, bar=bar, by_lines=is_plain(asked))
    return 0


def due(asked: Namespace) -> int:
    """Say in one line that something waits, if anything does."""
    from cryout_tui.cli.due import run
    from cryout_tui.clock import SystemClock

    try:
        places = paths.find(asked.data_dir, asked.config)
    except CryoutError:
        places = None
    run(places, SystemClock().now(), sys.stdout, as_json=asked.json)
    return 0


def ground(asked: Namespace) -> int:
    """Come back to the room, full screen, step by step in lines, or all of it printed."""
    from cryout_tui.cli.ground import run
    from cryout_tui.settings import Settings

    log, grounds = Path(os.devnull), None
    with suppress(CryoutError):  # a machine without a home folder has a room to come back to as well
        places = paths.find(asked.data_dir, asked.config)
        log, grounds = places.log, places.grounds
    return run(settings_of(asked) or Settings(), log, grounds, by_lines=is_plain(asked))


COMMANDS = {"help-now": help_now, "breathe": breathe, "due": due, "ground": ground}


def settings_of(asked: Namespace) -> "Settings | None":
    """Return the settings, where there are any; help, a breath and the room never wait for them to be right."""
    try:
        settings = paths.find(asked.data_dir, asked.config).settings
    except CryoutError:
        return None
    if not settings.exists():
        return None
    from cryout_tui.settings import load

    return load(settings)[0]


def is_plain(asked: Namespace) -> bool:
    """Say whether lines are asked for, here or in the settings, or all that a terminal can show."""
    from cryout_tui.terminal import process

    if asked.plain or os.environ.get("CRYOUT_PLAIN") or process.draws_nothing():
        return True
    chosen = settings_of(asked)
    return chosen is not None and (chosen.interface == "plain" or chosen.screen_reader)
