"""The commands that need no journal and no passphrase: they never wait for anything to be right."""

import os
import sys

from cryout_tui import places
from cryout_tui.errors import CryoutError

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from argparse import Namespace

    from cryout_tui.settings import Settings


def help_now(asked: "Namespace") -> int:
    """Print whom to call."""
    from cryout_tui.cli.help_now import run

    faults = run(asked.country, None if asked.country else _country(asked), sys.stdout, as_json=asked.json)
    if faults:
        _note_down(asked, faults)
    return 0


def _country(asked: "Namespace") -> str | None:
    """The country of the settings, where they say one."""
    from cryout_tui import plain_settings

    said = said_plainly(asked)
    if said is not None:
        return plain_settings.country(said)
    chosen = settings_of(asked)
    return chosen.country if chosen else None


def _note_down(asked: "Namespace", faults: tuple[str, ...]) -> None:
    from pathlib import Path

    from cryout_tui.terminal.crash import note_down

    try:
        found = places.find(asked.data_dir, asked.config)
    except CryoutError:
        return
    note_down(Path(found.log), faults)


def breathe(asked: "Namespace") -> int:
    """Breathe in the shell, in one row, or in lines."""
    from cryout_tui.cli.breathe import run

    chosen = settings_of(asked)
    bar = chosen is None or chosen.motion not in ("words", "off")
    run(asked.name, asked.minutes, bar=bar, by_lines=is_plain(asked))
    return 0


def due(asked: "Namespace") -> int:
    """Say in one line that something waits, if anything does."""
    from datetime import datetime

    from cryout_tui.cli.due import run

    try:
        found = places.find(asked.data_dir, asked.config)
    except CryoutError:
        found = None
    run(found, datetime.now().astimezone(), sys.stdout, as_json=asked.json)
    return 0


def ground(asked: "Namespace") -> int:
    """Come back to the room, full screen, step by step in lines, or all of it printed."""
    from contextlib import suppress
    from pathlib import Path

    from cryout_tui import paths
    from cryout_tui.cli.ground import run
    from cryout_tui.settings import Settings

    log, grounds = Path(os.devnull), None
    with suppress(CryoutError):  # a machine without a home folder has a room to come back to as well
        found = paths.find(asked.data_dir, asked.config)
        log, grounds = found.log, found.grounds
    return run(settings_of(asked) or Settings(), log, grounds, by_lines=is_plain(asked))


COMMANDS = {"help-now": help_now, "breathe": breathe, "due": due, "ground": ground}


def settings_of(asked: "Namespace") -> "Settings | None":
    """Return the settings, where there are any; help, a breath and the room never wait for them to be right."""
    try:
        settings = places.find(asked.data_dir, asked.config).settings
    except CryoutError:
        return None
    if not os.path.exists(settings):
        return None
    from pathlib import Path

    from cryout_tui.settings import load

    return load(Path(settings))[0]


def is_plain(asked: "Namespace") -> bool:
    """Say whether lines are asked for, here or in the settings, or all that a terminal can show."""
    from cryout_tui.terminal import process

    if asked.plain or os.environ.get("CRYOUT_PLAIN") or process.draws_nothing():
        return True
    said = said_plainly(asked)
    if said is not None:
        return said.get("interface") == "plain" or said.get("screen_reader") is True
    chosen = settings_of(asked)
    return chosen is not None and (chosen.interface == "plain" or chosen.screen_reader)


def said_plainly(asked: "Namespace") -> "dict[str, str | bool | int] | None":
    """Return what the settings say, not looked through; None where that takes more, or they have no place."""
    from cryout_tui import plain_settings

    try:
        return plain_settings.read(places.find(asked.data_dir, asked.config).settings)
    except CryoutError:
        return None
