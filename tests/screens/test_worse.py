"""This made it worse: said by keys, and what is then no longer offered."""

from dataclasses import replace

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.steps import Step
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.arrive_screens import GENTLER
from cryout_tui.routes.past_left_out import offered
from cryout_tui.screens.asks import ChoiceScreen, RatingScreen
from cryout_tui.screens.breathe import BreatheScreen
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.settle import SettleScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.screens.worse import WorseAnswerScreen, WorseScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.rows import Rows
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_finding import FOUR, keep, to_pairs
from tests.screens.test_harm_watch import at_keep, choose, to_keep
from tests.screens.test_sitting_screens import TO_REFRAME, TO_RELEASE, stand

WALK, PAIRS, RELEASE, GOOD, BREATHING, BODY, ALL = "1234567"
TO_TELL, TO_AFTER = TO_RELEASE[:5], TO_REFRAME[:8]
SIZES = [(80, 24), (40, 16)]


def words(app: CryoutApp) -> str:
    return " ".join(shown(app).split())


def names(app: CryoutApp) -> list[str]:
    return [each.name for each in app.screen.query_one(Menu).entries]


async def on(app: CryoutApp, pilot: Pilot[None], screen: type) -> None:
    await until(pilot, lambda: isinstance(app.screen, screen) and app.screen.query("#keys") and shown(app).strip())
    await pilot.pause(0.15)


async def by_name(app: CryoutApp, pilot: Pilot[None], name: str) -> None:
    """Do what the palette does once `name` is taken there."""
    named = {each.title: each.callback for each in app.get_system_commands(app.screen)}
    named[name]()
    await pilot.pause()


async def say_worse(app: CryoutApp, pilot: Pilot[None], key: str) -> None:
    """Say by name that a part made it worse, and go on from the answer."""
    await by_name(app, pilot, "This made it worse")
    await on(app, pilot, WorseScreen)
    await pilot.press(key)
    await on(app, pilot, WorseAnswerScreen)
    await pilot.press("enter")
    await until(pilot, lambda: not isinstance(app.screen, WorseAnswerScreen))
    await pilot.pause(0.15)


async def into_sitting(app: CryoutApp, pilot: Pilot[None], screen: type) -> None:
    await on(app, pilot, HomeScreen)
    await pilot.press("s")
    await on(app, pilot, screen)


def leave_out(store: Store, *parts: str) -> None:
    store.journal.open(None)
    for part in parts:
        store.drafts.keep(Draft(where=f"worse/{part}", text="2026-11-23", cursor=0, at=EVENING))
    store.journal.close()


@pytest.mark.parametrize("size", SIZES)
async def test_every_part_can_be_picked_is_kept_with_its_day_and_comes_back_when_picked_again(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await on(app, pilot, HomeScreen)
        parts = ("walk", "pairs", "release", "good", "breathing", "body", "all")
        for key, part in zip("1234567", parts, strict=True):
            await say_worse(app, pilot, key)
            draft = store.drafts.get(f"worse/{part}")
            assert draft is not None
            assert draft.text == "2026-11-23"
        await by_name(app, pilot, "This made it worse")
        await on(app, pilot, WorseScreen)
        assert [each.hint[:27] for each in app.screen.query_one(Menu).entries] == ["left out since 23 November;"] * 7
        await pilot.press("end", "enter")
        await on(app, pilot, WorseAnswerScreen)
        assert "It is offered again." in words(app)
        assert store.drafts.get("worse/all") is None
        assert len(store.drafts.under("worse/")) == 6


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_saying_nothing_leaves_everything_as_it_was(app: CryoutApp, store: Store, key: str) -> None:
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        await pilot.press(*"worse")
        await until(pilot, lambda: "This made it worse" in words(app))
        await pilot.pause(0.15)
        await pilot.press("enter")
        await on(app, pilot, WorseScreen)
        await pilot.press(key)
        await on(app, pilot, HomeScreen)
        assert store.drafts.under("worse/") == []


async def test_it_is_asked_over_a_page_being_written_and_nothing_of_it_is_lost(app: CryoutApp, store: Store) -> None:
    stand(store, TO_TELL)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, TellScreen)
        await pilot.press(*"abc", "left")
        await say_worse(app, pilot, WALK)
        await on(app, pilot, TellScreen)
        field = app.screen.query(Field).first()
        await until(pilot, lambda: field.text.endswith("abc"))
        await pilot.press("x")
        await until(pilot, lambda: app.screen.query(Field).first().text.endswith("abxc"))


