"""Whether a journal file is whole, and what it holds: looked at from nothing, and never changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import cast

import peewee

from cryout_tui.domain.holdings import KINDS, Holdings
from cryout_tui.errors import CryoutError, Damaged
from cryout_tui.language import _, ngettext
from cryout_tui.store import files
from cryout_tui.store.columns import InstantField
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.files import Found
from cryout_tui.store.journal import HIGHEST
from cryout_tui.store.keys import Opener
from cryout_tui.store.sentences import plainly

INSTANT = InstantField()
NEWEST = (  # each read from the end of an index
    ("reflection", "day"),
    ("memory", "created_at"),
    ("sitting", "began_at"),
    ("practice", "at"),
)
NO_INDEX = "vtable constructor failed"  # how a damaged index of the search is told in the midst of a look
STEPS = 100_000  # of the library's own machine, between two looks whether to go on


class GivenUp(CryoutError):
    """It was asked to stop before it was done."""


def always() -> bool:
    """Go on in any case."""
    return True


@contextmanager
def looked_at(path: Path, opener: Opener | None) -> Iterator[CipherDatabase]:
    """Give a connection to the file at `path` that only reads; raise as `Journal.open` does."""
    found = files.look(path)
    if found is Found.NOTHING:
        raise Damaged(_("There is no file {path}.").format(path=path))
    database = CipherDatabase(str(path), None if found is Found.PLAIN else opener, looks_only=True)
    with plainly(path):
        try:
            database.connect()
            yield database
        finally:
            database.close()


def holdings(path: Path, opener: Opener | None) -> Holdings:
    """Return what the journal at `path` holds; raise Damaged or WrongPassphrase."""
    with looked_at(path, opener) as database:
        return holdings_of(database, path)


def holdings_of(database: CipherDatabase, path: Path) -> Holdings:
    """Return what an open journal holds; raise Damaged for a database that is none."""
    version = database.execute_sql("PRAGMA user_version").fetchone()[0]
    if not 0 < version <= HIGHEST:
        raise Damaged(_("{path} is a database, but not a journal, or damaged. Nothing was changed.").format(path=path))
    counts = {kind: database.execute_sql(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in KINDS}
    days = []
    for kind, column in NEWEST:
        (written,) = database.execute_sql(f"SELECT max({column}) FROM {kind}").fetchone()
        with suppress(ValueError):  # what was saved of a damaged journal may hold no moment there
            days += [day_of(written)] if written is not None else []
    return Holdings(version, counts, max(days, default=None))


def whole(path: Path, opener: Opener | None, *, goes_on: Callable[[], bool] = always) -> Holdings:
    """Return what the journal at `path` holds once every page of it was looked at.

    Raises Damaged, or WrongPassphrase; GivenUp when `goes_on` says so meanwhile.
    """
    with looked_at(path, opener) as database:
        database.connection().set_progress_handler(lambda: not goes_on(), STEPS)
        faults = faults_of(database, goes_on)
        if faults:
            raise Damaged(
                _("{path} is damaged in {places_told}. Nothing was written to it.").format(
                    path=path, places_told=places_told(len(faults))
                )
            )
        return holdings_of(database, path)


def places_told(count: int) -> str:
    """Return in how many places something is damaged, in words."""
    return ngettext("{count} place", "{count} places", count).format(count=count)


def faults_of(database: CipherDatabase, goes_on: Callable[[], bool] = always) -> list[str]:
    """Return what is wrong with an open journal, page by page; raise GivenUp when `goes_on` says so."""
    found: list[str] = []
    for pragma in ("cipher_integrity_check", "integrity_check"):
        if not goes_on():
            raise GivenUp(_("It was left."))
        try:
            rows = database.execute_sql(f"PRAGMA {pragma}").fetchall()
        except peewee.DatabaseError as error:
            if NO_INDEX not in str(error):
                raise
            rows = [(NO_INDEX,)]
        found += [str(row[0]) for row in rows if row[0] != "ok"]
    return found


def day_of(written: str) -> date:
    """Return the day of a day or of a moment, as it is written."""
    if len(written) == len("2026-11-29"):
        return date.fromisoformat(written)
    return cast(datetime, INSTANT.python_value(written)).date()
