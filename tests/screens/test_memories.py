"""Memories, by keys: found, read, sealed and opened."""

from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.asked.memories import OneMemory
from cryout_tui.domain.memory import Memory, Period, Tone
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.text import as_kept
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.bin import BinScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.memories import AT_ONCE, MemoriesScreen
from cryout_tui.screens.memory import MemoryScreen
from cryout_tui.screens.memory_details import DetailsScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.widgets.menu import Menu
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.store.test_memory_list import keep


def _filled(store: Store) -> None:
    store.journal.open(None)
    keep(store)
    store.journal.close()


async def test_a_memory_is_found_by_its_letters_and_read_with_the_wound_folded(app: CryoutApp, store: Store) -> None:
    _filled(store)
    gate = Memory(title="The gate", story="It rained.", tone=Tone.SAD, created_at=EVENING, updated_at=EVENING)
    store.journal.open(None)
    store.memories.put(gate)
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "5 kept" in shown(app))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen) and "Father" in shown(app))
        await pilot.press("f", *"he g")
        await until(pilot, lambda: "Father" not in shown(app))
        await pilot.press("enter")
        await pilot.pause(0.15)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        assert "It rained." not in shown(app)
        await pilot.press("space")
        assert "It rained." in shown(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        assert "Father" not in shown(app)
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: "Father" in shown(app))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_the_timeline_stands_under_its_ages(app: CryoutApp, store: Store) -> None:
    _filled(store)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("t")
        await until(pilot, lambda: "along the years" in shown(app))
        text = shown(app)
        assert text.index("early school") < text.index("The school gate") < text.index("late childhood")
        assert text.index("late childhood") < text.index("Father")
        assert text.index("Father") < text.index("no age given") < text.rindex("no age")
        await pilot.press("o")
        await until(pilot, lambda: "early school" not in shown(app))


async def test_a_seal_hides_a_memory_until_it_is_asked_for(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    _filled(store)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        assert "rests, sealed" in shown(app)
        assert "I am early." not in shown(app)
        assert [memory.title for memory in store.memories.kept() if memory.sealed_until] == ["The school gate"]
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        clock.advance(timedelta(days=40).total_seconds())
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        assert "I am early." in shown(app)


async def test_a_memory_is_changed_from_its_page(app: CryoutApp, store: Store) -> None:
    _filled(store)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, DetailsScreen))
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press(*"Lisbon", "enter")
        await until(pilot, lambda: isinstance(app.screen, DetailsScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        assert "Lisbon" in shown(app)
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
    assert [memory.place for memory in store.memories.kept() if memory.place] == ["Lisbon"]


async def test_a_memory_put_in_the_bin_is_undone_by_a_key(app: CryoutApp, store: Store) -> None:
    _filled(store)
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("d", "d", "x")
        assert isinstance(app.screen, MemoryScreen)
        await pilot.press("d")
        await until(pilot, lambda: "in the bin?" in shown(app))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen) and "school gate" not in shown(app))
        assert len(store.memories.bin()) == 1
        await pilot.press("u")
        await until(pilot, lambda: any(line.strip().startswith("The school") for line in shown(app).splitlines()))
        assert store.memories.bin() == []
        await pilot.press("U", "b")
        await until(pilot, lambda: isinstance(app.screen, BinScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))


async def test_a_seal_is_undone_and_earlier_texts_are_a_key_away(app: CryoutApp, store: Store) -> None:
    _filled(store)
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("v")
        await until(pilot, lambda: not isinstance(app.screen, MemoryScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("s", "4")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen) and "rests, sealed" in shown(app))
        await pilot.press("u")
        await until(pilot, lambda: "I am early." in shown(app))
    assert all(memory.sealed_until is None for memory in store.memories.kept())


async def test_hidden_titles_are_nowhere_in_the_list(app: CryoutApp, store: Store) -> None:
    _filled(store)
    app.settings = Settings(show_titles=False)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen) and "a memory" in shown(app))
        assert "school gate" not in shown(app)


async def test_a_long_list_is_read_page_by_page_to_its_end(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    for number in range(AT_ONCE * 2 + 7):
        at = EVENING + timedelta(minutes=number)
        store.memories.put(Memory(title=f"day {number}", created_at=at, updated_at=at))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        menu = app.screen.query_one(Menu)
        assert len(menu.entries) == AT_ONCE
        for _ in range(4):
            await pilot.press("end")
            await pilot.pause()
        assert len(menu.entries) == AT_ONCE * 2 + 7
        assert menu.entries[-1].name == "day 0"


@pytest.mark.usefixtures("painted")
async def test_hostile_titles_and_filters_are_shown_letter_by_letter(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    for number, words in enumerate(HOSTILE[::14]):
        at, kept = EVENING + timedelta(minutes=number), as_kept(words)
        people = (kept,)
        store.memories.put(
            Memory(title=kept, story=kept, people=people, wounded_by=people, created_at=at, updated_at=at)
        )
    store.journal.close()
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        screen = app.screen
        assert isinstance(screen, MemoriesScreen)
        for words in HOSTILE[::84]:  # each of them is one of those kept
            screen.typed = as_kept(words)
            screen.begin()
            await pilot.pause()
            assert screen.shown
        screen.typed = ""
        for line in list(screen.ask.read(screen.order, "", 200, 0))[::6]:
            await app.push_screen(
                MemoryScreen(OneMemory(("", ""), store.memory_pages.get(line.id), today=EVENING.date()))
            )
            await pilot.press("space")
            app.pop_screen()
        assert app.return_code is None


async def _memories(app: CryoutApp, pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("m")
    await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))


def _put(store: Store, *memories: Memory) -> None:
    store.journal.open(None)
    for memory in memories:
        store.memories.put(memory)
    store.journal.close()


def _memory(title: str, minute: int = 0, **known: Any) -> Memory:
    at = EVENING + timedelta(minutes=minute)
    return Memory(title=title, created_at=at, updated_at=at, **known)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 24)])
