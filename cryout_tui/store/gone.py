"""Gone for good: not a word is left in the file, nor in anything beside it that is not a backup."""

import contextlib
import json
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from cryout_tui.domain.sitting import Sitting
from cryout_tui.errors import CryoutError
from cryout_tui.language import ngettext
from cryout_tui.store.columns import InstantField
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.journal import Journal

AMONG = "IN (SELECT value FROM json_each(?))"
INSTANT = InstantField()
NO_CONTENT = re.compile(r"""content\s*=\s*(''|"")""")  # an index that cannot be made anew from what it is of
GATHERED, USUAL = 16 * 1048576, 1048576  # bytes of words gathered before they are written, as in migration 0009
PARTS = (  # what goes with a memory: its table, and the columns that name the memory
    ("reframe", ("memory_id",)),
    ("pain", ("memory_id",)),
    ("comparison", ("left_id", "right_id")),
)


class Gone:
    """Deletes things with all that hangs on them, and wipes the place where they stood."""

    def __init__(self, journal: Journal, drafts: Drafts) -> None:
        self.journal = journal
        self.drafts = drafts

    def memories(self, keys: Iterable[UUID], *, now: datetime) -> None:
        """Delete memories with their reframes, beliefs, pains, comparisons, drafts, versions and changes.

        Sittings with them stay, without them; an open one ends at `now`. Echoes lose their link.
        """
        names = [key.hex for key in keys]
        if not names:
            return
        with self.journal.writing() as database:
            parts = {kind: _ids(database, kind, columns, names) for kind, columns in PARTS}
            parts["belief"] = _ids(database, "belief", ("reframe_id",), parts["reframe"])
            sittings = _ids(database, "sitting", ("memory_id",), names)
            self._forget(database, [*names, *(each for ids in parts.values() for each in ids)], names)
            for kind, ids in parts.items():
                database.execute_sql(f"DELETE FROM {kind} WHERE id {AMONG}", (json.dumps(ids),))
            database.execute_sql(
                "UPDATE sitting SET memory_id = NULL, ended_at = COALESCE(ended_at, ?), revision = revision + 1 "
                f"WHERE memory_id {AMONG}",
                (INSTANT.db_value(now), json.dumps(names)),
            )
            database.execute_sql(
                f"UPDATE reflection SET echo_memory_id = NULL, revision = revision + 1 WHERE echo_memory_id {AMONG}",
                (json.dumps(names),),
            )
            database.execute_sql(f"DELETE FROM memory WHERE id {AMONG}", (json.dumps(names),))
            self._wipe(database, [*names, *sittings])

    def reflections(self, keys: Iterable[UUID]) -> None:
        """Delete reflections with their drafts, versions and changes."""
        names = [key.hex for key in keys]
        if not names:
            return
        with self.journal.writing() as database:
            self._forget(database, names, [])
            database.execute_sql(f"DELETE FROM reflection WHERE id {AMONG}", (json.dumps(names),))
            self._wipe(database, names)

    def words_since(self, sitting: Sitting, memory_id: UUID) -> None:
        """Forget what was written in a sitting and replaced since: its words are let go."""
        with self.journal.writing() as database:
            began = INSTANT.db_value(sitting.began_at)
            reframes = _ids(database, "reframe", ("sitting_id",), [sitting.id.hex])
            database.execute_sql("DELETE FROM version WHERE thing = ? AND at >= ?", (memory_id.hex, began))
            self._forget(database, reframes, [])
            _forget_steps(database, [memory_id.hex])
            self._wipe(database, [])

    def settle(self) -> None:
        """Wipe what an earlier deletion could not: it was cut off, or the disk was too full."""
        with self.journal.reading() as database:
            owed = database.execute_sql("SELECT 1 FROM traces LIMIT 1").fetchall()
        if owed:
            self._vacuum()

    def older_backups(self, since: datetime) -> str | None:
        """Return a sentence naming the backups made since a thing was there, which hold it still; or None."""
        folder = self.journal.path.parent / "backups"
        count = sum(_made(copy) >= since.timestamp() for copy in folder.glob("*.db"))
        if not count:
            return None
        return ngettext(
            "{count} older backup in {folder} may still hold it. It is yours to keep or delete.",
            "{count} older backups in {folder} may still hold it. They are yours to keep or delete.",
            count,
        ).format(count=count, folder=folder)

    def _forget(self, database: CipherDatabase, things: list[str], memories: list[str]) -> None:
        """Forget the earlier texts of `things`, the steps that changed them, and those that name `memories`."""
        titles = database.execute_sql(
            f"SELECT title FROM memory WHERE id {AMONG} "
            f"UNION SELECT text FROM version WHERE field = 'title' AND thing {AMONG}",
            (json.dumps(memories), json.dumps(memories)),
        ).fetchall()
        for (title,) in titles:
            database.execute_sql("DELETE FROM change_step WHERE instr(said, ?) > 0 AND ? <> ''", (title, title))
        database.execute_sql(f"DELETE FROM version WHERE thing {AMONG}", (json.dumps(things),))
        _forget_steps(database, things)

    def _wipe(self, database: CipherDatabase, fields_of: list[str]) -> None:
        """Drop the drafts in fields named after these ids, and leave no trace of anything once this is kept."""
        for name in fields_of:
            self.drafts.drop_about(UUID(name))
        indexes = database.execute_sql(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
        ).fetchall()
        for index, made in indexes:
            # merging is not enough: a lone segment keeps the words of what was deleted, without their places
            way = "delete-all" if NO_CONTENT.search(made) else "rebuild"
            database.execute_sql(f'INSERT INTO "{index}" ("{index}") VALUES (?)', (way,))
            if way == "delete-all":
                _fill(database, index)
        database.execute_sql("INSERT INTO traces VALUES (1)")
        self.journal.once_kept(self._vacuum)

    def _vacuum(self) -> None:
        """Write the file anew without the remnants in its pages; where that cannot be done it is tried at `settle`."""
        with contextlib.suppress(CryoutError), self.journal.reading() as database:
            if database.execute_sql("SELECT 1 FROM traces LIMIT 1").fetchall():
                database.execute_sql("VACUUM")
                database.execute_sql("DELETE FROM traces")


