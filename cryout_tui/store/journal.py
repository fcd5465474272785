"""The open journal: one connection under one lock, every write in one piece."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee
from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.errors import CryoutError, Damaged, NotKept, TooNew, WrongPassphrase
from cryout_tui.store import files, passphrase
from cryout_tui.store.database import CipherDatabase, library_is_fit
from cryout_tui.store.files import Found
from cryout_tui.store.rows import ROWS
from cryout_tui.store.tracking import watch_texts

FORMAT = 7
MIGRATIONS = Path(__file__).parent / "migrations"


class _Here(threading.local):
    """How deep in the journal each thread is."""

    depth = 0


class Journal:
    """A journal file, open or shut. All reading and writing goes through `reading` and `writing`.

    `notes` are sentences the person should see once, such as rights that were tightened.
    """

    def __init__(self, path: Path, *, migrations: Path = MIGRATIONS, newest: int = FORMAT) -> None:
        self.path = path
        self.notes: list[str] = []
        self.before_change: Callable[[Path, int], object] | None = None
        self._migrations = migrations
        self._newest = newest
        self._lock = threading.RLock()
        self._database: CipherDatabase | None = None
        self._undo: list[Callable[[], object]] = []
        self._once_kept: dict[Callable[[], object], None] = {}
        self.on_release: Callable[[], None] = lambda: None
        self._here = _Here()

    @property
    def is_open(self) -> bool:
        """Whether words can be read and kept."""
        return self._database is not None

    @property
    def is_encrypted(self) -> bool:
        """Whether the file asks for a passphrase."""
        return files.look(self.path) is Found.ENCRYPTED

    def make(self, secret: str | None) -> None:
        """Make a new journal and open it; `secret` of None makes it plainly not encrypted.

        Raises CryoutError when something stands there already, NotKept when the place cannot be written.
        """
        if files.look(self.path) is not Found.NOTHING:
            raise CryoutError(f"There is a journal at {self.path} already. Nothing was changed.")
        files.make_folder(self.path.parent)
        unfinished = self.path.with_name(self.path.name + ".new")
        try:
            unfinished.unlink(missing_ok=True)
            files.make_empty(unfinished)
            self._fill(unfinished, None if secret is None else passphrase.fit(secret))
            unfinished.rename(self.path)
            files.settle(self.path)
        except OSError as error:
            raise NotKept(f"The journal cannot be made at {self.path} ({error.strerror}).") from error
        self.open(secret)

    def _fill(self, path: Path, secret: str | None) -> None:
        database = CipherDatabase(str(path), secret)
        with _plainly(path):
            try:
                database.connect()
                self._migrate(database)
            finally:
                database.close()
        kind = files.look(path)
        if (kind is Found.ENCRYPTED) is not (secret is not None):
            path.unlink()
            raise CryoutError("The new journal did not come out as asked, so it was not kept.")

    def open(self, secret: str | None) -> None:
        """Open the journal, changing its format first where it is an older one.

        Raises WrongPassphrase, Damaged, TooNew, or NotKept for a place that cannot be written.
        """
        found = files.look(self.path)
        if found is Found.NOTHING:
            raise Damaged(f"There is no journal at {self.path}.")
        if not library_is_fit():
            raise CryoutError("The encryption library here is too old to trust with a journal. Nothing was opened.")
        files.check_place(self.path)
        note = files.tighten(self.path)
        if note:
            self.notes.append(note)
        secret = passphrase.fit(secret) if secret is not None and found is Found.ENCRYPTED else None
        if secret is None and found is Found.ENCRYPTED:
            raise WrongPassphrase("The journal asks for its passphrase.")
        opened = self._connect(secret)
        with self._held():
            before, self._database = self._database, opened
            if before is not None:  # still open behind the lock, for words that wait for the disk
                before.close()

    def _connect(self, secret: str | None) -> CipherDatabase:
        database = CipherDatabase(str(self.path), secret)
        with _plainly(self.path):
            try:
                database.connect()
                version = database.execute_sql("PRAGMA user_version").fetchone()[0]
                if version > self._newest:
                    raise TooNew(
                        f"This journal was made by a newer cryout (format {version}; this one knows {self._newest}). "
                        "Nothing was changed."
                    )
                if version == 0:
                    raise Damaged(f"{self.path} is a database, but not a journal. Nothing was changed.")
                if version < self._newest:
                    database = self._changed(database, version, secret)
            except BaseException:
                database.close()
                raise
        return database

    def _changed(self, database: CipherDatabase, version: int, secret: str | None) -> CipherDatabase:
        # the file is copied while nothing has it open: opening it beside a connection would drop SQLite's locks
        database.close()
        if self.before_change is not None:
            self.before_change(self.path, version)
        again = CipherDatabase(str(self.path), secret)
        again.connect()
        self._migrate(again)
        return again

    def _migrate(self, database: CipherDatabase) -> None:
        from playhouse.migrations import Runner

        Runner(database, str(self._migrations)).up()

    def close(self) -> None:
        """Shut the journal and let go of its key."""
        with self._held():
            if self._database is not None:
                self._database.close()
                self._database = None

    @contextmanager
    def reading(self) -> Iterator[CipherDatabase]:
        """Give the connection to one thread at a time; raise CryoutError when the journal is shut."""
        with self._held():
            if self._database is None:
                raise CryoutError("The journal is locked.")
            if ROWS[0]._meta.database is not self._database:
                self._database.bind(ROWS)
            with _plainly(self.path):
                yield self._database

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Hold the lock. It is counted before it is had, so that a signal in between waits as well."""
        self._here.depth += 1
        try:
            with self._lock:
                yield
        finally:
            self._here.depth -= 1
            if not self._here.depth:
                self.on_release()

    def is_held_here(self) -> bool:
        """Say whether this very thread is in the midst of reading or writing."""
        return self._here.depth > 0

    @contextmanager
    def writing(self) -> Iterator[CipherDatabase]:
        """Write in one piece: all of it is kept, or none. Raises NotKept when it could not be."""
        with self.reading() as database:
            if database.connection().in_transaction:
                yield database
                return
            watch_texts(database)
            database.execute_sql("BEGIN IMMEDIATE")
            try:
                yield database
                database.execute_sql("COMMIT")
            except BaseException:
                if database.connection().in_transaction:  # a full disk has rolled it back already
                    database.execute_sql("ROLLBACK")
                for undo in reversed(self._undo):
                    undo()
                raise
            finally:
                self._undo.clear()
                afterwards, self._once_kept = list(self._once_kept), {}
            for each in afterwards:
                each()

    def if_undone(self, undo: Callable[[], object]) -> None:
        """Call `undo` should the present writing not be kept after all."""
        self._undo.append(undo)

    def once_kept(self, do: Callable[[], object]) -> None:
        """Call `do`, once, when the present writing is kept and over."""
        self._once_kept[do] = None

    def faults(self) -> list[str]:
        """Return what is wrong with the file, page by page; nothing when it is whole."""
        with self.reading() as database:
            sealed = database.execute_sql("PRAGMA cipher_integrity_check").fetchall()
            whole = database.execute_sql("PRAGMA integrity_check").fetchall()
        return [str(row[0]) for row in [*sealed, *whole] if row[0] != "ok"]


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    """Turn the library's errors into sentences, none of them with a word the person wrote."""
    try:
        yield
    except (peewee.DatabaseError, sqlcipher.DatabaseError) as error:
        raise _sentence(path, str(error)) from None


def _sentence(path: Path, reason: str) -> CryoutError:
    if "not a database" in reason:
        return WrongPassphrase("That passphrase does not open it, or the file is damaged. Nothing was changed.")
    if "malformed" in reason or "no such table" in reason:
        return Damaged(f"The journal {path} is damaged. Nothing was written to it; a backup may help.")
    if "full" in reason:
        return NotKept("The disk is full. What was kept before is safe.")
    if "disk I/O" in reason:
        return NotKept("The disk does not take it: it may be full or failing. What was kept before is safe.")
    if "readonly" in reason or "unable to open" in reason:
        return NotKept(f"{path} cannot be written. What was kept before is safe.")
    if "locked" in reason or "busy" in reason:
        return NotKept("Another program is holding the journal. What was kept before is safe.")
    return CryoutError("The journal could not do that. What was kept before is safe.")
