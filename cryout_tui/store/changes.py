"""Undo and redo: what the person changed, a step at a time, kept in the journal itself."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cryout_tui.errors import ChangedElsewhere
from cryout_tui.language import _
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.journal import Journal
from cryout_tui.store.tracking import watch_steps

MOST_STEPS = 200
LONGEST = "-30 days"
SINCE = _("That was changed since, so it stays as it is.")
REFERENCES = {  # what may still hang on a thing that an undo would take away
    "memory": (
        ("sitting", "memory_id"),
        ("pain", "memory_id"),
        ("reframe", "memory_id"),
        ("comparison", "left_id"),
        ("comparison", "right_id"),
        ("reflection", "echo_memory_id"),
    ),
    "sitting": (("pain", "sitting_id"), ("wave", "sitting_id"), ("reframe", "sitting_id")),
    "reframe": (("belief", "reframe_id"), ("reframe", "replaces_id")),
    "scale": (("reflection", "own"),),
}
NAMES = {"own": "instr(own, ?) > 0"}  # how a column that holds more than an id names a thing
FOLLOWS = {"revision", "updated_at"}  # these change with the rest, and are no change of their own

Columns = dict[str, Any]


class Changes:
    """Takes steps back and forth. Only what is written inside `step` can be undone.

    Everything is in the journal: it survives a restart, and several of these may work on one journal.
    """

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    @contextmanager
    def step(self, said: str) -> Iterator[None]:
        """Write in one piece what one undo takes back; `said` names it, such as '"The school gate" sealed'.

        Within another step it is part of that one. Raises NotKept when it could not be written.
        """
        with self.journal.writing() as database:
            watch_steps(database)
            if database.execute_sql("SELECT 1 FROM present_step").fetchall():
                yield
                return
            number = database.execute_sql("SELECT COALESCE(MAX(number), 0) + 1 FROM change_step").fetchall()[0][0]
            database.execute_sql("INSERT INTO present_step VALUES (?)", (number,))
            database.execute_sql(
                "INSERT INTO change_step VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0)", (number, said)
            )
            try:
                yield
            finally:
                database.execute_sql("DELETE FROM present_step")
            self._finish(database, number)

    def undo(self) -> str | None:
        """Take back the latest step and return what it was, or None when there is none.

        Raises ChangedElsewhere, and forgets the step, when what it changed was changed since.
        """
        return self._move("is_undone = 0 ORDER BY number DESC", undone=True)

    def redo(self) -> str | None:
        """Do again the step undone last and return what it was, or None; raise as `undo` does."""
        return self._move("is_undone = 1 ORDER BY number", undone=False)

    @staticmethod
    def _finish(database: CipherDatabase, number: int) -> None:
        if not database.execute_sql("SELECT 1 FROM change WHERE step = ? LIMIT 1", (number,)).fetchall():
            database.execute_sql("DELETE FROM change_step WHERE number = ?", (number,))
            return
        database.execute_sql(
            "DELETE FROM change_step WHERE is_undone OR number <= ? OR julianday(at) < julianday('now', ?)",
            (number - MOST_STEPS, LONGEST),
        )

    def _move(self, which: str, *, undone: bool) -> str | None:
        with self.journal.writing() as database:
            found = database.execute_sql(f"SELECT number, said FROM change_step WHERE {which} LIMIT 1").fetchall()
            if not found:
                return None
            number, said = found[0]
            try:
                with database.savepoint():
                    _apply(database, number, back=undone)
            except ChangedElsewhere:
                database.execute_sql("DELETE FROM change_step WHERE number = ?", (number,))
                is_kept = False
            else:
                database.execute_sql("UPDATE change_step SET is_undone = ? WHERE number = ?", (undone, number))
                is_kept = True
        if not is_kept:
            raise ChangedElsewhere(SINCE)
        return str(said)


def _apply(database: CipherDatabase, number: int, *, back: bool) -> None:
    order = "DESC" if back else "ASC"
    changes = database.execute_sql(
        f"SELECT kind, thing, before, after FROM change WHERE step = ? ORDER BY number {order}", (number,)
    ).fetchall()
    gone = []
    for kind, thing, before, after in changes:
        earlier, later = (None if each is None else json.loads(each) for each in (before, after))
        here, wanted = (later, earlier) if back else (earlier, later)
        _put(database, kind, thing, here, wanted)
        if wanted is None:
            gone.append((kind, thing))
    for kind, thing in gone:
        _check_nothing_hangs_on(database, kind, thing)


def _put(database: CipherDatabase, kind: str, thing: str, here: Columns | None, wanted: Columns | None) -> None:
    """Put `wanted` where `here` is expected to stand; raise ChangedElsewhere when it no longer does."""
    now = _row(database, kind, thing)
    if (now is None) is not (here is None):
        raise ChangedElsewhere(SINCE)
    if wanted is None:
        _check_alike(now, here, set(here or ()))
        database.execute_sql(f"DELETE FROM {kind} WHERE id = ?", (thing,))
    elif here is None:
        _insert(database, kind, {**wanted, "revision": wanted["revision"] + 1})
    else:
        changed = {name for name in wanted if wanted[name] != here[name]} - {"revision"}
        _check_alike(now, here, changed)
        values = {name: wanted[name] for name in sorted(changed)}
        places = ", ".join(["revision = revision + 1", *(f'"{name}" = ?' for name in values)])
        database.execute_sql(f"UPDATE {kind} SET {places} WHERE id = ?", (*values.values(), thing))


def _insert(database: CipherDatabase, kind: str, columns: Columns) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    database.execute_sql(
        f"INSERT INTO {kind} ({names}) VALUES ({', '.join('?' * len(columns))})", tuple(columns.values())
    )


def _row(database: CipherDatabase, kind: str, thing: str) -> Columns | None:
    cursor = database.execute_sql(f"SELECT * FROM {kind} WHERE id = ?", (thing,))
    names = [each[0] for each in cursor.description]
    found = cursor.fetchall()
    return dict(zip(names, found[0], strict=True)) if found else None


def _check_alike(now: Columns | None, expected: Columns | None, names: set[str]) -> None:
    if now is None or expected is None or any(now[name] != expected[name] for name in names - FOLLOWS):
        raise ChangedElsewhere(SINCE)


def _check_nothing_hangs_on(database: CipherDatabase, kind: str, thing: str) -> None:
    for other, column in REFERENCES.get(kind, ()):
        names = NAMES.get(column, f"{column} = ?")
        if database.execute_sql(f"SELECT 1 FROM {other} WHERE {names} LIMIT 1", (thing,)).fetchall():
            raise ChangedElsewhere(SINCE)