def _fill(database: CipherDatabase, index: str) -> None:
    """Fill an index that holds no text of its own from what is written now."""
    gathers = f'INSERT INTO "{index}" ("{index}", rank) VALUES (\'hashsize\', ?)'
    database.execute_sql(gathers, (GATHERED,))
    for (kind,) in database.execute_sql("SELECT DISTINCT kind FROM written").fetchall():
        database.execute_sql(
            f'INSERT INTO "{index}" (rowid, words, people, feelings, period, kind) '
            "SELECT w.place, v.words, v.people, v.feelings, v.period, w.kind "
            f"FROM written w JOIN {kind}_written v ON v.id = w.id WHERE w.kind = ? ORDER BY w.place",
            (kind,),
        )
    database.execute_sql(gathers, (USUAL,))


def _forget_steps(database: CipherDatabase, things: list[str]) -> None:
    database.execute_sql(
        f"DELETE FROM change_step WHERE number IN (SELECT step FROM change WHERE thing {AMONG})", (json.dumps(things),)
    )


def _ids(database: CipherDatabase, kind: str, columns: tuple[str, ...], names: list[str]) -> list[str]:
    conditions = " OR ".join(f"{column} {AMONG}" for column in columns)
    given = tuple(json.dumps(names) for _column in columns)
    return [row[0] for row in database.execute_sql(f"SELECT id FROM {kind} WHERE {conditions}", given).fetchall()]


def _made(copy: Path) -> float:
    with contextlib.suppress(OSError):
        return copy.stat().st_mtime
    return 0.0
