"""Where everything is kept."""

import os
from pathlib import Path
from typing import NamedTuple

from cryout_tui.errors import CryoutError
from cryout_tui.language import N_, _


class Paths(NamedTuple):
    """The folders and files of one journal; nothing is made by asking."""

    data: Path
    settings: Path
    state: Path

    @property
    def journal(self) -> Path:
        """The journal: one file."""
        return self.data / "journal.db"

    @property
    def backups(self) -> Path:
        """Copies of the journal."""
        return self.data / "backups"

    @property
    def due(self) -> Path:
        """What waits, in dates alone, for `cryout due`."""
        return self.data / "due.json"

    @property
    def log(self) -> Path:
        """Warnings and errors, never a word the person wrote."""
        return self.state / "cryout.log"

    @property
    def stamp(self) -> Path:
        """Which journals were made on this machine, so that a missing one is not taken for a first start."""
        return self.state / "journals"

    @property
    def grounds(self) -> Path:
        """Which terminals are light and which dark, by their names."""
        return self.state / "terminals"

    @property
    def said(self) -> Path:
        """What is said once on this machine, by name."""
        return self.state / "said"

    @property
    def lock(self) -> Path:
        """Says who has the journal open full screen."""
        return self.data / "journal.lock"

    def named(self) -> dict[str, str]:
        """Return every place by name."""
        return {
            N_("journal"): str(self.journal),
            N_("backups"): str(self.backups),
            N_("settings"): str(self.settings),
            N_("log"): str(self.log),
            N_("due"): str(self.due),
        }


def find(data: str | None = None, settings: str | None = None) -> Paths:
    """Return the places: given here, or by the environment, or the usual ones of this machine.

    Raises CryoutError when the machine has no usual ones.
    """
    data = data or os.environ.get("CRYOUT_DATA_DIR")
    settings = settings or os.environ.get("CRYOUT_CONFIG")
    import platformdirs

    try:
        places = Paths(
            data=Path(data).expanduser() if data else platformdirs.user_data_path("cryout", appauthor=False),
            settings=Path(settings).expanduser() if settings else _config(platformdirs.user_config_path("cryout")),
            state=platformdirs.user_state_path("cryout", appauthor=False),
        )
        absolute = [_whole(place) for place in (places.data, places.settings, places.state)]
    except (RuntimeError, OSError, ValueError) as error:
        raise CryoutError(_("This machine names no home folder. Say where: --data-dir DIR.")) from error
    return Paths(*absolute)


def _config(folder: Path) -> Path:
    return folder / "config.toml"


def _whole(place: Path) -> Path:
    if "\0" in str(place):
        raise ValueError("a path cannot hold NUL")
    return place.absolute()
