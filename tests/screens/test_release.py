"""Release, by keys: its lines, what can be asked for in it, and what comes after it."""

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step, Tears
from cryout_tui.screens.asks import ChoiceScreen, PageScreen, RatingScreen
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.sitting.page import BurntPage, KeptPage
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.settle import SettleScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.screens.conftest import shown, until
from tests.screens.test_sitting_screens import GATE, TO_RELEASE, stand

AFTER = (*TO_RELEASE, said.Waved())


def at_second(store: Store, sitting: Sitting, seconds: float) -> None:
    """Let the wave of a sitting have gone on for so long."""
    store.journal.open(None)
    store.sittings.save(sitting.with_wave(replace(sitting.wave, active_seconds=seconds)))
    store.journal.close()


async def sit(app: CryoutApp, pilot: Pilot[None], face: type) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, face))


def breathe(app: CryoutApp, clock: ToldClock, seconds: int) -> None:
    screen = app.screen
    assert isinstance(screen, ReleaseScreen)
    for _ in range(seconds):
        clock.advance(1)
        screen.draw()


def line(app: CryoutApp) -> str:
    return str(app.screen.query_one("#line").content)  # type: ignore[attr-defined]


async def test_a_line_comes_and_goes_and_stillness_lies_between(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        assert line(app) == content.line("release.open")
        breathe(app, clock, 25)
        assert line(app) == ""
        breathe(app, clock, 10)
        assert line(app) in content.lines("release.early")
        breathe(app, clock, 25)
        assert line(app) == ""
        breathe(app, clock, 25)
        assert line(app) in content.lines("release.middle")


async def test_with_the_cue_off_or_held_still_nothing_new_is_said(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        breathe(app, clock, 35)
        first = line(app)
        await pilot.press("space")
        assert line(app) == first
        breathe(app, clock, 50)
        assert line(app) == ""
        await pilot.press("space")
        assert line(app) in content.lines("release.middle")
        await pilot.press("c")
        assert line(app) == ""
        breathe(app, clock, 220)
        assert line(app) == content.line("release.time-up")


async def test_anger_and_numbness_each_have_a_key_and_their_lines(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        heard = []
        for _ in range(3):
            await pilot.press("a")
            heard.append(line(app))
            breathe(app, clock, 1)
        assert heard == list(content.lines("release.anger-comes"))
        await pilot.press("n")
        assert "f2" in line(app)
        breathe(app, clock, 50)
        assert "f2" not in line(app)


async def test_every_wave_is_kept_as_many_as_there_are(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        for number in range(4):
            breathe(app, clock, 12)
            for key, face in (("enter", ChoiceScreen), ("3", RatingScreen), ("enter", ChoiceScreen)):
                await pilot.pause(0.15)
                await pilot.press(key)
                await until(pilot, lambda face=face: isinstance(app.screen, face))
            if number < 3:
                await pilot.press("2")
                await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
    waves = store.sittings.waves.where()
    assert len(waves) == 4
    assert all(wave.active_seconds >= 12 and wave.tears is Tears.CRIED for wave in waves)


# twice the time


async def test_after_twice_the_time_it_is_asked_once_and_easing_changes_nothing(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    at_second(store, stand(store, TO_RELEASE), 590)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        assert "a good while" not in line(app)
        assert app.screen.check_action("easing", ()) is False
        breathe(app, clock, 11)
        assert "Is it still easing something, or only hurting?" in line(app)
        await pilot.press("e")
        assert isinstance(app.screen, ReleaseScreen)
        breathe(app, clock, 60)
        assert line(app) == content.line("release.time-up")
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        breathe(app, clock, 60)
        assert line(app) == content.line("release.time-up")


@pytest.mark.parametrize(("key", "leads"), [("2", Step.NOW), ("3", Step.TEARS), ("escape", Step.BREATHE)])
async def test_only_hurting_ends_the_wave_and_offers_ground_first(
    app: CryoutApp, store: Store, key: str, leads: Step
) -> None:
    at_second(store, stand(store, TO_RELEASE), 601)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "Ground, two minutes" in shown(app)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.pause(0.15)
        await pilot.press(key)
        await until(pilot, lambda: (at := store.sittings.open()) is not None and at.step is leads)
        await until(pilot, lambda: "Ground, two minutes" not in shown(app))


# tears don't come, and what is said after


@pytest.mark.parametrize(
    ("key", "face", "step"),
    [
        ("1", ReleaseScreen, Step.BREATHE),
        ("2", PageScreen, Step.AGAIN),
        ("3", ChoiceScreen, Step.AGAIN),
        ("4", ReleaseScreen, Step.BREATHE),
        ("5", SettleScreen, Step.SETTLE),
    ],
)
async def test_not_today_has_a_softer_path_and_each_way_leads_somewhere(
    app: CryoutApp, store: Store, key: str, face: type, step: Step
) -> None:
    stand(store, (*AFTER, said.Wept(Tears.NOT_TODAY), said.Rated(5)))
    async with app.run_test() as pilot:
        await sit(app, pilot, ChoiceScreen)
        asked = app.screen
        seen = " ".join(shown(app).split())
        assert "Tears don't come by order. You did nothing wrong." in seen
        assert any(each in seen for each in content.lines("notears.soften"))
        await pilot.press(key)
        await until(pilot, lambda: app.screen is not asked and isinstance(app.screen, face))
        sitting = store.sittings.open()
        assert sitting is not None
        assert sitting.step is step
        assert len(sitting.waves) == (2 if key == "1" else 1)
        if step is Step.AGAIN:
            await pilot.pause(0.15)
            await pilot.press("escape")
            await until(pilot, lambda: "You did nothing wrong" in shown(app))


async def test_a_page_written_on_the_softer_path_is_kept_with_the_memory(app: CryoutApp, store: Store) -> None:
    stand(store, (*AFTER, said.Wept(Tears.NOT_TODAY), said.Rated(5)))
    async with app.run_test() as pilot:
        await sit(app, pilot, ChoiceScreen)
        await pilot.press("3")
        await until(pilot, lambda: "Which page" in shown(app))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, KeptPage))
        await pilot.press("d", "r", "y", "f5")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("5")
        await until(pilot, lambda: isinstance(app.screen, SettleScreen))
    assert store.memories.get(GATE.id).story.endswith(":\ndry")


@pytest.mark.parametrize(
    ("tears", "pain", "says", "first"),
    [
        (Tears.CRIED, 4, ("release.after-better", "release.after-cry-care"), "go on"),
        (Tears.CRIED_HARD, 6, ("release.after-same", "release.after-cry-care"), "go on"),
        (Tears.WET_EYES, 7, ("release.after-worse",), "Ground, two minutes"),
        (Tears.NOT_TODAY, 7, ("release.after-worse", "notears.now"), "Ground, two minutes"),
        (None, 8, ("release.after-worse",), "Ground, two minutes"),
    ],
)
async def test_what_is_said_after_a_wave_fits_the_numbers_and_the_tears(
    app: CryoutApp, store: Store, tears: Tears | None, pain: int, says: tuple[str, ...], first: str
) -> None:
    stand(store, (*AFTER, said.Wept(tears), said.Rated(pain)))
    async with app.run_test(size=(80, 40)) as pilot:
        await sit(app, pilot, ChoiceScreen)
        seen = " ".join(shown(app).split())
        for group in says:
            assert any(each in seen for each in content.lines(group)), group
        assert isinstance(app.screen, ChoiceScreen)
        assert app.screen.ask.choices[0][0] == first


# the quiet minute


async def test_the_quiet_minute_counts_what_is_looked_at_and_goes_on_at_the_same_second(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    stand(store, (*AFTER, said.Wept(Tears.CRIED), said.Rated(5), said.Said(False)))
    async with app.run_test() as pilot:
        await sit(app, pilot, SettleScreen)
        screen = app.screen
        assert isinstance(screen, SettleScreen)
        assert "A sip of water" in shown(app)
        for _ in range(40):
            clock.advance(1)
            screen.draw()
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        clock.advance(300)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        app.writer.flush()
        app.go_sit()
        await until(pilot, lambda: app.screen is not screen and isinstance(app.screen, SettleScreen))
        again = app.screen
        assert isinstance(again, SettleScreen)
        await until(pilot, lambda: shown(app))
        assert 39.5 <= again.passed < 41
        assert "a quiet minute" in shown(app)
        for _ in range(21):
            clock.advance(1)
            again.draw()
        assert line(app) == "enter, when you are ready"
        await pilot.press("enter")
        await until(pilot, lambda: (at := store.sittings.open()) is not None and at.step is Step.WRITE)
        assert not [each for each in store.drafts.under("sitting/") if each.where.endswith("settled")]


async def test_a_quiet_minute_changed_by_hand_begins_anew(app: CryoutApp, store: Store) -> None:
    sitting = stand(store, (*AFTER, said.Wept(None), said.Rated(5), said.Said(False)))
    store.journal.open(None)
    store.drafts.keep(said_draft(sitting))
    store.journal.close()
    async with app.run_test() as pilot:
        await sit(app, pilot, SettleScreen)
        assert isinstance(app.screen, SettleScreen)
        assert app.screen.passed < 1


def said_draft(sitting: Sitting) -> Draft:
    return Draft(where=f"sitting/{sitting.id}/settled", text="soon", cursor=0, at=EVENING)


async def test_the_burnt_page_opens_from_the_wave_and_the_look_of_it_stays(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        breathe(app, clock, 20)
        await pilot.press("c", "t", "w", "2")
        await until(pilot, lambda: isinstance(app.screen, BurntPage))
        clock.advance(100)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        assert isinstance(app.screen, ReleaseScreen)
        assert app.screen.cue_is_off
        assert "0:20  of" in shown(app)


@pytest.mark.parametrize(("key", "is_asked"), [("ctrl+q", True), ("escape", False)])
async def test_who_quits_in_the_midst_of_release_is_asked_the_next_time_how_they_are(
    app: CryoutApp, store: Store, clock: ToldClock, key: str, is_asked: bool
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await sit(app, pilot, ReleaseScreen)
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))
        assert store.glance(clock.now()).broke_off is is_asked
        await pilot.press("enter")
        if not is_asked:
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
            assert "broke off" not in shown(app)