async def test_without_the_walk_remember_has_no_walk_and_its_name_brings_it_back(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ChooseScreen)
        assert "walk through my years" in words(app).casefold()
        await say_worse(app, pilot, WALK)
        await on(app, pilot, ChooseScreen)
        assert [each.id for each in app.screen.query_one(Menu).entries][:3] == ["today", "find_source", "new"]
        await by_name(app, pilot, "Walk through my years")
        await on(app, pilot, PartingScreen)
        await pilot.press("escape")
        await until(pilot, lambda: app.route is not None and app.route.name == "walk")
        assert store.drafts.under("worse/") == []


async def test_the_walk_of_a_sitting_is_left_for_the_ways_in(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ChooseScreen)
        await pilot.press("w")
        await until(pilot, lambda: "Before anything else" in words(app))
        await pilot.pause(0.15)
        await say_worse(app, pilot, WALK)
        await on(app, pilot, ChooseScreen)
        assert "walk" not in [each.id for each in app.screen.query_one(Menu).entries]


async def test_without_the_pairs_the_source_is_not_looked_for(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await pilot.pause(0.15)
        await say_worse(app, pilot, PAIRS)
        await on(app, pilot, ChooseScreen)
        assert [each.id for each in app.screen.query_one(Menu).entries][:3] == ["today", "walk", "new"]


async def test_without_the_pairs_home_does_not_lead_back_to_those_left_open(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        app.go_find()
        await until(pilot, lambda: app.route is not None and app.route.name == "finding")
        await pilot.pause(0.15)
        app.go_home()
        await on(app, pilot, HomeScreen)
        assert "Find the source" in names(app)
        await say_worse(app, pilot, PAIRS)
        await on(app, pilot, HomeScreen)
        assert "Find the source" not in names(app)
        await by_name(app, pilot, "Find the source")
        await until(pilot, lambda: app.route is not None and app.route.name == "finding")
        assert store.drafts.under("worse/") == []


async def test_without_the_release_telling_leads_on_to_the_lenses(app: CryoutApp, store: Store) -> None:
    sitting = stand(store, TO_TELL)
    leave_out(store, "release")
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, TellScreen)
        await pilot.press("ctrl+o")
        await on(app, pilot, ReframeScreen)
        kept = store.sittings.get(sitting.id)
        assert (kept.step, kept.waves) == (Step.WRITE, ())


async def test_without_release_and_looking_for_good_telling_leads_on_to_close(app: CryoutApp, store: Store) -> None:
    sitting = stand(store, TO_TELL)
    leave_out(store, "release", "good")
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, TellScreen)
        await pilot.press("ctrl+o")
        await on(app, pilot, RatingScreen)
        assert store.sittings.get(sitting.id).step is Step.NOW
        await pilot.press("5", "enter")
        await until(pilot, lambda: store.sittings.get(sitting.id).step is Step.PUT_AWAY)


