"""The days on which it is better to wait: each has its own words and its gentler door; by keys."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain import answers as said_
from cryout_tui.domain.memory import Period
from cryout_tui.domain.pacing import Lighter
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.routes.not_for_screens import VOICES
from cryout_tui.screens.asks import ChoiceScreen, PageScreen
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.screens.welcome import CountryScreen
from cryout_tui.screens.what_this_is import WhatThisIsScreen
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.screens.conftest import shown, until
from tests.screens.test_pacing import GATE, ROSE, choose, said, sat, through_arrive
from tests.screens.test_sitting_screens import TO_RELEASE, stand

UNREAL, _, USED, SEEN, NO_QUIET = content.lines("arrive.not-for")[3:]
BOTH = [(80, 24), (40, 16)]


async def no_room(app: CryoutApp, pilot: Pilot[None], pain: str = "4") -> None:
    """Sit with it, from Home, with no room for it."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("s")
    await until(pilot, lambda: isinstance(app.screen, RowsScreen))
    await pilot.press(pain, "down", "n", "down", "y", "down", "n", "down")
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))


async def in_the_way(app: CryoutApp, pilot: Pilot[None], name: str) -> None:
    """Choose what is in the way, after no room was said."""
    await no_room(app, pilot)
    listed = app.screen
    await choose(app, pilot, name)
    await until(pilot, lambda: app.screen is not listed)


@pytest.mark.parametrize("size", BOTH)
async def test_no_room_asks_what_is_in_the_way_and_all_of_it_can_be_read(app: CryoutApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await no_room(app, pilot)
        assert "It is better to wait, or to have a person with you, if:" in said(app)
        read = ""
        for _ in range(30):
            read += " " + said(app)
            await pilot.press("pagedown")
            await pilot.pause(0.02)
        for word in ("unreal", "hear or see", "drinking", "could see this", "quiet afterwards", "under 18", "else"):
            assert word in read


@pytest.mark.parametrize(
    ("name", "says", "ways"),
    [
        (VOICES, "A doctor is a good next call.", ("people to call", "Ground", "go on anyway")),
        (USED, "Another day is a good plan.", ("Ground", "Breathe", "Today", "go on anyway")),
        (NO_QUIET, "Then it can wait.", ("Ground", "Breathe", "Today", "go on anyway")),
        ("it is something else", "Then it can wait.", ("Ground", "Breathe", "Today", "go on anyway")),
    ],
)
async def test_what_is_not_recommended_has_its_own_words_and_the_way_on_last(
    app: CryoutApp, name: str, says: str, ways: tuple[str, ...]
) -> None:
    async with app.run_test() as pilot:
        await in_the_way(app, pilot, name)
        assert says in said(app)
        assert all(way in said(app) for way in ways)
        screen = app.screen
        assert isinstance(screen, ChoiceScreen)
        assert screen.ask.choices[-1][0] == "go on anyway"
        await choose(app, pilot, "go on anyway")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))


async def test_unreal_opens_ground_at_once_and_going_on_is_from_far_off(app: CryoutApp, store: Store) -> None:
    app.settings = Settings(bed="off")
    sat(store, timedelta(days=50))
    store.journal.close()
    async with app.run_test() as pilot:
        await in_the_way(app, pilot, UNREAL)
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "Then the room comes first." in said(app)
        await choose(app, pilot, "go on anyway, from far off")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        assert 'write "she", "he" or your own name instead of "I"' in said(app)
        kept = store.sittings.open()
        assert kept is not None
        assert kept.arrival.lighter is Lighter.AFAR
        told = kept
        for answer in (said_.Remembered(GATE), said_.Waved(), said_.Wept(None), said_.Rated(2), said_.Said(False)):
            told = told.after(answer, now=EVENING)
        store.sittings.save(told.after(said_.WentOn(), now=EVENING))
        app.go_sit()
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await until(pilot, lambda: content.heading("lens.far") in said(app))


async def test_where_someone_could_see_it_only_today_is_open_and_the_lock_is_named(app: CryoutApp) -> None:
    app.settings = Settings(keys={"lock": "ctrl+x"})
    async with app.run_test() as pilot:
        await in_the_way(app, pilot, SEEN)
        assert "ctrl+x hides everything at once." in said(app)
        assert "go on" not in said(app).split("esc")[0].split("hides")[1]
        await choose(app, pilot, "Today, two minutes")
        await until(pilot, lambda: "outside" in shown(app))


