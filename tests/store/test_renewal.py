"""Another passphrase by a whole new file: nothing is lost, and at every moment one journal opens with either."""

import os
import random
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.errors import CryoutError, NotKept, Replaced, WrongPassphrase
from cryout_tui.store import first_page, renewal, still_open
from cryout_tui.store.journal import Journal
from cryout_tui.store.keys import Key, key_of, salt_of
from cryout_tui.store.passphrase import fit
from cryout_tui.store.renewal import renew
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.store.killing import FEW, USUAL, Killing, going_round

OLD, NEW = "correct horse", "battery 'staple'"
WORDS = [f"line {number} of a journal" for number in range(200)]
WAYS = {"set": (None, NEW), "change": (OLD, NEW), "remove": (OLD, None)}
STEP = "tests.store.steps:renewed"


def made(folder: Path, secret: str | None) -> Path:
    """Make a journal with some words in it, and some taken out again; return its file."""
    store = Store(folder / "journal.db")
    store.journal.make(secret)
    with store.journal.writing():
        for words in WORDS:
            store.memories.put(Memory(title=words, story=words, created_at=EVENING, updated_at=EVENING))
    with store.journal.writing() as database:
        database.execute_sql("DELETE FROM memory WHERE rowid % 5 = 0")
    store.journal.close()
    return store.journal.path


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    with going_round(FEW):
        yield


@pytest.fixture(scope="module")
def journals(quick: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str | None, Path]:
    """A journal without a passphrase, and one with it."""
    return {secret: made(tmp_path_factory.mktemp("made"), secret) for secret in (None, OLD)}


def copied(journal: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(journal, folder / "journal.db"))


def rows(path: Path, opener: str | Key | None) -> list[tuple[object, ...]]:
    """Return all that is in the tables of a journal, with the numbers of the rows; raise what opening it raises."""
    journal = Journal(path)
    journal.open(opener, looks_only=True)
    try:
        with journal.reading() as database:
            tables = renewal._tables(database)
            return [
                (name, *row)
                for name, is_numbered in sorted(tables)
                if name != "sqlite_schema"
                for row in database.execute_sql(f'SELECT {"rowid, " if is_numbered else ""}* FROM "{name}"').fetchall()
            ]
    finally:
        journal.close()


