"""When another time is better: Arrive says why, offers gentler ways, and one way on; by keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.home import RESTS, SIT
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.domain.text import as_kept
from cryout_tui.domain.wave import Wave
from cryout_tui.screens.asks import ChoiceScreen, PageScreen, RatingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

LONG_AGO = EVENING - timedelta(days=200)
GATE = Memory(title="The school gate", period=Period.EARLY_SCHOOL, created_at=LONG_AGO, updated_at=LONG_AGO)
ROSE = (3, 6)
ASKED = (Moment.ARRIVE, Moment.CLOSE, Moment.SAME_DAY, Moment.NEXT_DAY)  # the later ones skipped
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def sat(store: Store, ago: timedelta, pains: tuple[int | None, int | None] = (5, 4), memory: Memory = GATE) -> None:
    """Leave a sitting in the journal that came to a wave and was closed, `ago` before this evening."""
    at = EVENING - ago
    if not store.journal.is_open:
        store.journal.open(None)
        store.memories.put(memory)
    sitting = Sitting(began_at=at, ended_at=at + HOUR, step=Step.CLOSED, memory_id=memory.id)
    given = tuple(
        Pain(memory_id=memory.id, sitting_id=sitting.id, moment=moment, value=value, at=at)
        for moment, value in zip(ASKED, (*pains, None, None), strict=True)
    )
    waves = (Wave(sitting_id=sitting.id, pattern="long-exhale", at=at),)
    store.sittings.save(replace(sitting, pains=given, waves=waves))


def said(app: CryoutApp) -> str:
    return " ".join(shown(app).split())


async def through_arrive(app: CryoutApp, pilot: Pilot[None], pain: str = "4") -> None:
    """Sit with it, and answer what Arrive asks, from Home."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("s")
    await until(pilot, lambda: isinstance(app.screen, RowsScreen))
    for key in (pain, "down", "y", "down", "y", "down", "n", "down"):
        await pilot.press(key)
    await until(pilot, lambda: not isinstance(app.screen, RowsScreen))


async def choose(app: CryoutApp, pilot: Pilot[None], name: str) -> None:
    """Press the key of the choice called `name`."""
    screen = app.screen
    assert isinstance(screen, ChoiceScreen)
    names = [each for each, _ in screen.choices]
    await until(pilot, lambda: screen.is_current and screen.focused is not None)
    for _ in range(12):  # all of it is seen before anything is chosen
        if app.screen is not screen:
            return
        await pilot.press(str(names.index(name) + 1))
        await pilot.pause(0.05)


async def test_a_day_after_a_deep_sitting_a_rest_is_suggested_with_gentler_ways_and_one_on(
    app: CryoutApp, store: Store
) -> None:
    sat(store, 30 * HOUR)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert "You sat deeply yesterday. Wounds knit in the pauses." in said(app)
        assert "is it need, or is it going round and round?" in said(app)
        for way in ("Ground", "Today", "Memories", "close for today", "it is need: go on"):
            assert way in shown(app)
        await choose(app, pilot, "it is need: go on")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))


@pytest.mark.parametrize("ago", [48 * HOUR, 12 * DAY])
async def test_after_48_hours_nothing_is_said(app: CryoutApp, store: Store, ago: timedelta) -> None:
    sat(store, ago)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert isinstance(app.screen, ChooseScreen)


@pytest.mark.parametrize(("later", "is_easy"), [(6, True), (4, False), (None, False)])
async def test_after_a_number_that_rose_later_the_day_is_for_easy_things(
    app: CryoutApp, store: Store, later: int | None, is_easy: bool
) -> None:
    sat(store, 3 * DAY)
    sitting = store.sittings.latest()
    assert sitting is not None
    told = Pain(sitting_id=sitting.id, memory_id=GATE.id, moment=Moment.NEXT_DAY, value=later, at=EVENING - DAY)
    store.sittings.pains.put(told)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert isinstance(app.screen, ChoiceScreen if is_easy else ChooseScreen)
        assert ("Today is for easy things and for people" in said(app)) is is_easy