@pytest.mark.parametrize("size", BOTH)
async def test_under_18_there_is_a_line_for_the_young_and_nothing_is_kept(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await in_the_way(app, pilot, "you are under 18")
        assert "Child Helpline International" in said(app)
        assert "go on anyway" not in said(app)
        assert store.sittings.records.where() == []
        assert store.sittings.pains.where() == []
        assert list(store.drafts.all()) == []
        await pilot.press("escape")
        await until(pilot, lambda: "You are here, and that was then." in said(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "broke off" not in said(app)
        assert "is open" not in said(app)
        assert list(store.drafts.all()) == []


@pytest.mark.parametrize("name", [UNREAL, VOICES, USED, SEEN])
async def test_once_left_no_trace_of_the_state_is_in_the_journal(app: CryoutApp, store: Store, name: str) -> None:
    async with app.run_test() as pilot:
        await in_the_way(app, pilot, name)
        if isinstance(app.screen, GroundScreen):
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await choose(app, pilot, "close for today")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        (record,) = store.sittings.records.where()
        assert record.step is Step.PAIN
        assert {draft.text for draft in store.drafts.all()} == {""}
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))


async def test_cut_off_at_a_state_it_is_there_again(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    store.sittings.save(Sitting(began_at=EVENING, step=Step.USED))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "Another day is a good plan." in said(app)
        await pilot.press("escape")
        await until(pilot, lambda: "It is better to wait" in said(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("go on, and tell it from far off", "Remember"),
        ("go on, with a smaller memory", "A smaller one today"),
        ("go on as it is", "There is no need to dig."),
    ],
)
async def test_seven_suggests_distance_or_a_smaller_memory(app: CryoutApp, name: str, says: str) -> None:
    async with app.run_test() as pilot:
        await through_arrive(app, pilot, pain="7")
        assert "tell it from far off, or take a smaller memory" in said(app)
        await choose(app, pilot, name)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert says.casefold() in said(app).casefold()


@pytest.mark.parametrize("size", BOTH)
@pytest.mark.parametrize(("country", "number"), [("DE", "112"), ("US", "911"), (None, "112"), ("XX", "112")])
@pytest.mark.parametrize("keys", [("n", "n"), ("y", "y")])
async def test_closed_for_today_the_numbers_are_on_the_very_screen(
    app: CryoutApp, country: str | None, number: str, keys: tuple[str, str], size: tuple[int, int]
) -> None:
    app.settings = Settings(country=country)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press("4", "down", "y", "down", keys[0], "down", keys[1], "down")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert number in said(app)
        assert "go on anyway" not in said(app)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))


async def test_closed_for_today_with_no_country_one_is_chosen_there_and_its_numbers_come(app: CryoutApp) -> None:
    async with app.run_test(size=(80, 50)) as pilot:
        await closed(app, pilot)
        assert all(each in said(app) for each in ("112", "116 123", "findahelpline.com"))
        assert all(each in said(app) for each in content.lines("arrive.if-unsafe"))  # safety text is never shortened
        assert "If someone is hurting you or may" in said(app)
        assert "ctrl+l hides this screen" in said(app)
        await choose(app, pilot, "choose my country, for its numbers")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press(*"germany", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await until(pilot, lambda: "0800 111 0 111" in said(app))
        assert "choose my country" not in said(app)
        assert app.settings.country == "DE"
        await choose(app, pilot, "Breathe, a few minutes")
        await until(pilot, lambda: "Long breath out" in said(app))


async def test_a_country_chosen_in_help_now_changes_what_lies_below(app: CryoutApp, store: Store) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        await closed(app, pilot)
        await pilot.press("f1", "c")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press(*"germany", "enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and "0800 111 0 111" in said(app))


@pytest.mark.parametrize("size", BOTH)
async def test_left_on_a_closed_day_the_last_words_name_whom_to_call(app: CryoutApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await closed(app, pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))
        assert content.line("arrive.if-unsafe", 2) in said(app)
        assert "that was then" not in said(app)
        app.screen.draw()  # type: ignore[attr-defined]
        await until(pilot, lambda: "cryout help-now" in said(app))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))


async def test_on_a_small_screen_enter_takes_nothing_that_was_not_seen(app: CryoutApp) -> None:
    async with app.run_test(size=(40, 16)) as pilot:
        await closed(app, pilot)
        assert "people to call" not in said(app)
        await pilot.press("enter")
        await until(pilot, lambda: "people to call" in said(app))
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))


