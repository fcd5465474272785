"""Ground, by keys."""

from dataclasses import replace

import pytest
from textual.widgets import Static

from cryout_tui import content
from cryout_tui.alone import GroundAlone
from cryout_tui.app import CryoutApp
from cryout_tui.domain.ground import EXERCISES, FAR_AWAY, SAFE, safe_memory
from cryout_tui.domain.kept import Practice
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.titles import Titles
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.welcome import CountryScreen
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.widgets.aside import Aside
from cryout_tui.widgets.key_line import KeyLine
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

LAKE = Memory(
    title="The lake", place="the shore", age_text="about 7", people=("Oma",), story="dark water", is_safe_place=True,
    created_at=EVENING, updated_at=EVENING,
)  # fmt: skip
VOICE = "a voice is better than a screen"


def grounds(app: CryoutApp | GroundAlone) -> GroundScreen:
    assert isinstance(app.screen, GroundScreen)
    return app.screen


def said(app: CryoutApp | GroundAlone) -> str:
    return " ".join(shown(app).split())  # type: ignore[arg-type]


async def opened(pilot) -> GroundScreen:  # type: ignore[no-untyped-def]
    """Press f2 on Home and wait until what the journal has to offer is there."""
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("f2")
    await until(pilot, lambda: isinstance(app.screen, GroundScreen))
    await pilot.pause()
    return grounds(app)


async def through(pilot) -> None:  # type: ignore[no-untyped-def]
    """Go through the exercise that is on, up to how it is now."""
    for _ in grounds(pilot.app).grounding.exercise.steps:
        await pilot.press("enter")
        await pilot.pause(0.15)
    assert grounds(pilot.app).grounding.is_done


def practices(store: Store) -> list[Practice]:
    return store.practices.where()


