"""The calendar of days, by keys: from day to day, into one, and to what changes it."""

from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.steps import Tears
from cryout_tui.domain.text import as_kept
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.calendar import CalendarScreen, DayScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.patterns import PatternsScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.store.test_lately import note, sat

SIZES = [(80, 24), (40, 16)]
WITHOUT = "Wed 14 October \u00b7 an entry, no number for inside"


async def to_calendar(pilot: Pilot[None], app: CryoutApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("p")
    await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
    await pilot.press("c")
    await until(pilot, lambda: isinstance(app.screen, CalendarScreen))


@pytest.mark.parametrize("size", SIZES)
async def test_days_are_marked_moved_through_and_read(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    store.journal.open(None)
    note(store, 0, inside=5)
    note(store, 3, inside=9)
    sitting = sat(store, 3, Tears.CRIED)
    store.sittings.pains.put(Pain(sitting_id=sitting.id, moment=Moment.ARRIVE, value=8, at=EVENING))
    note(store, 40, sleep=2)
    store.journal.close()
    async with app.run_test(size=size) as pilot:
        await to_calendar(pilot, app)
        assert "November 2026" in shown(app)
        assert "Mon 23 November \u00b7 inside 5" in shown(app)
        assert "\u258c23" in shown(app)
        assert "a sitting" in shown(app)
        await pilot.press("right", "left", "up", "down")
        assert "Sun 22 November \u00b7 nothing yet" in shown(app)
        await pilot.press("left", "left")
        assert "Fri 20 November \u00b7 inside 9, a sitting" in " ".join(shown(app).split())
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DayScreen))
        assert "inside 9" in shown(app)
        assert "pain 8 before" in shown(app)
        assert "tears" not in shown(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen))
        assert "Fri 20 November" in shown(app)
        await pilot.press("pageup", "up", "right")
        await until(pilot, lambda: WITHOUT in " ".join(shown(app).split()))
        await pilot.press("home")
        await until(pilot, lambda: "Mon 23 November \u00b7 inside 5" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))


async def test_a_day_is_filled_in_and_changed_and_the_way_leads_back(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    kept = note(store, 1, inside=3)
    store.journal.close()
    async with app.run_test() as pilot:
        await to_calendar(pilot, app)
        await pilot.press("left", "enter")
        await until(pilot, lambda: isinstance(app.screen, DayScreen))
        assert "enter change" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen))
        assert "Sun 22 November" in shown(app)
        await pilot.press("left", "enter")
        await until(pilot, lambda: isinstance(app.screen, DayScreen))
        assert "Nothing was written" in shown(app)
        assert "enter fill in" in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press("7")
        await until(pilot, lambda: store.reflections.on(date(2026, 11, 21)))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen))
        assert "Sat 21 November \u00b7 an entry" in shown(app)
        await pilot.press("right", "enter")
        await until(pilot, lambda: isinstance(app.screen, DayScreen))
        await pilot.press("d")
        await until(pilot, lambda: "Put the reflection of Sun 22 November in the bin?" in shown(app))
        await pilot.press("d", "n", "y")
        assert isinstance(app.screen, DayScreen)
        await pilot.press("delete", "y")
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen))
        assert "Sun 22 November \u00b7 nothing yet" in shown(app)
        await until(pilot, lambda: "In the bin. u takes it back." in shown(app))
        assert [each.what.id for each in store.reflections.bin()] == [kept.id]
        await pilot.press("u")
        await until(pilot, lambda: "Undone: a reflection put in the bin" in shown(app))
        assert "Sun 22 November \u00b7 inside 3" in shown(app)
        app.go_home()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app._calendar_by_name()
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen))
        await pilot.press("left", "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert [each.id for each in store.reflections.on(kept.day)] == [kept.id]


@pytest.mark.usefixtures("painted")
async def test_the_words_of_a_day_are_text_and_what_is_sealed_stays_so(app: CryoutApp, store: Store) -> None:
    words = as_kept(" ".join(HOSTILE[:60]))
    sealed = Memory(title="The gate", sealed_until=UNTIL_ASKED, created_at=EVENING, updated_at=EVENING)
    at = EVENING - timedelta(days=1)
    store.journal.open(None)
    store.memories.put(sealed)
    store.reflections.put(Reflection(day=at.date(), at=at, updated_at=at, text="[b]" + words, echo_memory_id=sealed.id))
    store.journal.close()
    async with app.run_test() as pilot:
        await to_calendar(pilot, app)
        await pilot.press("left", "enter")
        await until(pilot, lambda: isinstance(app.screen, DayScreen))
        seen = shown(app)
        for _ in range(40):
            await pilot.press("pagedown")
            seen += shown(app)
        assert "[b]" in seen
        assert "a sealed memory" in seen
        assert "The gate" not in seen
