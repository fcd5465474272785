"""A journal that cannot be opened: what can be read of it, the newest backup, or leaving; and the backup of the day."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.app import CryoutApp
from cryout_tui.cli import opening
from cryout_tui.errors import CryoutError, Damaged, NoRoom, NotKept
from cryout_tui.paths import Paths
from cryout_tui.screens.asks import ChoiceScreen, PageScreen
from cryout_tui.screens.copy_passphrase import CopyPassphraseScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import whole
from cryout_tui.store.daily import Daily
from cryout_tui.store.journal import Journal
from cryout_tui.store.mending import Mending
from cryout_tui.store.meta import Meta
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.screens.conftest import shown, until
from tests.store.damaged import PAGE, fill
from tests.store.killing import FEW, going_round

LATER = EVENING + timedelta(days=1)


def damage(store: Store, clock: ToldClock) -> Backups:
    """Make a backup, keep more, and damage the pages that lead to everything."""
    backups = Backups(store.journal.path.parent / "backups")
    store.journal.open(None)
    backups.keep(store.journal, "day", now=EVENING - timedelta(days=1))
    fill(store, 40)
    store.journal.close()
    held = bytearray(store.journal.path.read_bytes())
    held[PAGE : 7 * PAGE] = random.Random(1).randbytes(6 * PAGE)
    store.journal.path.write_bytes(held)
    return backups


@pytest.fixture
def mended(app: CryoutApp, clock: ToldClock) -> CryoutApp:
    backups = damage(app.store, clock)
    app.opened.mending = Mending(app.store, backups, now=clock.now)
    return app


async def test_what_can_be_read_is_shown_and_nothing_is_written(mended: CryoutApp) -> None:
    path = mended.store.journal.path
    before = path.read_bytes()
    async with mended.run_test() as pilot:
        await until(pilot, lambda: isinstance(mended.screen, ChoiceScreen))
        words = shown(mended)
        assert "The journal is damaged" in words
        assert "What can be read: 40 memories, 40 reflections" in words
        assert "What is newer is brought over with it: 40 memories, 40 reflections, to" in " ".join(words.split())
        await pilot.press("1")
        await until(pilot, lambda: isinstance(mended.screen, HomeScreen))
        assert mended.store.journal.looks_only
        assert "This is what could be read" in shown(mended)
        assert "40 kept" in shown(mended)
    assert path.read_bytes() == before


async def test_the_backup_comes_in_its_place_with_what_is_newer_and_the_damaged_file_is_kept(mended: CryoutApp) -> None:
    path = mended.store.journal.path
    before = path.read_bytes()
    async with mended.run_test() as pilot:
        await until(pilot, lambda: isinstance(mended.screen, ChoiceScreen))
        await pilot.press("2")
        await until(pilot, lambda: isinstance(mended.screen, HomeScreen))
        assert not mended.store.journal.looks_only
        assert "Newer than it, and brought over: 40 memories, 40 reflections" in " ".join(shown(mended).split())
        assert "What could be read of it is in" in " ".join(shown(mended).split())
        mended.store.journal.close()
    assert whole(path, None).told == "40 memories, 40 reflections"
    assert not list((path.parent / "backups").glob("*.part*"))
    (aside,) = (path.parent / "backups").glob("set-aside-*.db")
    assert aside.read_bytes() == before


async def test_leaving_changes_nothing_and_ends_with_5(mended: CryoutApp) -> None:
    before = mended.store.journal.path.read_bytes()
    async with mended.run_test() as pilot:
        await until(pilot, lambda: isinstance(mended.screen, ChoiceScreen))
        await pilot.press("3")
        await until(pilot, lambda: mended.return_code is not None)
    assert mended.return_code == 5
    assert mended.store.journal.path.read_bytes() == before


@pytest.fixture
def few_rounds() -> Iterator[None]:
    """A passphrase that takes no time."""
    with going_round(FEW):
        yield


@pytest.mark.usefixtures("few_rounds")
async def test_a_journal_that_is_gone_asks_for_the_passphrase_of_its_backup(app: CryoutApp, tmp_path: Path) -> None:
    path = app.store.journal.path
    other = Store(tmp_path / "other.db")
    other.journal.make("secret")
    fill(other, 2)
    backups = Backups(path.parent / "backups")
    backups.keep(other.journal, "day", now=EVENING)
    other.journal.close()
    path.unlink()
    app.opened = replace(
        app.opened, mending=Mending(app.store, backups, now=lambda: LATER), damage=Damaged("The journal is gone.")
    )
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, CopyPassphraseScreen))
        await pilot.press(*"wrong", "enter")
        await until(pilot, lambda: "opens nothing" in shown(app))
        await pilot.press(*"secret", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "look at what" not in shown(app)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert len(app.store.memories.kept()) == 2
        app.store.journal.close()
    assert whole(path, "secret").told == "2 memories, 2 reflections"


# the backup of the day


def test_the_backup_of_the_day_is_made_once(store: Store, tmp_path: Path, clock: ToldClock) -> None:
    backups = Backups(tmp_path / "backups")
    said: list[str] = []
    daily = Daily(store, backups, now=clock.now)
    for _ in range(2):
        thread = daily(said.append)
        if thread is not None:
            thread.join(30)
    assert [each.why for each in backups.all()] == ["day"]
    again = Daily(store, backups, now=clock.now)(said.append)
    assert again is not None
    again.join(30)
    assert len(backups.all()) == 1
    clock.advance(86400)
    thread = daily(said.append)
    assert thread is not None
    thread.join(30)
    assert len(backups.all()) == 2
    assert said == []


def failed(store: Store, tmp_path: Path, clock: ToldClock) -> list[CryoutError]:
    """Return what the backup of the day said when it failed."""
    said: list[CryoutError] = []
    thread = Daily(store, Backups(tmp_path / "backups"), now=clock.now)(said.append)
    assert thread is not None
    thread.join(30)
    return said


def test_one_that_fails_says_so_in_a_sentence_and_one_that_is_left_says_nothing(
    store: Store, tmp_path: Path, clock: ToldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NotKept("The disk is full.")

    monkeypatch.setattr(Backups, "keep", full)
    (said,) = failed(store, tmp_path, clock)
    assert str(said) == "The disk is full. Everything you write is kept as before."
    with monkeypatch.context() as patched:
        patched.setattr(Meta, "put", full)
        (said,) = failed(store, tmp_path, clock)
    assert isinstance(said, NoRoom)
    assert "Nothing new can be kept until there is room" in str(said)
    store.journal.close()
    assert failed(store, tmp_path, clock) == []


def flip_a_free_page(path: Path) -> None:
    """Damage the list of free pages: everything opens, and the file is not whole."""
    held = bytearray(path.read_bytes())
    held[32:40] = b"\xff" * 8
    path.write_bytes(held)


def test_damage_of_the_journal_is_told_as_its_own(store: Store, tmp_path: Path, clock: ToldClock) -> None:
    store.journal.close()
    flip_a_free_page(store.journal.path)
    store.journal.open(None)
    (said,) = failed(store, tmp_path, clock)
    assert isinstance(said, Damaged)
    assert f"The journal {store.journal.path} is damaged in" in str(said)
    store.journal.let_go()


async def test_damage_that_the_backup_finds_leads_to_the_ways_out_once_home_is_on(
    app: CryoutApp, clock: ToldClock
) -> None:
    app.store.journal.open(None)
    fill(app.store, 2)
    app.store.journal.close()
    flip_a_free_page(app.store.journal.path)
    backups = Backups(app.store.journal.path.parent / "backups")
    app.opened.mending = Mending(app.store, backups, now=clock.now)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("t")
        Daily(app.store, backups, now=clock.now)(lambda error: app.call_later(app._no_backup, error))
        await until(pilot, lambda: any("On Home is what can be done" in each.message for each in app._notifications))
        assert not isinstance(app.screen, ChoiceScreen)
        await pilot.press("escape")
        await until(pilot, lambda: "put what can be read in its place" in shown(app))
        assert "Nothing more is written to it" in shown(app)
        before = app.store.journal.path.read_bytes()
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.store.journal.close()
    assert whole(app.store.journal.path, None).told == "2 memories, 2 reflections"
    (aside,) = backups.folder.glob("set-aside-*.db")
    assert aside.read_bytes() == before


async def test_with_a_full_disk_a_page_says_so_and_what_is_typed_does_nothing(
    app: CryoutApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NotKept("The disk is full.")

    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        with monkeypatch.context() as patched:
            patched.setattr(Journal, "writing", full)
            await pilot.press("t")
            await until(pilot, lambda: "Nothing new can be kept until there is room" in shown(app))
            await pilot.press(*"mb")
            assert isinstance(app.screen, PageScreen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


# an older file put back


def test_an_older_file_in_its_place_is_said_once(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data", tmp_path / "c.toml", tmp_path / "state")

    def notes(*, keeps: str | None = None) -> list[str]:
        store = opening.store_at(paths)
        store.journal.open(None)
        opening.remember(paths, store)
        if keeps is not None:
            store.meta.put("place", keeps)
        told = list(store.journal.notes)
        store.journal.close()
        return told

    made = opening.store_at(paths)
    made.journal.make(None)
    opening.remember(paths, made)
    made.journal.close()
    older = paths.journal.read_bytes()
    assert notes() == []
    assert paths.journal.read_bytes() == older  # what is only read is not changed
    assert notes(keeps="one") == []
    assert notes() == []
    assert paths.stamp.stat().st_mode & 0o077 == 0
    paths.journal.write_bytes(older)
    (said,) = notes()
    assert "older than the one that was open here last" in said
    assert notes() == []
    paths.journal.unlink()
    again = opening.store_at(paths)
    again.journal.make(None)
    opening.remember(paths, again)
    again.journal.close()
    assert again.journal.notes == []
    assert notes() == []


def test_a_list_of_journals_from_before_is_read(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data", tmp_path / "c.toml", tmp_path / "state")
    paths.stamp.parent.mkdir()
    paths.stamp.write_text(f'["{paths.journal}"]')
    with pytest.raises(CryoutError, match="was here and is gone"):
        opening.is_first_time(paths)
