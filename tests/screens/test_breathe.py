"""Breathe, by keys."""

from types import SimpleNamespace

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain.breath import FRAME, Motion
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.practice import length
from cryout_tui.domain.practice_run import Run, Stand, read, written
from cryout_tui.routes.breathe import HEALTH, RUN
from cryout_tui.screens.asks import ChoiceScreen, PageScreen, RatingScreen
from cryout_tui.screens.breathe import BreatheScreen, WayScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.breath import BreathRow, BreathShape, BreathWords
from cryout_tui.widgets.menu import Menu
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_sitting_screens import TO_RELEASE, stand

SIZES = [(80, 24), (40, 16)]
HALF_WAY = Run(pattern="even", minutes=5, at=EVENING, stand=Stand.BREATHING, seconds=72.0, before=6)


async def open_shelf(pilot: Pilot[None], app: CryoutApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    names = {each.title: each.callback for each in app.get_system_commands(app.screen)}
    names["Breathe"]()
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and app.focused is not None)


async def turned(pilot: Pilot[None], app: CryoutApp, *keys: str) -> None:
    """Press keys that show another screen, and wait until it stands."""
    for key in keys:
        before = app.screen
        await pilot.press(key)
        await until(pilot, lambda before=before: app.screen is not before and app.screen.is_mounted)
        await pilot.pause(0.15)


async def go_by(pilot: Pilot[None], app: CryoutApp, clock: ToldClock, seconds: float) -> None:
    """Let so many seconds pass, in steps that count."""
    screen = app.screen
    while seconds > 0 and app.screen is screen:
        clock.advance(min(2.0, seconds))
        seconds -= 2.0
        assert isinstance(screen, BreatheScreen)
        screen.draw()
        await pilot.pause(0)


def names(app: CryoutApp) -> list[str]:
    return [each.name for each in app.screen.query_one(Menu).entries]


def leave(store: Store, where: str, text: str) -> None:
    store.journal.open(None)
    store.drafts.keep(Draft(where=where, text=text, cursor=0, at=EVENING))
    store.journal.close()


@pytest.mark.parametrize("size", SIZES)
async def test_a_minute_of_breathing_is_kept_with_how_it_was_before_and_after(
    app: CryoutApp, store: Store, clock: ToldClock, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await open_shelf(pilot, app)
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, WayScreen)
        assert "4 in, 6 out   5 minutes" in shown(app)
        await pilot.press("-", "-", "-", "-", "-")
        await until(pilot, lambda: "4 in, 6 out   1 minute" in shown(app))
        await turned(pilot, app, "enter")
        await pilot.press("6")
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, BreatheScreen)
        assert "Eyes open is fine" in shown(app)
        await go_by(pilot, app, clock, 10 + 62.4)
        assert isinstance(app.screen, BreatheScreen)  # not before the breath has ended
        assert "out, slowly" in shown(app)
        assert list(store.practices.all()) == []
        clock.advance(0.2)
        app.screen.draw()
        await until(pilot, lambda: isinstance(app.screen, RatingScreen) and app.focused is not None)
        await pilot.pause(0.15)
        await pilot.press("3")
        await until(pilot, lambda: list(store.practices.all())[0].after == 3)  # before the next key
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, ChoiceScreen)
        (kept,) = store.practices.all()
        assert (kept.practice, kept.seconds, kept.before, kept.after) == ("breathe/long-exhale", 62.6, 6, 3)
        assert kept.at == EVENING
        assert store.drafts.get(RUN) is None