@pytest.mark.parametrize("way", WAYS)
def test_the_new_file_has_every_row_and_opens_with_the_new_passphrase_alone(
    way: str, journals: dict[str | None, Path], tmp_path: Path
) -> None:
    old, new = WAYS[way]
    path = copied(journals[old], tmp_path)
    before, salt = rows(path, old), salt_of(path)
    copies: list[list[str]] = []
    key = renew(path, old, new, keep_first=lambda: copies.append(os.listdir(tmp_path)))
    assert copies == [["journal.db"]]
    assert os.listdir(tmp_path) == ["journal.db"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert salt_of(path) != salt
    assert Journal(path).is_encrypted is (new is not None)
    assert rows(path, new) == rows(path, key) == before
    if new is not None:
        assert key == key_of(new, salt_of(path))
        for wrong in {OLD, "x"} - {new}:
            with pytest.raises(WrongPassphrase):
                Journal(path).open(wrong)
    journal = Journal(path)
    journal.open(key)
    assert journal.faults() == []
    with journal.reading() as database:
        found = database.execute_sql("SELECT count(*) FROM search WHERE search MATCH 'line'").fetchone()
    assert found == (160,)
    journal.close()


def test_a_link_stays_a_link(journals: dict[str | None, Path], tmp_path: Path) -> None:
    path = copied(journals[None], tmp_path / "far")
    link = tmp_path / "journal.db"
    link.symlink_to(path)
    renew(link, None, NEW, keep_first=lambda: None)
    assert link.is_symlink()
    assert os.listdir(path.parent) == ["journal.db"]
    assert rows(link, NEW) == rows(journals[None], None)


def test_another_writer_waits_and_writes_nothing_into_what_was_replaced(
    journals: dict[str | None, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(journals[None], tmp_path)
    other = Store(path)
    other.journal.open(None)
    draft = Draft(where="today/x/line", text="new", cursor=3, at=EVENING)
    with other.journal.reading() as database:
        database.execute_sql("PRAGMA busy_timeout = 1")
    said: list[str] = []

    def compared(*given: object) -> Key | None:
        with pytest.raises(NotKept, match="holding"):
            other.drafts.keep(draft)
        said.append("waited")
        return compare(*given)  # type: ignore[arg-type]

    compare = renewal._compared
    monkeypatch.setattr(renewal, "_compared", compared)
    renew(path, None, NEW, keep_first=lambda: None)
    assert said == ["waited"]
    with pytest.raises(Replaced):
        other.drafts.keep(draft)
    other.journal.close()
    assert rows(path, NEW) == rows(journals[None], None)


def test_what_does_not_come_out_as_asked_is_not_put_in_place(
    journals: dict[str | None, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(journals[OLD], tmp_path)
    before, fill = path.read_bytes(), renewal._fill

    def lossy(unfinished: Path, journal: Path, opener: object, secret: str | None) -> None:
        fill(unfinished, journal, opener, secret)  # type: ignore[arg-type]
        made = Journal(unfinished)
        made.open(secret)
        with made.writing() as database:
            database.execute_sql("UPDATE draft SET text = 'x'")
            database.execute_sql("UPDATE memory SET place = 'x' WHERE rowid = 7")
        made.close()

    ways = {
        "a row is another": lossy,
        "not encrypted": lambda unfinished, journal, opener, secret: fill(unfinished, journal, opener, None),
        "another passphrase": lambda unfinished, journal, opener, secret: fill(unfinished, journal, opener, "x"),
        "empty": lambda unfinished, journal, opener, secret: None,
    }
    key = key_of(OLD, salt_of(path))
    for way in ways.values():
        monkeypatch.setattr(renewal, "_fill", way)
        with pytest.raises(CryoutError):
            renew(path, key, NEW, keep_first=lambda: None)
        assert os.listdir(tmp_path) == ["journal.db"]
    assert path.read_bytes() == before


def test_what_a_killed_run_left_is_taken_away_and_is_no_journal(
    journals: dict[str | None, Path], tmp_path: Path
) -> None:
    path = copied(journals[None], tmp_path)
    for left in ("journal.db.renewed", "journal.db.renewed-journal"):
        (tmp_path / left).write_text("half of it")
    assert rows(path, None) == rows(journals[None], None)
    renewal.take_away_unfinished(path)
    assert os.listdir(tmp_path) == ["journal.db"]


def test_hostile_strings_are_passphrases_through_the_swap_or_are_refused_in_words(
    journals: dict[str | None, Path], tmp_path: Path
) -> None:
    path, opener = copied(journals[None], tmp_path), None
    before = rows(path, None)
    spelt = "x'" + "0f" * 32 + "'"
    for secret in (*HOSTILE[::120], spelt, spelt.upper(), "x'" + "0f" * 48 + "'", "x'0f'", "it''s", " ", "\n"):
        try:
            new = fit(secret)
        except CryoutError:
            continue
        opener = renew(path, opener, new, keep_first=lambda: None)
        assert opener is not None
        assert first_page.fits(first_page.read(path), opener)
    assert rows(path, opener) == before


# opened by others


@pytest.fixture
def usual(quick: None) -> Iterator[None]:
    """Passphrases as they are outside of tests."""
    with going_round(USUAL):
        yield


def _by_another(path: Path, key: str) -> list[str]:
    """Read the titles with another library, as any tool that knows SQLCipher 4 does."""
    other = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        other.pragma("cipher", "sqlcipher")
        other.pragma("legacy", 4)
        other.pragma("key", key)
        return [title for (title,) in other.execute("SELECT title FROM memory ORDER BY rowid")]
    finally:
        other.close()


def test_another_library_opens_it_with_the_passphrase_and_with_the_raw_key(tmp_path: Path, usual: None) -> None:
    kept = [words for number, words in enumerate(WORDS, 1) if number % 5]
    path = made(tmp_path, OLD)
    assert _by_another(path, OLD) == kept  # a fresh one
    old = key_of(OLD, salt_of(path))
    key = renew(path, old, NEW, keep_first=lambda: None)
    assert key is not None
    assert _by_another(path, NEW) == kept  # changed, as after recovering
    assert _by_another(path, f"raw:{key.raw.hex()}") == kept
    with pytest.raises(apsw.NotADBError):
        _by_another(path, f"raw:{old.raw.hex()}")
    with going_round(FEW):
        renew(path, key, None, keep_first=lambda: None)
        key = renew(path, None, OLD, keep_first=lambda: None)
    assert key is not None
    assert _by_another(path, f"raw:{key.raw.hex()}") == kept  # set


# backups


def test_the_backups_that_the_old_passphrase_opens_are_found(journals: dict[str | None, Path], tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for number, secret in enumerate((None, OLD, OLD)):
        shutil.copy(journals[secret], folder / f"journal-{number}.db")
    path = copied(journals[OLD], tmp_path)
    key = renew(path, OLD, NEW, keep_first=lambda: None)
    shutil.copy(path, folder / "journal-3.db")
    (folder / "journal-4.db").write_text("no journal")
    (folder / "journal-5.db").mkdir()
    names = lambda opener: [each.stem[-1] for each in still_open.opened_by(opener, folder)]  # noqa: E731
    assert (names(None), names(OLD), names(key), names("x")) == (["0"], ["2", "1"], ["3"], [])


# kills, and a disk that is full


def _one_of_two(path: Path, way: str, key: Key | None, before: list[tuple[object, ...]]) -> str:
    """Say which of the two opens the journal, and that it is whole; fail where both do, or neither."""
    new = WAYS[way][1]
    is_old = (first_page.fits(first_page.read(path), key)) if key else not Journal(path).is_encrypted
    assert rows(path, key if is_old else new) == before
    if not is_old and new is not None:
        assert Journal(path).is_encrypted
    return "old" if is_old else "new"


@pytest.fixture(scope="module")
def killing() -> Iterator[Killing]:
    with Killing("tests.store.steps") as killing:
        yield killing


def _killed(killing: Killing, journals: dict[str | None, Path], folder: Path, times: int) -> dict[str, int]:
    found = {"old": 0, "new": 0}
    chance = random.Random(6)
    for way, (old, new) in WAYS.items():
        key = None if old is None else key_of(old, salt_of(journals[old]))
        given = (key.raw.hex() if key else None, new)
        before = rows(journals[old], key)
        path = copied(journals[old], folder / way)
        whole = killing.run(STEP, str(path), *given)
        assert whole.done, whole.error
        for _ in range(times):
            path = copied(journals[old], folder / way)
            killing.run(STEP, str(path), *given, after=chance.uniform(0, whole.seconds * 1.2))
            found[_one_of_two(path, way, key, before)] += 1
            renewal.take_away_unfinished(path)
            assert os.listdir(path.parent) == ["journal.db"]
    return found


def test_twenty_kills_in_the_midst_of_it_leave_one_good_journal(
    killing: Killing, journals: dict[str | None, Path], tmp_path: Path
) -> None:
    assert sum(_killed(killing, journals, tmp_path, 7).values()) == 21


@pytest.mark.kills
def test_three_hundred_kills_in_the_midst_of_it_leave_one_good_journal(
    killing: Killing, journals: dict[str | None, Path], tmp_path: Path
) -> None:
    found = _killed(killing, journals, tmp_path, 100)
    assert sum(found.values()) == 300
    assert min(found.values()) > 20


def test_a_full_disk_leaves_the_journal_as_it_was(
    killing: Killing, journals: dict[str | None, Path], tmp_path: Path
) -> None:
    size = journals[OLD].stat().st_size
    key = key_of(OLD, salt_of(journals[OLD])).raw.hex()
    for room in (0, 4096, size // 2):
        path = copied(journals[OLD], tmp_path)
        ran = killing.run(STEP, str(path), key, NEW, most_bytes=room)
        assert ran.error.startswith(("NotKept: The disk", "NotKept: The new file")), ran.error
        assert path.read_bytes() == journals[OLD].read_bytes()
        assert os.listdir(tmp_path) == ["journal.db"]
