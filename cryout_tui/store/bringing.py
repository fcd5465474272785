"""What one journal holds that another does not, or holds in an earlier state: found, and brought over, by its id."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cryout_tui.domain.holdings import KINDS, Holdings, day_told
from cryout_tui.language import _
from cryout_tui.store.checking import NEWEST, day_of, looked_at
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.keys import Opener
from cryout_tui.store.leaves import fits
from cryout_tui.store.rows import ROWS
from cryout_tui.store.sentences import plainly
from cryout_tui.store.tracking import watch_texts

Row = dict[str, object]
STANDS = ("where", "at")  # of what is typed and not yet taken: its key, and what says which of two is later
COUNTS = ("id", "revision")  # the same of everything else
EARLIER = """INSERT INTO version (kind, thing, field, text, at) SELECT ?1, ?2, ?3, ?4, ?5
    WHERE NOT EXISTS (SELECT 1 FROM version WHERE thing = ?2 AND field = ?3 AND text = ?4)"""


@dataclass(frozen=True, slots=True)
class Newer:
    """How many of each kind are newer in one journal than in another, and the newest day of these."""

    counts: dict[str, int] = field(default_factory=dict)
    newest: date | None = None

    @property
    def told(self) -> str:
        """The numbers in words, with the day; empty where nothing is newer."""
        if not self.counts:
            return ""
        named = {kind: self.counts[kind] for kind in KINDS if kind in self.counts}
        told = Holdings(0, named).told if named else _("some numbers and lines")
        return told if self.newest is None else _("{told}, to {day}").format(told=told, day=day_told(self.newest))


class Other:
    """Another journal, whole and of the newest format, such as what could be read of a damaged one is saved as."""

    def __init__(self, path: Path, opener: Opener | None) -> None:
        self.path = path
        self.opener = opener

    def newer_than(self, here: Path) -> Newer:
        """Return what is not in the journal `here`, or was changed since; both open with the same.

        Raises as `looked_at` does.
        """
        days = dict(NEWEST)
        counts: dict[str, int] = {}
        newest: list[date] = []
        with looked_at(here, self.opener) as database:
            for kind, row in self._later(database):
                counts[kind] = counts.get(kind, 0) + 1
                if kind in days:
                    newest.append(day_of(str(row[days[kind]])))
        return Newer(counts, max(newest, default=None))

    def bring_into(self, here: Path) -> None:
        """Put what is not in the whole journal `here`, of the newest format, or was changed since, into it.

        All of it or nothing. The texts that stood there stay as earlier texts. Raises NotKept.
        """
        database = CipherDatabase(str(here), self.opener)
        with plainly(here):
            database.connect()
            try:
                watch_texts(database)
                database.execute_sql("BEGIN IMMEDIATE")
                for kind, row in self._later(database):
                    _put(database, kind, row)
                for earlier in self._earlier_texts():
                    database.execute_sql(EARLIER, earlier)
                database.execute_sql("COMMIT")
            finally:
                database.close()

    def _later(self, here: CipherDatabase) -> Iterator[tuple[str, Row]]:
        known = {kind: _known(here, kind) for kind in _kinds()}
        for kind, row in self.entries():
            key, mark = _marks(kind)
            if row[key] not in known[kind] or row[mark] > known[kind][row[key]]:  # type: ignore[operator]
                yield kind, row

    def entries(self) -> Iterator[tuple[str, Row]]:
        """Yield the kind and the row of everything that can be what it says it is."""
        with looked_at(self.path, self.opener) as database:
            for row_class in ROWS:
                kind = str(row_class._meta.table_name)
                columns = _columns(database, kind)
                for values in database.execute_sql(f"SELECT * FROM {kind}").fetchall():
                    if fits(row_class, values, columns):
                        yield kind, dict(zip(columns, values, strict=True))

    def _earlier_texts(self) -> list[tuple[object, ...]]:
        with looked_at(self.path, self.opener) as database:
            return list(database.execute_sql("SELECT kind, thing, field, text, at FROM version").fetchall())


def _kinds() -> list[str]:
    return [str(row_class._meta.table_name) for row_class in ROWS]


def _marks(kind: str) -> tuple[str, str]:
    return STANDS if kind == "draft" else COUNTS


def _columns(database: CipherDatabase, kind: str) -> list[str]:
    return [row[1] for row in database.execute_sql(f"PRAGMA table_info({kind})").fetchall()]


def _known(database: CipherDatabase, kind: str) -> dict[object, object]:
    """Return how far each entry of a kind is; nothing where the journal is of a format without that kind."""
    if not _columns(database, kind):
        return {}
    key, mark = _marks(kind)
    return dict(database.execute_sql(f'SELECT "{key}", "{mark}" FROM {kind}').fetchall())


def _put(database: CipherDatabase, kind: str, row: Row) -> None:
    key, _ = _marks(kind)
    names = ", ".join(f'"{name}"' for name in row)
    new = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != key)
    values = ", ".join("?" * len(row))
    database.execute_sql(
        f'INSERT INTO {kind} ({names}) VALUES ({values}) ON CONFLICT ("{key}") DO UPDATE SET {new}', tuple(row.values())
    )
