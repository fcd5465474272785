"""The recovery code on the screen: once after a new passphrase, and two of its words asked back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.opened import Opened
from cryout_tui.screens.asks import ChoiceScreen, PageScreen
from cryout_tui.screens.code import CodeAgainScreen, CodeScreen, CodeWordScreen
from cryout_tui.screens.copy_passphrase import CopyPassphraseScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.welcome import CountryScreen, PassphraseScreen
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.widgets.secret import Secret
from tests.conftest import ToldClock
from tests.screens.conftest import shown, until
from tests.store.killing import FEW, going_round

SECRET = "ab cd"


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    with going_round(FEW):
        yield


@pytest.fixture
def first(tmp_path: Path, clock: ToldClock) -> Iterator[CryoutApp]:
    """The app at its first start."""
    opened = Opened(
        store=Store(tmp_path / "new" / "journal.db"), clock=clock, settings=Settings(),
        settings_path=tmp_path / "c.toml", log=tmp_path / "log", is_first_time=True,
    )  # fmt: skip
    app = CryoutApp(opened)
    yield app
    app.writer.stop()


async def to_code(app: CryoutApp, pilot: Pilot[None]) -> None:
    """From the first page to the words."""
    await until(pilot, lambda: isinstance(app.screen, PageScreen))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
    await pilot.press("1")
    await until(pilot, lambda: "encrypted" in shown(app))
    await pilot.press("1")
    await until(pilot, lambda: isinstance(app.screen, PassphraseScreen))
    await pilot.press(*SECRET, "enter")
    assert "It is yours to choose" in " ".join(shown(app).split())
    await pilot.press("enter")
    assert "The same once more" in shown(app)
    await pilot.press(*SECRET, "enter")
    await until(pilot, lambda: isinstance(app.screen, CodeScreen))


async def answer(app: CryoutApp, pilot: Pilot[None], *, rightly: bool) -> None:
    assert isinstance(app.screen, CodeWordScreen)
    word = app.store.code.words()[app.screen.ask.number - 1] if rightly else "zzzz"
    before = app.screen
    await pilot.press(*word[:4], "enter")
    await until(pilot, lambda: app.screen is not before)


async def test_the_words_are_shown_once_and_two_of_them_asked_back(first: CryoutApp) -> None:
    async with first.run_test() as pilot:
        await to_code(first, pilot)
        words = first.store.code.words()
        page = shown(first)
        assert len(words) == 24
        assert all(f"{number} {word}" in page for number, word in enumerate(words, 1))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(first.screen, CodeWordScreen))
        assert not any(f"{number} {word}" in shown(first) for number, word in enumerate(words, 1))
        await pilot.press("enter")
        assert "esc shows the words again" in shown(first)
        await answer(first, pilot, rightly=True)
        await answer(first, pilot, rightly=False)
        assert isinstance(first.screen, CodeScreen)
        assert "is another one. Here they are again." in " ".join(shown(first).split())
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(first.screen, CodeWordScreen))
        await pilot.press(*"aban", "home", "shift+end", "ctrl+c", "ctrl+x")
        assert first.clipboard == ""
        assert first.screen.query_one(Secret).value == "aban"
        await pilot.press(*["backspace"] * 4, "delete", "escape", "enter")
        await until(
            pilot, lambda: isinstance(first.screen, CodeWordScreen) and not first.screen.query_one(Secret).value
        )
        await answer(first, pilot, rightly=True)
        assert first.store.code.is_owed()
        await answer(first, pilot, rightly=True)
        await until(pilot, lambda: isinstance(first.screen, CountryScreen))
        assert not first.store.code.is_owed()
        with first.store.journal.reading() as database:
            assert database.execute_sql("SELECT count(*) FROM draft").fetchone() == (0,)
            assert database.execute_sql("SELECT count(*) FROM meta").fetchone() == (0,)


async def test_without_the_words_it_says_what_that_means_and_goes_on(first: CryoutApp) -> None:
    async with first.run_test() as pilot:
        await to_code(first, pilot)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(first.screen, LockScreen))
        await pilot.press(*SECRET, "enter")
        await until(pilot, lambda: isinstance(first.screen, CodeScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(first.screen, ChoiceScreen))
        assert "nobody can open the journal" in " ".join(shown(first).split())
        await pilot.press("1")
        await until(pilot, lambda: isinstance(first.screen, CodeScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(first.screen, ChoiceScreen))
        await pilot.press("2")
        await until(pilot, lambda: isinstance(first.screen, CountryScreen))
        assert not first.store.code.is_owed()


async def test_a_code_that_no_terminal_showed_is_shown_before_home(tmp_path: Path, clock: ToldClock) -> None:
    store = Store(tmp_path / "new" / "journal.db")
    store.journal.make(SECRET)
    store.code.owe()
    store.journal.close()
    app = CryoutApp(Opened(store=store, clock=clock, settings=Settings(), settings_path=tmp_path / "c.toml",
                           log=tmp_path / "log", secret=SECRET))  # fmt: skip
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, CodeScreen))
        await pilot.press("enter")
        for _ in range(2):
            await until(pilot, lambda: isinstance(app.screen, CodeWordScreen))
            await answer(app, pilot, rightly=True)
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert not store.code.is_owed()
    app.writer.stop()


async def test_the_words_are_shown_again_to_who_knows_the_passphrase(tmp_path: Path, clock: ToldClock) -> None:
    store = Store(tmp_path / "new" / "journal.db")
    store.journal.make(SECRET)
    words = store.code.words()
    store.journal.close()
    app = CryoutApp(Opened(store=store, clock=clock, settings=Settings(), settings_path=tmp_path / "c.toml",
                           log=tmp_path / "log", secret=SECRET))  # fmt: skip
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        {each.title: each.callback for each in app.get_system_commands(app.screen)}["Passphrase and recovery"]()
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "cryout passphrase change" in shown(app)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, CopyPassphraseScreen))
        await pilot.press(*"ab c", "enter")
        await until(pilot, lambda: "That is not the passphrase" in shown(app))
        await pilot.press(*SECRET, "enter")
        await until(pilot, lambda: isinstance(app.screen, CodeAgainScreen))
        assert all(f"{number} {word}" in shown(app) for number, word in enumerate(words, 1))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    app.writer.stop()


async def test_a_journal_that_cannot_be_made_leaves_the_choice(first: CryoutApp, tmp_path: Path) -> None:
    (tmp_path / "new").write_text("no folder")
    async with first.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(first.screen, PageScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(first.screen, ChoiceScreen))
        await pilot.press("1")
        await until(pilot, lambda: "encrypted" in shown(first))
        await pilot.press("2")
        await until(pilot, lambda: "cannot be made" in " ".join(shown(first).split()))
        assert isinstance(first.screen, ChoiceScreen)
        assert "not encrypted" in shown(first)
