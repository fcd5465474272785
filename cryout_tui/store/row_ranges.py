"""Rows of a damaged file, read by ranges of their numbers; each failure costs the connection."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.store.database import QUIET
from cryout_tui.store.keys import Opener, as_pragma

LIMITS = (256, 32, 4, 1)  # how many rows are asked for at once, the fewer the nearer to the damage
MOST_FAILURES = 60  # in one table: what lies between is looked for page by page then
FEWEST_FAILURES = 8  # where nothing was read at all
HIGHEST = (1 << 63) - 1
ROWS_A_PAGE = 400  # no more than so many stand in one: where numbers have no end, the file gives one
FAILURES = (sqlcipher.DatabaseError, UnicodeDecodeError)
Row = tuple[Any, ...]


@dataclass
class Found:
    """The rows of a table that can be read, and how many cannot."""

    rows: list[Row] = field(default_factory=list)
    lost: int = 0
    is_guess: bool = False


class Rows:
    """Reads one file, with a fresh connection after every failure: a page that failed spoils the one it failed on."""

    def __init__(self, path: Path, opener: Opener | None) -> None:
        self.path = path
        self.failures = 0
        self._opener = opener
        self._connection: Any = None

    def ask(self, query: str, values: Sequence[object] = ()) -> list[Row] | None:
        """Return what the query finds, or None where that cannot be read."""
        rows, is_all = self.ask_on(query, values)
        return rows if is_all else None

    def ask_on(self, query: str, values: Sequence[object] = (), *, keeps: bool = False) -> tuple[list[Row], bool]:
        """Return what the query finds up to what cannot be read, and whether that is all of it.

        With `keeps` the connection stays after a failure.
        """
        rows: list[Row] = []
        try:
            if self._connection is None:
                self._connection = _connection(self.path, self._opener)
            rows.extend(self._connection.execute(query, tuple(values)))
        except FAILURES:
            self.failures += 1
            if not keeps:
                self.close()
            return rows, False
        return rows, True

    def columns(self, tables: Iterable[str]) -> dict[str, list[str]]:
        """Return the names of the columns of those `tables` that the file knows."""
        found: dict[str, list[str]] = {}
        for table in tables:
            names = [str(row[0]) for row in self.ask("SELECT name FROM pragma_table_info(?)", (table,)) or []]
            if names:
                found[table] = names
        return found

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _connection(path: Path, opener: Opener | None) -> Any:
    """Return a connection that only reads, and reads on where the file is shorter than it says."""
    made = sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        made.execute(f"PRAGMA {QUIET}")
        if opener is not None:
            made.execute(as_pragma(opener))
        for pragma in ("writable_schema = ON", "trusted_schema = OFF", "cell_size_check = ON", "busy_timeout = 5000"):
            made.execute(f"PRAGMA {pragma}")
    except BaseException:
        made.close()
        raise
    return made


def read_rows(source: Rows, table: str, columns: Sequence[str]) -> Found:
    """Return all rows of `table` that can be read, in their order."""
    names = ", ".join(f'"{name}"' for name in columns)
    if source.ask(f"SELECT rowid FROM {table} LIMIT 0") is None:  # a table whose rows have no numbers
        rows = source.ask(f"SELECT {names} FROM {table}")
        return Found(rows or [], lost=int(rows is None), is_guess=rows is None)
    return _Reading(source, table, names).all()


class _Reading:
    """The rows of one table: from below and from above up to the damage, then what lies between."""

    def __init__(self, source: Rows, table: str, names: str) -> None:
        self.source = source
        self.table = table
        self.names = names
        self.found: dict[int, Row] = {}
        self._failed_before = source.failures

    def all(self) -> Found:
        low, high = self._up(-HIGHEST - 1, HIGHEST), HIGHEST
        if low < HIGHEST:
            high = self._down(HIGHEST, low)
            self._between(max(low + 1, 0), min(high - 1, self._most()))
        rows = [self.found[number] for number in sorted(self.found)]
        counted = self.source.ask(f"SELECT count(*) FROM {self.table}") if low < HIGHEST else [(len(rows),)]
        if counted is not None:
            return Found(rows, lost=max(0, int(counted[0][0]) - len(rows)))
        return Found(rows, lost=self._missing(low, high), is_guess=True)

    def _missing(self, low: int, high: int) -> int:
        """Return how many numbers no row was found for; 1 where their end is not known either."""
        if high == HIGHEST or low < 0:
            return 1
        return max(1, high - low - 1 - sum(low < number < high for number in self.found))

    def _most(self) -> int:
        """Return a number that no row is expected to be above."""
        pages = self.source.path.stat().st_size // 4096 + 1
        return max(pages * ROWS_A_PAGE, max(self.found, default=0) * 2)

    def _up(self, after: int, until: int) -> int:
        """Read upwards; return the last number that was read, or `until` when nothing stood in the way."""
        return self._read(f"rowid > ? AND rowid <= {until} ORDER BY rowid", after, until)

    def _down(self, before: int, until: int) -> int:
        return self._read(f"rowid < ? AND rowid > {until} ORDER BY rowid DESC", before, until)

    def _read(self, condition: str, at: int, end: int) -> int:
        asked, has_failed = len(LIMITS) - 1, False  # one at first: most of what is looked into fails at once
        while True:
            limit = LIMITS[asked]
            query = f"SELECT rowid, {self.names} FROM {self.table} WHERE {condition} LIMIT {limit}"
            rows = self.source.ask(query, (at,))
            if rows is None:
                asked, has_failed = asked + 1, True
                if asked == len(LIMITS):
                    return at
                continue
            asked = asked if has_failed else 0
            self.found |= {row[0]: row[1:] for row in rows}
            if len(rows) < limit:
                return end
            if not min(at, end) < rows[-1][0] < max(at, end):
                return at  # numbers out of their order would lead round and round
            at = rows[-1][0]

    def _between(self, low: int, high: int) -> None:
        """Look into the middle of what is left, again and again, the widest part first."""
        parts = [(low, high)]
        most = MOST_FAILURES if self.found else FEWEST_FAILURES
        while parts and self.source.failures - self._failed_before < most:
            parts.sort(key=lambda part: part[1] - part[0])
            low, high = parts.pop()
            if low > high:
                continue
            middle = (low + high) // 2
            up = self._up(middle - 1, high)
            down = self._down(middle, low - 1)
            if up < high:
                parts.append((max(up, middle) + 1, high))
            if down > low - 1:
                parts.append((low, min(down, middle) - 1))
