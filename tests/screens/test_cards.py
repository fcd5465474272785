"""The calm card before Home, by keys: at most once a month, and never at a bad moment."""

from datetime import timedelta

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step, Tears
from cryout_tui.errors import NotKept
from cryout_tui.routes.cards import CardRoute
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.store.test_lately import note, sat

DRY = "Tears have not come in the last sittings."
SIZES = [(80, 24), (40, 16)]
DAY = 86400


@pytest.fixture
def dry(store: Store) -> Store:
    """A journal with three sittings without tears."""
    store.journal.open(None)
    for days in (2, 9, 16):
        sat(store, days, Tears.NOT_TODAY)
    store.journal.close()
    return store


def said(app: CryoutApp) -> str:
    return " ".join(shown(app).split())


async def opened(pilot: Pilot[None], app: CryoutApp) -> None:
    """Wait for the first screen with the journal open."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen | ChoiceScreen) and app.focused is not None)
    await pilot.pause(0.15)


def is_on(app: CryoutApp) -> bool:
    return isinstance(app.route, CardRoute) and isinstance(app.screen, ChoiceScreen)


async def open_again(pilot: Pilot[None], app: CryoutApp) -> None:
    """Lock, and unlock."""
    await pilot.press("ctrl+l")
    await until(pilot, lambda: isinstance(app.screen, LockScreen) and not app.store.journal.is_open)
    await pilot.pause(0.15)
    await pilot.press("enter")
    await opened(pilot, app)


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_what_it_can_and_cannot_mean_and_enter_goes_on(
    app: CryoutApp, dry: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app)
        assert is_on(app)
        page = said(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) or said(app) != page)
        page += said(app)
        if is_on(app):
            await pilot.pause(0.15)
            await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        for words in (DRY, "write a note to bring", "help now"):
            assert words in page
        assert dry.lately.shown()[0].is_read


async def test_it_comes_at_most_once_a_month_and_only_while_it_holds(
    app: CryoutApp, dry: Store, clock: ToldClock
) -> None:
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert is_on(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        for days in (0, 1, 28):
            clock.advance(days * DAY)
            await open_again(pilot, app)
            assert isinstance(app.screen, HomeScreen)
        sat(dry, -28, Tears.NOT_TODAY)
        clock.advance(DAY)
        await open_again(pilot, app)
        assert is_on(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        clock.advance(31 * DAY)
        await open_again(pilot, app)  # the last of them is a month ago
        assert isinstance(app.screen, HomeScreen)


async def test_locked_before_it_was_read_it_stands_there_again_that_day_only(
    app: CryoutApp, dry: Store, clock: ToldClock
) -> None:
    async with app.run_test() as pilot:
        await opened(pilot, app)
        await open_again(pilot, app)
        assert is_on(app)
        clock.advance(DAY)
        await open_again(pilot, app)
        assert isinstance(app.screen, HomeScreen)


async def test_help_now_comes_back_to_the_card(app: CryoutApp, dry: Store) -> None:
    async with app.run_test() as pilot:
        await opened(pilot, app)
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await pilot.press("escape")
        await until(pilot, lambda: is_on(app))
        await pilot.pause(0.15)
        await pilot.press("2")
        await until(pilot, lambda: "Who is it for?" in shown(app))


async def test_a_body_in_need_is_told_with_the_true_number_of_weeks(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    for days in range(70):
        note(store, days, sleep=2, belly=8, anxious=7)
    store.journal.close()
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert "Sleep has been poor on most days for 10 weeks." in said(app)
        assert "Anxious days are many lately." in said(app)
        assert "belly" not in said(app)
        assert "it cannot tell" in said(app)


async def test_a_season_alone_is_told(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    for days in range(0, 100, 10):
        note(store, days, inside=5)
    store.journal.close()
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert "One sentence to one person is a start." in said(app)


def broke_off(store: Store) -> None:
    store.sittings.save(Sitting(began_at=EVENING, step=Step.CHOOSE))


def closed_for_today(store: Store) -> None:
    store.sittings.save(Sitting(began_at=EVENING, ended_at=EVENING, step=Step.CLOSED_TODAY))


def ended_worse(store: Store) -> None:
    sitting = sat(store, 0.1, Tears.NOT_TODAY)
    for moment, value in ((Moment.ARRIVE, 3), (Moment.CLOSE, 4), (Moment.SAME_DAY, None)):
        store.sittings.pains.put(Pain(sitting_id=sitting.id, moment=moment, value=value, at=sitting.began_at))


@pytest.mark.parametrize("moment", [broke_off, closed_for_today, ended_worse])
async def test_at_a_bad_moment_it_waits(app: CryoutApp, dry: Store, moment) -> None:  # type: ignore[no-untyped-def]
    dry.journal.open(None)
    moment(dry)
    dry.journal.close()
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert isinstance(app.screen, HomeScreen)
        assert dry.lately.shown() == []


async def test_a_sitting_put_aside_keeps_nothing_back(app: CryoutApp, dry: Store) -> None:
    dry.journal.open(None)
    sitting = Sitting(began_at=EVENING - timedelta(hours=30), step=Step.CHOOSE)
    dry.sittings.save(sitting)
    dry.drafts.keep(Draft(where=f"sitting/{sitting.id}/left", text="", cursor=0, at=EVENING))
    dry.journal.close()
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert is_on(app)


async def test_in_the_night_it_waits(app: CryoutApp, dry: Store, clock: ToldClock) -> None:
    clock.advance(4 * 3600)
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert isinstance(app.screen, HomeScreen)


async def test_on_the_way_to_today_it_waits(app: CryoutApp, dry: Store) -> None:
    app.first_way = "today"
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, RowsScreen) and app.focused is not None)
        assert dry.lately.shown() == []


async def test_where_it_cannot_be_kept_that_it_was_shown_home_is_shown(
    app: CryoutApp, dry: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NotKept("The disk is full.")

    monkeypatch.setattr(dry.lately, "show", full)
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("text", HOSTILE[:3])
async def test_a_card_changed_by_hand_counts_as_read(app: CryoutApp, dry: Store, text: str) -> None:
    dry.journal.open(None)
    dry.drafts.keep(Draft(where="card/tears", text=text, cursor=0, at=EVENING))
    dry.journal.close()
    async with app.run_test() as pilot:
        await opened(pilot, app)
        assert isinstance(app.screen, HomeScreen)
