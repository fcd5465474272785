"""What can still be read of a damaged journal, saved into a new one; the damaged file is only read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import peewee
from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.errors import CryoutError, Damaged, NotKept
from cryout_tui.language import _, ngettext
from cryout_tui.store import files
from cryout_tui.store.checking import whole
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.files import Found
from cryout_tui.store.journal import MIGRATIONS
from cryout_tui.store.keys import Key, Opener, SaltedKey, key_of, salt_of
from cryout_tui.store.leaves import rows_of_pages
from cryout_tui.store.making import make
from cryout_tui.store.row_ranges import Rows, read_rows
from cryout_tui.store.sentences import plainly
from cryout_tui.store.swap import fix

TABLES = (  # what search and the lists are made of is made anew; what can be undone comes last
    "memory", "sitting", "wave", "pain", "comparison", "reframe", "belief", "reflection", "practice", "person",
    "scale", "question", "draft", "version", "meta", "traces", "change_step", "change",
)  # fmt: skip
UNDO = ("change_step", "change")  # half of these would undo half of something
OF_THE_DISK = ("full", "disk I/O", "readonly")
NAMES: Mapping[str, tuple[Callable[[int], str], str]] = {  # so many of them, and what they are called
    "memory": (lambda n: ngettext("{count} memory", "{count} memories", n), _("memories")),
    "sitting": (lambda n: ngettext("{count} sitting", "{count} sittings", n), _("sittings")),
    "wave": (lambda n: ngettext("{count} wave", "{count} waves", n), _("waves")),
    "pain": (lambda n: ngettext("{count} number of pain", "{count} numbers of pain", n), _("numbers of pain")),
    "comparison": (lambda n: ngettext("{count} compared pair", "{count} compared pairs", n), _("compared pairs")),
    "reframe": (lambda n: ngettext("{count} reframe", "{count} reframes", n), _("reframes")),
    "belief": (lambda n: ngettext("{count} number of belief", "{count} numbers of belief", n), _("numbers of belief")),
    "reflection": (lambda n: ngettext("{count} reflection", "{count} reflections", n), _("reflections")),
    "practice": (lambda n: ngettext("{count} practice", "{count} practices", n), _("practices")),
    "person": (
        lambda n: ngettext("{count} person of your own", "{count} people of your own", n),
        _("people of your own"),
    ),
    "scale": (lambda n: ngettext("{count} own scale", "{count} own scales", n), _("own scales")),
    "question": (lambda n: ngettext("{count} own question", "{count} own questions", n), _("own questions")),
    "draft": (
        lambda n: ngettext("{count} text that stood open", "{count} texts that stood open", n),
        _("texts that stood open"),
    ),
    "version": (lambda n: ngettext("{count} earlier text", "{count} earlier texts", n), _("earlier texts")),
}


@dataclass(frozen=True, slots=True)
class Saved:
    """How many rows of each table were saved, and how many were not; `is_guess` where that cannot be told."""

    path: Path
    read: dict[str, int]
    lost: dict[str, int]
    is_guess: bool = False

    @property
    def lost_told(self) -> str:
        """What could not be read, in words; empty when all of it could."""
        parts = [
            NAMES[table][1] if self.is_guess else NAMES[table][0](count).format(count=count)
            for table, count in self.lost.items()
            if count and table in NAMES
        ]
        undo = [_("what could be undone")] if any(self.lost.get(each) for each in UNDO) else []
        told = ", ".join([*parts, *undo])
        if not self.is_guess:
            return told
        return (
            _("perhaps some {told}; how much cannot be told").format(told=told)
            if told
            else _("how much cannot be told")
        )


def save_readable(damaged: Path, opener: Opener | None, target: Path, *, migrations: Path = MIGRATIONS) -> Saved:
    """Save what can be read of the journal at `damaged` into a new one at `target`, opened by the same.

    Raises WrongPassphrase, Damaged where nothing can be read, or NotKept; `damaged` is left as it is.
    """
    key = key_for(damaged, opener)
    unfinished = target.with_name(f"{target.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        make(unfinished, key, migrations)
        saved = _save(damaged, key, unfinished)
        whole(unfinished, key)
        fix(unfinished)
        unfinished.rename(target)
        files.settle(target)
    except OSError as error:
        raise NotKept(
            _("{parent} cannot be written ({strerror}). Nothing was changed.").format(
                parent=target, strerror=error.strerror
            )
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return replace(saved, path=target)


def key_for(path: Path, opener: Opener | None) -> SaltedKey | None:
    """Return the key that opens `path`, with its salt; None where it is plainly not encrypted."""
    if files.look_inside(path) is not Found.ENCRYPTED:
        return None
    if isinstance(opener, SaltedKey):
        return opener
    if opener is None:
        raise CryoutError(_("{path} asks for a passphrase. Nothing was changed.").format(path=path))
    salt = salt_of(path)
    return SaltedKey((opener if isinstance(opener, Key) else key_of(opener, salt)).raw, salt)


def _save(damaged: Path, key: Key | None, target: Path) -> Saved:
    new = CipherDatabase(str(target), key)
    source = Rows(damaged, key)
    with plainly(target):
        new.connect()
        try:
            new.execute_sql("PRAGMA foreign_keys = OFF")
            new.execute_sql("BEGIN IMMEDIATE")
            saved = _by_ranges(source, new, target)
            if saved.is_guess or any(saved.lost.values()):
                saved = _by_pages(damaged, key, new, saved)
            if not any(saved.read[each] for each in NAMES):
                raise Damaged(_("Nothing of {damaged} can be read. Nothing was changed.").format(damaged=damaged))
            new.execute_sql("COMMIT")
        finally:
            source.close()
            new.close()
    return saved


def _by_ranges(source: Rows, new: CipherDatabase, path: Path) -> Saved:
    """Save what the file's own tables lead to."""
    read, lost = dict.fromkeys(TABLES, 0), dict.fromkeys(TABLES, 0)
    tables = source.columns(TABLES)
    is_guess = len(tables) < len(TABLES)  # one that is not named may be there: an earlier format has fewer, too
    for table, columns in tables.items():
        found, known = read_rows(source, table, columns), _columns(new, table)
        is_misnamed = not set(columns) <= set(known)
        names = known[: len(columns)] if is_misnamed else columns  # they stand in the same order in every format
        read[table] = sum(_put(new, table, dict(zip(names, row, strict=not is_misnamed))) for row in found.rows)
        lost[table] = found.lost + len(found.rows) - read[table]
        is_guess = is_guess or found.is_guess or is_misnamed
    if any(lost[each] for each in UNDO):
        for each in reversed(UNDO):
            new.execute_sql(f"DELETE FROM {each}")
            lost[each], read[each] = lost[each] + read[each], 0
    return Saved(path, read, lost, is_guess)


