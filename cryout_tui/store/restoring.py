"""A backup put in the journal's place; what stood there is kept."""

import contextlib
import os
import shutil
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryout_tui.domain.dates import number
from cryout_tui.domain.keeping import FORM
from cryout_tui.errors import CryoutError, Damaged, NotKept, WrongPassphrase
from cryout_tui.language import _
from cryout_tui.store import files
from cryout_tui.store.backups import Backups, copied_to
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.keys import Opener
from cryout_tui.store.swap import beside, put_in_place, writers_kept_out

WHY = "before-restore"
UNFINISHED = ".restored"


@dataclass(frozen=True, slots=True)
class Before:
    """Where the journal that was there is now; `is_backup`: it was whole, and is a backup."""

    path: Path
    is_backup: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """A journal to be put in place, and what opens it."""

    path: Path
    opener: Opener | None


def restore(chosen: Chosen, journal: Path, opener: Opener | None, backups: Backups, *, now: datetime) -> Before | None:
    """Put a copy of `chosen` in the journal's place; return where what stood there is kept, or None for nothing.

    `opener` opens the present journal; where it does not, that one is set aside byte for byte. Nothing in this
    process may have either open. Raises NotKept, Damaged or WrongPassphrase: the journal is then what it was.
    """
    here = journal.resolve()
    if not here.parent.is_dir():
        raise Damaged(_("{journal} is a link that leads nowhere. Nothing was changed.").format(journal=journal))
    room = _Room(here, chosen.path)
    new = beside(journal, UNFINISHED)
    for each in (new, beside(journal, f"{UNFINISHED}.part")):
        each.unlink(missing_ok=True)
    try:
        copied_to(new, CipherDatabase(str(chosen.path), chosen.opener, looks_only=True), chosen.opener)
        return _swapped(new, here, opener, backups, now)
    except NotKept as error:
        raise NotKept(f"{error}{room.told}") from error
    finally:
        new.unlink(missing_ok=True)


class _Room:
    """How much room there was, and how much it takes: the one that comes, and a backup of the one that goes."""

    def __init__(self, here: Path, chosen: Path) -> None:
        self.free = shutil.disk_usage(here.parent).free
        self.takes = sum(each.stat().st_size for each in (here, chosen) if each.is_file())

    @property
    def told(self) -> str:
        """What is missing, in a sentence; empty where nothing is."""
        if self.free >= self.takes:
            return ""
        free, takes = (f"{number(bytes_ / 1000000, '.1f')} MB" for bytes_ in (self.free, self.takes))
        return _(" It takes {takes}, and {free} are free. Nothing was changed.").format(takes=takes, free=free)


def _swapped(new: Path, here: Path, opener: Opener | None, backups: Backups, now: datetime) -> Before | None:
    if not os.path.lexists(here):
        put_in_place(new, here)
        return None
    with contextlib.suppress(Damaged, WrongPassphrase):
        if stat.S_ISREG(here.stat().st_mode) and here.stat().st_size:
            with writers_kept_out(here, opener):
                before = _kept(here, opener, backups, now)
                put_in_place(new, here)
            return before
    aside = set_aside(here, backups.folder, now)
    put_in_place(new, here)
    return Before(aside, is_backup=False)


def _kept(here: Path, opener: Opener | None, backups: Backups, now: datetime) -> Before:
    """Keep the present journal as a backup; one that is damaged somewhere is set aside as it is."""
    try:
        return Before(backups.keep_file(here, opener, WHY, now=now), is_backup=True)
    except NotKept:
        raise
    except CryoutError:
        return Before(set_aside(here, backups.folder, now), is_backup=False)


def set_aside(here: Path, folder: Path, now: datetime) -> Path:
    """Keep what stands at `here`, byte for byte, in `folder` as well, with what SQLite left beside it; return where.

    A folder there is moved away. Raises NotKept.
    """
    files.make_folder(folder)
    target = folder / f"set-aside-{now.strftime(FORM)}.db"
    rest = here.with_name(f"{here.name}-journal")
    try:
        if here.is_dir():
            here.rename(target.with_suffix(""))
            return target.with_suffix("")
        if not here.is_file():
            here.rename(target)
            return target
        _double(here, target)
        if rest.is_file():  # it belongs to what is set aside, and is not to be played back into anything else
            _double(rest, target.with_name(f"{target.name}-journal"))
            rest.unlink()
        files.settle(target)
    except OSError as error:
        raise NotKept(
            _("{here} could not be set aside in {folder} ({strerror}). Nothing was changed.").format(
                here=here, folder=folder, strerror=error.strerror
            )
        ) from error
    return target


def _double(file: Path, target: Path) -> None:
    """Give a file a second name; where that cannot be, copy it."""
    try:
        os.link(file, target)
    except FileExistsError:
        raise
    except OSError:
        files.make_empty(target)
        with file.open("rb") as source, target.open("r+b") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
