"""Scales and questions of one's own, by keys."""

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.text import as_kept
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.own_list import OwnListScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import Menu
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_breathe import turned

WINE = Scale(name="wine", low="none", high="all day", created_at=EVENING)


async def by_name(pilot: Pilot[None], app: CryoutApp, name: str) -> None:
    """Open a list from Home, as the palette does."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    {each.title: each.callback for each in app.get_system_commands(app.screen)}[name]()
    await until(pilot, lambda: isinstance(app.screen, OwnListScreen) and app.focused is not None)


async def write(pilot: Pilot[None], app: CryoutApp, words: str) -> None:
    """Put words in the line, and go on."""
    await until(pilot, lambda: isinstance(app.screen, LineScreen) and isinstance(app.focused, Field))
    app.screen.query_one(Field).replace_all(words)
    await turned(pilot, app, "enter")


def names(app: CryoutApp) -> list[str]:
    return [each.name for each in app.screen.query_one(Menu).entries]


def marked(app: CryoutApp) -> str:
    menu = app.screen.query_one(Menu)
    return menu.entries[menu.at or 0].name


@pytest.mark.parametrize("size", [(80, 24), (40, 16)])
async def test_a_scale_is_made_changed_put_away_and_asked_again(
    app: CryoutApp, store: Store, clock: ToldClock, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await by_name(pilot, app, "Own scales")
        assert names(app) == ["a new one"]
        await turned(pilot, app, "n")
        assert "What would you like to rate?" in " ".join(shown(app).split())
        await pilot.press(*"wine")
        await turned(pilot, app, "enter")
        assert "wine" in shown(app)
        await pilot.press(*"none")
        await turned(pilot, app, "enter")
        assert "3 of 3" in shown(app)
        await turned(pilot, app, "enter")
        (wine,) = store.scales.live()
        assert (wine.name, wine.low, wine.high) == ("wine", "none", "")
        assert (names(app), marked(app)) == (["wine", "a new one"], "wine")
        assert "0 none" in shown(app)
        await turned(pilot, app, "enter")
        assert app.screen.query_one(Field).text == "wine"
        await turned(pilot, app, "enter", "enter")
        await write(pilot, app, "all day")
        assert "10 all day" in " ".join(shown(app).split())
        await turned(pilot, app, "a")
        assert store.scales.live() == []
        assert "put away" in shown(app)
        assert "a bring back" in " ".join(shown(app).split())
        await turned(pilot, app, "u")
        assert [each.high for each in store.scales.live()] == ["all day"]
        await turned(pilot, app, "U")
        assert [each.high for each in store.scales.archived()] == ["all day"]
        await pilot.press("end")
        assert marked(app) == "wine"
        await turned(pilot, app, "a")
        assert [each.high for each in store.scales.live()] == ["all day"]
        await turned(pilot, app, "u", "u", "u")
        assert [each.high for each in store.scales.live()] == [""]
        assert store.drafts.under("own/") == []
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_esc_goes_one_line_back_and_keeps_what_was_typed_also_over_the_lock(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    async with app.run_test() as pilot:
        await by_name(pilot, app, "Own scales")
        await turned(pilot, app, "n")
        await pilot.press(*"wine")
        await turned(pilot, app, "enter")
        await pilot.press(*"non")
        await turned(pilot, app, "escape")
        assert app.screen.query_one(Field).text == "wine"
        await turned(pilot, app, "escape")
        assert "not finished yet" in shown(app)
        assert list(store.scales.all()) == []
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OwnListScreen) and app.focused is not None)
        await turned(pilot, app, "n")
        assert app.screen.query_one(Field).text == "wine"
        await turned(pilot, app, "enter")
        assert app.screen.query_one(Field).text == "non"
        await pilot.press("e")
        await turned(pilot, app, "enter", "enter")
        assert [(each.name, each.low) for each in store.scales.live()] == [("wine", "none")]
        assert "not finished yet" not in shown(app)


async def test_what_was_only_looked_at_is_as_it_is_kept_afterwards(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    store.journal.open(None)
    with store.changes.step("made"):
        store.scales.put(WINE)
    store.journal.close()
    async with app.run_test() as pilot:
        await by_name(pilot, app, "Own scales")
        await turned(pilot, app, "enter", "enter", "enter", "enter")  # every line as it was: nothing is changed
        assert store.scales.live() == [WINE]
        await turned(pilot, app, "enter")
        await write(pilot, app, "")
        assert store.scales.live() == [WINE], "a name that was emptied is skipped"
        await turned(pilot, app, "enter")
        assert app.screen.query_one(Field).text == "wine"
        await pilot.press("left")
        await turned(pilot, app, "escape")
        assert store.drafts.under("own/") == []
        await turned(pilot, app, "u")
        assert names(app) == ["a new one"]


async def test_a_question_of_ones_own_is_asked_next_and_put_away_no_more(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    async with app.run_test(size=(40, 16)) as pilot:
        await by_name(pilot, app, "Own questions")
        await turned(pilot, app, "n")
        await turned(pilot, app, "enter")
        assert list(store.questions.all()) == [], "nothing typed is nothing made"
        await turned(pilot, app, "n")
        await write(pilot, app, "Who was kind?")
        assert names(app) == ["Who was kind?", "a new one"]
        assert store.questions.on(EVENING.date(), ["Another?"], now=EVENING).text == "Who was kind?"
        await turned(pilot, app, "a")
        assert store.questions.on(EVENING.date(), ["Another?"], now=EVENING).text == "Another?"


@pytest.mark.usefixtures("painted")
async def test_any_words_stand_as_name_as_low_as_high_and_as_question(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    strings = [each for each in HOSTILE[::120] if as_kept(each).strip()]
    async with app.run_test(size=(40, 16)) as pilot:
        await by_name(pilot, app, "Own scales")
        for words in strings:
            await turned(pilot, app, "n")
            for _ in range(3):
                await write(pilot, app, words)
            shown(app)
        kept = [as_kept(each) for each in strings]
        assert [(each.name, each.low, each.high) for each in store.scales.all()] == [(each,) * 3 for each in kept]
        await turned(pilot, app, "u", "U", "a", "escape")
        await by_name(pilot, app, "Own questions")
        for words in strings:
            await turned(pilot, app, "n")
            await write(pilot, app, words)
        assert [each.text for each in store.questions.all()] == kept
        await turned(pilot, app, "enter")
        assert app.screen.query_one(Field).text == kept[-1]


async def test_a_list_of_everything_that_broke_programs_is_drawn(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    store.journal.open(None)
    with store.journal.writing():
        for words in HOSTILE[::5]:
            scale = Scale(name=as_kept(words), low=as_kept(words), high=as_kept(words), created_at=EVENING)
            store.scales.put(scale if len(words) % 2 else scale.put_away(now=EVENING))
            store.questions.put(OwnQuestion(text=as_kept(words), created_at=EVENING))
    store.journal.close()
    async with app.run_test() as pilot:
        for name in ("Own scales", "Own questions"):
            await by_name(pilot, app, name)
            for key in ("end", "pageup", "home"):
                await pilot.press(key)
                shown(app)
            await turned(pilot, app, "escape")
