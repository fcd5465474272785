"""A sitting's screens, by keys."""

import pytest
from textual import events

from cryout_tui.app import CryoutApp
from cryout_tui.asked.line import Line
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.domain.text import as_kept
from cryout_tui.screens.asks import ChoiceScreen, RatingScreen
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.key_line import KeyLine
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

GATE = Memory(
    title="The school gate", story="I waited.", period=Period.EARLY_SCHOOL, created_at=EVENING, updated_at=EVENING
)
TO_RELEASE = (
    said.Rated(6), said.Said(True), said.Said(True), said.Said(False), said.Remembered(GATE), said.Remembered(GATE),
)  # fmt: skip
TO_REFRAME = (*TO_RELEASE, said.Waved(), said.Wept(None), said.Rated(5), said.Said(False), said.WentOn())


def stand(store: Store, answers: tuple[said.Answer, ...], memory: Memory = GATE) -> Sitting:
    """Leave an open sitting in the journal, `answers` into it."""
    store.journal.open(None)
    store.memories.put(memory)
    sitting = Sitting(began_at=EVENING)
    store.sittings.save(sitting)
    for answer in answers:
        sitting = sitting.after(said.Remembered(memory) if isinstance(answer, said.Remembered) else answer, now=EVENING)
        store.sittings.save(sitting)
    store.journal.close()
    return sitting


async def test_pain_of_eight_recommends_ground_with_a_way_on(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        for key in ("8", "down", "down", "down", "down"):
            await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "go on anyway" in shown(app)
        await pilot.press("5")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))


