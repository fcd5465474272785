"""Opening the journal for a command, or for the screens."""

import contextlib
import json
import sys
from pathlib import Path

from cryout_tui.clock import SystemClock
from cryout_tui.domain.kept import UNASKED, Draft
from cryout_tui.errors import CryoutError, Damaged, NotKept
from cryout_tui.paths import Paths
from cryout_tui.settings import Settings, load
from cryout_tui.store import files
from cryout_tui.store.backups import Backups
from cryout_tui.store.files import Found
from cryout_tui.store.holding import Holding
from cryout_tui.store.store import Store


def store_at(paths: Paths) -> Store:
    """Return the store, shut; a copy of the file is kept before its format is changed."""
    store = Store(paths.journal)
    backups = Backups(paths.backups)
    store.journal.before_change = lambda path, version, opener: backups.keep_file(
        path, opener, f"before-format-{version}", now=SystemClock().now()
    )
    return store


def is_first_time(paths: Paths) -> bool:
    """Say whether no journal was ever here.

    Raises Damaged when one was here and is gone: that is no first time, and nothing is made in its place.
    """
    if files.look(paths.journal) is not Found.NOTHING:
        return False
    copies = sorted(paths.backups.glob("*.db")) if paths.backups.is_dir() else []
    if copies:
        raise Damaged(f"The journal {paths.journal} is gone. There are copies in {paths.backups}. Nothing was made.")
    if str(paths.journal) in _known(paths.stamp):
        raise Damaged(
            f"The journal {paths.journal} was here and is gone, or its disk is not there. Nothing was made. "
            "For a new one in its place: cryout init."
        )
    return True


def passphrase_for(paths: Paths, passphrase_file: str | None) -> str | None:
    """Return the journal's passphrase, or None for one that asks for none; raise Damaged when there is no journal."""
    from cryout_tui.cli import secret

    if is_first_time(paths):
        raise CryoutError(f"There is no journal at {paths.journal} yet. cryout, or cryout init, makes one.")
    return secret.for_opening(passphrase_file) if files.look(paths.journal) is Found.ENCRYPTED else None


def opened(paths: Paths, passphrase: str | None) -> Store:
    """Return the store, opened, and its bin emptied of what was there for 30 days."""
    store = store_at(paths)
    store.journal.open(passphrase)
    with contextlib.suppress(NotKept):  # such as while another window holds the journal: next time, then
        store.empty_bins(now=SystemClock().now())
    remember(paths)
    return store


def open_store(paths: Paths, passphrase_file: str | None) -> Store:
    """Return the open store, asking for the passphrase where the journal does."""
    return opened(paths, passphrase_for(paths, passphrase_file))


def settings_of(paths: Paths) -> Settings:
    """Return the settings; what is wrong in their file is said on standard error."""
    settings, warnings = load(paths.settings)
    for warning in warnings:
        print(warning, file=sys.stderr)
    return settings


def leave_first_start(store: Store) -> None:
    """Note in a new journal that the screens are still to say what this is, and ask, at their first start."""
    store.drafts.keep(Draft(where=UNASKED, text="", cursor=0, at=SystemClock().now()))


def remember(paths: Paths) -> None:
    """Note that there is a journal here; a state folder that cannot be written takes nothing away."""
    known = _known(paths.stamp)
    if str(paths.journal) in known:
        return
    try:
        files.make_folder(paths.stamp.parent)
        paths.stamp.write_text(json.dumps([*known, str(paths.journal)]), encoding="utf-8")
        paths.stamp.chmod(0o600)
    except (OSError, NotKept):
        return


def _known(stamp: Path) -> list[str]:
    try:
        read = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [each for each in read if isinstance(each, str)] if isinstance(read, list) else []


def hold(paths: Paths) -> Holding:
    """Take the journal for this full screen; raise CryoutError saying where the one is that has it."""
    files.make_folder(paths.data)
    return Holding(paths.lock)
