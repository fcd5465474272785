"""The colours can be changed by name, are written down, and follow the terminal where they are to."""

import pytest

from cryout_tui.app import CryoutApp
from cryout_tui.palette import CHOICES
from cryout_tui.settings import load
from tests.screens.conftest import until


async def test_every_theme_is_chosen_by_name_says_what_it_is_and_is_kept(
    app: CryoutApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(app, "notify", lambda message, **_: told.append(message))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen_stack)
        assert app.theme == "night"
        app.ground_is(True)
        assert app.theme == "paper"
        said = []
        for _ in CHOICES:
            command = next(each for each in app.get_system_commands(app.screen) if each.title == "Light or dark")
            command.callback()
            said.append((app.theme, command.help, told[-1]))
            assert load(app.opened.settings_path)[0].theme == app.settings.theme
        assert said[0] == (
            "night",
            "now as the terminal (light here); next dark",
            "Colours: dark.",
        )
        assert [each[0] for each in said] == ["night", "paper", "night-high", "paper-high", "paper"]
        assert said[2][2] == "Colours: high contrast."
        assert said[3][1:] == ("now high contrast; next high contrast, light", "Colours: high contrast, light.")


async def test_without_colours_another_theme_is_kept_and_none_is_shown(
    app: CryoutApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.opened.no_colour = True
    told: list[str] = []
    monkeypatch.setattr(app, "notify", lambda message, **_: told.append(message))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen_stack)
        before = app.theme
        app._other_theme()
        assert app.theme == before
        assert load(app.opened.settings_path)[0].theme == "dark"
        assert "No colours are shown here" in told[-1]