async def test_both_ratings_can_be_skipped_and_enough_is_enough(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        await turned(pilot, app, "enter", "enter", "enter")
        await go_by(pilot, app, clock, 30)
        await turned(pilot, app, "enter", "enter")
        (kept,) = store.practices.all()
        assert (kept.seconds, kept.before, kept.after) == (20.0, None, None)


async def test_what_never_began_is_not_kept(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        await turned(pilot, app, "enter", "enter", "enter")
        await go_by(pilot, app, clock, 8)
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, ChoiceScreen)
        assert list(store.practices.all()) == []
        assert store.drafts.get(RUN) is None


@pytest.mark.parametrize("size", SIZES)
async def test_holds_stand_behind_the_health_question_asked_once(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await open_shelf(pilot, app)
        assert "4 7 8" not in names(app)
        await turned(pilot, app, "9")
        assert "Holding the breath" in shown(app)
        if size[1] < 20:
            await pilot.press("2")  # nothing is chosen that was not yet seen
            await pilot.pause(0.15)
            assert isinstance(app.screen, ChoiceScreen)
            assert "I'd rather not say" in shown(app)
        await turned(pilot, app, "2")
        assert isinstance(app.screen, PageScreen)
        assert "Keep holds easy" in shown(app)
        assert store.drafts.get(HEALTH).text == "none"  # type: ignore[union-attr]
        await turned(pilot, app, "enter")
        assert {"Box, 4 4 4 4", "4 7 8", "4 4 8"} <= set(names(app))
        await turned(pilot, app, "escape")
        await open_shelf(pilot, app)
        assert "4 7 8" in names(app)


@pytest.mark.parametrize(("key", "kept"), [("1", "fits"), ("3", "rather_not_say")])
async def test_holds_stay_hidden_where_something_fits_or_is_not_said(
    app: CryoutApp, store: Store, key: str, kept: str
) -> None:
    leave(store, HEALTH, "none")
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        await pilot.press("end")
        await turned(pilot, app, "enter", key)
        assert "stay hidden for now" in shown(app)
        assert store.drafts.get(HEALTH).text == kept  # type: ignore[union-attr]
        await turned(pilot, app, "enter")
        assert "4 7 8" not in names(app)


async def test_a_way_with_holds_says_who_leaves_it_out_and_counts_breaths(app: CryoutApp, store: Store) -> None:
    leave(store, HEALTH, "none")
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        await pilot.press("end", "up", "up", "up")
        await turned(pilot, app, "enter")
        page = " ".join(shown(app).split())
        assert "4 in, 7 hold, 8 out 4 breaths" in page
        assert "Leave this one out with: pregnancy, heart or blood pressure problem" in page
        assert "What is known: little studied." in page
        await pilot.press("+")
        await pilot.pause(0.15)
        assert "4 breaths" in shown(app)


@pytest.mark.parametrize("stand", list(Stand))
async def test_cut_off_it_goes_on_where_it_stood(app: CryoutApp, store: Store, stand: Stand) -> None:
    run = Run(pattern="even", minutes=5, at=EVENING, stand=stand, seconds=72.0, before=6)
    leave(store, RUN, written(run))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go("breathe")
        face = BreatheScreen if stand is Stand.BREATHING else RatingScreen
        await until(pilot, lambda: isinstance(app.screen, face))
        if isinstance(app.screen, BreatheScreen):
            assert app.screen.run == run
            await pilot.pause(0.15)
            await pilot.press("t")
            await until(pilot, lambda: "1:02  of 5 minutes" in shown(app))


async def test_cut_off_on_another_day_it_is_kept_as_far_as_it_came(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    leave(store, RUN, written(HALF_WAY))
    clock.advance(86400)
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        (kept,) = store.practices.all()
        assert (kept.seconds, kept.at) == (62.0, EVENING)


async def test_cut_off_at_the_rating_after_it_is_kept_once(app: CryoutApp, store: Store) -> None:
    after = Run(pattern="even", minutes=5, at=EVENING, stand=Stand.AFTER, seconds=72.0)
    leave(store, RUN, written(after))
    store.journal.open(None)
    store.practices.put(after.practice())
    store.journal.close()
    store.practices._revisions.clear()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go("breathe")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen) and app.focused is not None)
        await pilot.press("2")
        await turned(pilot, app, "enter")
        assert [each.after for each in store.practices.all()] == [2]


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("text", ["", "{}", *HOSTILE[:5]])
async def test_a_place_changed_by_hand_leads_to_the_shelf(app: CryoutApp, store: Store, text: str) -> None:
    leave(store, RUN, text)
    leave(store, HEALTH, text)
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        assert "4 7 8" not in names(app)


async def test_time_stands_still_in_a_pause_and_while_grounding(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    leave(store, RUN, written(HALF_WAY))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go("breathe")
        await until(pilot, lambda: isinstance(app.screen, BreatheScreen))
        screen = app.screen
        assert isinstance(screen, BreatheScreen)
        await pilot.pause(0.15)
        await pilot.press("space")
        await go_by(pilot, app, clock, 20)
        assert screen.run.seconds == 72.0
        assert "Paused. Space goes on." in shown(app)
        await pilot.pause(0.15)
        await pilot.press("space")
        await go_by(pilot, app, clock, 2)
        assert screen.run.seconds == 74.0
        await turned(pilot, app, "f2")
        assert isinstance(app.screen, GroundScreen)
        clock.advance(1.5)
        await turned(pilot, app, "escape")
        assert screen.run.seconds == 74.0
        assert read(store.drafts.get(RUN).text) == screen.run  # type: ignore[union-attr]


async def test_fewer_minutes_than_went_by_still_end_on_a_whole_breath(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    leave(store, RUN, written(HALF_WAY))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go("breathe")
        await until(pilot, lambda: isinstance(app.screen, BreatheScreen))
        screen = app.screen
        assert isinstance(screen, BreatheScreen)
        await pilot.pause(0.15)
        await pilot.press("-", "-", "-", "-")
        await until(pilot, lambda: screen.minutes == 1)
        even = next(each for each in content.ways_to_breathe() if each.pattern.id == "even")
        assert screen.ends == length(even, 1) == 62.5
        assert isinstance(app.screen, BreatheScreen)
        await pilot.press("+")
        await until(pilot, lambda: "of 2 minutes" in shown(app))
        assert read(store.drafts.get(RUN).text).minutes == 2  # type: ignore[union-attr]


async def test_the_cue_can_be_off_and_the_lock_keeps_the_place(app: CryoutApp, store: Store) -> None:
    leave(store, RUN, written(HALF_WAY))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go("breathe")
        await until(pilot, lambda: isinstance(app.screen, BreatheScreen))
        await pilot.pause(0.15)
        assert "out" in shown(app).split()
        await pilot.press("c")
        await until(pilot, lambda: not app.screen.query_one("#cue").visible)
        assert "out" not in shown(app).split()
        await turned(pilot, app, "ctrl+l")
        await turned(pilot, app, "enter")
        await until(pilot, lambda: isinstance(app.screen, BreatheScreen))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("motion", "says"), [("full", True), ("gentle", True), ("words", True), ("off", False)])
async def test_in_and_out_are_told_apart_by_words_unless_all_of_it_is_off(
    app: CryoutApp, store: Store, clock: ToldClock, motion: Motion, says: bool, size: tuple[int, int]
) -> None:
    leave(store, RUN, written(HALF_WAY))
    app.opened.motion = motion
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go("breathe")
        await until(pilot, lambda: isinstance(app.screen, BreatheScreen))
        await pilot.pause(0.15)
        await go_by(pilot, app, clock, 1)
        assert ("in" in shown(app).split()) is says
        await go_by(pilot, app, clock, 5)
        assert ("out" in shown(app).split()) is says


async def test_leaving_in_the_middle_keeps_what_was_breathed(app: CryoutApp, store: Store) -> None:
    leave(store, RUN, written(HALF_WAY))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go("breathe")
        await until(pilot, lambda: isinstance(app.screen, BreatheScreen))
        await pilot.pause(0.15)
        await turned(pilot, app, "escape")
        assert [each.seconds for each in store.practices.all()] == [62.0]
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_ones_own_breath_is_a_line_at_a_time_and_ends_in_time(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        await turned(pilot, app, "1", "enter", "enter")
        await go_by(pilot, app, clock, 12)
        assert "Nothing to do. Notice one breath." in shown(app)
        await go_by(pilot, app, clock, 50)
        assert "Let the next one come by itself." in shown(app)
        await go_by(pilot, app, clock, 68)
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        assert [each.practice for each in store.practices.all()] == ["breathe/natural-settle"]


async def test_on_a_line_that_becomes_slow_less_moves_and_never_more_again(
    app: CryoutApp, store: Store, clock: ToldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        screen = app.screen
        assert isinstance(screen, ReleaseScreen)
        for lag, face in ((0.0, BreathShape), (0.5, BreathRow), (2.0, BreathWords), (0.0, BreathWords)):
            monkeypatch.setattr(CryoutApp, "link", SimpleNamespace(lag=lag))
            for _ in range(12):
                clock.advance(1)
                screen.draw()
            await until(pilot, lambda face=face: isinstance(screen.query_one("#cue"), face))  # type: ignore[misc]
            assert len(screen.query("#cue")) == 1
        await pilot.press("space")
        await until(pilot, lambda: screen.query_one("#cue").has_class("-still"))


@pytest.mark.parametrize(
    ("motion", "is_held", "moves"), [("full", False, True), ("full", True, False), ("words", False, False)]
)
async def test_the_clock_is_looked_at_often_only_while_something_moves(
    app: CryoutApp, clock: ToldClock, motion: Motion, is_held: bool, moves: bool
) -> None:
    app.opened.motion = motion
    async with app.run_test() as pilot:
        await open_shelf(pilot, app)
        await turned(pilot, app, "enter", "enter", "enter")
        screen = app.screen
        assert isinstance(screen, BreatheScreen)
        await go_by(pilot, app, clock, 12.4)
        if is_held:
            await pilot.press("space")
            await until(pilot, lambda: screen.is_held)
        assert (screen.rests == FRAME) is moves
        assert moves or screen.rests > 4 * FRAME
