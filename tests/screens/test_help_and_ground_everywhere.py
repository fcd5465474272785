"""Help now and ground: one key away from every screen, and back to the very same place."""

import importlib
import pkgutil

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from cryout_tui import screens
from cryout_tui.app import CryoutApp
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from tests.screens.conftest import until
from tests.screens.every_screen import MADE, kinds

IS_NOT_SHOWN = {
    "AskScreen",
    "Care",
    "KeptListScreen",
    "Timed",
    "Breathing",
    "Painful",
    "_LooksBack",
}  # what others are made of
IS_IT = {"HelpNowScreen", "GroundScreen"}
KEYS = (("f1", HelpNowScreen), ("f2", GroundScreen))
SECOND = ("ctrl+g", GroundScreen)  # for terminals that eat function keys


def test_every_screen_is_tried() -> None:
    for module in pkgutil.walk_packages(screens.__path__, "cryout_tui.screens."):
        importlib.import_module(module.name)
    names = {kind.__name__ for kind in kinds() if kind.__module__.startswith("cryout_tui")}
    assert names - IS_NOT_SHOWN - IS_IT == set(MADE)


def stands(app: CryoutApp) -> tuple[object, ...]:
    """Return where the person is: the screen, what has the focus, and the words and the cursor in it."""
    at = app.focused
    if isinstance(at, TextArea):
        return app.screen, at, at.text, at.selection
    return app.screen, at, at.value if isinstance(at, Input) else None, None


async def there_and_back(pilot: Pilot[None], app: CryoutApp, *more: tuple[str, type[Screen[None]]]) -> None:
    """Leave with each key, and come back; the same screen, the same words, the same cursor."""
    before = stands(app)
    for key, kind in (*KEYS, *more):
        await pilot.press(key)
        await until(pilot, lambda kind=kind: isinstance(app.screen, kind))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is before[0])
        assert stands(app) == before


@pytest.mark.parametrize("name", MADE)
async def test_from_every_screen_and_back(app: CryoutApp, name: str) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        screen: Screen[None] = MADE[name]()
        app.push_screen(screen)
        await until(pilot, lambda: app.screen is screen and screen.is_mounted)
        await pilot.pause()
        if isinstance(app.focused, TextArea | Input):
            await pilot.press("o", "h", "left")
            assert "oh" in str(stands(app)[2])
        await there_and_back(pilot, app)


async def test_from_everything_by_name_and_back(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        await pilot.press("l", "e")
        await there_and_back(pilot, app, SECOND)