async def test_suicide_close_closes_the_deep_path_for_the_day(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        for key in ("3", "down", "y", "down", "y", "down", "y", "down"):
            await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "the moment for a person" in " ".join(shown(app).split())
        assert "go on anyway" not in shown(app)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await pilot.press("escape", "5")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        clock.advance(24 * 3600)
        await pilot.press("5")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        assert [draft.text for draft in store.drafts.under("sitting/") if draft.where.endswith("arrive")] == [""]


async def test_the_release_counts_active_time_alone_and_rings_nothing(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        screen = app.screen
        assert isinstance(screen, ReleaseScreen)
        for _ in range(31):
            clock.advance(1)
            screen.draw()
        await pilot.press("t")
        assert "0:31  of 5 minutes" in shown(app)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        clock.advance(600)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        screen.draw()
        assert "0:31" in shown(app)
        for _ in range(300):
            clock.advance(1)
            screen.draw()
        assert "The time is up. Stay as long as you need." in shown(app)
        assert isinstance(app.screen, ReleaseScreen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        (wave,) = store.sittings.waves.where()
        assert 330 <= wave.active_seconds < 333


async def test_leaving_a_sitting_parts_gently_and_keeps_the_step(app: CryoutApp, store: Store) -> None:
    stand(store, TO_REFRAME)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await pilot.press("h", "i", "escape")
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))
        await pilot.pause(0.15)  # any sooner, it would be the same key still held down
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        sitting = store.sittings.open()
        assert sitting is not None
        assert sitting.step is Step.WRITE
        assert "broke off" not in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        assert app.screen.query_one(Field).text == "hi"


async def test_esc_goes_back_to_the_wave_and_it_goes_on(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        assert ("esc", "leave") in app.screen.query_one(KeyLine).hints
        clock.advance(2)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "esc back" in shown(app)
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        await pilot.press("4", "escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        screen = app.screen
        assert isinstance(screen, ReleaseScreen)
        assert screen.wave.active_seconds == 2
    (wave,) = store.sittings.waves.where()
    assert store.sittings.pains.where()[-1].value == 4
    assert wave.active_seconds == 2


async def test_esc_from_what_says_no_brings_the_page_back_and_makes_no_second_version(
    app: CryoutApp, store: Store
) -> None:
    stand(store, (*TO_REFRAME, said.Reframed(Lens.VAGUE, "I am early."), said.Wrote("not all of me")))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert app.screen.query_one(Field).text == "not all of me"
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        assert app.screen.query_one(Field).text == "I am early."
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await pilot.press("!", "f5")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
    first, second = store.sittings.reframes.where()
    assert (first.text, second.text, second.replaces_id) == ("I am early.", "I am early.!", first.id)


async def test_esc_from_telling_keeps_it_with_its_memory_alone(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE[:-1])
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        await pilot.press("ctrl+end", "O", "h", "escape")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("n", "b", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        assert app.screen.query_one("#story", Field).text == ""
    assert {memory.title: memory.story for memory in store.memories.kept()} == {GATE.title: "I waited.Oh", "b": ""}


async def test_help_and_ground_come_back_to_the_same_cursor(app: CryoutApp, store: Store) -> None:
    stand(store, TO_REFRAME)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await pilot.press("a", "b", "c", "left")
        for key, screen in (("f1", HelpNowScreen), ("f2", GroundScreen), ("ctrl+g", GroundScreen)):
            await pilot.press(key)
            await until(pilot, lambda wanted=screen: isinstance(app.screen, wanted))
            await pilot.press(key, "escape")
            await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
            field = app.screen.query_one(Field)
            assert (field.text, field.cursor_index, app.focused) == ("abc", 2, field)


async def test_rising_pain_grounds_before_it_closes(app: CryoutApp, store: Store) -> None:
    stand(store, (*TO_REFRAME, said.WentOn()))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        await pilot.press("8", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "f1" in shown(app)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))


@pytest.mark.parametrize("kept", ["2", "3", "4"])
async def test_what_is_not_to_be_kept_is_not(app: CryoutApp, store: Store, kept: str) -> None:
    answers = (
        *TO_REFRAME, said.Reframed(lens=Lens.VALUE, text="a good thing"), said.Wrote("no"), said.Rated(5),
        said.Rated(4), said.WentOn(), said.Wrote(""),
    )  # fmt: skip
    stand(store, answers)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press(kept)
        await pilot.pause(0.2)
        if kept != "2":
            assert "cannot be taken back" in shown(app)
            await pilot.press(kept, "down", "y", "up")
            assert "come back" not in shown(app)
            await pilot.press(kept, "y")
        await until(pilot, lambda: "come back" in shown(app))
        memories, reframes = list(store.memories.all()), store.sittings.reframes.where()
        if kept == "2":
            assert memories[0].is_sealed(EVENING.date())
            assert reframes[0].text == "a good thing"
        elif kept == "3":
            assert (memories[0].story, reframes[0].text, reframes[0].says_no) == ("", None, None)
        else:
            assert (memories, reframes) == ([], [])
            assert {pain.memory_id for pain in store.sittings.pains.where()} == {None}
        if kept != "2":
            held = store.journal.path.read_bytes()
            assert b"a good thing" not in held
            assert b"I waited" not in held


async def test_a_locked_app_shows_nothing_and_reaches_nothing(app: CryoutApp, store: Store) -> None:
    stand(store, TO_REFRAME)
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await pilot.press("x", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and not store.journal.is_open)
        for key in ("ctrl+p", "t", "s", "escape", "ctrl+s", "ctrl+l", "question_mark"):
            await pilot.press(key)
            assert "school gate" not in shown(app)
        await pilot.press("escape", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        assert app.screen.query_one(Field).text == "x"


@pytest.mark.usefixtures("painted")
async def test_hostile_strings_in_every_field(app: CryoutApp, store: Store) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        for one_line in (True, False):
            await app.push_screen(LineScreen(Line(("", ""), [], "?", where=f"test/{one_line}")))
            field = app.screen.query_one(Field)
            field.one_line = one_line
            for string in HOSTILE:
                field.replace_all("")
                field.post_message(events.Paste(string))
                await pilot._wait_for_screen()
                if field.text != as_kept(string):
                    await until(pilot, lambda each=string, into=field: into.text == as_kept(each))
            app.writer.flush()
            draft = store.drafts.get(f"test/{one_line}")
            assert draft is not None
            assert draft.text == as_kept(HOSTILE[-1])


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("step", [60, pytest.param(1, marks=pytest.mark.long)])
async def test_hostile_titles_and_stories_wherever_they_are_shown(app: CryoutApp, store: Store, step: int) -> None:
    async with app.run_test(notifications=True, size=(100, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        now = app.clock.now()
        for string in HOSTILE[::step]:
            kept = as_kept(string)
            memory = Memory(
                title=kept,
                story=kept,
                age_text=kept,
                feelings=(kept,),
                period=Period.TEENS,
                created_at=now,
                updated_at=now,
            )
            store.memories.put(memory)
            sitting = Sitting(began_at=now)
            for answer in TO_REFRAME:
                sitting = sitting.after(
                    said.Remembered(memory) if isinstance(answer, said.Remembered) else answer, now=now
                )
                if sitting.step in (Step.CHOOSE, Step.TELL, Step.BREATHE, Step.WRITE):
                    store.sittings.save(sitting)
                    app.go_sit()
                    await pilot.pause(0)
            app.go_home()
            app.notify(kept, markup=False, timeout=0.1)
            await pilot.pause(0)
            plain = kept.strip()
            if plain.isascii() and plain.isprintable() and 3 < len(plain) < 20:
                assert plain in " ".join(shown(app).split()) or "  " in plain
            store.sittings.save(sitting.ended(now=now))


async def test_the_page_of_reframe_is_whole_on_a_small_terminal(app: CryoutApp, store: Store) -> None:
    stand(store, TO_REFRAME)
    async with app.run_test(size=(40, 16)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await until(pilot, lambda: "1 of 10" in shown(app))
        for part in ("REFRAME", "The school gate", "face?", "I perhaps...", "f6 not yet and f7 nothing good"):
            assert part in shown(app)
        assert app.screen.query_one(Field).size.height >= 3
