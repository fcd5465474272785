"""Settings: each is changed by keys, works at once, and the file keeps what the person wrote beside it."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from textual.pilot import Pilot
from textual.widgets import Static

from cryout_tui.app import CryoutApp
from cryout_tui.asked.ask import Said
from cryout_tui.care_desk import KEYS
from cryout_tui.domain.setting_table import SETTINGS
from cryout_tui.routes.settings import SettingsRoute
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.press_key import PressKeyScreen
from cryout_tui.screens.welcome import CountryScreen
from cryout_tui.settings import Settings, load
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from tests.screens.conftest import shown, until


class Kept:
    """Who has the settings, without a file."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def change_setting(self, **values: object) -> None:
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]


MINE = '# at night\ntheme = "dark"  # easier\n\n[keys]\n# one hand\nlearn = "z"\n'


async def to_settings(app: CryoutApp, pilot: Pilot[None], name: str) -> None:
    """Open Settings, and the setting `name` in it."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    app.leave_sitting(app.go_settings)
    await open_setting(app, pilot, name)


async def open_setting(app: CryoutApp, pilot: Pilot[None], name: str) -> None:
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and len(app.screen.ask.choices) == len(SETTINGS))
    await pilot.press("home", *["down"] * [each.name for each in SETTINGS].index(name), "enter")
    await pilot.pause()


def file_of(app: CryoutApp, written: str = MINE) -> Path:
    app.opened.settings_path.write_text(written)
    app.settings = load(app.opened.settings_path)[0]
    return app.opened.settings_path


def test_every_setting_stands_there_with_its_value_and_leads_to_what_it_can_be(store: Store) -> None:
    chosen, asked = Kept(Settings(country="PT")), []
    desk = SimpleNamespace(show=asked.append, store=store, settle=lambda: None, country=lambda: asked.append("country"))
    route = SettingsRoute(desk, chosen, KEYS, lambda: asked.append("home"))  # type: ignore[arg-type]
    route.show()
    for index, each in enumerate(SETTINGS):
        every = asked[-1]
        assert every.choices[index][0] == each.words
        assert every.hints[index].endswith(each.says)
        route.answered(Said(every, every.choices[index][1]))
        if each.choices:
            assert [words for words, _ in asked[-1].choices] == [words for _, words in each.choices]
            assert asked[-1].choices[asked[-1].at][0] == each.told(getattr(chosen.settings, each.name))
        elif each.name == "country":
            assert asked[-1] == "country"
        elif each.name == "keys":
            assert len(asked[-1].choices) > 100
        else:
            assert each.typed in asked[-1].question.replace("?", "").replace("An hour", "an hour")
        if each.name not in ("country", "keys"):
            assert asked[-1].lines[0].lower() == f"{each.says}.".lower()
        route.left()
        assert asked[-1].at == index
    route.left()
    assert asked[-1] == "home"


async def test_what_is_chosen_works_at_once_and_the_comments_stay(app: CryoutApp) -> None:
    file = file_of(app)
    async with app.run_test() as pilot:
        await to_settings(app, pilot, "theme")
        await pilot.press("3")
        await until(pilot, lambda: "light \u00b7" in shown(app))
        assert not app.current_theme.dark
        await open_setting(app, pilot, "lock_after")
        await until(pilot, lambda: isinstance(app.screen, LineScreen) and app.focused)
        await pilot.press(*"200", "enter")
        await until(pilot, lambda: "It can be 1 to 120 minutes, or 0 for never." in shown(app))
        assert app.settings.lock_after == 5
        await until(pilot, lambda: app.focused)
        await pilot.press(*["backspace"] * 3, *"never", "enter")
        await until(pilot, lambda: "never \u00b7" in shown(app))
        assert (app.settings.lock_after, app.idle.limit) == (0, 0.0)
        await open_setting(app, pilot, "lock_after")
        await until(pilot, lambda: isinstance(app.screen, LineScreen) and app.focused)
        assert app.screen.query_one(Field).text == ""
        await pilot.press("enter")  # on nothing it stays
        await until(pilot, lambda: "never \u00b7" in shown(app))
        await open_setting(app, pilot, "motion")
        await pilot.press("4")
        await until(pilot, lambda: "words only \u00b7" in shown(app))
        await open_setting(app, pilot, "motion")
        await pilot.press("1")
        await until(pilot, lambda: "as it suits this terminal \u00b7" in shown(app))
        await open_setting(app, pilot, "country")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press(*"portu", "enter")
        await until(pilot, lambda: "PT \u00b7" in shown(app) and isinstance(app.route, SettingsRoute))
    written = file.read_text()
    assert all(comment in written for comment in ("# at night", "# easier", "# one hand"))
    assert load(file) == (Settings(theme="light", lock_after=0, country="PT", keys={"learn": "z"}), [])


async def test_a_key_is_changed_by_pressing_it_and_a_clash_is_told_before(app: CryoutApp) -> None:
    file = file_of(app)
    async with app.run_test() as pilot:
        await to_settings(app, pilot, "keys")
        await until(pilot, lambda: "Enter on a key takes another one for it." in shown(app))
        await _press_for(app, pilot, "ground", "ctrl+k")
        await until(pilot, lambda: '"ctrl+k" cannot be "ground": a text field needs it.' in shown(app))
        await pilot.press("?")
        await until(pilot, lambda: _trouble(app).startswith('"?" is "keys" already'))
        assert load(file)[0].keys == {"learn": "z"}
        await pilot.press("f9")
        await until(pilot, lambda: "changed: ground" in shown(app))
        assert "f9 ground" in shown(app)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("escape")
        await _press_for(app, pilot, "help_now", "f10")
        await until(pilot, lambda: app.settings.keys["help_now"] == "f1,f10")
        await _press_for(app, pilot, "ground", "delete")
        await until(pilot, lambda: "ground" not in app.settings.keys)
        await _press_for(app, pilot, "ground", "escape")
        assert "Enter on a key takes another one for it." in shown(app)
        assert "# one hand" in file.read_text()
        assert load(file) == (Settings(theme="dark", keys={"learn": "z", "help_now": "f1,f10"}), [])
        await pilot.press("end", "enter")  # every key as it is by itself
        await until(pilot, lambda: not app.settings.keys)
    assert load(file) == (Settings(theme="dark"), [])


async def _press_for(app: CryoutApp, pilot: Pilot[None], name: str, key: str) -> None:
    """In the list of keys, press `key` for the one called `name`."""
    route = app.route
    assert isinstance(route, SettingsRoute)
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and app.focused)
    await pilot.press("home", *["down"] * list(route.keys.keys).index(name), "enter")
    await until(pilot, lambda: isinstance(app.screen, PressKeyScreen))
    await pilot.press(key)


def _trouble(app: CryoutApp) -> str:
    return "".join(str(each.content) for each in app.screen.query("#trouble").results(Static))


async def test_a_file_that_is_broken_is_told_and_stays_as_it_is(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await to_settings(app, pilot, "show_tears")
        app.opened.settings_path.write_text("theme = [")
        await pilot.press("1")
        await pilot.pause()
        said = [each.message for each in app._notifications]
        assert said == [f"The settings in {app.opened.settings_path} could not be changed; they stay as they are."]
        assert not app.settings.show_tears
        await pilot.press("escape")
        await until(pilot, lambda: "off \u00b7 how often tears came" in shown(app))
    assert app.opened.settings_path.read_text() == "theme = ["