async def test_out_of_a_release_under_way_it_leads_to_close_where_ground_is_near(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    sitting = stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ReleaseScreen)
        for _ in range(12):
            clock.advance(1)
            app.screen.draw()  # type: ignore[attr-defined]
        await say_worse(app, pilot, RELEASE)
        await on(app, pilot, RatingScreen)
        kept = store.sittings.get(sitting.id)
        assert kept.step is Step.NOW
        assert kept.wave.active_seconds >= 12
        await pilot.press("9", "enter")
        await until(pilot, lambda: "Ground, two minutes" in words(app))


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("at", range(4))
async def test_out_of_a_page_of_reframe_what_was_typed_is_kept(app: CryoutApp, store: Store, at: int) -> None:
    line = "\n".join(as_kept(each) for each in HOSTILE[at::4])
    sitting = stand(store, TO_REFRAME)
    store.journal.open(None)
    store.drafts.keep(Draft(where=f"sitting/{sitting.id}/reframe", text=f"a {line}", cursor=0, at=EVENING))
    store.journal.close()
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ReframeScreen)
        await say_worse(app, pilot, GOOD)
        await on(app, pilot, RatingScreen)
        kept = store.sittings.get(sitting.id)
        assert kept.step is Step.NOW
        assert [each.text for each in kept.reframes] == [f"a {line}"]


async def test_without_the_breathing_release_and_settle_have_no_cue_and_c_asks_for_it(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ReleaseScreen)
        await say_worse(app, pilot, BREATHING)
        await on(app, pilot, ReleaseScreen)
        for _ in range(15):
            clock.advance(1)
            app.screen.draw()  # type: ignore[attr-defined]
        assert not app.screen.query_one("#cue").visible
        assert str(app.screen.query_one("#word").content) == ""  # type: ignore[attr-defined]
        await pilot.press("c")
        await until(pilot, lambda: app.screen.query_one("#cue").visible)
        await pilot.press("enter")
        await on(app, pilot, ChoiceScreen)
        await pilot.press("enter")
        await on(app, pilot, RatingScreen)
        await pilot.press("5", "enter")
        await on(app, pilot, ChoiceScreen)
        await pilot.press("1")
        await on(app, pilot, SettleScreen)
        assert not app.screen.query_one("#cue").visible
        assert str(app.screen.query_one("#word").content) == ""  # type: ignore[attr-defined]


async def test_without_the_breathing_it_is_not_among_the_gentler_ways_until_its_name_is_said(
    app: CryoutApp, store: Store
) -> None:
    leave_out(store, "breathing")
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, RowsScreen)
        for key in ("8", "down", "down", "down", "down"):
            await pilot.press(key)
        await on(app, pilot, ChoiceScreen)
        assert names(app)[:2] == ["Ground, two minutes", "Today, two minutes"]
        await by_name(app, pilot, "Breathe")
        await on(app, pilot, PartingScreen)
        await pilot.press("escape")
        await until(pilot, lambda: app.route is not None and app.route.name == "breathe")
        assert offered(store, GENTLER) == GENTLER


