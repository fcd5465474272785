"""Backups of the journal: each was opened and looked through before it got its name."""

import contextlib
import os
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from cryout_tui.domain.holdings import Holdings
from cryout_tui.domain.keeping import Copy, copy_named, staying
from cryout_tui.errors import CryoutError, Damaged, NotKept
from cryout_tui.language import _
from cryout_tui.store import files
from cryout_tui.store.checking import always, faults_of, holdings_of, places_told, whole
from cryout_tui.store.copying import copied
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.files import Found
from cryout_tui.store.journal import Journal
from cryout_tui.store.keys import Key, Opener, key_of, salt_of
from cryout_tui.store.sentences import plainly
from cryout_tui.store.swap import fix

LEFT_OVER = timedelta(hours=1)  # an unfinished one this old is nobody's any more
READABLE = "readable-"  # what could be read of a damaged journal; it stays
Goes = Callable[[], bool]
Source = Callable[[], CipherDatabase]  # a new connection, shut, that only reads


class Backups:
    """The folder of backups. What is in it under another name is never touched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> list[Copy]:
        """Return the backups, the newest first."""
        try:
            names = os.listdir(self.folder)
        except OSError:
            return []
        return sorted(filter(None, map(copy_named, names)), reverse=True)

    def path(self, copy: Copy) -> Path:
        """Return where a backup is."""
        return self.folder / copy.name

    def is_of(self, day: date) -> bool:
        """Say whether there is a backup of a day of use."""
        return any(each.at.date() == day and not each.is_before for each in self.all())

    def keep(self, journal: Journal, why: str, *, now: datetime, goes_on: Goes = always) -> Path:
        """Make a backup of an open journal, from any thread, while it is written in; return its file.

        Raises NotKept where it cannot be made, Damaged where the journal is, GivenUp when `goes_on` says so.
        """
        return self._keep(journal.beside, journal.key(), why, now, goes_on)

    def keep_file(self, path: Path, opener: Opener | None, why: str, *, now: datetime) -> Path:
        """Make a backup of the journal at `path`; this process may have it open. Raises as `keep` does."""
        return self._keep(lambda: CipherDatabase(str(path), opener, looks_only=True), opener, why, now, always)

    def newest_whole(self, opener: Opener | None) -> tuple[Copy, Holdings] | None:
        """Return the newest backup that opens with `opener` and is whole, and what it holds; or None."""
        known: dict[bytes, Key] = {}  # a passphrase takes its time once for each salt
        for each in self.all():
            with contextlib.suppress(CryoutError):
                return each, whole(self.path(each), _quick(self.path(each), opener, known))
        return None

    def thin(self, now: datetime, *, good: Copy | None) -> None:
        """Take away what need not stay; `good` was seen to be whole."""
        every = self.all()
        for each in set(every) - staying(every, _wall(now), good=good):
            with contextlib.suppress(OSError):
                self.path(each).unlink()

    def unfinished(self) -> list[Path]:
        """Return what backups that were cut off have left."""
        found = self.folder.glob("*.part*")
        return [each for each in found if copy_named(each.name.partition(".part")[0]) or each.name.startswith(READABLE)]

    def sweep_readable(self) -> None:
        """Take away what a look at a damaged journal left that was cut off; its caller has the journal to itself."""
        for each in self.unfinished():
            with contextlib.suppress(OSError):
                if each.name.startswith(READABLE):
                    each.unlink()

    def _keep(self, source: Source, opener: Opener | None, why: str, now: datetime, goes_on: Goes) -> Path:
        copy = Copy(_wall(now), why)
        target = self.path(copy)
        try:
            files.make_folder(self.folder)
            self._sweep()
            copied_to(target, source(), opener, goes_on=goes_on)
        except NotKept as error:
            raise NotKept(
                _("No backup could be made in {folder}. {error}").format(folder=self.folder, error=error)
            ) from error
        except Damaged:
            raise self._what_is_damaged(source()) from None
        self.thin(now, good=copy)
        return target

    def _what_is_damaged(self, source: CipherDatabase) -> CryoutError:
        """Return an error that says whether the journal is, or what was written of it; or raise Damaged."""
        path = Path(source.database)
        with plainly(path):
            try:
                source.connect()
                places = len(faults_of(source))
                holdings_of(source, path)
            finally:
                source.close()
        if places:
            return Damaged(
                _("The journal {path} is damaged in {places_told}. No backup was made of it.").format(
                    path=path, places_told=places_told(places)
                )
            )
        return NotKept(
            _("No backup could be made in {folder}: what was written there came out damaged.").format(
                folder=self.folder
            )
        )

    def _sweep(self) -> None:
        for each in self.unfinished():
            with contextlib.suppress(OSError):
                if time.time() - each.stat().st_mtime > LEFT_OVER.total_seconds():
                    each.unlink()


def copied_to(target: Path, source: CipherDatabase, opener: Opener | None, *, goes_on: Goes = always) -> Holdings:
    """Copy the journal of `source`, shut and to be read, to `target`, never over another file; return what it holds.

    The copy opens with what opens the journal. It has its name once it was opened, looked through and is on the disk.
    Raises NotKept, Damaged, or GivenUp.
    """
    unfinished = target.with_name(f"{target.name}.part")
    try:
        files.make_empty(unfinished)
    except OSError as error:
        raise NotKept(
            _("{unfinished} cannot be written ({strerror}).").format(unfinished=unfinished, strerror=error.strerror)
        ) from error
    try:
        key = copied(source, opener, unfinished, goes_on=goes_on)
        held = whole(unfinished, key, goes_on=goes_on)
        fix(unfinished)
        _name(unfinished, target)
    finally:
        for each in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
            with contextlib.suppress(OSError):
                each.unlink(missing_ok=True)
    return held


def _name(unfinished: Path, target: Path) -> None:
    """Give a whole copy its name; what has that name already stays."""
    try:
        try:
            os.link(unfinished, target)
        except FileExistsError:
            raise NotKept(_("{target} is there already. It was not written over.").format(target=target)) from None
        except OSError:  # a file system without second names, such as that of a stick
            if os.path.lexists(target):
                raise NotKept(_("{target} is there already. It was not written over.").format(target=target)) from None
            unfinished.rename(target)
        files.settle(target)
    except OSError as error:
        raise NotKept(
            _("{target} could not be written ({strerror}).").format(target=target, strerror=error.strerror)
        ) from error


def _quick(path: Path, opener: Opener | None, known: dict[bytes, Key]) -> Opener | None:
    if not isinstance(opener, str) or files.look(path) is not Found.ENCRYPTED:
        return opener
    salt = salt_of(path)
    if salt not in known:
        known[salt] = key_of(opener, salt)
    return known[salt]


def _wall(now: datetime) -> datetime:
    """Return the moment as the clock on the wall has it."""
    return now.replace(tzinfo=None)
