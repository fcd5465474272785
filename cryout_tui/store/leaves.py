"""The pages of a damaged journal read one by one, whatever should have led to them and is gone.

A new file begins with a first page of its own, which says of every page that it is a table; the pages themselves are
those of the damaged file, encrypted as they are, with the same key.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import peewee
from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.errors import Damaged
from cryout_tui.store import files
from cryout_tui.store.database import QUIET
from cryout_tui.store.keys import Key, as_pragma
from cryout_tui.store.row_ranges import Row, Rows
from cryout_tui.store.rows import ROWS, PersonRow

PAGE = 4096
PIECE = 1 << 20
COLUMNS = 32  # more than any table has; a row gives nothing for those it does not have
NO_SCHEMA = "PRAGMA writable_schema = ON"
KINDS = sorted(ROWS, key=lambda kind: kind is PersonRow)  # three plain texts come last: others look like these


def rows_of_pages(
    damaged: Path, key: Key | None, carrier: Path, columns: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Row]]:
    """Yield the name of the table and the row of everything that stands in a readable page, some of it twice.

    `columns` are those of each table, in their order. `carrier` is written for it, and taken away again.
    Raises OSError or the library's errors where it cannot be.
    """
    pages = damaged.stat().st_size // PAGE
    try:
        files.make_empty(carrier)
        _make_first_page(carrier, key, pages)
        _put_pages(damaged, carrier, pages)
        source = Rows(carrier, key)
        good: int | None = None
        for page in range(2, pages + 1):
            rows, is_good = _rows(source, page, good)
            good = page if is_good else good
            for row in rows:
                kind = _kind(row, columns)
                if kind is not None:
                    yield kind, row
        source.close()
    finally:
        carrier.unlink(missing_ok=True)


def _make_first_page(carrier: Path, key: Key | None, pages: int) -> None:
    """Make a file whose pages up to `pages` are of no use, and whose tables begin on each of them."""
    names = ", ".join(f"c{number}" for number in range(COLUMNS))
    made = sqlcipher.connect(f"{carrier.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        made.execute(f"PRAGMA {QUIET}")
        if key is not None:
            made.execute(as_pragma(key))
        for pragma in (f"page_size = {PAGE}", "journal_mode = OFF", "synchronous = OFF"):
            made.execute(f"PRAGMA {pragma}")
        made.execute("CREATE TABLE room (piece)")
        while made.execute("PRAGMA page_count").fetchone()[0] <= pages:
            made.execute("INSERT INTO room VALUES (zeroblob(?))", (PIECE,))
        made.execute(NO_SCHEMA)
        made.execute("DELETE FROM sqlite_schema")
        made.execute("BEGIN")
        for page in range(2, pages + 1):
            table = ("table", f"page{page}", f"page{page}", page, f"CREATE TABLE page{page} ({names})")
            made.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", table)
        made.execute("COMMIT")
    finally:
        made.close()


def _put_pages(damaged: Path, carrier: Path, pages: int) -> None:
    with damaged.open("rb") as source, carrier.open("r+b") as file:
        source.seek(PAGE)
        file.seek(PAGE)
        left = (pages - 1) * PAGE
        while left > 0 and (piece := source.read(min(PIECE, left))):
            file.write(piece)
            left -= len(piece)


def _rows(source: Rows, page: int, good: int | None) -> tuple[list[Row], bool]:
    """Return the rows of a page, and whether it is whole; from both ends, where one in the middle cannot be read.

    Most failures only say that a page is of another kind; one that spoils the connection fails the `good` page too.
    """
    found, is_all = source.ask_on(f"SELECT rowid, * FROM page{page}", keeps=True)
    if not is_all and found:
        source.close()
        found += source.ask_on(f"SELECT rowid, * FROM page{page} ORDER BY rowid DESC")[0]
    elif not is_all:
        source.ask("PRAGMA shrink_memory")
        if good is None or source.ask(f"SELECT rowid FROM page{good} LIMIT 1") is None:
            source.close()
    return [row[1:] for row in found], is_all and bool(found)


def _kind(row: Row, columns: Mapping[str, Sequence[str]]) -> str | None:
    """Return the name of the table that a row can be of."""
    for kind in KINDS:
        name = str(kind._meta.table_name)
        if fits(kind, row, columns[name]):
            return name
    return None


def fits(kind: type[peewee.Model], row: Row, columns: Sequence[str]) -> bool:
    """Say whether a row can be one of this kind: every value is what its column takes."""
    if any(value is not None for value in row[len(columns) :]):
        return False
    with contextlib.suppress(Damaged, ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return all(_may_be(kind._meta.fields[name], value) for name, value in zip(columns, row, strict=False))
    return False


def _may_be(field: Any, value: object) -> bool:
    if value is None:
        return bool(field.null) or field.name == "own"  # added later: an older row has none
    if isinstance(field, peewee.IntegerField | peewee.FloatField):
        return isinstance(value, int | float)
    if not isinstance(value, str):
        return isinstance(field, peewee.BooleanField) and value in (0, 1)
    made = field.python_value(value)
    return not isinstance(field, peewee.DateField) or not isinstance(made, str)