SKIPPED = ("down", "down", "down", "down")
SUICIDE_CLOSE = ("4", "down", "y", "down", "y", "down", "y", "down")
WELL = ("4", "down", "y", "down", "y", "down", "n", "down")


async def closed(app: CryoutApp, pilot: Pilot[None]) -> None:
    """Go to Arrive and say that suicide is close."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("s")
    await until(pilot, lambda: isinstance(app.screen, RowsScreen))
    await pilot.press(*SUICIDE_CLOSE)
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
    assert "the moment for a person" in said(app)


async def passed(app: CryoutApp, pilot: Pilot[None]) -> None:
    """Say that it has passed."""
    await pilot.press("end", "enter")
    await until(pilot, lambda: "suicide is not close now" in said(app))
    await pilot.press("y")
    await until(pilot, lambda: isinstance(app.screen, RowsScreen))


@pytest.mark.parametrize("again", [SUICIDE_CLOSE, SKIPPED, ("escape",)])
async def test_closed_for_today_it_stays_so_until_safe_and_suicide_are_answered_well(
    app: CryoutApp, store: Store, clock: ToldClock, again: tuple[str, ...]
) -> None:
    async with app.run_test() as pilot:
        await closed(app, pilot)
        await passed(app, pilot)
        assert store.sittings.closed_today(clock.now())
        await pilot.press(*again)
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "the moment for a person" in said(app)
        assert store.sittings.closed_today(clock.now())
        await passed(app, pilot)
        app.go_sit(anew=True)
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert store.sittings.closed_today(clock.now())
        await passed(app, pilot)
        await pilot.press(*WELL)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert not store.sittings.closed_today(clock.now())


@pytest.mark.parametrize(("hours", "is_closed"), [(4, True), (6.5, True), (7, False), (20, False)])
async def test_closed_for_today_lasts_until_four_in_the_morning(
    app: CryoutApp, store: Store, clock: ToldClock, hours: float, is_closed: bool
) -> None:
    async with app.run_test() as pilot:
        await closed(app, pilot)
        await passed(app, pilot)
        clock.advance(hours * 3600)
        app.go_home()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert store.sittings.closed_today(clock.now()) is is_closed
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press(*SKIPPED)
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen | ChooseScreen))
        assert ("the moment for a person" in said(app)) is is_closed


@pytest.mark.parametrize("rests", ["paused", "closed", "open"])
async def test_today_asks_for_something_older_only_while_the_deep_path_does_not_rest(
    app: CryoutApp, store: Store, rests: str
) -> None:
    for n in range(3):
        sat(store, timedelta(days=3 + 10 * n), ROSE if rests == "paused" else (6, 3))
    if rests == "closed":
        store.sittings.save(Sitting(began_at=EVENING, step=Step.CLOSED_TODAY, ended_at=EVENING))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        for _ in range(7):
            await pilot.press("down")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press(*"gate", "enter")
        asks = rests == "open"
        await until(pilot, lambda: (content.line("today.hurt", 1) in said(app)) if asks else "gate" not in said(app))
        assert isinstance(app.screen, ChoiceScreen if asks else LineScreen)


@pytest.mark.parametrize("pain", [8, 9, 10])
async def test_nine_or_ten_after_a_wave_opens_ground_at_once(app: CryoutApp, store: Store, pain: int) -> None:
    stand(store, (*TO_RELEASE, said_.Waved(), said_.Wept(None)))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "0 to 10" in shown(app) or "now" in shown(app))
        await until(pilot, lambda: not isinstance(app.screen, HomeScreen))
        await pilot.press(*(("1", "0") if pain == 10 else (str(pain),)), "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen if pain == 8 else GroundScreen))
        if pain > 8:
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
            assert "1 Ground" in said(app)
            assert "2 close for today" in said(app)


@pytest.mark.parametrize(("before", "says"), [(5, "No change is common right after."), (None, "")])
async def test_no_change_after_a_wave_is_called_common(
    app: CryoutApp, store: Store, before: int | None, says: str
) -> None:
    answers = (said_.Rated(before), *TO_RELEASE[1:], said_.Waved(), said_.Wept(None), said_.Rated(5))
    stand(store, answers)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert ("No change" in said(app)) is bool(says)
        assert says in said(app)


async def test_a_memory_of_these_years_is_asked_once_when_it_happened(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    at = EVENING - timedelta(days=3)
    store.memories.put(replace(GATE, period=Period.GROWN, created_at=at, updated_at=at))
    store.journal.close()
    async with app.run_test() as pilot:
        await through_arrive(app, pilot)
        for asks in (True, False):
            await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
            await pilot.press("end", "enter")
            await until(pilot, lambda: not isinstance(app.screen, ChooseScreen))
            assert ("When did it happen" in said(app)) is asks
            if asks:
                await choose(app, pilot, "longer ago")
                await until(pilot, lambda: isinstance(app.screen, TellScreen))
            await pilot.press("escape")


@pytest.mark.parametrize("size", BOTH)
async def test_what_may_be_abuse_says_once_that_someone_trained_is_better(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    memory = replace(GATE, wounded_by=("someone with power over me",))
    store.journal.open(None)
    store.memories.put(memory)
    store.journal.close()
    async with app.run_test(size=size) as pilot:
        await through_arrive(app, pilot)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        assert "better told with someone trained beside you" in said(app)
        story = app.screen.query_one("#story")
        assert story.region.height >= 3
        assert story.region.bottom < size[1]
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        store.sittings.save(Sitting(began_at=EVENING + timedelta(1), step=Step.TELL, memory_id=memory.id))
        app.go_sit()
        await until(pilot, lambda: isinstance(app.screen, TellScreen) and memory.title in said(app))
        assert "someone trained" not in said(app)


@pytest.mark.parametrize("size", BOTH)
async def test_after_twenty_minutes_of_telling_one_quiet_line_and_no_stop(
    app: CryoutApp, store: Store, clock: ToldClock, size: tuple[int, int]
) -> None:
    sat(store, timedelta(days=50))
    store.journal.close()
    async with app.run_test(size=size) as pilot:
        await through_arrive(app, pilot)
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        clock.advance(3600)
        await pilot.press(*"it")
        await until(pilot, lambda: "it" in shown(app))
        clock.advance(20 * 60 - 1)
        await pilot.press("w")
        await pilot.pause()
        assert "minutes or so is plenty" not in said(app)
        clock.advance(1)
        await pilot.press("a")
        await until(pilot, lambda: "Fifteen minutes or so is plenty." in said(app))
        await pilot.press("s")
        await until(pilot, lambda: "itwas" in shown(app))


@pytest.mark.parametrize("size", BOTH)
async def test_what_this_is_can_be_read_again_by_name(app: CryoutApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("ctrl+p")
        await pilot.pause(0.1)
        await pilot.press(*"what this", "enter")
        await until(pilot, lambda: isinstance(app.screen, WhatThisIsScreen), 10)
        read = ""
        for _ in range(12):
            read += " " + said(app)
            await pilot.press("pagedown")
            await pilot.pause(0.02)
        for words in ("not for diagnosis", "It is for grown-ups", "stays on this machine", "f1", "unreal"):
            assert words in read
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


@pytest.mark.parametrize("step", [Step.BREATHE, Step.TEARS])
async def test_cut_off_in_release_the_first_line_is_care_and_it_can_be_gone_on_with_or_let_go(
    app: CryoutApp, store: Store, step: Step
) -> None:
    left = stand(store, TO_RELEASE)
    store.journal.open(None)
    store.sittings.save(replace(store.sittings.get(left.id), step=step))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "Last time broke off in the middle. How are you?" in said(app))
        assert "a sitting is open: release" in said(app)
        assert "let the open sitting rest" in said(app)


@pytest.mark.parametrize("size", BOTH)
async def test_the_first_start_says_what_this_is_and_goes_on_with_a_yes_alone(
    app: CryoutApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    app.opened.is_first_time = True
    left = []
    app.exit = lambda *_: left.append("gone")  # type: ignore[method-assign,assignment]
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        read = ""
        while isinstance(app.screen, PageScreen):
            read += " " + said(app)
            await pilot.press("enter")
            await pilot.pause(0.1)
        for words in ("grown-ups", "heavier for an hour", "stays on this machine", "f1 shows people", "f2 brings"):
            assert words in read
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        for _ in range(6):
            await pilot.press("pagedown")
            await pilot.pause(0.02)
        assert "Are you willing to try" in said(app)
        await choose(app, pilot, "not now")
        await until(pilot, lambda: left)
    assert not app.store.journal.is_open
