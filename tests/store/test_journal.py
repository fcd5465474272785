"""The file: made, opened, refused in plain words, and never written over."""

import os
import shutil
import stat
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cryout_tui.domain.kept import Draft, OwnPerson
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.text import as_kept
from cryout_tui.errors import (
    ChangedElsewhere,
    CryoutError,
    Damaged,
    LooksOnly,
    NotKept,
    Replaced,
    TooNew,
    WrongPassphrase,
)
from cryout_tui.store.backups import Backups
from cryout_tui.store.holding import Holding
from cryout_tui.store.journal import MIGRATIONS, Journal
from cryout_tui.store.rows import PersonRow
from cryout_tui.store.shelf import Shelf
from cryout_tui.store.store import Store
from cryout_tui.store.writer import Writer
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.store.killing import FEW, going_round


def test_an_encrypted_journal_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "journal.db"
    journal = Journal(path)
    journal.make("caf\u00e9")
    journal.close()
    assert path.read_bytes()[:16] != b"SQLite format 3\0"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for wrong in ("cafe", "caf\u00e9 ", "x'" + "00" * 32 + "'"):
        with pytest.raises(WrongPassphrase):
            Journal(path).open(wrong)
    journal.open("cafe\u0301")
    assert journal.faults() == []
    journal.close()


@pytest.mark.parametrize("refused", ["", "a\0b", "\ud800"])
def test_a_passphrase_that_would_not_encrypt_is_refused(tmp_path: Path, refused: str) -> None:
    with pytest.raises(CryoutError):
        Journal(tmp_path / "journal.db").make(refused)
    assert not (tmp_path / "journal.db").exists()


def test_every_hostile_string_that_can_be_a_passphrase_opens_what_it_locked(tmp_path: Path) -> None:
    refused = []
    for number, secret in enumerate(HOSTILE[::40]):
        journal = Journal(tmp_path / str(number) / "journal.db")
        with going_round(FEW):
            try:
                journal.make(secret)
            except CryoutError:
                refused.append(secret)
                continue
            journal.close()
            journal.open(secret)
        assert journal.is_encrypted
        journal.close()
    assert refused == ["text \U0001f600 text\ud83d"]


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.touch()


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def _short(path: Path) -> None:
    path.write_text("not a journal")


def _other_database(path: Path) -> None:
    import sqlite3

    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.commit()
    other.close()


@pytest.mark.parametrize("plant", [_folder, _empty, _fifo, _dangling, _short, _other_database])
def test_what_is_no_journal_is_named_and_left_alone(tmp_path: Path, plant: object) -> None:
    path = tmp_path / "journal.db"
    plant(path)  # type: ignore[operator]
    before = path.lstat()
    with pytest.raises(Damaged):
        Journal(path).open("secret")
    with pytest.raises(CryoutError):
        Journal(path).make("secret")
    after = path.lstat()
    assert (before.st_ino, before.st_size, before.st_mtime_ns) == (after.st_ino, after.st_size, after.st_mtime_ns)


def test_a_damaged_journal_is_refused_and_not_written(store: Store) -> None:
    store.memories.put(Memory(title="x", created_at=EVENING, updated_at=EVENING))
    store.journal.close()
    held = bytearray(store.journal.path.read_bytes())
    held[4096:] = os.urandom(len(held) - 4096)
    store.journal.path.write_bytes(held)
    with pytest.raises(CryoutError):  # noqa: PT012  which of the two notices depends on the page
        store.journal.open(None)
        store.memories.kept()
    store.journal.close()
    assert store.journal.path.read_bytes() == bytes(held)


def test_a_newer_journal_is_refused_untouched(store: Store) -> None:
    with store.journal.writing() as database:
        database.execute_sql("PRAGMA user_version = 99")
    store.journal.close()
    before = store.journal.path.read_bytes()
    with pytest.raises(TooNew):
        store.journal.open(None)
    assert store.journal.path.read_bytes() == before


STEP = 'def up(migrator, db):\n    db.execute_sql("ALTER TABLE person ADD COLUMN note TEXT")\n    {}\n'


