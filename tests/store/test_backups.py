"""Backups: whole before they have a name, made while the journal is written in, and thinned by one rule."""

import os
import shutil
import stat
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.errors import CryoutError, Damaged, NotKept, WrongPassphrase
from cryout_tui.store import backups, copying
from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import GivenUp, holdings, whole
from cryout_tui.store.store import Store
from tests.conftest import EVENING


@pytest.fixture(scope="module")
def new_secret_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new journal with a passphrase, made once."""
    folder = tmp_path_factory.mktemp("secret") / "journal"
    made = Store(folder / "journal.db")
    made.journal.make("secret")
    made.journal.close()
    return folder


@pytest.fixture
def secret_store(tmp_path: Path, new_secret_journal: Path) -> Iterator[Store]:
    shutil.copytree(new_secret_journal, tmp_path / "secret")
    store = Store(tmp_path / "secret" / "journal.db")
    store.journal.open("secret")
    yield store
    store.journal.close()


def remember(store: Store, count: int, *, words: str = "") -> None:
    """Keep memories."""
    with store.journal.writing():
        for number in range(count):
            store.memories.put(Memory(title=f"memory {number}", story=words, created_at=EVENING, updated_at=EVENING))


def test_a_backup_opens_with_what_opened_the_journal_when_it_was_made(secret_store: Store, tmp_path: Path) -> None:
    remember(secret_store, 3)
    kept = Backups(tmp_path / "backups")
    path = kept.keep(secret_store.journal, "day", now=EVENING)
    remember(secret_store, 2)
    assert path.name == "journal-2026-11-23-211403-000000-day.db"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.read_bytes()[:16] == secret_store.journal.path.read_bytes()[:16]
    for opener in ("secret", secret_store.journal.key()):
        held = whole(path, opener)
        assert (held.told, held.newest, held.version) == ("3 memories", EVENING.date(), 9)
    with pytest.raises(WrongPassphrase):
        holdings(path, "other")
    assert os.listdir(path.parent) == [path.name]
    assert b"memory" not in path.read_bytes()


def test_a_backup_of_a_plain_journal_is_plain_and_one_of_a_file_needs_no_open_journal(
    store: Store, secret_store: Store, tmp_path: Path
) -> None:
    remember(store, 2)
    remember(secret_store, 1)
    kept = Backups(tmp_path / "backups")
    plain = kept.keep(store.journal, "day", now=EVENING)
    assert whole(plain, None).told == "2 memories"
    secret_store.journal.close()
    closed = kept.keep_file(secret_store.journal.path, "secret", "before-import", now=EVENING)
    assert whole(closed, "secret").told == "1 memory"
    assert [each.why for each in kept.all()] == ["day", "before-import"]
    assert kept.is_of(EVENING.date())
    found = kept.newest_whole("secret")
    assert found is not None
    assert found[0].why == "day"
    assert kept.newest_whole("other") == found  # the plain one needs none
    plain.unlink()
    assert kept.newest_whole("other") is None


def test_what_is_written_meanwhile_is_kept_and_the_backup_is_whole(
    secret_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every few pages a draft is kept, as by someone who types on."""
    remember(secret_store, 40, words="word " * 2000)
    monkeypatch.setattr(copying, "PAGES", 8)
    monkeypatch.setattr(copying, "MOST_PAGES", 64)
    typed: list[str] = []

    def type_on() -> bool:
        if len(typed) < 30:
            typed.append("x")
            text = "".join(typed)
            secret_store.drafts.keep(Draft(where="today/x/line", text=text, cursor=len(text), at=EVENING))
        return True

    made: list[Path] = []
    kept = Backups(tmp_path / "backups")
    thread = threading.Thread(
        target=lambda: made.append(kept.keep(secret_store.journal, "day", now=EVENING, goes_on=type_on))
    )
    thread.start()
    thread.join(60)
    assert whole(made[0], "secret").told == "40 memories"
    draft = secret_store.drafts.get("today/x/line")
    assert draft is not None
    assert draft.text == "x" * 30


def test_one_that_is_left_in_the_middle_leaves_nothing(store: Store, tmp_path: Path) -> None:
    remember(store, 5)
    asked = []

    def twice() -> bool:
        asked.append(1)
        return len(asked) < 2

    with pytest.raises(GivenUp):
        Backups(tmp_path / "backups").keep(store.journal, "day", now=EVENING, goes_on=twice)
    assert os.listdir(tmp_path / "backups") == []


def test_a_damaged_journal_makes_no_backup(secret_store: Store, tmp_path: Path) -> None:
    remember(secret_store, 50, words="word " * 500)
    secret_store.journal.close()
    path = secret_store.journal.path
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 6000)
        file.write(b"\x07" * 100)
    with pytest.raises(Damaged):
        Backups(tmp_path / "backups").keep_file(path, "secret", "day", now=EVENING)
    assert os.listdir(tmp_path / "backups") == []


@pytest.mark.parametrize("which", ["fsync", "whole", "link"])
def test_a_backup_that_cannot_be_finished_never_gets_its_name(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    if which == "whole":
        monkeypatch.setattr(backups, "whole", _refuse)
    else:
        monkeypatch.setattr(os, which, fails)
        monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(CryoutError):
        Backups(tmp_path / "backups").keep(store.journal, "day", now=EVENING)
    monkeypatch.undo()
    assert os.listdir(tmp_path / "backups") == []


def _refuse(*_: object, **__: object) -> None:
    raise Damaged("It is damaged.")


def test_a_file_system_without_second_names_takes_a_backup_too(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "stick.db"
    backups.copied_to(target, store.journal.beside(), None)
    assert whole(target, None).told == "nothing yet"
    with pytest.raises(NotKept, match="not written over"):
        backups.copied_to(target, store.journal.beside(), None)
    assert whole(target, None).told == "nothing yet"


def test_old_backups_go_and_nothing_else_does(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    kept = Backups(folder)
    first = kept.keep(store.journal, "day", now=EVENING - timedelta(days=500))
    foreign = [folder / "notes.txt", folder / "journal-mine.db", folder / "set-aside-2020-01-01-000000-000000.db"]
    for each in foreign:
        each.write_text("mine")
    for days in range(60, 0, -1):
        day = EVENING - timedelta(days=days)
        shutil.copy(first, folder / f"journal-{day:%Y-%m-%d-%H%M%S-%f}-day.db")
    old = folder / f"{first.name}.part"
    young = folder / f"{first.name.replace('2025', '2026')}.part"
    for each in (old, young):
        each.touch()
    os.utime(old, (0, 0))
    kept.keep(store.journal, "day", now=EVENING)
    names = set(os.listdir(folder))
    assert {each.name for each in foreign} <= names
    assert young.name in names
    assert old.name not in names
    stay = [each.at.date() for each in kept.all()]
    assert stay[:7] == [(EVENING - timedelta(days=days)).date() for days in range(7)]
    assert stay[-1] == (EVENING - timedelta(days=500)).date()
    assert len(stay) == 7 + 3 + 2  # days; weeks before those; months before those


def test_a_link_planted_under_the_name_is_not_followed(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    victim = tmp_path / "victim"
    victim.write_text("theirs")
    (folder / "journal-2026-11-23-211403-000000-day.db.part").symlink_to(victim)
    with pytest.raises(NotKept):
        Backups(folder).keep(store.journal, "day", now=EVENING)
    assert victim.read_text() == "theirs"


def test_a_journal_that_was_never_a_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CryoutError):
        Backups(tmp_path / "backups").keep_file(tmp_path / "none.db", None, "day", now=EVENING)
    assert not (tmp_path / "none.db").exists()
