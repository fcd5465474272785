"""Search over everything written, newest first, a page at a time."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from cryout_tui.domain.found import Hit, Line, Marker
from cryout_tui.domain.search_words import Kind, Query
from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.journal import Journal

ROOM = 1048576  # how many entries of one second of local time the journal tells apart; as in migration 0002
BEGINNING = date(1970, 1, 1)
FEWEST_SIGNS = 4  # of an id that is given by its beginning
IN_BIN = "bin"
PARTED = " \u00b7 "  # stands between one text of an entry and the next


class Search:
    """Finds what was written. What is in the bin is never found, and what is sealed not before its day."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def find(self, query: Query, *, today: date, limit: int = 50, after: int | None = None) -> list[Hit]:
        """Return at most `limit` entries that hold all that `query` asks for, the newest first.

        `after` is the place of the last one seen, for the next page.
        """
        if query.is_empty or query.finds_nothing:
            return []
        marker = Marker(query)
        with self.journal.reading() as database:
            rows = database.execute_sql(*_asked(query, today, limit, after)).fetchall()
            told = _texts(database, rows)
        return [_hit(marker, row, *told[row[1], row[2]]) for row in rows]

    def with_id(self, beginning: str) -> tuple[Kind, UUID]:
        """Return what is kept under the one id that begins so; raise CryoutError unless there is exactly one."""
        signs = beginning.replace("-", "").lower()
        if len(signs) < FEWEST_SIGNS or signs.strip("0123456789abcdef"):
            raise CryoutError(
                _("An id is its first {FEWEST_SIGNS} signs or more, as cryout list shows them.").format(
                    FEWEST_SIGNS=FEWEST_SIGNS
                )
            )
        with self.journal.reading() as database:
            found = database.execute_sql(
                "SELECT kind, id FROM written WHERE id >= ? AND id < ? AND hidden_until <> ? LIMIT 2",
                (signs, signs + "g", IN_BIN),
            ).fetchall()
        if not found:
            raise CryoutError(_("Nothing is kept under that id."))
        if len(found) > 1:
            raise CryoutError(_("More than one id begins so. A sign more tells them apart."))
        return Kind(found[0][0]), UUID(found[0][1])

    def is_hidden(self, kind: Kind, key: UUID, *, today: date) -> bool:
        """Say whether an entry rests sealed, by itself or with its memory, or in the bin."""
        with self.journal.reading() as database:
            found = database.execute_sql(
                "SELECT hidden_until > ? FROM written WHERE id = ? AND kind = ?",
                (today.isoformat(), key.hex, kind.value),
            ).fetchone()
        return bool(found and found[0])


def _asked(query: Query, today: date, limit: int, after: int | None) -> tuple[str, list[Any]]:
    """Return the question to the index; days and pages are ranges of its rows, so nothing is read that is not asked."""
    match = query.match
    place = "search.rowid" if match else "w.place"
    table = "search JOIN written w ON w.place = search.rowid" if match else "written w"
    asked: list[tuple[str, Any]] = [("w.hidden_until <= ?", today.isoformat())]
    if match:
        asked.append(("search MATCH ?", match))
    if query.tears is not None:
        asked.append(("w.tears = ?", "yes" if query.tears else "no"))
    if query.since is not None:
        asked.append((f"{place} >= ?", _place(query.since)))
    ends = [each for each in (after, _place(query.until) if query.until else None) if each is not None]
    if ends:
        asked.append((f"{place} < ?", min(ends)))
    where = " AND ".join(condition for condition, _value in asked)
    sql = f"SELECT w.place, w.kind, w.id FROM {table} WHERE {where} ORDER BY {place} DESC LIMIT ?"
    return sql, [*(value for _condition, value in asked), limit]


def _place(day: date) -> int:
    return (day - BEGINNING).days * 86400 * ROOM


def _day(place: int) -> date:
    return date.fromordinal(BEGINNING.toordinal() + place // ROOM // 86400)


Told = tuple[str, str, date | None]  # the heading, the rest, and the day it is of where that is not when it was written


def _texts(database: CipherDatabase, rows: Iterable[tuple[int, str, str]]) -> dict[tuple[str, str], Told]:
    """Return what is to be shown of the entries found, read a kind at a time."""
    ids: dict[Kind, list[str]] = {}
    for _place, kind, key in rows:
        ids.setdefault(Kind(kind), []).append(key)
    return {(kind.value, key): told for kind, keys in ids.items() for key, told in _of_kind(database, kind, keys)}


# straight from the tables: the views that feed the index take lists apart, which costs more than the search itself
BELONGS = "(SELECT title FROM memory WHERE memory.id = memory_id)"
SHOWN = {  # of each kind: what it is headed by, its texts, and its lists
    Kind.MEMORY: ("title", "story, place, age_text", "people, wounded_by, feelings"),
    Kind.REFRAME: (BELONGS, "text, says_no", ""),
    Kind.REFLECTION: ("''", "hurt, text", ""),
    Kind.SITTING: (BELONGS, "kind_thing", ""),
    Kind.PERSON: ("name", "role, reach", ""),
}


def _of_kind(database: CipherDatabase, kind: Kind, keys: list[str]) -> Iterator[tuple[str, Told]]:
    heading, texts, lists = SHOWN[kind]
    day = "day" if kind is Kind.REFLECTION else "NULL"
    columns = ", ".join(each for each in ("id", day, heading, texts, lists) if each)
    first_list = 3 + len(texts.split(","))
    marks = ", ".join("?" * len(keys))
    rows = database.execute_sql(f"SELECT {columns} FROM {kind.value} WHERE id IN ({marks})", keys).fetchall()
    for row in rows:
        told = [text for text in row[3:first_list] if text]
        told += [", ".join(json.loads(each)) for each in row[first_list:] if each not in (None, "[]")]
        yield row[0], (row[2] or "", PARTED.join(told), date.fromisoformat(row[1]) if row[1] else None)


def _hit(marker: Marker, row: tuple[int, str, str], heading: str, text: str, of_day: date | None) -> Hit:
    place, kind, key = row
    line = marker.line(" ".join(text.split()))
    title = Line("") if not heading else marker.line(heading)
    day = None if kind == Kind.PERSON else of_day or _day(place)
    return Hit(Kind(kind), UUID(key), place, day, title, line)