async def test_the_timeline_runs_along_the_years_with_each_heading_once(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    _put(
        store,
        _memory("first", 0, period=Period.BEFORE_SCHOOL),
        _memory("unknown", 1),
        _memory("later", 2, period=Period.LATE_CHILDHOOD, is_source=True),
        _memory("second", 3, age_from=3, tone=Tone.HAPPY),
        _memory("third", 4, age_from=9),
    )
    async with app.run_test(size=size) as pilot:
        await _memories(app, pilot)
        await pilot.press("t")
        await until(pilot, lambda: "along the years" in shown(app))
        text = shown(app)
        parts = ("before school", "first", "second", "6 years", "early", "third", "late childhood", "later")
        places = [text.index(each) for each in parts]
        assert places == sorted(places)
        assert all(text.count(each) == 1 for each in parts)
        assert "source" in text
        await pilot.press("end")
        await pilot.pause()
        text = shown(app)
        assert text.index("no age given") < text.index("unknown")


async def test_a_line_is_as_long_as_it_is_strong(app: CryoutApp, store: Store) -> None:
    hard, good = _memory("hard", tone=Tone.SAD, age_from=4), _memory("good", tone=Tone.HAPPY, age_from=5)
    _put(store, hard, good)
    store.journal.open(None)
    for memory, value in ((hard, 9), (good, 4)):
        store.sittings.pains.put(Pain(memory_id=memory.id, moment=Moment.WALK, value=value, at=EVENING))
    store.journal.close()
    async with app.run_test() as pilot:
        await _memories(app, pilot)
        await pilot.press("t")
        await until(pilot, lambda: "along the years" in shown(app))
        of_hard, of_good = (next(line for line in shown(app).splitlines() if name in line) for name in ("hard", "good"))
        assert (of_hard.count("\u2501"), of_good.count("\u2500")) == (18, 8)
        assert "\u25cf hard" in of_hard
        assert "\u25cb good" in of_good


async def test_a_long_timeline_is_walked_by_key(app: CryoutApp, store: Store) -> None:
    _put(store, *(_memory(f"day {number}", number, age_from=number) for number in range(AT_ONCE + 30)))
    async with app.run_test() as pilot:
        await _memories(app, pilot)
        await pilot.press("t")
        await until(pilot, lambda: "along the years" in shown(app))
        for _ in range(3):
            await pilot.press("end")
            await pilot.pause(0.15)
        assert "day 79" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen) and "day 79" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: "along the years" in shown(app) and "day 79" in shown(app))


async def test_a_seal_takes_a_day_that_is_typed_and_asks_again_for_one_that_is_none(
    app: CryoutApp, store: Store
) -> None:
    _put(store, _memory("The gate", age_from=6))
    async with app.run_test() as pilot:
        await _memories(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("s", "5")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press(*"31.6.2027", "enter")
        await until(pilot, lambda: "There is no such day" in shown(app))
        assert "31.6.2027" in shown(app)
        await pilot.press(*["backspace"] * 9, *"30.6.2027")
        await pilot.pause(0.15)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        assert [each.sealed_until for each in store.memories.kept()] == [date(2027, 6, 30)]
        assert "The gate" not in shown(app)
        assert list(store.drafts.under("seal/")) == []
        await pilot.press("escape")
        await until(pilot, lambda: "until 30 Jun 2027" in shown(app))
        assert "a sealed memory" in shown(app)
        assert "The gate" not in shown(app)
        await pilot.press("t")
        await until(pilot, lambda: "along the years" in shown(app))
        assert "The gate" not in shown(app)
        await pilot.press("f", *"gate")
        await until(pilot, lambda: "Nothing written" in shown(app))


async def test_the_filter_finds_what_the_story_says(app: CryoutApp, store: Store) -> None:
    _put(store, _memory("The gate", story="We drove to Zurich."), _memory("The pond", 1))
    async with app.run_test() as pilot:
        await _memories(app, pilot)
        await pilot.press("f", *"zurich")
        await until(pilot, lambda: "The pond" not in shown(app))
        assert "The gate" in shown(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 16)])
async def test_every_key_of_memories_is_in_sight(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    _put(store, _memory("The gate"))
    async with app.run_test(size=size) as pilot:
        await _memories(app, pilot)
        for key in ("o sort", "t years", "f find", "b bin", "enter open", "esc back", "f1 help"):
            assert key in " ".join(shown(app).split()), key


async def test_hidden_titles_are_hidden_in_remember_too(app: CryoutApp, store: Store) -> None:
    _put(store, *(_memory(f"The gate {number}", number, is_source=number == 1) for number in range(4)))
    app.settings = Settings(show_titles=False)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        for key in (*"3", "enter", "y", "enter", "y", "enter", "n", "enter"):
            await pilot.pause(0.15)
            await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert "a memory" in shown(app)
        assert "The gate" not in shown(app)
