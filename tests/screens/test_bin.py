"""The bin, undo and earlier texts, by keys."""

from dataclasses import replace
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.versions import VersionsRoute
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.bin import BinScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.versions import VersionsScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.menu import Menu
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

GATE = Memory(title="The school gate", story="I waited.", created_at=EVENING, updated_at=EVENING)
LETTER = Memory(title="Father's letter", created_at=EVENING, updated_at=EVENING)
SIZES = [(80, 24), (40, 16)]


def throw_away(store: Store, *memories: Memory) -> None:
    """Put memories in the bin, one after the other."""
    store.journal.open(None)
    for minute, memory in enumerate(memories):
        store.memories.put(memory)
        store.memories.put_in_bin(memory, now=EVENING + timedelta(minutes=minute))
    store.journal.close()


async def open_bin(pilot: Pilot[None], app: CryoutApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    app.go_bin()
    await until(pilot, lambda: isinstance(app.screen, BinScreen) and app.focused is not None)


async def turned(pilot: Pilot[None], app: CryoutApp, *keys: str) -> None:
    """Press keys that show another screen, and wait until it stands."""
    for key in keys:
        before = app.screen
        await pilot.press(key)
        await until(pilot, lambda before=before: app.screen is not before and app.screen.is_mounted)
        await pilot.pause(0.15)


async def test_the_bin_is_found_by_name(app: CryoutApp, store: Store) -> None:
    throw_away(store, GATE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        names = {each.title: each.callback for each in app.get_system_commands(app.screen)}
        names["Bin"]()
        await until(pilot, lambda: isinstance(app.screen, BinScreen))
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_enter_takes_a_memory_back(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    throw_away(store, LETTER, GATE)
    async with app.run_test(size=size) as pilot:
        await open_bin(pilot, app)
        assert "30 days left" in shown(app)
        assert "d deletes it for good" in " ".join(shown(app).split())
        await turned(pilot, app, "enter")
        assert [each.title for each in store.memories.kept()] == ["The school gate"]
        assert "is back where it was" in " ".join(shown(app).split())
        assert "Father's letter" in shown(app)
        await turned(pilot, app, "u")
        assert store.memories.kept() == []
        await turned(pilot, app, "U")
        assert [each.title for each in store.memories.kept()] == ["The school gate"]


@pytest.mark.parametrize("size", SIZES)
async def test_deleting_for_good_names_it_and_asks_once(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    throw_away(store, LETTER, GATE)
    async with app.run_test(size=size) as pilot:
        await open_bin(pilot, app)
        await pilot.press("down")
        await turned(pilot, app, "d")
        assert isinstance(app.screen, ChoiceScreen)
        assert "Father's letter" in shown(app)
        await turned(pilot, app, "enter")
        assert len(store.memories.bin()) == 2
        assert app.screen.query_one(Menu).at == 1
        await turned(pilot, app, "d", "n")
        assert len(store.memories.bin()) == 2
        await turned(pilot, app, "d", "y")
        assert [each.what.title for each in store.memories.bin()] == ["The school gate"]
        assert "It is gone" in shown(app)
        assert b"Father's letter" not in store.journal.path.read_bytes()


async def test_emptying_asks_once_and_an_empty_bin_says_so(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    throw_away(store, LETTER, GATE)
    store.journal.open(None)
    reflection = Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt="a look")
    store.reflections.put(reflection)
    store.reflections.put_in_bin(reflection, now=EVENING)
    store.journal.close()
    clock.advance(29 * 86400)
    async with app.run_test() as pilot:
        await open_bin(pilot, app)
        assert "1 day left" in shown(app)
        assert "the reflection of Mon 23 November" in shown(app)
        await turned(pilot, app, "e")
        assert "3 in the bin." in shown(app)
        await turned(pilot, app, "escape", "e", "y")
        assert "The bin is empty" in shown(app)
        assert "for good" not in shown(app)
        assert store.memories.bin() == []
        assert store.reflections.bin() == []
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_undo_on_home_says_what_was_undone_and_what_it_cannot(app: CryoutApp, store: Store) -> None:
    throw_away(store, replace(GATE, title="[/ bold"))
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await turned(pilot, app, "u")
        await until(pilot, lambda: 'Undone: "[/ bold" put in' in shown(app))
        assert len(store.memories.kept()) == 1
        await pilot.press("u")
        await until(pilot, lambda: "nothing to undo" in shown(app))
        await turned(pilot, app, "U")
        assert store.memories.kept() == []
        await pilot.press("U")
        await until(pilot, lambda: "nothing to do again" in shown(app))


async def test_what_was_changed_since_is_said_and_left(app: CryoutApp, store: Store) -> None:
    throw_away(store, GATE)
    store.journal.open(None)
    away = store.memories.get(GATE.id)
    store.memories.put(replace(away, deleted_at=EVENING + timedelta(hours=1)))
    store.journal.close()
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("u")
        await until(pilot, lambda: "changed since" in shown(app))


async def test_hidden_titles_stay_hidden_in_the_bin_and_in_undo(app: CryoutApp, store: Store) -> None:
    app.settings = replace(app.settings, show_titles=False)
    throw_away(store, GATE)
    async with app.run_test(notifications=True) as pilot:
        await open_bin(pilot, app)
        assert "a memory kept on" in shown(app)
        await turned(pilot, app, "u")
        await until(pilot, lambda: "Undone." in shown(app))
        assert "school gate" not in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_an_earlier_text_is_looked_at_and_brought_back(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    store.journal.open(None)
    store.memories.put(GATE)
    now = replace(GATE, story="I waited an hour.", feelings=("shame",))
    store.memories.put(now)
    store.journal.close()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        route = VersionsRoute(app._desk(), now, app.go_home)
        app.route = route
        route.renew()
        await until(pilot, lambda: isinstance(app.screen, VersionsScreen) and app.focused is not None)
        assert "story" in shown(app)
        await turned(pilot, app, "enter")
        assert "I waited." in shown(app)
        await turned(pilot, app, "1")
        assert store.memories.get(GATE.id).story == "I waited."
        assert [each.text for each in store.versions.of(GATE.id)] == ["I waited an hour."]
        await turned(pilot, app, "u")
        assert store.memories.get(GATE.id).story == "I waited an hour."
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.usefixtures("painted")
async def test_hostile_titles_and_texts_are_shown_as_text(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    with store.journal.writing():
        for each in HOSTILE[::36]:
            memory = Memory(title=as_kept(each), created_at=EVENING, updated_at=EVENING)
            store.memories.put(memory)
            store.memories.put_in_bin(memory, now=EVENING)
            store.memories.put(replace(GATE, story=as_kept(each)))
    store.journal.close()
    async with app.run_test(size=(40, 16)) as pilot:
        await open_bin(pilot, app)
        for _ in range(8):
            await pilot.press("end", "d")
            await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, BinScreen))
            await pilot.press("g", "enter")
            await pilot.pause(0.15)
        route = VersionsRoute(app._desk(), GATE, app.go_home)
        app.route = route
        route.renew()
        await until(pilot, lambda: isinstance(app.screen, VersionsScreen))
        for index in range(len(store.versions.of(GATE.id))):
            route._look(index)
            await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and app.screen.is_mounted)
            assert "\x1b" not in shown(app)
