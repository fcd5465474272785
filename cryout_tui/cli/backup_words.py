"""The words of `cryout backup`, `restore` and `doctor`, and the way out that a damaged journal has."""

import argparse
import shlex
from collections.abc import Callable
from typing import TYPE_CHECKING

from cryout_tui.errors import CryoutError, Damaged
from cryout_tui.language import _

if TYPE_CHECKING:
    from cryout_tui.paths import Paths

COMMANDS = ("backup", "restore", "doctor")
PLACES = ("data_dir", "config", "passphrase_file")  # what says which journal it is, and opens it


def add(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the commands by `command`, which takes a name and what it is for."""
    backup = command("backup", _("a whole copy of the journal, opened and looked through before it has its name"))
    backup.add_argument("file", nargs="?", metavar="FILE", help=_("where; else in the folder of backups"))
    restore = command("restore", _("put a backup in the journal's place; says first what is in it, and asks"))
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("--yes", action="store_true", help=_("without asking"))
    restore.add_argument("--backup-passphrase-file", metavar="FILE", help=_("where the backup has another passphrase"))
    doctor = command("doctor", _("whether the journal is whole, who can read it, what this terminal can do"))
    doctor.add_argument("--json", action="store_true")


def run(asked: argparse.Namespace, paths: "Paths") -> None:
    """Run one of them."""
    from cryout_tui.cli import backup, doctor

    {"backup": backup.backup, "restore": backup.restore_, "doctor": doctor.run}[asked.command](asked, paths)


def way_out(error: CryoutError, asked: argparse.Namespace) -> list[str]:
    """Return what can be done about a damaged journal, in a sentence, where there is a backup."""
    if not isinstance(error, Damaged) or getattr(asked, "command", None) == "restore":
        return []
    from cryout_tui import paths
    from cryout_tui.cli.opening import newest_backup

    newest = newest_backup(paths.find(asked.data_dir, asked.config))
    if newest is None:
        return []
    way = here(asked, "restore", str(newest))
    return [
        _("What can be read of it is shown by: {here}. The newest backup is put in its place by: {way}").format(
            here=here(asked), way=way
        )
    ]


def here(asked: argparse.Namespace, *words: str) -> str:
    """Return a command as it is typed here, for the same journal."""
    places = [(f"--{name.replace('_', '-')}", getattr(asked, name, None)) for name in PLACES]
    return shlex.join(["cryout", *(part for name, place in places if place for part in (name, place)), *words])
