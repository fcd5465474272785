"""A backup in the journal's place: whatever happens in between, one whole journal stands there."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.memory import Memory
from cryout_tui.errors import NotKept, Replaced
from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import whole
from cryout_tui.store.journal import FORMAT, MIGRATIONS, Journal
from cryout_tui.store.restoring import Before, Chosen, restore
from cryout_tui.store.rows import PersonRow
from cryout_tui.store.shelf import Shelf
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.store.killing import Killing

STEPS = "tests.store.back_steps"
FIRST, LATER = "3 memories", "5 memories"


def remember(store: Store, count: int) -> None:
    with store.journal.writing():
        for number in range(count):
            store.memories.put(
                Memory(title=f"memory {number}", story="x" * 3000, created_at=EVENING, updated_at=EVENING)
            )


@pytest.fixture
def backed_up(store: Store) -> tuple[Path, Path]:
    """A journal of five memories, shut, and its backup with three."""
    remember(store, 3)
    backup = Backups(store.journal.path.parent / "backups").keep(store.journal, "day", now=EVENING)
    remember(store, 2)
    store.journal.close()
    return store.journal.path, backup


def put_back(backup: Path, journal: Path) -> Before | None:
    now = EVENING + timedelta(days=1)
    return restore(Chosen(backup, None), journal, None, Backups(journal.parent / "backups"), now=now)


def test_the_present_journal_is_a_backup_afterwards(backed_up: tuple[Path, Path]) -> None:
    journal, backup = backed_up
    before = put_back(backup, journal)
    assert before is not None
    assert before.is_backup
    assert whole(journal, None).told == FIRST
    assert whole(before.path, None).told == LATER
    assert whole(backup, None).told == FIRST
    assert {each.name for each in journal.parent.iterdir()} == {"journal.db", "backups"}


def test_what_cannot_be_read_is_set_aside_byte_for_byte(backed_up: tuple[Path, Path]) -> None:
    journal, backup = backed_up
    damaged = journal.read_bytes()[:4096] + os.urandom(9000)
    journal.write_bytes(damaged)
    before = put_back(backup, journal)
    assert before is not None
    assert not before.is_backup
    assert before.path.name.startswith("set-aside-")
    assert before.path.read_bytes() == damaged
    assert whole(journal, None).told == FIRST


@pytest.mark.parametrize("stands", ["nothing", "empty", "folder"])
def test_where_nothing_or_no_file_stands_the_backup_comes_in_its_place(
    backed_up: tuple[Path, Path], stands: str
) -> None:
    journal, backup = backed_up
    journal.unlink()
    if stands == "empty":
        journal.touch()
        journal.with_name("journal.db-journal").write_bytes(b"of the empty one")
    if stands == "folder":
        journal.mkdir()
        (journal / "mine").write_text("mine")
    before = put_back(backup, journal)
    assert whole(journal, None).told == FIRST
    assert (before is None) is (stands == "nothing")
    if stands == "empty":
        assert before is not None
        assert before.path.with_name(f"{before.path.name}-journal").read_bytes() == b"of the empty one"
        assert not journal.with_name("journal.db-journal").exists()
    if stands == "folder":
        assert before is not None
        assert (before.path / "mine").read_text() == "mine"


def test_a_link_to_the_journal_stays_one(backed_up: tuple[Path, Path], tmp_path: Path) -> None:
    journal, backup = backed_up
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    journal.rename(elsewhere / "mine.db")
    journal.symlink_to(elsewhere / "mine.db")
    put_back(backup, journal)
    assert journal.is_symlink()
    assert whole(elsewhere / "mine.db", None).told == FIRST


def test_a_damaged_backup_changes_nothing(backed_up: tuple[Path, Path]) -> None:
    journal, backup = backed_up
    before = journal.read_bytes()
    with backup.open("r+b") as file:
        file.truncate(50_000)
    with pytest.raises(Exception, match="damaged"):
        put_back(backup, journal)
    assert journal.read_bytes() == before
    assert {each.name for each in journal.parent.iterdir()} == {"journal.db", "backups"}


def test_who_has_the_old_file_open_keeps_nothing_in_it(backed_up: tuple[Path, Path]) -> None:
    journal, backup = backed_up
    other = Store(journal)
    other.journal.open(None)
    put_back(backup, journal)
    with pytest.raises(Replaced):
        remember(other, 1)
    other.journal.close()
    assert whole(journal, None).told == FIRST


# killed, full, read-only, failing


@pytest.fixture(scope="module")
def killing() -> Iterator[Killing]:
    with Killing(STEPS) as killing:
        yield killing


def fresh(backed_up: tuple[Path, Path], folder: Path) -> tuple[Path, Path, Path]:
    """Return copies of the journal and the backup in a folder of their own, and its folder of backups."""
    folder.mkdir()
    journal, backup = (Path(shutil.copy(each, folder / each.name)) for each in backed_up)
    return journal, backup, folder / "backups"


def all_open(folder: Path) -> int:
    """Look through everything that is named as a backup; return how many there are."""
    kept = Backups(folder)
    for each in kept.all():
        assert whole(kept.path(each), None).told
    return len(kept.all())


def killed_anywhere(killing: Killing, backed_up: tuple[Path, Path], folder: Path, times: int) -> None:
    chance = random.Random(times)
    lasts = killing.run(f"{STEPS}:backed_up", str(backed_up[0]), None, str(folder / "first")).seconds
    for number in range(times):
        journal, backup, backups = fresh(backed_up, folder / str(number))
        after = chance.uniform(0, lasts * 1.2)
        killing.run(f"{STEPS}:backed_up", str(journal), None, str(backups), after=after)
        assert all_open(backups) <= 1
        killing.run(f"{STEPS}:restored", str(backup), str(journal), None, str(backups), after=after)
        all_open(backups)
        assert whole(journal, None).told in (FIRST, LATER)
        put_back(backup, journal)
        assert whole(journal, None).told == FIRST
        shutil.rmtree(journal.parent)


def test_killed_anywhere_every_backup_opens_and_one_whole_journal_stands(
    killing: Killing, backed_up: tuple[Path, Path], tmp_path: Path
) -> None:
    killed_anywhere(killing, backed_up, tmp_path, 8)


@pytest.mark.kills
def test_killed_two_hundred_times_every_backup_opens_and_one_whole_journal_stands(
    killing: Killing, backed_up: tuple[Path, Path], tmp_path: Path
) -> None:
    killed_anywhere(killing, backed_up, tmp_path, 200)


def migrated_anywhere(killing: Killing, folder: Path, times: int) -> None:
    first = folder / "first"
    first.mkdir()
    shutil.copy(MIGRATIONS / "0001_journal.py", first)
    older = Journal(folder / "older.db", migrations=first, newest=1)
    older.make(None)
    with older.writing():
        Shelf(older, PersonRow, OwnPerson).put(OwnPerson(role="friend", name="Ana", reach="next door"))
    older.close()
    chance = random.Random(times)
    journal = folder / "journal.db"
    shutil.copy(folder / "older.db", journal)
    lasts = killing.run(f"{STEPS}:opened", str(journal), str(folder / "b")).seconds
    for number in range(times):
        shutil.copy(folder / "older.db", journal)
        backups = folder / f"backups {number}"
        killing.run(f"{STEPS}:opened", str(journal), str(backups), after=chance.uniform(0, lasts))
        all_open(backups)
        store = Store(journal)
        store.journal.open(None)
        assert [each.name for each in store.people.all()] == ["Ana"]
        assert store.journal.faults() == []
        store.journal.close()
        assert whole(journal, None).version == FORMAT


def test_killed_in_a_change_of_format_nothing_is_lost(killing: Killing, tmp_path: Path) -> None:
    migrated_anywhere(killing, tmp_path, 6)


@pytest.mark.kills
def test_killed_two_hundred_times_in_a_change_of_format_nothing_is_lost(killing: Killing, tmp_path: Path) -> None:
    migrated_anywhere(killing, tmp_path, 200)


def test_a_full_disk_leaves_the_journal_and_no_half_backup(
    killing: Killing, backed_up: tuple[Path, Path], tmp_path: Path
) -> None:
    journal, backup, backups = fresh(backed_up, tmp_path / "full")
    before = journal.read_bytes()
    for room in (0, 4096, 100_000, len(before) - 4096):
        for step, *given in (("backed_up", str(journal), None), ("restored", str(backup), str(journal), None)):
            ran = killing.run(f"{STEPS}:{step}", *given, str(backups), most_bytes=room)
            assert ran.error.startswith("NotKept"), ran
        assert journal.read_bytes() == before
        assert all_open(backups) == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may be somebody else")
def test_a_folder_that_cannot_be_written_is_named(killing: Killing, backed_up: tuple[Path, Path]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        journal = Path(shutil.copy(backed_up[0], folder / "journal.db"))
        journal.chmod(0o644)
        ran = killing.run(f"{STEPS}:backed_up_by_another", str(journal), str(folder / "backups"))
        assert ran.error.startswith("NotKept: No backup could be made in")
        assert os.listdir(folder) == ["journal.db"]


NO_FSYNC = """#include <errno.h>
int fsync(int file) { errno = 5; return -1; }
int fdatasync(int file) { errno = 5; return -1; }
"""


@pytest.mark.skipif(shutil.which("cc") is None or sys.platform != "linux", reason="needs a compiler, on Linux")
def test_a_disk_that_confirms_nothing_leaves_the_journal_and_no_backup(
    backed_up: tuple[Path, Path], tmp_path: Path
) -> None:
    journal, backup = backed_up
    before = journal.read_bytes()
    shim = tmp_path / "shim.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", str(shim)], input=NO_FSYNC, text=True, check=True)
    step = f"import sys; from {STEPS} import restored; restored(*sys.argv[1:3], None, sys.argv[3])"
    backups = tmp_path / "failing"
    ran = subprocess.run(
        [sys.executable, "-c", step, str(backup), str(journal), str(backups)],
        env={**os.environ, "LD_PRELOAD": str(shim)}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert "NotKept: The disk does not take" in ran.stderr
    assert journal.read_bytes() == before
    assert all_open(backups) == 0


def test_a_backup_of_this_very_moment_is_not_written_over(backed_up: tuple[Path, Path]) -> None:
    journal, backup = backed_up
    with pytest.raises(NotKept, match="not written over"):
        Backups(backup.parent).keep_file(journal, None, "day", now=EVENING)
    assert whole(backup, None).told == FIRST
    assert Backups(backup.parent).is_of(datetime(2026, 11, 23).date())
