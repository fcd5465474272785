"""A damaged file: refused in one sentence, left as it is, and saved but for what stood on its damaged pages."""

import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from cryout_tui.errors import Damaged, WrongPassphrase
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.journal import Journal
from cryout_tui.store.keys import Key
from cryout_tui.store.leaves import rows_of_pages
from cryout_tui.store.salvage import TABLES, save_readable
from cryout_tui.store.store import Store
from tests.store.damaged import PAGE, WAYS, fill, rows_of

Rows = dict[str, set[tuple[object, ...]]]


@dataclass
class Whole:
    """A journal before it is damaged: its bytes, its rows, and what opens it."""

    held: bytes
    rows: Rows
    key: Key | None


@pytest.fixture(scope="module", params=["secret", None], ids=["encrypted", "plain"])
def whole(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Whole:
    path = tmp_path_factory.mktemp("whole") / "journal.db"
    store = Store(path)
    store.journal.make(request.param)
    fill(store, 80)
    key = store.journal.key()
    store.journal.close()
    return Whole(path.read_bytes(), rows_of(path, key), key)


def damaged(whole: Whole, number: int, folder: Path) -> tuple[Path, set[int]]:
    """Return a file damaged in the way of that number, and its damaged pages."""
    held, chance = bytearray(whole.held), random.Random(number)
    pages = WAYS[number % len(WAYS)](held, chance)
    path = folder / f"{number}.db"
    path.write_bytes(held)
    return path, pages


def standing_on(whole: Whole, pages: set[int], folder: Path) -> int:
    """Return how many rows stand on these pages: those that are missing where nothing but these pages is gone."""
    held = bytearray(whole.held)
    for page in pages:
        held[page * PAGE : (page + 1) * PAGE] = b"\x07" * PAGE
    path, carrier = folder / "without.db", folder / "carrier"
    path.write_bytes(held[: len(whole.held)])
    columns = {table: _columns(whole, table, folder) for table in TABLES}
    left = {(table, row[0]) for table, row in rows_of_pages(path, whole.key, carrier, columns)}
    return sum(len(rows) for rows in whole.rows.values()) - len(left)


def _columns(whole: Whole, table: str, folder: Path) -> list[str]:
    from cryout_tui.store.row_ranges import Rows as Reader

    path = folder / "columns.db"
    path.write_bytes(whole.held)
    reader = Reader(path, whole.key)
    columns = reader.columns([table])[table]
    reader.close()
    return columns


def saved_of(whole: Whole, number: int, folder: Path) -> None:
    """Damage it, save what can be read, and see that all but the damaged pages is there."""
    path, pages = damaged(whole, number, folder)
    before = path.read_bytes()
    every = sum(len(rows) for rows in whole.rows.values())
    try:
        saved = save_readable(path, whole.key, folder / f"{number}-saved.db")
    except Damaged:  # an encrypted file without its salt, as where another page stands in the place of the first
        assert whole.key is not None
        assert before[:16] != whole.held[:16]
        return
    finally:
        assert path.read_bytes() == before
    found = rows_of(saved.path, whole.key)
    kept = sum(len(whole.rows[table] & found[table]) for table in TABLES)
    assert kept >= 0.99 * (every - standing_on(whole, pages, folder)), (pages, saved)
    if kept < every and whole.key is not None:
        assert saved.lost_told, "what is missing is said"


def refused_of(whole: Whole, number: int, folder: Path) -> None:
    """Damage it and open it: it works, or says in a sentence why not, and it is not written."""
    path, _ = damaged(whole, number, folder)
    before = path.read_bytes()
    store, said = Store(path), ""
    try:
        store.journal.open(whole.key, looks_only=True)
        store.memories.kept()
        store.journal.faults()
    except (WrongPassphrase, Damaged) as error:  # nothing else, and in a sentence: 4 and 5 as exit codes
        said = str(error)
    store.journal.close()
    assert len(said) < 300
    assert path.read_bytes() == before


def test_a_damaged_file_is_refused_in_a_sentence_and_not_written(whole: Whole, tmp_path: Path) -> None:
    for number in range(30):
        refused_of(whole, number, tmp_path)


def test_all_but_the_damaged_pages_is_saved(whole: Whole, tmp_path: Path) -> None:
    for number in (6, 7, 8, 9, 335, 372):  # the last two: another first page, a table's name with a letter that is none
        saved_of(whole, number, tmp_path)


@pytest.mark.long
def test_all_but_the_damaged_pages_is_saved_a_thousand_times(whole: Whole, tmp_path: Path) -> None:
    for number in range(500):
        folder = tmp_path / str(number)
        folder.mkdir()
        refused_of(whole, number, folder)
        saved_of(whole, number, folder)


@pytest.mark.long
def test_a_file_cut_or_turned_over_anywhere_is_refused(whole: Whole, tmp_path: Path) -> None:
    for number in range(0, 6 * 250, 3):  # one bit, and the end taken away
        refused_of(whole, number, tmp_path)


def test_without_its_first_page_everything_else_is_saved(whole: Whole, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    salt = whole.held[:16] if whole.key else b"\x07" * 16
    path.write_bytes(salt + b"\x07" * (PAGE - 16) + whole.held[PAGE:])
    with pytest.raises((WrongPassphrase, Damaged)):
        Journal(path).open(whole.key)
    saved = save_readable(path, whole.key, tmp_path / "saved.db")
    assert rows_of(saved.path, whole.key)["memory"] == whole.rows["memory"]
    store = Store(saved.path)
    store.journal.open("secret" if whole.key else None)
    assert len(store.memories.kept()) == 80
    assert store.search is not None
    assert store.journal.faults() == []
    store.journal.close()


def test_of_a_file_that_holds_nothing_nothing_is_made(whole: Whole, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(whole.held[:16] + random.Random(1).randbytes(40 * PAGE - 16))
    with pytest.raises(Damaged, match="Nothing of"):
        save_readable(path, whole.key, tmp_path / "saved.db")
    assert {each.name for each in tmp_path.iterdir()} == {"journal.db"}


@pytest.mark.parametrize("version", [-8, 0, 67108872])
def test_a_format_that_no_file_can_have_is_damage(whole: Whole, version: int, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(whole.held)
    database = CipherDatabase(str(path), whole.key)
    database.connect()
    database.execute_sql(f"PRAGMA user_version = {version}")
    database.close()
    with pytest.raises(Damaged, match="or damaged"):
        Journal(path).open(whole.key)
    assert rows_of(save_readable(path, whole.key, tmp_path / "saved.db").path, whole.key) == whole.rows
