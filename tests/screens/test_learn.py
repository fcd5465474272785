"""Learn, by keys."""

import pytest
from textual.pilot import Pilot

from cryout_tui import evidence
from cryout_tui.app import CryoutApp
from cryout_tui.screens.base import Column
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.learn import LearnPageScreen, LearnScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import Menu
from tests.screens.conftest import shown, until
from tests.screens.test_breathe import open_shelf, turned
from tests.screens.test_sitting_screens import TO_REFRAME, TO_RELEASE, stand

SIZES = [(80, 24), (40, 16), (120, 40)]
PAGES = evidence.pages()


async def open_list(pilot: Pilot[None], app: CryoutApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.focused is not None)
    await pilot.press("l")
    await until(pilot, lambda: isinstance(app.screen, LearnScreen) and app.focused is not None)
    await pilot.pause(0.15)


async def read_through(pilot: Pilot[None], app: CryoutApp) -> str:
    """Return everything that scrolling shows, on one line."""
    seen = [shown(app)]
    column = app.screen.query_one(Column)
    while column.scroll_offset.y < column.max_scroll_y:
        before = column.scroll_offset.y
        await pilot.press("pagedown")  # ten rows, fewer than stand there at any size
        await until(pilot, lambda before=before: column.scroll_offset.y > before)
        seen.append(shown(app))
    return " ".join(" ".join(seen).split())


@pytest.mark.parametrize("size", SIZES)
async def test_a_card_says_how_sure_it_is_and_from_whom(app: CryoutApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await open_list(pilot, app)
        assert "not medical advice" in " ".join(shown(app).split())
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, LearnPageScreen)
        told = await read_through(pilot, app)
        for words in ("How sure: several", "Limits:", "What the app does:", "(2019)", "doi", "seen: its"):
            assert words in told


@pytest.mark.parametrize("size", SIZES)
async def test_the_arrows_show_the_next_card_and_esc_the_list_at_the_card_read_last(
    app: CryoutApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await open_list(pilot, app)
        await pilot.press("down", "down")
        await turned(pilot, app, "enter")
        await until(pilot, lambda: PAGES[2].title in shown(app))
        await pilot.press("pagedown", "right")
        await until(pilot, lambda: PAGES[3].title in shown(app))
        assert app.screen.query_one(Column).scroll_offset.y == 0
        await turned(pilot, app, "escape")
        await until(pilot, lambda: app.screen.query_one(Menu).at == 3)
        assert PAGES[3].title in shown(app)
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize(("size", "is_beside"), [((120, 40), True), ((80, 24), False), ((40, 16), False)])
async def test_the_essay_stands_beside_what_is_known_where_there_is_room(
    app: CryoutApp, size: tuple[int, int], is_beside: bool
) -> None:
    async with app.run_test(size=size) as pilot:
        await open_list(pilot, app)
        await pilot.press("end")
        await turned(pilot, app, "enter")
        await until(pilot, lambda: "the essay" in shown(app))
        await pilot.pause()
        says, known = app.screen.query(".says").first(), app.screen.query(".known").first()
        assert (says.region.y == known.region.y) is is_beside
        assert known.region.right <= size[0]
        told = await read_through(pilot, app)
        assert "This part of the essay: " in told
        assert "where this comes from" in told


async def test_learn_from_the_page_of_a_reframe_finds_text_and_cursor_untouched(app: CryoutApp, store: Store) -> None:
    stand(store, TO_REFRAME)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.focused is not None)
        await turned(pilot, app, "s")
        assert isinstance(app.screen, ReframeScreen)
        await pilot.press(*"was", "left")
        field = app.screen.query_one(Field)
        await turned(pilot, app, "f8")
        assert "Why look for something good" in shown(app)
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, ReframeScreen)
        assert (field.text, field.cursor_location, app.focused) == ("was", (0, 2), field)


async def test_learn_from_release_and_from_a_way_to_breathe_shows_what_fits(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        await turned(pilot, app, "enter")
        await turned(pilot, app, "f8")
        assert "Why slow breathing" in shown(app)
        await turned(pilot, app, "escape")
        app.go_home()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.focused is not None)
        await pilot.press("f8")
        assert isinstance(app.screen, HomeScreen)
        await turned(pilot, app, "s")
        assert isinstance(app.screen, ReleaseScreen)
        await turned(pilot, app, "f8")
        assert "What tears do" in shown(app)
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, ReleaseScreen)


async def test_help_opens_over_a_card_and_the_lock_hides_it(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await open_list(pilot, app)
        await turned(pilot, app, "enter")
        await turned(pilot, app, "f1")
        assert isinstance(app.screen, HelpNowScreen)
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, LearnPageScreen)
        await turned(pilot, app, "ctrl+l")
        assert isinstance(app.screen, LockScreen)
        await pilot.press("f8")
        assert isinstance(app.screen, LockScreen)
