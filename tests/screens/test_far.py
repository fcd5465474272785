"""Over SSH: said once at Home; and on a shared host the lock never stops the process, and a copy stays inside."""

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.widgets import Input, TextArea

from cryout_tui.app import CryoutApp
from cryout_tui.beginning import FAR
from cryout_tui.hosted import HOSTED
from cryout_tui.screens.by_name import StillPalette
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.search import SearchScreen
from cryout_tui.widgets.field import Field
from tests.screens.conftest import shown, until

BEGINS = FAR.partition(".")[0]


async def test_over_ssh_home_says_once_what_is_done_differently_and_how_to_change_it(app: CryoutApp) -> None:
    app.opened.is_far = True
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and BEGINS in shown(app))
        assert 'motion = "full"' in shown(app)
        await pilot.press("b", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert BEGINS not in shown(app)
        assert not app.opened.says_gently


async def test_a_motion_that_was_chosen_is_not_spoken_of(app: CryoutApp) -> None:
    app.opened.is_far = True
    app.opened.settings = app.settings.__class__(lock_after=0, motion="words")
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert BEGINS not in shown(app)


async def test_no_cursor_blinks(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        for keys, face in (("m f", MemoriesScreen), ("slash", SearchScreen), ("ctrl+p", StillPalette)):
            await pilot.press(*keys.split())
            await until(pilot, lambda face=face: isinstance(app.screen, face))
            fields = [*app.screen.query(Input), *app.screen.query(TextArea)]
            assert fields
            assert not any(each.cursor_blink for each in fields)
            await pilot.press("escape")
            app.go_home()


@pytest.fixture
def _hosted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOSTED, "1")


async def _copied(app: CryoutApp, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Copy a text in a field; return what went to the terminal's clipboard."""
    sent: list[str] = []
    monkeypatch.setattr(HeadlessDriver, "write", lambda driver, data: sent.append(data))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(app.focused, Input | Field))
        await pilot.press("a", "b", "shift+home", "ctrl+c")
        await until(pilot, lambda: app.clipboard == "ab")
    return [each for each in sent if "]52;" in each]


@pytest.mark.usefixtures("_hosted")
async def test_hosted_a_copy_stays_inside(app: CryoutApp, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await _copied(app, monkeypatch) == []


async def test_elsewhere_a_copy_goes_to_the_clipboard(app: CryoutApp, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(await _copied(app, monkeypatch)) == 1


@pytest.mark.usefixtures("_hosted")
async def test_hosted_to_put_aside_is_to_lock_and_stops_nothing(app: CryoutApp) -> None:
    begun: list[bool] = []
    app.opened.hand_over = lambda typed, aside: begun.append(aside)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and begun)
    assert begun == [False]
    app.action_suspend_process()
    app.open_url("https://example.org")