async def test_out_of_breathing_it_leads_home(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        app.go("breathe")
        await on(app, pilot, ChoiceScreen)
        assert not isinstance(app.screen, BreatheScreen)
        await say_worse(app, pilot, BREATHING)
        await on(app, pilot, HomeScreen)


async def test_without_the_body_today_goes_on_past_sleep_and_belly(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        await pilot.press("t")
        await on(app, pilot, RowsScreen)
        await pilot.press("6", "down", "4", "down")
        await until(pilot, lambda: "3 of 8" in words(app))
        await pilot.pause(0.15)
        await say_worse(app, pilot, BODY)
        await on(app, pilot, RowsScreen)
        labels = [row.label for row in app.screen.query_one(Rows).rows]
        assert labels == ["outside", "inside", "anxious", "angry", "frustrated"]
        assert "3 of 6" in words(app)
        for _ in range(3):
            await pilot.press("2")
            await pilot.pause(0.15)
            await pilot.press("down")
            await pilot.pause(0.15)
        await until(pilot, lambda: "4 of 6" in words(app) or "6 of 6" in words(app))
        (kept,) = store.reflections.on(EVENING.date())
        assert (kept.outside, kept.inside, kept.sleep, kept.belly) == (6, 4, None, None)
        assert (kept.anxious, kept.angry, kept.frustrated) == (2, 2, 2)


@pytest.mark.parametrize("size", SIZES)
async def test_without_all_of_it_home_has_no_deep_path_and_leaving_is_called_good(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await on(app, pilot, HomeScreen)
        await by_name(app, pilot, "This made it worse")
        await on(app, pilot, WorseScreen)
        await pilot.press(ALL)
        await on(app, pilot, WorseAnswerScreen)
        assert "Leaving this app is a good choice too." in words(app)
        assert "You did nothing wrong" in words(app)
        await pilot.press("enter")
        await on(app, pilot, HomeScreen)
        assert names(app) == ["Today", "Memories", "Patterns", "Learn"]
        await pilot.press("s")
        await pilot.press("f1")
        await on(app, pilot, HelpNowScreen)
        await pilot.press("escape")
        await on(app, pilot, HomeScreen)
        await by_name(app, pilot, "Sit with it")
        await on(app, pilot, RowsScreen)
        assert store.drafts.under("worse/") == []


async def test_all_of_it_leaves_a_sitting_through_the_short_close_and_what_is_open_stays(
    app: CryoutApp, store: Store
) -> None:
    sitting = stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ReleaseScreen)
        await say_worse(app, pilot, ALL)
        await on(app, pilot, PartingScreen)
        await pilot.press("escape")
        await on(app, pilot, HomeScreen)
        assert names(app) == ["Today", "Memories", "Patterns", "Learn"]
        await by_name(app, pilot, "Sit with it")
        await on(app, pilot, ReleaseScreen)
        assert store.sittings.get(sitting.id).is_open


async def test_over_ground_it_is_asked_and_ground_stands_where_it_stood(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ReleaseScreen)
        await pilot.press("f2")
        await on(app, pilot, GroundScreen)
        ground = app.screen
        await say_worse(app, pilot, RELEASE)
        assert app.screen is ground
        await pilot.press("escape")
        await on(app, pilot, ReframeScreen)


async def test_locked_at_the_answer_a_sitting_of_which_all_was_left_out_is_not_come_back_to(
    app: CryoutApp, store: Store
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await into_sitting(app, pilot, ReleaseScreen)
        await by_name(app, pilot, "This made it worse")
        await on(app, pilot, WorseScreen)
        await pilot.press(ALL)
        await on(app, pilot, WorseAnswerScreen)
        await pilot.press("ctrl+l")
        await on(app, pilot, LockScreen)
        await pilot.press("enter")
        await on(app, pilot, HomeScreen)
        assert names(app) == ["Today", "Memories", "Patterns", "Learn"]


async def test_close_asks_too_and_stands_where_it_stood(app: CryoutApp, store: Store) -> None:
    sitting = at_keep(store, 0)
    async with app.run_test() as pilot:
        await to_keep(app, pilot)
        await choose(app, pilot, "1", "When would you like to come back?")
        assert names(app)[-2:] == ["I will see", "this made it worse"]
        await pilot.pause(0.15)
        await pilot.press("end", "enter")
        await on(app, pilot, WorseScreen)
        await pilot.press(ALL)
        await on(app, pilot, WorseAnswerScreen)
        await pilot.press("enter")
        await on(app, pilot, ChoiceScreen)
        assert store.sittings.get(sitting.id).step is Step.RETURN
        assert store.drafts.get("worse/all") is not None


async def test_cut_off_after_it_was_said_it_is_still_left_out(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        await by_name(app, pilot, "This made it worse")
        await on(app, pilot, WorseScreen)
        await pilot.press(WALK)
        await on(app, pilot, WorseAnswerScreen)
    store.journal.close()
    again = CryoutApp(replace(app.opened))
    async with again.run_test() as pilot:
        await into_sitting(again, pilot, ChooseScreen)
        assert "walk" not in [each.id for each in again.screen.query_one(Menu).entries]
