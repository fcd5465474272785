"""The person's own keys: they do what they are for, what is shown names them, and a letter in a text is a letter."""

from dataclasses import replace
from pathlib import Path

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.screens.care import KeysScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.learn import LearnScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.search import SearchScreen
from cryout_tui.screens.today import TodayScreen
from cryout_tui.settings import load
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.rows import Rows
from tests.screens.conftest import shown, until

OWN = """
[keys]
today = "d"
ground = "f9,ctrl+g"
quit = "f10"
keys = "!"
take = "right"
filter = "+"
"""


async def test_own_keys_work_and_are_shown_everywhere_and_the_usual_ones_rest(app: CryoutApp, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(OWN)
    app.settings, warnings = load(file)
    assert warnings == []
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        home = shown(app)
        assert "d  Today" in home
        assert all(key in home for key in ("! keys", "f10 quit", "f9 ground", "f1 help now"))
        await pilot.press("t", "f2", "?")
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("escape", "!")
        await until(pilot, lambda: isinstance(app.screen, KeysScreen))
        keys = [" ".join(row.split()) for row in shown(app).splitlines()]
        assert any(row.startswith("f9, ctrl+g ground: leave whatever is on the screen") for row in keys)
        assert content.line("tell.invite", 6).endswith("or press f9.")
        await pilot.press("escape", "m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        assert "+ find" in shown(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, TodayScreen))
        await pilot.press("7", "enter")
        assert app.screen.query_one(Rows).rows[0].value == 7
        app.action_help_quit()
        await pilot.pause()
        assert "f10 leaves; everything is kept." in [each.message for each in app._notifications]


async def test_in_the_vim_layer_letters_move_and_in_a_text_they_are_letters(app: CryoutApp) -> None:
    app.settings = replace(app.settings, vim=True)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "j k move" in shown(app)
        await pilot.press("G")
        menu = app.screen.query_one(Menu)
        assert menu.at == len(menu.entries) - 1
        await pilot.press("g", "j", "l")  # a line's own letter comes first
        await until(pilot, lambda: isinstance(app.screen, LearnScreen))
        await pilot.press("escape", "t")
        await until(pilot, lambda: isinstance(app.screen, TodayScreen))
        await pilot.press("5", "l", "l", "h", "j")
        rows = app.screen.query_one(Rows)
        assert (rows.rows[0].value, rows.at) == (6, 1)
        await pilot.press("?")
        await until(pilot, lambda: isinstance(app.screen, KeysScreen))
        assert app.screen.ask.keys[-1] == ("h, l", "vim: what left and right do")
        await pilot.press("G")
        assert "vim: what left and right do" in shown(app)
        await pilot.press("escape", "/")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.press(*"jkgGhlnN")
        assert app.screen.query_one(Field).text == "jkgGhlnN"
        assert "j k move" not in shown(app)
