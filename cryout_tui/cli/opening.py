"""Opening the journal for a command, or for the screens."""

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cryout_tui.clock import SystemClock
from cryout_tui.domain.kept import UNASKED, Draft
from cryout_tui.errors import CryoutError, Damaged, NotKept
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.settings import Settings, load
from cryout_tui.store import files
from cryout_tui.store.files import Found
from cryout_tui.store.holding import Holding
from cryout_tui.store.keys import Opener
from cryout_tui.store.stamp import OLDER, Stamp, count_up, counted
from cryout_tui.store.store import Store

if TYPE_CHECKING:
    from cryout_tui.store.backups import Backups


def store_at(paths: Paths) -> Store:
    """Return the store, shut; a copy of the file is kept before its format is changed."""
    store = Store(paths.journal)
    store.journal.before_change = lambda path, version, opener: _backups(paths).keep_file(
        path, opener, f"before-format-{version}", now=SystemClock().now()
    )
    store.journal.before_close = lambda: _count(paths, store)
    return store


def _backups(paths: Paths) -> "Backups":
    from cryout_tui.store.backups import Backups

    return Backups(paths.backups)


def is_first_time(paths: Paths) -> bool:
    """Say whether no journal was ever here.

    Raises Damaged when one was here and is gone: that is no first time, and nothing is made in its place.
    """
    if files.look(paths.journal) is not Found.NOTHING:
        return False
    copies = sorted(paths.backups.glob("*.db")) if paths.backups.is_dir() else []
    if copies:
        raise Damaged(
            _("The journal {journal} is gone. There are copies in {backups}. Nothing was made.").format(
                journal=paths.journal, backups=paths.backups
            )
        )
    if Stamp(paths.stamp).knows(paths.journal):
        raise Damaged(
            _(
                "The journal {journal} was here and is gone, or its disk is not there. Nothing was made. "
                "For a new one in its place: cryout init."
            ).format(journal=paths.journal)
        )
    return True


def damage(paths: Paths) -> Damaged | None:
    """Return why the journal cannot be opened, where there are backups to put in its place."""
    try:
        is_first_time(paths)
    except Damaged as error:
        if newest_backup(paths) is None:
            raise
        return error
    return None


def passphrase_for(paths: Paths, passphrase_file: str | None) -> str | None:
    """Return the journal's passphrase, or None for one that asks for none; raise Damaged when there is no journal."""
    from cryout_tui.cli import secret

    if is_first_time(paths):
        raise CryoutError(
            _("There is no journal at {journal} yet. cryout, or cryout init, makes one.").format(journal=paths.journal)
        )
    return secret.for_opening(passphrase_file) if files.look(paths.journal) is Found.ENCRYPTED else None


def opened(paths: Paths, passphrase: Opener | None) -> Store:
    """Return the store, opened, and its bin emptied of what was there for 30 days."""
    from cryout_tui.store.renewal import is_unfinished

    if is_unfinished(paths.journal):
        with contextlib.suppress(CryoutError):  # whoever has it is not to be disturbed
            hold(paths).close()
    store = store_at(paths)
    store.journal.open(passphrase)
    with contextlib.suppress(NotKept):  # such as while another window holds the journal: next time, then
        store.empty_bins(now=SystemClock().now())
    if not _say_older(paths, store) and not Stamp(paths.stamp).knows(paths.journal):
        remember(paths, store)
    return store


def _say_older(paths: Paths, store: Store) -> bool:
    """Say so where the open journal is an earlier file, and whether it is."""
    is_earlier = is_older(paths, store)
    if is_earlier:
        print(OLDER.format(folder=paths.backups), file=sys.stderr)
    return is_earlier


def open_store(paths: Paths, passphrase_file: str | None) -> Store:
    """Return the open store, asking for the passphrase where the journal does."""
    return opened(paths, passphrase_for(paths, passphrase_file))


def opened_to_read(paths: Paths, passphrase: Opener | None) -> Store:
    """Return the store, opened: as `opened` does, or only to look at where its place can be read and not written."""
    try:
        files.check_place(paths.journal)
    except NotKept as why:
        store = store_at(paths)
        store.journal.open(passphrase, looks_only=True)
        store.journal.notes.append(str(why))
        _say_older(paths, store)
        return store
    return opened(paths, passphrase)


def open_to_read(paths: Paths, passphrase_file: str | None) -> Store:
    """Return the store, opened to read, asking for the passphrase where the journal does."""
    return opened_to_read(paths, passphrase_for(paths, passphrase_file))


def settings_of(paths: Paths) -> Settings:
    """Return the settings; what is wrong in their file is said on standard error."""
    settings, warnings = load(paths.settings)
    for warning in warnings:
        print(warning, file=sys.stderr)
    return settings


def leave_first_start(store: Store) -> None:
    """Note in a new journal that the screens are still to say what this is, and ask, at their first start."""
    store.drafts.keep(Draft(where=UNASKED, text="", cursor=0, at=SystemClock().now()))


def remember(paths: Paths, store: Store | None = None) -> None:
    """Note that there is a journal here. One that is open, and older than the one that was open last, says so once."""
    stamp = Stamp(paths.stamp)
    if store is None or not store.journal.is_open:
        stamp.put(paths.journal, stamp.number(paths.journal))
        return
    if store.journal.looks_only:
        return
    if is_older(paths, store):
        store.journal.notes.append(OLDER.format(folder=paths.backups))
    stamp.put(paths.journal, counted(store))


def is_older(paths: Paths, store: Store) -> bool:
    """Say whether the open journal is an earlier file than the one that was shut here last."""
    return not store.journal.is_new and counted(store) < Stamp(paths.stamp).number(paths.journal)


def _count(paths: Paths, store: Store) -> None:
    """Count that the journal is shut: in it first, and then outside it."""
    number = count_up(store)
    if number is not None:
        stamp = Stamp(paths.stamp)
        before = 0 if store.journal.is_new else stamp.number(paths.journal)
        stamp.put(paths.journal, max(number, before))


def newest_backup(paths: Paths) -> Path | None:
    """Return the newest backup: each was whole when it was made."""
    backups = _backups(paths)
    return next((backups.path(each) for each in backups.all()), None)


def hold(paths: Paths) -> Holding:
    """Take the journal, and away what a killed change of it left; raise CryoutError saying where it is held."""
    from cryout_tui.store.renewal import take_away_unfinished

    files.make_folder(paths.data)
    held = Holding(paths.lock)
    with contextlib.suppress(OSError):
        take_away_unfinished(paths.journal)
    return held
