"""Where everything is kept."""

from pathlib import Path
from typing import NamedTuple

from cryout_tui import places


class Paths(NamedTuple):
    """The folders and files of one journal; nothing is made by asking."""

    data: Path
    settings: Path
    state: Path

    @property
    def journal(self) -> Path:
        """The journal: one file."""
        return self.data / places.JOURNAL

    @property
    def backups(self) -> Path:
        """Copies of the journal."""
        return self.data / places.BACKUPS

    @property
    def due(self) -> Path:
        """What waits, in dates alone, for `cryout due`."""
        return self.data / places.DUE

    @property
    def log(self) -> Path:
        """Warnings and errors, never a word the person wrote."""
        return self.state / places.LOG

    @property
    def stamp(self) -> Path:
        """Which journals were made on this machine, so that a missing one is not taken for a first start."""
        return self.state / "journals"

    @property
    def grounds(self) -> Path:
        """Which terminals are light and which dark, by their names."""
        return self.state / places.GROUNDS

    @property
    def said(self) -> Path:
        """What is said once on this machine, by name."""
        return self.state / "said"

    @property
    def lock(self) -> Path:
        """Says who has the journal open full screen."""
        return self.data / places.LOCK

    def named(self) -> dict[str, str]:
        """Return every place by name."""
        return places.Places(str(self.data), str(self.settings), str(self.state)).named()


def find(data: str | None = None, settings: str | None = None) -> Paths:
    """Return the places: given here, or by the environment, or the usual ones of this machine.

    Raises CryoutError when the machine has no usual ones.
    """
    return of(places.find(data, settings))


def of(found: places.Places) -> Paths:
    """Return the same places as paths."""
    return Paths(Path(found.data), Path(found.settings), Path(found.state))