async def test_never_two_in_a_day_but_for_a_word_that_is_typed(app: CryoutApp, store: Store) -> None:
    sat(store, 3 * HOUR)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert "You sat deeply today." in said(app)
        await choose(app, pilot, "go on, by typing a word")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert 'type the word "willing"' in said(app)
        await pilot.press("y", "e", "s", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await choose(app, pilot, "go on, by typing a word")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert app.screen.query_one(Field).text == ""
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await choose(app, pilot, "go on, by typing a word")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press(*"Willing", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))


@pytest.mark.parametrize("last", [3 * DAY, 13 * DAY])
async def test_three_rising_sittings_pause_the_deep_path_for_two_weeks(
    app: CryoutApp, store: Store, last: timedelta
) -> None:
    for n in range(3):
        sat(store, last + 10 * n * DAY, ROSE)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert "The last sittings left you with more pain than before." in said(app)
        ends = EVENING - last + 14 * DAY
        assert f"The rest goes on until {ends:%A} {ends.day} {ends:%B}." in said(app)
        assert "go on anyway" not in said(app)
        await choose(app, pilot, "people to call")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await choose(app, pilot, "go on, by typing a word")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press(*"willing", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))


async def test_three_rising_sittings_are_over_after_two_weeks(app: CryoutApp, store: Store) -> None:
    for n in range(3):
        sat(store, (14 + n) * DAY, ROSE)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert isinstance(app.screen, ChooseScreen)


@pytest.mark.parametrize("skipped", [(None, 6), (3, None)])
async def test_one_skipped_number_among_three_pauses_nothing(
    app: CryoutApp, store: Store, skipped: tuple[int | None, int | None]
) -> None:
    for n, pains in enumerate((ROSE, skipped, ROSE)):
        sat(store, (3 + n * 10) * DAY, pains)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert isinstance(app.screen, ChooseScreen)


async def test_four_sittings_in_two_weeks_suggest_a_rest(app: CryoutApp, store: Store) -> None:
    for days in (3, 6, 9, 12):
        sat(store, days * DAY, memory=replace(GATE, id=Sitting(began_at=EVENING).id))
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        assert "four deep sittings in two weeks" in said(app)
        await choose(app, pilot, "go on anyway")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))


async def test_a_high_number_and_too_soon_are_both_named(app: CryoutApp, store: Store) -> None:
    sat(store, 30 * HOUR)
    store.journal.close()
    async with app.run_test(size=(80, 40)) as pilot:
        await through_arrive(app, pilot, pain="9")
        assert "It may be kinder to steady yourself first." in said(app)
        assert "You sat deeply yesterday." in said(app)


@pytest.mark.parametrize(
    ("bed", "minutes", "is_said"), [("23:30", 0, False), ("23:30", 20, True), ("22:30", 0, True), ("off", 120, False)]
)
async def test_close_to_bed_the_night_is_kinder_with_daylight(
    app: CryoutApp, clock: ToldClock, bed: str, minutes: int, is_said: bool
) -> None:
    app.settings = Settings(bed=bed)
    clock.advance(minutes * 60)
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        if not is_said:
            assert isinstance(app.screen, ChooseScreen)
            return
        assert "close to the hours of sleep" in said(app)
        await choose(app, pilot, "go on anyway")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("Ground, two minutes", lambda app: isinstance(app.screen, GroundScreen)),
        ("Breathe, a few minutes", lambda app: "Long breath out" in shown(app)),
        ("Memories, to read", lambda app: isinstance(app.screen, MemoriesScreen)),
        ("Today, two minutes", lambda app: "Today" in shown(app) and "outside" in shown(app)),
    ],
)
async def test_every_gentler_way_leads_there_and_home_says_nothing_broke_off(
    app: CryoutApp, store: Store, name: str, there: Callable[[CryoutApp], bool]
) -> None:
    sat(store, 3 * HOUR)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        await choose(app, pilot, name)
        await until(pilot, lambda: there(app))
        if "Ground" not in name:
            app.go_home()
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
            assert "broke off" not in said(app)