async def test_the_steps_come_one_at_a_time_and_up_leads_back(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await opened(pilot)
        assert "Eyes open" in shown(app)
        assert "Five things you can see" in shown(app)
        assert "1 of 6" in shown(app)
        assert "before" not in shown(app)
        await pilot.press("enter")
        assert "Four things you can touch" in shown(app)
        assert "Five things" not in shown(app)
        assert "before" in shown(app)
        await pilot.press("up", "up")
        assert "Five things you can see" in shown(app)


async def test_the_arrows_lead_round_every_exercise(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        seen = []
        for _ in EXERCISES:
            seen.append(screen.grounding.exercise.id)
            assert screen.grounding.exercise.steps[0].split()[0] in shown(app)
            await pilot.press("right")
            await pilot.pause(0.15)
        assert tuple(seen) == EXERCISES
        assert screen.grounding.exercise.id == EXERCISES[0]
        await pilot.press("left")
        assert screen.grounding.exercise.id == EXERCISES[-1]


async def test_what_is_done_is_kept_with_its_seconds_and_how_it_is(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    async with app.run_test() as pilot:
        await opened(pilot)
        await pilot.press("right")
        clock.advance(42)
        await through(pilot)
        await until(pilot, lambda: practices(store))
        clock.advance(500)
        assert [(each.practice, each.seconds, each.after) for each in practices(store)] == [("ground/feet", 42.0, None)]
        await pilot.press("7")
        await until(pilot, lambda: practices(store)[0].after == 7)
        await pilot.press("enter")
        assert "go back to where you were" in shown(app)
        assert "close for today" not in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert [(each.practice, each.before, each.after) for each in practices(store)] == [("ground/feet", None, 7)]


@pytest.mark.parametrize("keys", [("enter",), ("5", "x", "enter")])
async def test_how_it_is_now_can_be_skipped(app: CryoutApp, store: Store, keys: tuple[str, ...]) -> None:
    async with app.run_test() as pilot:
        await opened(pilot)
        await through(pilot)
        assert "How is it now, 0 to 10?" in shown(app)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.15)
        assert "go back to where you were" in shown(app)
        assert VOICE not in said(app)
        assert [each.after for each in practices(store)] == [None]


@pytest.mark.parametrize(("rating", "is_named"), [("8", False), ("9", True), ("10", True)])
async def test_a_voice_is_named_where_it_is_still_very_strong(app: CryoutApp, rating: str, is_named: bool) -> None:
    async with app.run_test() as pilot:
        await opened(pilot)
        await through(pilot)
        await pilot.press(*rating, "enter")
        await until(pilot, lambda: grounds(app).grounding.is_rated)
        assert (VOICE in said(app)) is is_named
        assert ("f1." in said(app)) is is_named


async def test_to_look_and_go_back_keeps_nothing(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        for keys in ((), ("enter",), ("enter", "right", "enter")):
            await opened(pilot)
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.15)
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert practices(store) == []


async def test_another_after_the_first_is_another_practice(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await opened(pilot)
        await through(pilot)
        await pilot.press("3", "enter")
        await until(pilot, lambda: grounds(app).grounding.is_rated)
        await pilot.press("down", "enter")
        await until(pilot, lambda: not grounds(app).grounding.is_done)
        assert "Put both feet flat" in shown(app)
        await through(pilot)
        await pilot.press("up")
        assert "Look at one corner" in shown(app)
        await pilot.press("enter", "2")
        await until(pilot, lambda: len(practices(store)) == 2 and practices(store)[1].after == 2)
        assert [(each.practice, each.after) for each in practices(store)] == [("ground/senses", 3), ("ground/feet", 2)]


async def test_in_a_sitting_closing_is_offered_first(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await through(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: grounds(app).grounding.is_rated)
        assert "Go back, close for today, or stay here." in shown(app)
        assert "What you wrote is kept." in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))


async def test_what_is_typed_in_answer_is_kept_nowhere(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await opened(pilot)
        await pilot.press("right", "right")
        await until(pilot, lambda: isinstance(app.focused, Aside))
        await pilot.press(*"Wednes day?", "left")
        assert "Wednes day?" in shown(app)
        assert "What day is it?" in shown(app)
        drafts = [draft.text for draft in store.drafts.under("")]
        await pilot.press("enter")
        assert "What year is it?" in shown(app)
        assert "Wednes" not in shown(app)
        await pilot.press("right")
        assert "Rest your hands on the keys" in shown(app)
        assert app.focused is None
        assert [draft.text for draft in store.drafts.under("")] == drafts
    assert b"Wednes day" not in b"".join(
        path.read_bytes() for path in store.journal.path.parent.rglob("*") if path.is_file()
    )


@pytest.mark.usefixtures("painted")
async def test_any_words_can_be_typed_in_answer(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        await pilot.press("right", "right")
        await until(pilot, lambda: isinstance(app.focused, Aside))
        for words in HOSTILE[::24]:
            screen.query_one(Aside).value = words
            await pilot.pause()
            screen.action_forward()
            assert screen.query_one(Aside).value == ""
            screen.action_before()


async def test_a_safe_memory_is_the_last_one_and_tells_what_was_written(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    store.memories.put(LAKE)
    store.journal.close()
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        await until(pilot, lambda: len(screen.exercises) > len(EXERCISES))
        await pilot.press("left")
        assert screen.grounding.exercise.id == SAFE
        told = []
        for _ in screen.grounding.exercise.steps:
            told.append(said(app))
            await pilot.press("enter")
            await pilot.pause(0.15)
        everything = " ".join(told)
        assert all(each in everything for each in ("The lake", "about 7", "the shore", "Oma"))
        assert "dark water" not in everything
        await until(pilot, lambda: [each.practice for each in practices(store)] == ["ground/safe-memory"])


@pytest.mark.parametrize(
    ("memory", "settings"),
    [
        (replace(LAKE, sealed_until=UNTIL_ASKED), Settings()),
        (replace(LAKE, deleted_at=EVENING), Settings()),
        (replace(LAKE, is_safe_place=False), Settings()),
        (LAKE, Settings(show_titles=False)),
    ],
)
async def test_a_safe_memory_stays_away(app: CryoutApp, store: Store, memory: Memory, settings: Settings) -> None:
    app.settings = settings
    store.journal.open(None)
    store.memories.put(memory)
    store.journal.close()
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        await pilot.pause(0.15)
        assert tuple(each.id for each in screen.exercises) == EXERCISES


async def test_the_lock_offers_nothing_of_the_journal_and_keeps_nothing(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    store.memories.put(LAKE)
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.pause(0.15)
        assert tuple(each.id for each in grounds(app).exercises) == EXERCISES
        await through(pilot)
        await pilot.press("4", "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
    store.journal.open(None)
    assert practices(store) == []


@pytest.mark.usefixtures("painted")
async def test_any_words_of_a_safe_memory_are_shown_as_they_are(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        for words in HOSTILE[::48]:
            memory = replace(LAKE, title=words, place=words, people=(words,), age_text=words)
            found = safe_memory(memory, Titles(EVENING.date()))
            assert found is not None
            screen.exercises = [found]
            screen.action_other(0)
            for step in found.steps:
                assert str(screen.query_one("#step", Static).content) == step
                await pilot.pause(0)
                screen.action_forward()


async def test_it_opens_with_the_exercise_asked_for(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.action_ground(FAR_AWAY)
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.pause()
        assert "Feeling unreal is something minds do" in shown(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 16)])
async def test_every_step_of_every_exercise_is_in_sight(app: CryoutApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot)
        for exercise in content.grounding(EVENING.year):
            for step in exercise.steps:
                assert step in said(app), step
                assert "".join(exercise.note.split()) in "".join(shown(app).replace("\u2588", "").split())
                assert "f1 help" in screen.query_one(KeyLine).render().plain
                screen.action_forward()
                await pilot.pause()
            assert "How is it now" in shown(app)
            await pilot.press("1", "0", "enter")
            await until(pilot, lambda: screen.grounding.is_rated)
            assert VOICE in said(app)
            await pilot.press("down", "enter")
            await until(pilot, lambda: not screen.grounding.is_done)


async def test_alone_it_needs_no_journal_and_help_is_a_key_away(clock: ToldClock, own_home) -> None:  # type: ignore[no-untyped-def]
    app = GroundAlone(Settings(country="PT"), clock, log=own_home / "log", few_glyphs=False, no_colour=True)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press(*"germ", "enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen) and "Germany" in shown(app))  # type: ignore[arg-type]
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await through(pilot)
        await pilot.press("4", "enter")
        await until(pilot, lambda: grounds(app).grounding.is_rated)
        assert "go back to the shell" in said(app)
        await pilot.press("enter")
        await until(pilot, lambda: not app.is_running)
    assert list(own_home.rglob("*")) == []


async def test_within_close_ground_leads_back_to_the_rest_of_it(app: CryoutApp, store: Store) -> None:
    from cryout_tui.domain import answers as said
    from cryout_tui.screens.asks import ChoiceScreen
    from tests.screens.test_sitting_screens import TO_REFRAME, stand

    stand(store, (*TO_REFRAME, said.WentOn(), said.Rated(9)))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and "go on" in shown(app))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        assert not app.screen.ask.in_sitting  # type: ignore[attr-defined]
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("3")
        await until(pilot, lambda: "closing the box" in shown(app))
