"""Steps with backups that `Killing` runs and kills; what they are given comes as JSON."""

import os
from datetime import datetime
from pathlib import Path

from cryout_tui.store.backups import Backups
from cryout_tui.store.keys import Key
from cryout_tui.store.restoring import Chosen, restore
from cryout_tui.store.store import Store

NOBODY = 65534


def _opener(key: str | None) -> Key | None:
    return None if key is None else Key(bytes.fromhex(key))


def backed_up(path: str, key: str | None, folder: str) -> None:
    """Make a backup of a journal that is open."""
    store = Store(Path(path))
    store.journal.open(_opener(key))
    Backups(Path(folder)).keep(store.journal, "day", now=datetime.now())
    store.journal.close()


def backed_up_by_another(path: str, folder: str) -> None:
    """Make a backup as somebody who may read all and write nothing."""
    os.setuid(NOBODY)
    Backups(Path(folder)).keep_file(Path(path), None, "day", now=datetime.now())


def restored(source: str, path: str, key: str | None, folder: str) -> None:
    """Put a backup in the journal's place."""
    opener = _opener(key)
    restore(Chosen(Path(source), opener), Path(path), opener, Backups(Path(folder)), now=datetime.now())


def opened(path: str, folder: str) -> None:
    """Open an older journal: a backup is made, and its format is changed."""
    store = Store(Path(path))
    store.journal.before_change = lambda where, version, opener: Backups(Path(folder)).keep_file(
        where, opener, f"before-format-{version}", now=datetime.now()
    )
    store.journal.open(None)
    store.journal.close()