def _by_pages(damaged: Path, key: Key | None, new: CipherDatabase, saved: Saved) -> Saved:
    """Save what stands in a page that nothing leads to."""
    read, lost = dict(saved.read), dict(saved.lost)
    columns = {table: _columns(new, table) for table in TABLES}
    carrier = saved.path.with_name(f"{saved.path.name}.pages")
    carrier.unlink(missing_ok=True)
    for table, row in rows_of_pages(damaged, key, carrier, columns):
        given = {name: value for name, value in zip(columns[table], row, strict=False) if value is not None}
        if _put(new, table, given):
            read[table] += 1
            lost[table] = max(0, lost[table] - 1)
    return Saved(saved.path, read, lost, saved.is_guess)


def _columns(database: CipherDatabase, table: str) -> list[str]:
    return [row[1] for row in database.execute_sql(f"PRAGMA table_info({table})").fetchall()]


def _put(new: CipherDatabase, table: str, row: dict[str, object]) -> bool:
    """Put a row into the new journal; say whether its table has taken it."""
    names = ", ".join(f'"{name}"' for name in row)
    put = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})"
    try:
        return bool(new.execute_sql(put, tuple(row.values())).rowcount == 1)
    except (peewee.DatabaseError, sqlcipher.DatabaseError) as error:
        if any(each in str(error) for each in OF_THE_DISK):
            raise
        return False  # such as words that are no list any more, where a list is to be
