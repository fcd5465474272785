"""The journal with another opener: a whole new file made beside it, compared with it, and put in its place."""

import contextlib
import os
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

from cryout_tui.errors import CryoutError, NotKept
from cryout_tui.language import _
from cryout_tui.store import files
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.files import Found
from cryout_tui.store.keys import Key, Opener, key_of, salt_of
from cryout_tui.store.sentences import plainly

UNFINISHED = ".renewed"  # what the name of the new file ends in until it is whole
NOT_WHOLE = _("The new file did not come out whole, so the journal stays as it was.")


def renew(journal: Path, opener: Opener | None, secret: str | None, *, keep_first: Callable[[], object]) -> Key | None:
    """Make the journal open with `secret` alone, as `passphrase.fit` gives it; None: it is not encrypted any more.

    Returns the new key. `opener` opens it until then. `keep_first` keeps a copy before anything is changed. Nothing
    in this process may have the journal open, and nobody else full screen. Raises CryoutError when it could not be
    done, and then the journal is as it was.
    """
    from cryout_tui.store.swap import put_in_place, writers_kept_out

    here = Path(os.path.realpath(journal))
    keep_first()
    with writers_kept_out(here, opener):
        unfinished = _unfinished(here)
        try:
            take_away_unfinished(here)
            files.make_empty(unfinished)
            _fill(unfinished, here, opener, secret)
            key = _compared(unfinished, here, opener, secret)
            put_in_place(unfinished, here)
        except OSError as error:
            raise NotKept(
                _("The new file could not be written ({strerror}), so the journal stays as it was.").format(
                    strerror=error.strerror
                )
            ) from error
        finally:
            with contextlib.suppress(OSError):
                take_away_unfinished(here)
    return key


def take_away_unfinished(journal: Path) -> None:
    """Take away what a renewal that was killed left beside the journal; only for who holds the journal."""
    unfinished = _unfinished(Path(os.path.realpath(journal)))
    for each in (unfinished, unfinished.with_name(unfinished.name + "-journal")):
        each.unlink(missing_ok=True)


def is_unfinished(journal: Path) -> bool:
    """Say whether a renewal is under way, or was killed."""
    return os.path.lexists(_unfinished(Path(os.path.realpath(journal))))


def _unfinished(journal: Path) -> Path:
    return journal.with_name(journal.name + UNFINISHED)


def _fill(unfinished: Path, journal: Path, opener: Opener | None, secret: str | None) -> None:
    source = CipherDatabase(str(journal), opener, looks_only=True)
    with plainly(unfinished):
        try:
            source.connect()
            place = f"{unfinished.absolute().as_uri()}?mode=rw"
            source.execute_sql("ATTACH DATABASE ? AS fresh KEY ?", (place, secret or ""))
            for pragma in ("journal_mode = OFF", "synchronous = OFF"):  # half of it is nothing, and never kept
                source.execute_sql(f"PRAGMA fresh.{pragma}")
            source.execute_sql("SELECT sqlcipher_export('fresh')")
            for number in ("user_version", "application_id"):
                source.execute_sql(f"PRAGMA fresh.{number} = {_number(source, number)}")
        finally:
            source.close()


def _compared(unfinished: Path, journal: Path, opener: Opener | None, secret: str | None) -> Key | None:
    """Open the new file from nothing, with its passphrase and with its key; raise CryoutError for any difference."""
    from cryout_tui.store.checking import looked_at

    if (files.look(unfinished) is Found.ENCRYPTED) is not (secret is not None):
        raise CryoutError(NOT_WHOLE)
    key = None if secret is None else key_of(secret, salt_of(unfinished))
    try:
        with looked_at(unfinished, secret) as made:
            faults = [*made.execute_sql("PRAGMA cipher_integrity_check"), *made.execute_sql("PRAGMA integrity_check")]
        with looked_at(unfinished, key) as made, looked_at(journal, opener) as stands:
            same = _version(made) == _version(stands) and _schema(made) == _schema(stands)
            same = same and all(_has_same_rows(made, stands, table) for table in _tables(stands))
    except CryoutError as error:
        raise CryoutError(NOT_WHOLE) from error
    if faults != [("ok",)] or not same:
        raise CryoutError(NOT_WHOLE)
    return key


def _number(database: CipherDatabase, pragma: str) -> int:
    return int(database.execute_sql(f"PRAGMA main.{pragma}").fetchone()[0])


def _version(database: CipherDatabase) -> tuple[int, int]:
    return _number(database, "user_version"), _number(database, "application_id")


def _schema(database: CipherDatabase) -> list[tuple[str, ...]]:
    return sorted(database.execute_sql("SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_schema"))


def _tables(database: CipherDatabase) -> list[tuple[str, bool]]:
    """Return the name of every table that holds rows of its own, and whether they have numbers beside their columns."""
    listed = database.execute_sql("PRAGMA main.table_list").fetchall()
    return [(name, not bare) for _schema, name, kind, _columns, bare, _strict in listed if kind in ("table", "shadow")]


def _has_same_rows(one: CipherDatabase, other: CipherDatabase, table: tuple[str, bool]) -> bool:
    name, is_numbered = table
    if name == "sqlite_schema":  # says where each table begins in its file, which may differ
        return True
    query = f'SELECT {"rowid, " if is_numbered else ""}* FROM "{name}" NOT INDEXED'
    pairs = zip_longest(one.execute_sql(query), other.execute_sql(query))
    return all(mine == theirs for mine, theirs in pairs)
