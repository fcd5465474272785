"""What this machine remembers of journals: that they were here, and how often each was shut."""

import json
import os
from pathlib import Path

from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.store import files
from cryout_tui.store.store import Store

SHUT = "shut"  # the name of the number in the journal
OLDER = _(
    "This journal is older than the one that was open here last, as if an earlier file was put back. "
    "Backups, where there are any, are in {folder}."
)


class Stamp:
    """A file beside the log. One that cannot be written takes nothing away."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def knows(self, journal: Path) -> bool:
        """Say whether the journal was ever here."""
        return str(journal) in self._read()

    def number(self, journal: Path) -> int:
        """Return how often the journal was shut here."""
        return self._read().get(str(journal), 0)

    def put(self, journal: Path, number: int) -> None:
        """Remember how often it was shut."""
        known = self._read()
        if known.get(str(journal)) == number:
            return
        unfinished = self.file.with_name(f"{self.file.name}.{os.getpid()}.part")
        try:
            files.make_folder(self.file.parent)
            unfinished.unlink(missing_ok=True)
            files.make_empty(unfinished)
            unfinished.write_text(json.dumps({**known, str(journal): number}), encoding="utf-8")
            unfinished.replace(self.file)
        except (OSError, CryoutError):
            return

    def _read(self) -> dict[str, int]:
        try:
            read = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if isinstance(read, list):  # as it was before anything was counted
            return {each: 0 for each in read if isinstance(each, str)}
        if not isinstance(read, dict):
            return {}
        return {name: number for name, number in read.items() if isinstance(number, int)}


def count_up(store: Store) -> int | None:
    """Count in the journal that it is shut; return the number, or None where it is only looked at."""
    if store.journal.looks_only:
        return None
    with store.journal.writing():
        number = counted(store) + 1
        store.meta.put(SHUT, str(number))
    return number


def counted(store: Store) -> int:
    """Return how often the open journal was shut."""
    told = store.meta.get(SHUT) or "0"
    return int(told) if told.isdecimal() else 0
