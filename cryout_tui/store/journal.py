"""The open journal: one connection under one lock, every write in one piece."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cryout_tui.errors import CryoutError, Damaged, LooksOnly, NotKept, Replaced, TooNew, WrongPassphrase
from cryout_tui.language import _
from cryout_tui.store import files, passphrase
from cryout_tui.store.database import CipherDatabase, library_is_fit
from cryout_tui.store.files import Found
from cryout_tui.store.keys import Key, Opener, key_of
from cryout_tui.store.making import make, migrate
from cryout_tui.store.rows import ROWS
from cryout_tui.store.sentences import NEWER, NO_JOURNAL, OLDER, plainly
from cryout_tui.store.tracking import watch_texts

FORMAT = 9
HIGHEST = 999  # a number of a format that a file can have; another one comes of damage
MIGRATIONS = Path(__file__).parent / "migrations"


class _Here(threading.local):
    """How deep in the journal each thread is."""

    depth = 0


class Journal:
    """A journal file, open or shut. All reading and writing goes through `reading` and `writing`.

    `notes` are sentences the person should see once, such as rights that were tightened. `is_new`: it was made here.
    `was_written`: something was kept in it since it was opened.
    """

    def __init__(self, path: Path, *, migrations: Path = MIGRATIONS, newest: int = FORMAT) -> None:
        self.path = path
        self.notes: list[str] = []
        self.before_change: Callable[[Path, int, Opener | None], object] | None = None
        self.before_close: Callable[[], object] = lambda: None
        self.is_new = self.was_written = False
        self._migrations = migrations
        self._newest = newest
        self._lock = threading.RLock()
        self._database: CipherDatabase | None = None
        self._opener: Opener | None = None
        self._file: tuple[int, int] | None = None
        self._undo: list[Callable[[], object]] = []
        self._once_kept: dict[Callable[[], object], None] = {}
        self.on_release: Callable[[], None] = lambda: None
        self._here = _Here()

    @property
    def is_open(self) -> bool:
        """Whether words can be read and kept."""
        return self._database is not None

    @property
    def looks_only(self) -> bool:
        """Whether it is open to look at, and nothing can be kept."""
        return self._database is not None and self._database.looks_only

    @property
    def is_encrypted(self) -> bool:
        """Whether the file asks for a passphrase."""
        if self._database is not None:  # then its file is not opened once more: that would drop SQLite's locks
            return self._opener is not None
        return files.look(self.path) is Found.ENCRYPTED

    def make(self, secret: str | None) -> None:
        """Make a new journal and open it; `secret` of None makes it plainly not encrypted.

        Raises CryoutError when something stands there already, NotKept when the place cannot be written.
        """
        make(self.path, None if secret is None else passphrase.fit(secret), self._migrations)
        self.open(secret)
        self.is_new = True

    def open(self, secret: Opener | None, *, looks_only: bool = False) -> None:
        """Open the journal with its passphrase or its key, changing its format first where it is an older one.

        With `looks_only` nothing is changed, and nothing can be kept until it is opened again.
        Raises WrongPassphrase, Damaged, TooNew, or NotKept for a place that cannot be written.
        """
        found = files.look(self.path)
        if found is Found.NOTHING:
            raise Damaged(_("There is no journal at {path}.").format(path=self.path))
        if not library_is_fit():
            raise CryoutError(_("The encryption library here is too old to trust with a journal. Nothing was opened."))
        if not looks_only:
            files.check_place(self.path)
            note = files.tighten(self.path)
            if note:
                self.notes.append(note)
        opener = passphrase.fit(secret) if isinstance(secret, str) else secret
        if found is Found.PLAIN:
            opener = None
        elif opener is None:
            raise WrongPassphrase(_("The journal asks for its passphrase."))
        file = files.which(
            self.path
        )  # before it is opened: should another be put there meanwhile, nothing is kept in it
        opened = self._connect(opener, looks_only=looks_only)
        with self._held():
            before, self._database = self._database, opened
            self._opener, self._file = opener, file
            self.is_new = self.was_written = False
            if before is not None:  # still open behind the lock, for words that wait for the disk
                before.close()

    def _connect(self, opener: Opener | None, *, looks_only: bool) -> CipherDatabase:
        database = CipherDatabase(str(self.path), opener, looks_only=looks_only)
        with plainly(self.path):
            try:
                database.connect()
                version = database.execute_sql("PRAGMA user_version").fetchone()[0]
                if not 0 < version <= HIGHEST:
                    raise Damaged(NO_JOURNAL.format(path=self.path))
                if version > self._newest:
                    raise TooNew(NEWER.format(version=version, newest=self._newest))
                if version < self._newest:
                    if looks_only:
                        raise NotKept(OLDER)
                    database = self._changed(database, version, opener)
            except BaseException:
                database.close()
                raise
        return database

    def _changed(self, database: CipherDatabase, version: int, opener: Opener | None) -> CipherDatabase:
        database.close()
        if self.before_change is not None:
            self.before_change(self.path, version, opener)
        again = CipherDatabase(str(self.path), opener)
        again.connect()
        migrate(again, self._migrations)
        return again

    def close(self) -> None:
        """Shut the journal and let go of its key; `before_close` is called first, where something was kept in it."""
        if self._database is not None and self.was_written:
            with contextlib.suppress(CryoutError):
                self.before_close()
        self.let_go()

    def let_go(self) -> None:
        """Shut it without a word written to it, as for a damaged one."""
        with self._held():
            if self._database is not None:
                self._database.close()
                self._database = self._opener = None

    def key(self) -> Key | None:
        """Return the key of the open journal, or None where it is not encrypted; takes 0.2 s the first time.

        Raises CryoutError when the journal is shut.
        """
        with self.reading() as database:
            opener = self._opener
            # asked of the connection: to open the file beside it, and shut it again, would drop SQLite's locks
            salt = database.execute_sql("PRAGMA cipher_salt").fetchone() if isinstance(opener, str) else None
        if isinstance(opener, str) and salt is not None:
            opener = key_of(opener, bytes.fromhex(salt[0]))
            with self._held():
                self._opener = opener if self._database is database else self._opener
        return opener if isinstance(opener, Key) else None

    def beside(self) -> CipherDatabase:
        """Return another connection to the same file, shut, that only reads: for a thread of its own."""
        return CipherDatabase(str(self.path), self.key(), looks_only=True)

    @contextmanager
    def reading(self) -> Iterator[CipherDatabase]:
        """Give the connection to one thread at a time; raise CryoutError when the journal is shut."""
        with self._held():
            if self._database is None:
                raise CryoutError(_("The journal is locked."))
            if ROWS[0]._meta.database is not self._database:
                self._database.bind(ROWS)
            with plainly(self.path):
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
            self.must_keep()
            watch_texts(database)
            database.execute_sql("BEGIN IMMEDIATE")
            try:
                if files.which(self.path) != self._file:  # what is kept in a file without a name is lost
                    raise Replaced(
                        _("Another file stands at {path} now, or none. Nothing is kept in it.").format(path=self.path)
                    )
                yield database
                database.execute_sql("COMMIT")
                self.was_written = True
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

    def must_keep(self) -> None:
        """Raise LooksOnly where nothing can be kept."""
        if self.looks_only:
            raise LooksOnly(_("This is only a look at the journal: nothing is kept."))

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
