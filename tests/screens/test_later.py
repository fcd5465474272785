"""How is it now: asked once later the same day and once the next morning, by keys, at the opening of the app."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step, Tears
from cryout_tui.domain.wave import Wave
from cryout_tui.screens.asks import PageScreen, RatingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.screens.conftest import shown, until

LONG_AGO = EVENING - timedelta(days=200)
TITLE = "The school gate"
GATE = Memory(title=TITLE, period=Period.EARLY_SCHOOL, created_at=LONG_AGO, updated_at=LONG_AGO)
MINUTES, NIGHT = timedelta(minutes=1), timedelta(hours=11)
SOON = 25 * MINUTES
AFTERWARDS = (Moment.SAME_DAY, Moment.NEXT_DAY)
Reopen = Callable[[], CryoutApp]


def sat(
    store: Store, pains: tuple[int | None, int | None] = (6, 5), tears: Tears | None = Tears.CRIED, **changed: object
) -> Sitting:
    """Leave a sitting in the journal that ended this evening."""
    if not store.journal.is_open:
        store.journal.open(None)
        store.memories.put(GATE)
    values: dict[str, object] = {"ended_at": EVENING, "step": Step.CLOSED, "memory_id": GATE.id} | changed
    sitting = Sitting(began_at=EVENING - 20 * MINUTES, **values)  # type: ignore[arg-type]
    given = tuple(
        Pain(memory_id=GATE.id, sitting_id=sitting.id, moment=moment, value=value, at=EVENING)
        for moment, value in zip((Moment.ARRIVE, Moment.CLOSE), pains, strict=True)
    )
    waves = (Wave(sitting_id=sitting.id, pattern="long-exhale", tears=tears, at=EVENING),)
    sitting = replace(sitting, pains=given, waves=waves)
    store.sittings.save(sitting)
    return sitting


def later(store: Store) -> list[tuple[Moment, int | None]]:
    """What is kept of the later moments."""
    if not store.journal.is_open:
        store.journal.open(None)
    return [(each.moment, each.value) for each in store.sittings.pains.all() if each.moment in AFTERWARDS]


def said(app: CryoutApp) -> str:
    return " ".join(shown(app).split())


@pytest.fixture
def reopen(app: CryoutApp, store: Store) -> Reopen:
    """Open the app anew, as after leaving it."""

    def opened() -> CryoutApp:
        store.journal.close()
        return CryoutApp(app.opened)

    return opened


async def asked(app: CryoutApp, pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(app.screen, RatingScreen) and app.screen.focused is not None)
    await until(pilot, lambda: "How is it" in shown(app))


async def at_home(app: CryoutApp, pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.is_current)
    await pilot.pause()


@pytest.mark.parametrize(("minutes", "is_asked"), [(19, False), (20, True), (90, True)])
async def test_it_is_asked_from_twenty_minutes_after(
    reopen: Reopen, store: Store, clock: ToldClock, minutes: int, is_asked: bool
) -> None:
    sat(store)
    clock.moment = EVENING + minutes * MINUTES
    app = reopen()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, RatingScreen | HomeScreen))
        assert isinstance(app.screen, RatingScreen) is is_asked
        if is_asked:
            await until(pilot, lambda: "You cried earlier. How is it now, 0 to 10?" in said(app))
            assert TITLE not in shown(app)


@pytest.mark.parametrize(
    ("number", "greeting"),
    [
        ("3", "It came down from 5 to 3. Good to know."),
        ("5", "It is as it was, 5. Good to know."),
        ("6", "It is higher than before. Today is for easy things and for people. f2 and f1 are here."),
        ("8", "If it climbs, or you think of suicide, f1. Any hour."),
    ],
)
async def test_better_same_and_worse_are_greeted_in_the_same_place_then_home(
    reopen: Reopen, store: Store, clock: ToldClock, number: str, greeting: str
) -> None:
    sitting = sat(store)
    clock.moment = EVENING + SOON
    app = reopen()
    async with app.run_test() as pilot:
        await asked(app, pilot)
        await pilot.press(number, "enter")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        await pilot.pause()
        assert greeting in said(app)
        assert TITLE not in shown(app)
        await pilot.pause(0.15)
        await pilot.press("enter")
        await at_home(app, pilot)
        assert later(store) == [(Moment.SAME_DAY, int(number))]
        kept = store.sittings.get(sitting.id).pains[-1]
        assert (kept.memory_id, kept.moment, kept.at) == (GATE.id, Moment.SAME_DAY, clock.moment)


@pytest.mark.parametrize("key", ["enter", "x", "escape"])
async def test_skipped_is_kept_as_skipped_and_not_asked_again(
    reopen: Reopen, store: Store, clock: ToldClock, key: str
) -> None:
    sat(store)
    clock.moment = EVENING + SOON
    app = reopen()
    async with app.run_test() as pilot:
        await asked(app, pilot)
        await pilot.press(key)
        await pilot.pause(0.15)
        if isinstance(app.screen, RatingScreen):
            await pilot.press("enter")
        await at_home(app, pilot)
    assert later(store) == [(Moment.SAME_DAY, None)]
    again = reopen()
    async with again.run_test() as pilot:
        await at_home(again, pilot)


async def test_once_more_the_next_morning_and_then_never(reopen: Reopen, store: Store, clock: ToldClock) -> None:
    sat(store)
    for moment, words in ((EVENING + SOON, "You cried earlier."), (EVENING + NIGHT, "Yesterday was deep.")):
        clock.moment = moment
        app = reopen()
        async with app.run_test() as pilot:
            await asked(app, pilot)
            assert words in said(app)
            assert "How did you sleep" not in said(app)
            await pilot.press("2", "enter")
            await until(pilot, lambda app=app: isinstance(app.screen, PageScreen))  # type: ignore[misc]
    assert later(store) == [(Moment.SAME_DAY, 2), (Moment.NEXT_DAY, 2)]
    app = reopen()
    async with app.run_test() as pilot:
        await at_home(app, pilot)


async def test_two_days_later_nothing_is_asked_any_more(reopen: Reopen, store: Store, clock: ToldClock) -> None:
    sat(store)
    clock.moment = EVENING + timedelta(days=2)
    app = reopen()
    async with app.run_test() as pilot:
        await at_home(app, pilot)
    assert later(store) == []


@pytest.mark.parametrize("tears", [Tears.NOT_TODAY, Tears.RATHER_NOT_SAY, None])
async def test_without_tears_it_says_you_sat(
    reopen: Reopen, store: Store, clock: ToldClock, tears: Tears | None
) -> None:
    sat(store, (6, None), tears)
    clock.moment = EVENING + SOON
    app = reopen()
    async with app.run_test() as pilot:
        await asked(app, pilot)
        assert "You sat earlier. How is it now, 0 to 10?" in said(app)
        await pilot.press("4", "enter")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        await pilot.pause()
        assert "Good to know. It is kept." in said(app)


async def test_a_number_given_before_a_cut_off_stands_there_again_once(
    reopen: Reopen, store: Store, clock: ToldClock
) -> None:
    sat(store)
    clock.moment = EVENING + SOON
    app = reopen()
    async with app.run_test() as pilot:
        await asked(app, pilot)
        await pilot.press("7")
        await until(pilot, lambda: later(store) == [(Moment.SAME_DAY, 7)])
    app = reopen()
    async with app.run_test() as pilot:
        await asked(app, pilot)
        assert "7" in said(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        assert content.line("close.higher", 3) in said(app)  # heard, also where it was left
        await pilot.press("enter")
        await at_home(app, pilot)
    assert later(store) == [(Moment.SAME_DAY, 7)]
    app = reopen()
    async with app.run_test() as pilot:
        await at_home(app, pilot)


async def test_after_the_lock_it_is_asked_and_the_lock_in_between_asks_again(
    reopen: Reopen, store: Store, clock: ToldClock
) -> None:
    sat(store)
    clock.moment = EVENING + MINUTES
    app = reopen()
    async with app.run_test() as pilot:
        await at_home(app, pilot)
        for _ in range(2):
            await pilot.press("ctrl+l")
            await until(pilot, lambda: isinstance(app.screen, LockScreen))
            clock.advance(SOON.total_seconds())
            await pilot.press("enter")
            await asked(app, pilot)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("escape")
        await asked(app, pilot)
        await pilot.press("3", "enter")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("enter")
        await at_home(app, pilot)
    assert later(store) == [(Moment.SAME_DAY, 3)]


async def test_on_the_way_to_today_it_is_asked_first(reopen: Reopen, store: Store, clock: ToldClock) -> None:
    sat(store)
    clock.moment = EVENING + SOON
    app = reopen()
    app.first_way = "today"
    async with app.run_test() as pilot:
        await asked(app, pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))


@pytest.mark.parametrize(
    ("step", "ended"), [(Step.SETTLE, False), (Step.PAIN, False), (Step.CLOSED_TODAY, True)], ids=str
)
async def test_not_after_one_that_broke_off_nor_on_a_day_that_is_not_safe(
    reopen: Reopen, store: Store, clock: ToldClock, step: Step, ended: bool
) -> None:
    sat(store)
    at = EVENING + MINUTES
    store.sittings.save(Sitting(began_at=at, step=step, ended_at=at if ended else None, memory_id=GATE.id))
    clock.moment = EVENING + SOON
    app = reopen()
    async with app.run_test() as pilot:
        await at_home(app, pilot)
        assert ended or "Last time broke off in the middle. How are you?" in said(app)
    assert later(store) == []


async def test_a_sealed_or_deleted_memory_is_asked_about_without_a_word_of_it(
    reopen: Reopen, store: Store, clock: ToldClock
) -> None:
    sat(store, memory_id=None)
    clock.moment = EVENING + SOON
    app = reopen()
    async with app.run_test() as pilot:
        await asked(app, pilot)
        await pilot.press("3", "enter")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
    assert later(store) == [(Moment.SAME_DAY, 3)]


@pytest.mark.parametrize(("pains", "has_picture"), [((4, 6), False), ((6, 4), True), ((None, 9), True)])
async def test_on_a_day_that_ended_worse_home_shows_no_picture_of_the_days(
    reopen: Reopen, store: Store, clock: ToldClock, pains: tuple[int | None, int | None], has_picture: bool
) -> None:
    sat(store, pains)
    store.reflections.put(Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, inside=4))
    app = reopen()
    async with app.run_test() as pilot:
        await at_home(app, pilot)
        assert ("the last 14 days" in shown(app)) is has_picture
    clock.moment = EVENING + timedelta(days=2)
    app = reopen()
    async with app.run_test() as pilot:
        await at_home(app, pilot)
        assert "the last 14 days" in shown(app)


async def test_the_stamp_beside_the_journal_follows_and_holds_no_words(
    reopen: Reopen, store: Store, clock: ToldClock
) -> None:
    sat(store, return_on=(EVENING + timedelta(days=2)).date())
    clock.moment = EVENING + SOON
    place = store.journal.path.with_name("due.json")
    app = reopen()
    async with app.run_test() as pilot:
        await asked(app, pilot)
        await pilot.press("3", "enter")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        await pilot.pause(0.15)
        await pilot.press("enter")
        await until(pilot, place.exists)
        stamp = json.loads(place.read_text())
        assert [each[0][:10] for each in stamp["questions"]] == ["2026-11-24"]
        assert stamp["return_on"] == "2026-11-25"
        assert place.stat().st_mode & 0o777 == 0o600
        assert str(GATE.id) not in place.read_text()
        assert "school" not in place.read_text()
        place.unlink()
        await pilot.press("ctrl+l")
        await until(pilot, place.exists)
    assert [each.name for each in place.parent.glob(".due*")] == []
