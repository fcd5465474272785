"""A memory's page and its parts, by keys."""

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.asked.memories import NO_MEANING
from cryout_tui.domain.kept import UNASKED, Draft
from cryout_tui.domain.memory import UNTIL_ASKED, Memory, Period, Tone
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.screens.asks import ChoiceScreen, PageScreen, RatingScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.memory import MemoryScreen
from cryout_tui.screens.memory_details import SuggestScreen
from cryout_tui.screens.search import SearchScreen
from cryout_tui.screens.welcome import CountryScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.key_line import KeyLine
from tests.conftest import EVENING
from tests.screens.conftest import shown, until
from tests.screens.test_bin import SIZES, turned

OMA = Memory(
    title="Oma's kitchen", story="Flour.", tone=Tone.HAPPY, is_safe_place=True, created_at=EVENING, updated_at=EVENING
)
GATE = Memory(title="The school gate", story="I waited.", tone=Tone.SAD, created_at=EVENING, updated_at=EVENING)


def keep(store: Store, memory: Memory, strength: int | None = None) -> None:
    store.journal.open(None)
    store.memories.put(memory)
    if strength is not None:
        store.sittings.pains.put(Pain(memory_id=memory.id, moment=Moment.WALK, value=strength, at=EVENING))
    store.journal.close()


async def to_page(pilot: Pilot[None], app: CryoutApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await turned(pilot, app, "m", "enter")
    await until(pilot, lambda: isinstance(app.screen, MemoryScreen))


@pytest.mark.parametrize("size", SIZES)
async def test_a_mistyped_tone_and_strength_are_put_right_from_the_page(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    keep(store, GATE, strength=9)
    async with app.run_test(size=size) as pilot:
        await to_page(pilot, app)
        assert "sad" in shown(app)
        await turned(pilot, app, "e")
        await pilot.press(*["down"] * 9)
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, ChoiceScreen)
        await turned(pilot, app, "enter")  # Enter keeps what it is
        assert store.memories.get(GATE.id).tone is Tone.SAD
        await turned(pilot, app, "enter", "1")
        assert store.memories.get(GATE.id).tone is Tone.HAPPY
        await pilot.press("down")
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, RatingScreen)
        await pilot.press("4")
        await until(pilot, lambda: store.drafts.get(f"details/{GATE.id}/STRENGTH"))
        await turned(pilot, app, "escape")  # back keeps it, too
        assert [each.value for each in store.sittings.pains.where()] == [4]
        await pilot.press("down")
        await turned(pilot, app, "enter", "3")
        assert store.memories.get(GATE.id).period is Period.LATE_CHILDHOOD
        await pilot.press("down")
        await turned(pilot, app, "enter", "1", "escape")
        page = " ".join(shown(app).split())
        assert "happy \u00b7 a safe one \u00b7 late childhood" in page
        await turned(pilot, app, "u")
        assert not store.memories.get(GATE.id).is_safe_place
        await until(pilot, lambda: '"a safe one" is as it was' in shown(app))
        await turned(pilot, app, "u", "u")
        assert [each.value for each in store.sittings.pains.where()] == [9]


async def test_a_strength_left_out_is_kept_as_skipped_and_one_never_given_can_be(app: CryoutApp, store: Store) -> None:
    keep(store, GATE)
    async with app.run_test() as pilot:
        await to_page(pilot, app)
        await turned(pilot, app, "e")
        await pilot.press(*["down"] * 10)
        await turned(pilot, app, "enter", "enter")
        assert store.sittings.pains.where() == []
        await turned(pilot, app, "enter")
        await pilot.press("1", "0")
        await turned(pilot, app, "enter")
        assert [each.value for each in store.sittings.pains.where()] == [10]
        await turned(pilot, app, "enter")
        await pilot.press("x")
        await turned(pilot, app, "enter")
        assert [each.value for each in store.sittings.pains.where()] == [None]


async def test_a_good_memory_waits_for_no_meaning(app: CryoutApp, store: Store) -> None:
    keep(store, OMA)
    async with app.run_test() as pilot:
        await to_page(pilot, app)
        assert "happy \u00b7 a safe one" in shown(app)
        assert NO_MEANING not in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_every_key_of_the_page_is_seen(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    keep(store, GATE)
    async with app.run_test(size=size) as pilot:
        await to_page(pilot, app)
        below = "\n".join(shown(app).splitlines()[-2:])
        for key in ("esc back", "space story", "e edit", "v earlier", "s seal", "d delete", "f1 help", "f2 ground"):
            assert key in below
        assert app.screen.query_one(KeyLine).size.height == 2


@pytest.mark.parametrize("size", SIZES)
async def test_a_sealed_page_says_how_it_opens(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    keep(store, Memory(title="x", sealed_until=UNTIL_ASKED, created_at=EVENING, updated_at=EVENING))
    async with app.run_test(size=size) as pilot:
        await to_page(pilot, app)
        assert "s open" in shown(app)
        assert "f1 help" in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_picked_stays_in_sight_and_a_key_finishes(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    keep(store, GATE)
    async with app.run_test(size=size) as pilot:
        await to_page(pilot, app)
        await turned(pilot, app, "e", "5")
        assert isinstance(app.screen, SuggestScreen)
        await pilot.press("tab", *["down"] * 12, "enter")
        field = app.screen.query_one(Field)
        await until(pilot, lambda: field.text)
        word = field.text
        await pilot.pause()
        assert shown(app).count(word) == 2  # in the field, and in the list below it
        assert "f5 " in shown(app)
        await turned(pilot, app, "f5")
        assert store.memories.get(GATE.id).feelings == (word,)


async def test_what_was_undone_is_said_where_it_covers_nothing_and_goes_with_the_screen(
    app: CryoutApp, store: Store
) -> None:
    keep(store, GATE)
    async with app.run_test(size=(40, 16), notifications=True) as pilot:
        await to_page(pilot, app)
        await turned(pilot, app, "s", "4", "u")
        await until(pilot, lambda: "Undone: a memory sealed" in shown(app).splitlines()[0])
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.pause()
        assert "Undone" not in shown(app)


async def test_a_journal_made_by_a_command_still_begins_with_an_explicit_yes(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    store.drafts.keep(Draft(where=UNASKED, text="", cursor=0, at=EVENING))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, ChoiceScreen)
        assert store.drafts.get(UNASKED) is not None
        await turned(pilot, app, "1")
        assert isinstance(app.screen, CountryScreen)
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, HomeScreen)
        assert store.drafts.get(UNASKED) is None
