"""A way to breathe of one's own, by keys."""

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.practice import Health
from cryout_tui.routes.breathe import HEALTH
from cryout_tui.routes.own_breaths import OWN
from cryout_tui.screens.asks import ChoiceScreen, RatingScreen
from cryout_tui.screens.breathe import BreatheScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.own_breath import OwnWayScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import Menu
from tests.conftest import ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_breathe import SIZES, go_by, leave, names, turned


async def to_shelf(pilot: Pilot[None], app: CryoutApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.focused is not None)
    await pilot.press("b")
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and app.focused is not None)
    await pilot.pause(0.15)


async def make(pilot: Pilot[None], app: CryoutApp, name: str, seconds: str) -> None:
    await turned(pilot, app, "n")
    assert isinstance(app.screen, LineScreen)
    await until(pilot, lambda: isinstance(app.focused, Field))
    app.screen.query_one(Field).replace_all(name)
    await turned(pilot, app, "enter")
    await until(pilot, lambda: isinstance(app.focused, Field))
    app.screen.query_one(Field).replace_all(seconds)
    await turned(pilot, app, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_one_of_your_own_is_made_breathed_and_kept(
    app: CryoutApp, store: Store, clock: ToldClock, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await to_shelf(pilot, app)
        await make(pilot, app, "before sleep", "4 7")
        assert isinstance(app.screen, OwnWayScreen)
        assert "4 in, 7 out" in shown(app)
        assert "your own; not studied" in " ".join(shown(app).split())
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, RatingScreen)
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, BreatheScreen)
        await go_by(pilot, app, clock, 30)
        await turned(pilot, app, "enter", "enter")
        assert "before sleep" in names(app)
        assert app.screen.query_one(Menu).entries[app.screen.query_one(Menu).at or 0].name == "before sleep"
        (draft,) = store.drafts.under(OWN)
        (practice,) = store.practices.all()
        assert practice.practice == f"breathe/{draft.where.removeprefix(OWN)}"
        assert not store.drafts.under("breathe/making/")


async def test_beyond_the_caps_it_says_why_and_keeps_what_was_typed(app: CryoutApp, store: Store) -> None:
    async with app.run_test(size=(40, 16)) as pilot:
        await to_shelf(pilot, app)
        await make(pilot, app, "long", "12 12")
        assert isinstance(app.screen, LineScreen)
        assert "20 seconds at most" in " ".join(shown(app).split())
        assert app.screen.query_one(Field).text == "12 12"
        await until(pilot, lambda: isinstance(app.focused, Field))
        app.screen.query_one(Field).replace_all("4 2 6")
        await turned(pilot, app, "enter")
        assert "Holds come after the health question" in " ".join(shown(app).split())
        await turned(pilot, app, "escape")
        assert app.screen.query_one(Field).text == "long"
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, ChoiceScreen)
        assert not store.drafts.under(OWN)


async def test_it_is_changed_and_deleted_on_its_page(app: CryoutApp, store: Store) -> None:
    leave(store, HEALTH, Health.NONE)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_shelf(pilot, app)
        await make(pilot, app, "mine", "4 6")
        await turned(pilot, app, "e")
        assert app.screen.query_one(Field).text == "mine"
        await turned(pilot, app, "enter")
        assert app.screen.query_one(Field).text == "4 6"
        app.screen.query_one(Field).replace_all("4 2 6")
        await turned(pilot, app, "enter")
        assert "4 in, 2 hold, 6 out" in shown(app)
        assert "Leave this one out with" in shown(app)
        await turned(pilot, app, "d")
        await pilot.press("2")
        await pilot.pause(0.15)
        assert len(store.drafts.under(OWN)) == 1
        await turned(pilot, app, "y")
        assert "mine" not in names(app)
        assert not store.drafts.under(OWN)


async def test_with_holds_it_hides_when_the_health_question_closes_them(app: CryoutApp, store: Store) -> None:
    text = '{"name": "held", "seconds": [4, 2, 6, 0]}'
    leave(store, OWN + "0f8fad5b-d9cb-469f-a165-70867728950e", text)
    leave(store, HEALTH, Health.FITS)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_shelf(pilot, app)
        assert "held" not in names(app)
        assert len(store.drafts.under(OWN)) == 1


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("size", SIZES)
async def test_any_name_stands_on_the_shelf_and_on_the_page(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await to_shelf(pilot, app)
        for name in HOSTILE[:: max(1, len(HOSTILE) // 12)]:
            await make(pilot, app, name, "4 6")
            assert isinstance(app.screen, OwnWayScreen)
            await turned(pilot, app, "escape")
            assert isinstance(app.screen, ChoiceScreen)