async def test_when_the_reason_has_passed_arrive_asks_anew(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    sat(store, 3 * HOUR)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        await choose(app, pilot, "Memories, to read")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        clock.advance(3 * 24 * 3600)
        app.go_home()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        for key in ("4", "down", "y", "down", "y", "down", "y", "down"):
            await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "the moment for a person" in said(app)
        assert store.sittings.closed_today(clock.now())


async def test_after_four_sittings_a_memory_rests_two_weeks_and_another_is_open(app: CryoutApp, store: Store) -> None:
    for days in (3, 10, 17, 24):
        sat(store, days * DAY)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "Four sittings with this memory" in said(app)
        assert "The rest goes on until Friday 4 December." in said(app)
        await choose(app, pilot, "another memory")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await choose(app, pilot, "go on anyway")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))


@pytest.mark.usefixtures("painted")
async def test_any_words_are_safe_where_the_word_is_typed(app: CryoutApp, store: Store) -> None:
    sat(store, 3 * HOUR)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        await choose(app, pilot, "go on, by typing a word")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        field = app.screen.query_one(Field)
        for string in HOSTILE:
            field.replace_all(as_kept(string).replace("\n", " "))
            await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        open_sitting = store.sittings.open()
        assert open_sitting is not None
        assert open_sitting.step is Step.ADVICE


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("title", [each for each in HOSTILE if "\n" not in each][:12])
async def test_a_resting_memory_is_named_letter_by_letter(app: CryoutApp, store: Store, title: str) -> None:
    memory = replace(GATE, title=as_kept(title))
    for days in (3, 10, 17, 24):
        sat(store, days * DAY, memory=memory)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert isinstance(app.screen, ChoiceScreen)
        assert app.screen.ask.lines[0] == as_kept(title)
        assert "Four sittings" in shown(app)


@pytest.mark.parametrize(
    ("before", "now", "grounds"), [("4", "5", False), ("4", "6", True), ("7", "7", True), ("4", "x", False)]
)
async def test_close_begins_with_ground_when_two_higher_or_seven(
    app: CryoutApp, store: Store, before: str, now: str, grounds: bool
) -> None:
    store.journal.open(None)
    pain = Pain(moment=Moment.ARRIVE, value=int(before), at=EVENING)
    sitting = Sitting(began_at=EVENING, step=Step.NOW)
    store.sittings.save(replace(sitting, pains=(replace(pain, sitting_id=sitting.id),)))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        await pilot.press(now, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen if grounds else PageScreen))


@pytest.mark.parametrize("is_fresh", [True, False])
async def test_a_memory_under_a_month_old_is_kept_and_not_sat_with(
    app: CryoutApp, store: Store, is_fresh: bool
) -> None:
    at = EVENING - timedelta(days=29 if is_fresh else 31)
    memory = replace(GATE, period=Period.LAST_MONTH, created_at=at, updated_at=at)
    store.journal.open(None)
    store.memories.put(memory)
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, PageScreen if is_fresh else TellScreen))
        if is_fresh:
            assert "That is very fresh." in said(app)
            assert "It is kept." in said(app)


@pytest.mark.parametrize(
    ("ago", "pains", "hint"),
    [
        (timedelta(minutes=5), (3, 8), RESTS),
        (30 * HOUR, (5, 4), RESTS),
        (3 * DAY, (5, 4), SIT),
        (3 * DAY, (5, 8), SIT),
    ],
)
async def test_home_does_not_call_to_sit_while_a_rest_is_suggested(
    app: CryoutApp, store: Store, ago: timedelta, pains: tuple[int, int], hint: str
) -> None:
    sat(store, ago, pains)
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and hint in said(app))