def test_a_change_of_format_keeps_a_copy_first_and_is_whole_or_not_at_all(tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    shutil.copytree(MIGRATIONS, steps)
    journal = Journal(tmp_path / "journal.db")
    journal.make("secret")
    journal.close()
    (steps / "0099_note.py").write_text(STEP.format("raise RuntimeError"))
    copies = tmp_path / "backups"
    newer = Journal(tmp_path / "journal.db", migrations=steps, newest=99)
    newer.before_change = lambda path, version, opener: Backups(copies).keep_file(
        path, opener, f"before-format-{version}", now=datetime.now()
    )
    with pytest.raises(RuntimeError):
        newer.open("secret")
    journal.open("secret")
    journal.close()
    (steps / "0099_note.py").write_text(STEP.format('db.execute_sql("PRAGMA user_version = 99")'))
    newer.open("secret")
    newer.close()
    with pytest.raises(TooNew):
        journal.open("secret")
    copy = Journal(sorted(copies.glob("*.db"))[-1])
    copy.open("secret")
    assert copy.faults() == []
    copy.close()


def test_a_journal_of_the_first_format_is_changed_with_a_copy_kept(tmp_path: Path) -> None:
    first = tmp_path / "first"
    first.mkdir()
    shutil.copy(MIGRATIONS / "0001_journal.py", first)
    older = Journal(tmp_path / "journal.db", migrations=first, newest=1)
    older.make("secret")
    with older.writing():
        Shelf(older, PersonRow, OwnPerson).put(OwnPerson(role="friend", name="Ana", reach="next door"))
    older.close()
    now = Store(tmp_path / "journal.db")
    now.journal.before_change = lambda path, version, opener: Backups(tmp_path / "backups").keep_file(
        path, opener, f"before-format-{version}", now=EVENING
    )
    now.journal.open("secret")
    assert [each.name for each in now.people.all()] == ["Ana"]
    memory = Memory(title="x", created_at=EVENING, updated_at=EVENING)
    with now.changes.step("added"):
        now.memories.put(memory)
    assert now.changes.undo() == "added"
    assert now.memories.kept() == []
    now.journal.close()
    (copy,) = (tmp_path / "backups").glob("*format-1.db")
    kept = Journal(copy, migrations=first, newest=1)
    kept.open("secret")
    assert [each.name for each in Shelf(kept, PersonRow, OwnPerson).all()] == ["Ana"]
    kept.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named(store: Store) -> None:
    store.journal.close()
    store.journal.path.parent.chmod(0o500)
    try:
        with pytest.raises(NotKept):
            store.journal.open(None)
    finally:
        store.journal.path.parent.chmod(0o700)


def test_a_full_disk_loses_nothing_that_was_kept(store: Store) -> None:
    store.drafts.keep(Draft(where="today/x/line", text="kept", cursor=4, at=EVENING))
    with store.journal.reading() as database:
        pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
        database.execute_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(NotKept, match="full"):
        store.drafts.keep(Draft(where="today/x/line", text="more " * 100_000, cursor=0, at=EVENING))
    found = store.drafts.get("today/x/line")
    assert found is not None
    assert found.text == "kept"
    with store.journal.reading() as database:
        database.execute_sql("PRAGMA max_page_count = 100000")
    store.drafts.keep(Draft(where="today/x/line", text="more " * 100_000, cursor=0, at=EVENING))


def test_the_writer_tries_on_until_the_disk_takes_it() -> None:
    tried: list[str] = []
    told: list[str | None] = []

    def job() -> None:
        tried.append("once")
        if len(tried) < 3:
            raise NotKept("The disk is full.")

    writer = Writer(told.append)
    writer.put("a", job)
    for _ in range(4):
        writer.flush()
    writer.stop()
    assert len(tried) == 3
    assert told == ["The disk is full.", None]


def test_two_windows_never_write_over_each_other(store: Store) -> None:
    memory = Memory(title="x", created_at=EVENING, updated_at=EVENING)
    store.memories.put(memory)
    other = Store(store.journal.path)
    other.journal.open(None)
    theirs = other.memories.get(memory.id)
    store.memories.put(memory.told(story="mine", age_text="", feelings=(), now=EVENING))
    with pytest.raises(ChangedElsewhere):
        other.memories.put(theirs.told(story="theirs", age_text="", feelings=(), now=EVENING))
    assert store.memories.get(memory.id).story == "mine"
    other.journal.close()


def test_only_one_full_screen_holds_a_journal(tmp_path: Path) -> None:
    first = Holding(tmp_path / "journal.lock")
    with pytest.raises(CryoutError, match="open already"):
        Holding(tmp_path / "journal.lock")
    first.close()
    Holding(tmp_path / "journal.lock").close()


def test_looser_rights_are_taken_back_and_said(store: Store) -> None:
    store.journal.close()
    store.journal.path.chmod(0o644)
    store.journal.open(None)
    assert stat.S_IMODE(store.journal.path.stat().st_mode) == 0o600
    assert "yours alone" in store.journal.notes[0]


def test_every_hostile_string_comes_back_as_it_was_kept(store: Store) -> None:
    memories = [Memory(title=as_kept(each), story=as_kept(each), place=as_kept(each), people=(as_kept(each),),
                       created_at=EVENING, updated_at=EVENING) for each in HOSTILE]  # fmt: skip
    with store.journal.writing():
        for memory in memories:
            store.memories.put(memory)
    assert list(store.memories.all()) == memories


def test_the_days_ratings_are_the_last_ones_given(store: Store, clock: ToldClock) -> None:
    day = clock.now().date()
    for inside, sleep in ((3, 7), (5, None)):
        store.reflections.put(Reflection(day=day, at=clock.now(), updated_at=clock.now(), inside=inside, sleep=sleep))
        clock.advance(60)
    found = store.reflections.days(day, day)[day]
    assert (found.inside, found.sleep) == (5, 7)


def test_home_reads_no_more_of_ten_years_than_of_one(store: Store) -> None:
    with store.journal.reading() as database:
        plans = [
            row[3]
            for query in (
                "SELECT * FROM reflection WHERE day >= '2026' AND day <= '2027' AND deleted_at IS NULL ORDER BY at",
                "SELECT * FROM sitting WHERE ended_at IS NULL ORDER BY began_at DESC LIMIT 1",
                "SELECT * FROM draft WHERE \"where\" >= 'today/' AND \"where\" < 'today0'",
            )
            for row in database.execute_sql(f"EXPLAIN QUERY PLAN {query}").fetchall()
        ]
    assert not [plan for plan in plans if plan.startswith("SCAN") and "INDEX" not in plan]
    assert store.glance(EVENING).last_reflection is None
    assert date.min < EVENING.date() - timedelta(days=1)


@pytest.mark.parametrize("secret", [None, "secret"])
def test_memory_is_locked_and_wiped_however_the_journal_was_opened(tmp_path: Path, secret: str | None) -> None:
    asks = f"""
from pathlib import Path
from cryout_tui.store.journal import Journal
journal = Journal(Path({str(tmp_path / "journal.db")!r}))
journal.make({secret!r})
with journal.reading() as database:
    print(*database.execute_sql("PRAGMA cipher_memory_security").fetchone())
"""
    # in a process of its own, as the command is: what runs here locks no memory
    asked = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert asked.stdout == "1\n"


def test_the_first_thing_written_after_opening_keeps_the_earlier_text(store: Store) -> None:
    memory = Memory(title="x", story="as it was", created_at=EVENING, updated_at=EVENING)
    store.memories.put(memory)
    store.journal.close()
    store.journal.open(None)
    with store.journal.writing() as database:
        database.execute_sql("UPDATE memory SET story = 'as it is'")
    assert [each.text for each in store.versions.of(memory.id)] == ["as it was"]


def test_the_key_of_a_journal_opens_it_as_its_passphrase_does(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.db")
    journal.make("correct horse")
    key = journal.key()
    assert key is not None
    beside = journal.beside()
    beside.connect()
    assert beside.execute_sql("SELECT count(*) FROM memory").fetchone() == (0,)
    beside.close()
    journal.close()
    journal.open(key)
    assert journal.key() == key
    assert key.raw.hex() not in repr(key)
    journal.close()


def test_looking_keeps_nothing_and_changes_nothing(store: Store) -> None:
    store.memories.put(Memory(title="x", created_at=EVENING, updated_at=EVENING))
    store.journal.close()
    before = store.journal.path.read_bytes()
    store.journal.open(None, looks_only=True)
    assert [each.title for each in store.memories.kept()] == ["x"]
    with pytest.raises(LooksOnly):
        store.memories.put(Memory(title="y", created_at=EVENING, updated_at=EVENING))
    store.journal.close()
    assert store.journal.path.read_bytes() == before


def test_a_journal_that_was_replaced_or_taken_away_takes_no_more_words(store: Store) -> None:
    path = store.journal.path
    for change in (lambda: shutil.copy(path, path.with_name("other")) and path.with_name("other").replace(path),
                   path.unlink):  # fmt: skip
        change()
        with pytest.raises(Replaced):
            store.drafts.keep(Draft(where="today/x/line", text="new", cursor=3, at=EVENING))
        if path.exists():
            store.journal.open(None)
    assert not path.exists()
