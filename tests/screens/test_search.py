"""Search, by keys: from anywhere, as one types, into an entry and back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Belief, Lens, Reframe
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.memory import MemoryScreen
from cryout_tui.screens.memory_details import DetailsScreen, StoryScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.search import EntryScreen, SearchScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.results import Results
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

GATE = Memory(title="The school gate", story="I waited by it.", created_at=EVENING, updated_at=EVENING)


def fill(store: Store, reflections: int = 3) -> None:
    """Leave a memory, what belongs to it, and some reflections in the journal."""
    store.journal.open(None)
    with store.journal.writing():
        store.memories.put(GATE)
        sitting = SittingRecord(memory_id=GATE.id, began_at=EVENING, kind_thing="warm soup")
        store.sittings.records.put(sitting)
        reframe = Reframe(
            memory_id=GATE.id,
            sitting_id=sitting.id,
            lens=Lens.KIND,
            text="Someone came.",
            says_no="too late",
            at=EVENING,
        )
        store.sittings.reframes.put(reframe)
        store.sittings.beliefs.put(Belief(reframe_id=reframe.id, value=4, at=EVENING))
        for number in range(reflections):
            at = EVENING - timedelta(days=number)
            store.reflections.put(Reflection(day=at.date(), at=at, text=f"past the gate {number}", updated_at=at))
    store.journal.close()


def results(app: CryoutApp) -> Results:
    return app.screen.query_one(Results)


async def to_search(pilot, app: CryoutApp) -> None:  # type: ignore[no-untyped-def]
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("slash")
    await until(pilot, lambda: isinstance(app.screen, SearchScreen))


@pytest.mark.parametrize("size", [(80, 24), (40, 16)])
async def test_what_is_typed_is_found_opened_and_come_back_to(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    fill(store)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        home = app.screen
        if size[0] == 80:
            await until(pilot, lambda: "/ search" in shown(app))
        await to_search(pilot, app)
        await pilot.press(*"gate")
        await until(pilot, lambda: len(results(app).hits) == 4)
        await until(pilot, lambda: "The school gate" in shown(app))
        assert "past the gate 0" in shown(app)
        await pilot.press("down")
        await until(pilot, lambda: results(app).at == 1)
        here = results(app).here
        assert here is not None
        await pilot.press("up", "enter")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen | MemoryScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        assert app.screen.query_one(Field).text == "gate"
        assert results(app).at == 0
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is home)


async def test_a_memory_opens_with_all_that_belongs_to_it(app: CryoutApp, store: Store) -> None:
    fill(store)
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press(*"waited", "enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("space")
        page = shown(app)
        for words in ("The school gate", "I waited by it.", "Someone came.", "too late", "how true 4"):
            assert words in page
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))


async def test_the_words_found_are_marked_without_colour_too(app: CryoutApp, store: Store) -> None:
    fill(store)
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press(*"waited")
        await until(pilot, lambda: results(app).hits)
        segments = [each for each in results(app).render_line(1) if each.text.strip() == "waited"]
        assert segments
        assert all(each.style is not None and each.style.bold and each.style.underline for each in segments)


async def test_a_slash_is_a_letter_in_a_field_and_nothing_on_the_lock(app: CryoutApp, store: Store) -> None:
    fill(store)
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press("slash")
        await until(pilot, lambda: app.screen.query_one(Field).text == "/")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("slash")
        await pilot.pause(0.15)
        assert isinstance(app.screen, LockScreen)


async def test_more_is_found_as_one_goes_down(app: CryoutApp, store: Store) -> None:
    fill(store, reflections=70)
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press(*"past")
        await until(pilot, lambda: len(results(app).hits) == 24)
        for _ in range(5):
            await pilot.press("pagedown")
        await until(pilot, lambda: len(results(app).hits) == 48)
        places = [hit.place for hit in results(app).hits]
        assert len(set(places)) == 48
        assert places == sorted(places, reverse=True)


async def test_what_is_looked_for_is_kept_nowhere_and_what_is_sealed_not_found(app: CryoutApp, store: Store) -> None:
    fill(store)
    store.journal.open(None)
    store.memories.put(replace(store.memories.get(GATE.id), sealed_until=UNTIL_ASKED))
    store.journal.close()
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press(*"waited")
        await until(pilot, lambda: "Nothing" in shown(app))
        await pilot.press("enter", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.writer.flush()
        assert list(store.drafts.all()) == []


async def test_a_page_does_not_name_a_sealed_memory_it_echoes(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    store.memories.put(replace(GATE, sealed_until=UNTIL_ASKED))
    store.reflections.put(
        Reflection(day=EVENING.date(), at=EVENING, text="a look", echo_memory_id=GATE.id, updated_at=EVENING)
    )
    store.journal.close()
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press(*"look")
        await until(pilot, lambda: results(app).hits)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen))
        await until(pilot, lambda: "it reminded you of: a sealed memory" in shown(app))
        assert "school" not in shown(app)


@pytest.mark.usefixtures("painted")
async def test_every_string_can_be_looked_for_and_is_shown_as_text(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    strings = [as_kept(string) for string in HOSTILE[::3]]
    with store.journal.writing():
        for string in strings:
            store.memories.put(
                Memory(title=string, story=f"zz {string}", people=(string,), created_at=EVENING, updated_at=EVENING)
            )
    store.journal.close()
    async with app.run_test(notifications=True) as pilot:
        await to_search(pilot, app)
        field = app.screen.query_one(Field)
        for string in ["zz", *strings[::4]]:
            field.replace_all(string)
            await pilot.pause()
        field.replace_all("zz")
        await until(pilot, lambda: len(results(app).hits) == 24)
        for _ in range(12):
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
            shown(app)
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, SearchScreen))
            await pilot.press("down")
            await pilot.pause(0.12)


async def test_a_memory_found_is_changed_on_its_page_and_the_search_stands_as_it_was(
    app: CryoutApp, store: Store
) -> None:
    fill(store)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.press(*"waited")
        await until(pilot, lambda: len(results(app).hits) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, DetailsScreen))
        await pilot.press("7")
        await until(pilot, lambda: isinstance(app.screen, StoryScreen))
        await pilot.press("ctrl+end", *" So long.", "f5")
        await until(pilot, lambda: isinstance(app.screen, DetailsScreen))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        assert app.screen.query_one(Field).text == "waited"
        await until(pilot, lambda: "So long." in shown(app))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
    assert store.memories.get(GATE.id).story == "I waited by it. So long."


async def test_what_belongs_to_a_memory_leads_to_its_page(app: CryoutApp, store: Store) -> None:
    fill(store)
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press(*"soup")
        await until(pilot, lambda: len(results(app).hits) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen) and "its memory" in shown(app))
        await pilot.pause(0.15)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen) and "The school gate" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))


async def test_a_page_over_a_sitting_is_left_through_its_short_close(app: CryoutApp, store: Store) -> None:
    fill(store)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.route, SittingRoute) and not isinstance(app.screen, HomeScreen))
        await pilot.press("slash", *"waited")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen) and len(results(app).hits) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("d")
        await until(pilot, lambda: "in the bin?" in shown(app))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen) and "Nothing" in shown(app))
        assert isinstance(app.route, SittingRoute)
        store.memories.take_back(store.memories.get(GATE.id), now=EVENING)
        await pilot.press("backspace", "d")
        await until(pilot, lambda: len(results(app).hits) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))


async def test_from_what_was_found_n_and_shift_n_lead_along_the_search(app: CryoutApp, store: Store) -> None:
    fill(store)
    async with app.run_test() as pilot:
        await to_search(pilot, app)
        await pilot.press(*"gate")
        await until(pilot, lambda: results(app).hits)
        kinds = [hit.kind.value for hit in results(app).hits]
        first = next(at for at, kind in enumerate(kinds) if kind == "reflection" and kinds[at + 1] == "reflection")
        await pilot.press(*["down"] * first, "enter")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen))
        read = app.screen.ask.lines
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen) and app.screen.ask.lines != read)
        await pilot.press("N")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen) and app.screen.ask.lines == read)
        memory = kinds.index("memory")
        for at in range(first, memory, -1 if memory < first else 1):
            await pilot.press("N" if memory < first else "n")
            await until(pilot, lambda at=at: at != memory and not isinstance(app.screen, SearchScreen))
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, EntryScreen))
        await pilot.press("escape")
        assert isinstance(app.screen, SearchScreen)
