"""A journal that cannot be opened as it is: what can be read of it, and which backup can stand in its place."""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryout_tui.domain.holdings import Holdings
from cryout_tui.domain.keeping import FORM, Copy
from cryout_tui.errors import CryoutError, WrongPassphrase
from cryout_tui.language import _
from cryout_tui.store import files, passphrase
from cryout_tui.store.backups import READABLE, Backups, copied_to
from cryout_tui.store.bringing import Other
from cryout_tui.store.checking import holdings, whole
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.files import Found
from cryout_tui.store.journal import Journal
from cryout_tui.store.restoring import Before, Chosen, restore
from cryout_tui.store.salvage import save_readable
from cryout_tui.store.store import Store


@dataclass(frozen=True, slots=True)
class Outlook:
    """What there is: `readable` with what was not (`lost`, in words), and the newest whole backup.

    `newer` is what can be read and is not in the backup, in words. `is_lost`: there is a file, and nothing can be read.
    """

    readable: Holdings | None = None
    lost: str = ""
    copy: Copy | None = None
    in_copy: Holdings | None = None
    newer: str = ""
    is_lost: bool = False

    @property
    def has_entries(self) -> bool:
        """Whether any entry can be read."""
        return self.readable is not None and any(self.readable.counts.values())


class Mending:
    """Looks, and puts a backup in place; each of its ways takes a while, and belongs in a thread."""

    def __init__(self, store: Store, backups: Backups, *, now: Callable[[], datetime]) -> None:
        self.store = store
        self.backups = backups
        self.now = now
        self._readable: Path | None = None

    @property
    def asks(self) -> bool:
        """Whether a passphrase is needed to look: the journal asks for one, or the newest backup does."""
        for each in [self.store.journal.path, *(self.backups.path(copy) for copy in self.backups.all())]:
            with contextlib.suppress(CryoutError):
                if (found := files.look_inside(each)) is not Found.NOTHING:
                    return found is Found.ENCRYPTED
        return False

    @property
    def has_file(self) -> bool:
        """Whether something stands there that can be read in part; what is gone or empty is told as it is."""
        with contextlib.suppress(CryoutError):
            return files.look_inside(self.store.journal.path) is not Found.NOTHING
        return False

    def look(self, secret: str | None) -> Outlook:
        """Return what there is; raise WrongPassphrase where `secret` opens none of it."""
        opener = passphrase.fit(secret) if secret else None
        self.backups.sweep_readable()
        newest = self.backups.newest_whole(opener)
        copy, in_copy = newest or (None, None)
        readable, lost = self._save(opener)
        if readable is None and copy is None and self.asks:
            raise WrongPassphrase(_("That passphrase opens nothing of what is here. Nothing was changed."))
        newer = ""
        if self._readable is not None and copy is not None:
            newer = Other(self._readable, opener).newer_than(self.backups.path(copy)).told
        return Outlook(readable, lost, copy, in_copy, newer, is_lost=readable is None and self.has_file)

    @property
    def where_readable_is(self) -> Path | None:
        """The file into which what can be read was saved; None where nothing was."""
        return self._readable

    def open_readable(self, secret: str | None) -> None:
        """Open what could be read, to be looked at only."""
        if self._readable is None:
            raise CryoutError(_("Nothing can be read."))
        self.store.journal.path = self._readable
        self.store.journal.open(secret, looks_only=True)
        self.store.journal.notes.append(
            _("This is what could be read of the journal, to look at. Nothing is kept here.")
        )

    def restore(self, copy: Copy | None, secret: str | None) -> Before | None:
        """Put a backup in the journal's place, with what is newer and can be read, and open it.

        Without one, what can be read is put there. Returns where what was there is kept.
        """
        opener = passphrase.fit(secret) if secret else None
        with self._chosen(copy, opener) as chosen:
            before = restore(Chosen(chosen, opener), self.store.journal.path, opener, self.backups, now=self.now())
        self.store.journal.open(secret)
        self.store.journal.is_new = True  # its number is what it is, and no older file was put back by anybody
        return before

    @contextlib.contextmanager
    def _chosen(self, copy: Copy | None, opener: str | None) -> Iterator[Path]:
        """Give the file that is to be put in place: a backup, joined with what is newer, where anything is."""
        if copy is None:
            if self._readable is None:
                raise CryoutError(_("Nothing can be read. Nothing was changed."))
            yield self._readable
            return
        if self._readable is None:
            yield self.backups.path(copy)
            return
        joined = self.backups.folder / f"{READABLE}{self.now().strftime(FORM)}.db.part.joined"
        try:
            copied_to(joined, CipherDatabase(str(self.backups.path(copy)), opener, looks_only=True), opener)
            journal = Journal(joined)  # brought to the newest format, where it is an older one
            journal.open(opener)
            journal.let_go()
            Other(self._readable, opener).bring_into(joined)
            yield joined
        finally:
            joined.unlink(missing_ok=True)

    def _save(self, opener: str | None) -> tuple[Holdings | None, str]:
        """Save what can be read, once for a damaged file; return what that holds, and what could not be read."""
        damaged = self.store.journal.path
        with contextlib.suppress(CryoutError):
            if files.look_inside(damaged) is Found.NOTHING:
                return None, ""
            before = self._saved_before(damaged, opener)
            if before is not None:
                self._readable = before
                return holdings(before, opener), ""
            target = self.backups.folder / f"{READABLE}{self.now().strftime(FORM)}.db"
            saved = save_readable(damaged, opener, target)
            self._readable = target
            return holdings(target, opener), saved.lost_told
        return None, ""

    def _saved_before(self, damaged: Path, opener: str | None) -> Path | None:
        """Return what was saved already of the file as it is now, where it opens."""
        for each in sorted(self.backups.folder.glob(f"{READABLE}*.db"), reverse=True):
            with contextlib.suppress(CryoutError, OSError):
                if each.stat().st_mtime > os.stat(damaged).st_mtime:
                    whole(each, opener)
                    return each
        return None
