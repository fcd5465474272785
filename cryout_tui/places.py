"""Where everything is kept, as plain text, for what is to be quick; `paths` has the same as paths.

What is plain on Linux is worked out here, and anything else by the libraries that know every system.
"""

import os
import sys

from cryout_tui.errors import CryoutError
from cryout_tui.language import N_, _

NAME = "cryout"
USUAL = {"data": ("XDG_DATA_HOME", "~/.local/share"), "config": ("XDG_CONFIG_HOME", "~/.config")}
USUAL["state"] = ("XDG_STATE_HOME", "~/.local/state")
SETTINGS, JOURNAL, BACKUPS, DUE, LOCK = "config.toml", "journal.db", "backups", "due.json", "journal.lock"
LOG, GROUNDS = "cryout.log", "terminals"


class Places:
    """The folders and the settings of one journal, absolute; nothing is made by asking."""

    def __init__(self, data: str, settings: str, state: str) -> None:
        self.data, self.settings, self.state = data, settings, state

    @property
    def journal(self) -> str:
        """The journal: one file."""
        return os.path.join(self.data, JOURNAL)

    @property
    def due(self) -> str:
        """What waits, in dates alone, for `cryout due`."""
        return os.path.join(self.data, DUE)

    @property
    def lock(self) -> str:
        """Says who has the journal open full screen."""
        return os.path.join(self.data, LOCK)

    @property
    def grounds(self) -> str:
        """Which terminals are light and which dark, by their names."""
        return os.path.join(self.state, GROUNDS)

    @property
    def log(self) -> str:
        """Warnings and errors, never a word the person wrote."""
        return os.path.join(self.state, LOG)

    def named(self) -> dict[str, str]:
        """Return every place by name."""
        return {
            N_("journal"): self.journal,
            N_("backups"): os.path.join(self.data, BACKUPS),
            N_("settings"): self.settings,
            N_("log"): self.log,
            N_("due"): self.due,
        }


def find(data: str | None = None, settings: str | None = None) -> Places:
    """Return the places: given here, or by the environment, or the usual ones of this machine.

    Raises CryoutError when the machine has no usual ones.
    """
    data = data or os.environ.get("CRYOUT_DATA_DIR")
    settings = settings or os.environ.get("CRYOUT_CONFIG")
    try:
        return Places(
            whole(data or _usual("data")),
            whole(settings or os.path.join(_usual("config"), SETTINGS)),
            whole(_usual("state")),
        )
    except (RuntimeError, OSError, ValueError) as error:
        raise CryoutError(_("This machine names no home folder. Say where: --data-dir DIR.")) from error


def _usual(kind: str) -> str:
    name, place = USUAL[kind]
    given, home = os.environ.get(name, ""), os.environ.get("HOME", "")
    is_plain = sys.platform == "linux" and "ANDROID_DATA" not in os.environ
    if is_plain and (given.startswith("/") or home.startswith("/")):
        return os.path.join(given if given.startswith("/") else home.rstrip("/") + place[1:], NAME)
    import platformdirs

    if kind == "config":
        return platformdirs.user_config_dir(NAME)
    find = platformdirs.user_data_dir if kind == "data" else platformdirs.user_state_dir
    return find(NAME, appauthor=False)


def whole(place: str) -> str:
    """Return `place` as `pathlib` has it, absolute; raise ValueError, OSError or RuntimeError for what is none."""
    if "\0" in place:
        raise ValueError("a path cannot hold NUL")
    if place.startswith(("~", "//")) or os.sep != "/":
        from pathlib import Path

        return str(Path(place).expanduser().absolute())
    parts = [each for each in place.split("/") if each not in ("", ".")]
    return "/".join(["" if place.startswith("/") else os.getcwd().rstrip("/"), *parts]) or "/"
