"""The walk through the years, today's hurt, and what else is told of a memory, by keys."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from textual import events
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Certainty, Memory, Period, Person, Tone
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.sitting_record import CameFrom
from cryout_tui.domain.steps import Step
from cryout_tui.domain.text import as_kept, one_line
from cryout_tui.opened import Opened
from cryout_tui.routes.memory_details import DetailsRoute
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.memory_details import DetailsScreen, StoryScreen, SuggestScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.screens.walk import CueScreen, WeighScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

Keys = Sequence[str]


def again(app: CryoutApp) -> CryoutApp:
    """A new app on the same journal, as after a kill: nothing but the file is shared."""
    store = Store(app.store.journal.path)
    folder = app.opened.settings_path.parent
    return CryoutApp(
        Opened(store=store, clock=app.clock, settings=app.settings, settings_path=folder / "c.toml", log=folder / "log")
    )


async def on(pilot: Pilot[None], screen: type) -> None:
    """Wait until a screen of that kind stands, and is drawn."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen) and shown(pilot.app).strip())  # type: ignore[arg-type]


async def typed(pilot: Pilot[None], line: str, *then: str) -> None:
    """Type a line into the field of the screen, wait until it stands there, and press what comes then."""
    await pilot.press(*(("space" if letter == " " else letter) for letter in line))
    await until(pilot, lambda: pilot.app.screen.query_one(Field).text == line)
    await pilot.press(*then)


async def to_first_cue(pilot: Pilot[None], app: CryoutApp) -> None:
    await on(pilot, HomeScreen)
    app.go_walk()
    await until(pilot, lambda: "Before anything else" in shown(app))
    await typed(pilot, "my aunt", "enter")
    await until(pilot, lambda: "In which year" in shown(app))
    await pilot.press("enter")
    await on(pilot, CueScreen)


async def one(pilot: Pilot[None], line: str, tone: str, strength: Keys) -> None:
    """Write one memory under the cue that is shown, and weigh it."""
    await on(pilot, CueScreen)
    await typed(pilot, line, "enter")
    await on(pilot, WeighScreen)
    await pilot.press(tone, *strength)
    await pilot.press("enter")
    await until(pilot, lambda: not isinstance(pilot.app.screen, WeighScreen))


async def sitting_at_ways(pilot: Pilot[None], app: CryoutApp, store: Store) -> Sitting:
    await on(pilot, HomeScreen)
    sitting = Sitting(began_at=EVENING, step=Step.CHOOSE)
    store.sittings.save(sitting)
    app.go_sit()
    await on(pilot, ChooseScreen)
    return sitting


async def test_twenty_memories_by_keyboard_left_in_the_middle_and_resumed_at_the_cue(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    tones = {"+": Tone.HAPPY, "-": Tone.SAD, "=": Tone.BOTH}
    plan = [(f"memory {n}", "-=+++"[n % 5], ("1", "0") if n % 7 == 0 else (str(n % 10),)) for n in range(20)]
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        for line, tone, strength in plan[:9]:
            await one(pilot, line, tone, strength)
            if tone != "+":
                await on(pilot, ChoiceScreen)
                choice = app.screen
                assert isinstance(choice, ChoiceScreen)
                names = [name for name, _ in choice.choices]
                await pilot.press(str(names.index("Keep this and go on.") + 1))
        await on(pilot, CueScreen)
        cue, place = app.screen.ask.question, shown(app)  # type: ignore[attr-defined]
        await typed(pilot, "half a l")
        app.writer.flush()
    second = again(app)
    async with second.run_test() as pilot:
        await on(pilot, HomeScreen)
        second.go_walk()
        await on(pilot, CueScreen)
        assert second.screen.ask.question == cue  # type: ignore[attr-defined]
        assert shown(second).splitlines()[:4] == place.splitlines()[:4]
        field = second.screen.query_one(Field)
        assert (field.text, field.cursor_index) == ("half a l", 8)
        field.replace_all("")
        for number, (line, tone, strength) in enumerate(plan[9:]):
            if number == 1:
                clock.advance(24 * 3600)
                second.go_walk()
            await one(pilot, line, tone, strength)
            if tone != "+":
                await on(pilot, ChoiceScreen)
                choice = second.screen
                assert isinstance(choice, ChoiceScreen)
                names = [name for name, _ in choice.choices]
                await pilot.press(str(names.index("Keep this and go on.") + 1))
        await on(pilot, CueScreen)
        kept = {each.title: each for each in second.store.memories.kept()}
        assert len(kept) == 21
        assert kept["my aunt"].is_safe_place
        assert kept["my aunt"].tone is Tone.HAPPY
        for line, tone, strength in plan:
            pain = second.store.sittings.walk_pain(kept[line].id)
            assert pain is not None
            assert (kept[line].tone, pain.value) == (tones[tone], int("".join(strength)))
        assert kept["memory 0"].period is Period.BEFORE_SCHOOL
        assert kept["memory 9"].period is Period.EARLY_SCHOOL


async def test_five_painful_ones_and_it_rests_until_tomorrow(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        for number in range(5):
            await one(pilot, f"hard {number}", "-", ("3",))
            await on(pilot, ChoiceScreen)
            if number < 4:
                assert "Go on?" in shown(app)
                await pilot.press("enter")
        assert "the walk rests here" in " ".join(shown(app).split())
        await pilot.press("1")
        await on(pilot, PartingScreen)
        await pilot.pause(0.15)
        await pilot.press("enter")
        await on(pilot, HomeScreen)
        app.go_walk()
        await on(pilot, ChoiceScreen)
        assert "the walk rests here" in " ".join(shown(app).split())
        clock.advance(24 * 3600)
        app.go_walk()
        await on(pilot, CueScreen)
        assert content.lines("walk.before-school")[5] in shown(app)


async def test_stopping_after_a_hard_one_comes_back_to_the_next_cue(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await one(pilot, "very hard", "-", ("9",))
        await on(pilot, ChoiceScreen)
        assert "1  Ground" in shown(app)
        await pilot.press("1")
        await on(pilot, GroundScreen)
        await pilot.press("escape")
        await on(pilot, ChoiceScreen)
        await pilot.press("2")
        await on(pilot, PartingScreen)
        app.go_walk()
        await on(pilot, CueScreen)
        assert content.lines("walk.before-school")[1] in shown(app)
        assert "very hard" not in shown(app)


async def test_cues_are_swapped_skipped_added_and_whole_years_left(app: CryoutApp, store: Store) -> None:
    early, school = content.lines("walk.before-school"), content.lines("walk.early-school")
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        for key, cue in (("ctrl+t", early[1]), ("enter", early[2]), ("ctrl+n", school[0]), ("f3", early[2])):
            await pilot.press(key)
            await until(pilot, lambda each=cue: each in " ".join(shown(app).split()))
            await pilot.pause(0.15)
        await typed(pilot, "a")
        await pilot.press("f6")
        await until(pilot, lambda: "A cue of your own" in shown(app))
        await typed(pilot, "the sea", "enter")
        await until(pilot, lambda: "the sea" in shown(app))
        assert app.screen.query_one(Field).text == "a"
        await pilot.press("enter")
        await on(pilot, WeighScreen)
        await pilot.press("enter")
        await until(pilot, lambda: early[2] in shown(app))
    (walked,) = [each for each in store.memories.kept() if each.title == "a"]
    assert walked.tone is None
    pain = store.sittings.walk_pain(walked.id)
    assert pain is not None
    assert pain.value is None


async def test_esc_goes_back_to_the_line_and_changes_it(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await one(pilot, "the gate", "=", ("4",))
        await on(pilot, ChoiceScreen)
        await pilot.press("escape")
        await on(pilot, WeighScreen)
        assert "\u25cf = both" in shown(app)
        await pilot.pause(0.15)
        await pilot.press("escape")
        await on(pilot, CueScreen)
        assert app.screen.query_one(Field).text == "the gate"
        await pilot.press("s", "ctrl+t")
        await until(pilot, lambda: content.lines("walk.before-school")[1] in shown(app))
        assert app.screen.query_one(Field).text == ""
        await pilot.press("escape")
        await on(pilot, PartingScreen)
    assert {each.title for each in store.memories.kept()} == {"the gates", "my aunt"}


async def test_a_lock_comes_back_to_the_walk(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await typed(pilot, "so", "ctrl+l")
        await on(pilot, LockScreen)
        await pilot.press("enter")
        await on(pilot, CueScreen)
        assert app.screen.query_one(Field).text == "so"


async def test_a_day_closed_for_safety_opens_no_walk(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await on(pilot, HomeScreen)
        store.sittings.save(Sitting(began_at=EVENING, step=Step.CLOSED_TODAY, ended_at=EVENING))
        app.go_walk()
        await on(pilot, ChoiceScreen)
        assert "people to call" in shown(app)


async def test_in_a_sitting_one_just_written_can_be_sat_with(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        sitting = await sitting_at_ways(pilot, app, store)
        await pilot.press("w")
        await until(pilot, lambda: "Before anything else" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: "In which year" in shown(app))
        await pilot.press("1", "9", "8", "7", "enter")
        await until(pilot, lambda: "1987 to 1992" in shown(app))
        for line in ("one", "two"):
            await one(pilot, line, "-", ("5",))
            await on(pilot, ChoiceScreen)
            if line == "one":
                await pilot.press("1")
        await pilot.press("2")
        await on(pilot, TellScreen)
        walked = store.sittings.get(sitting.id)
        assert walked.came_from is CameFrom.WALK
        assert walked.memory_id is not None
        assert store.memories.title(walked.memory_id) == "two"
        by_title = {store.memories.title(pain.memory_id): pain for pain in walked.pains}
        assert set(by_title) == {"one", "two"}
        assert {pain.moment for pain in walked.pains} == {Moment.WALK}
        await pilot.press("escape")
        await on(pilot, ChoiceScreen)
        await pilot.press("1")
        for stop in (CueScreen, WeighScreen, CueScreen):  # back to the one just told, then to its line, then out
            await on(pilot, stop)
            await pilot.pause(0.15)
            await pilot.press("escape")
        await on(pilot, ChooseScreen)


async def test_todays_hurt_leads_to_the_first_time_and_ties_an_echo(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        sitting = await sitting_at_ways(pilot, app, store)
        store.reflections.put(Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt="he looked away"))
        await pilot.press("h")
        await on(pilot, LineScreen)
        await pilot.press("down", "down", "enter", "f5")
        await until(pilot, lambda: "sit in the body" in shown(app))
        await typed(pilot, "tight chest", "enter")
        await until(pilot, lambda: "Take the first one" in shown(app))
        await typed(pilot, "the gate", "enter")
        await until(pilot, lambda: "When did it happen" in shown(app))
        (memory,) = store.memories.kept()
        assert (memory.title, memory.feelings) == ("the gate", ("betrayed", "tight chest"))
        assert store.reflections.on(EVENING.date())[0].echo_memory_id == memory.id
        assert store.sittings.get(sitting.id).came_from is CameFrom.TODAY
        await pilot.press("escape")
        await until(pilot, lambda: "Take the first one" in shown(app))
        assert app.screen.query_one(Field).text == "the gate"


async def test_todays_hurt_may_be_only_todays(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await sitting_at_ways(pilot, app, store)
        await pilot.press("h")
        await on(pilot, LineScreen)
        await typed(pilot, "small", "enter")
        await until(pilot, lambda: "sit in the body" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Take the first one" in shown(app))
        await pilot.press("enter")
        await on(pilot, ChoiceScreen)
        assert "kept with today" in shown(app)
        assert [each.hurt for each in store.reflections.on(EVENING.date())] == ["small"]
        assert store.memories.kept() == []
        await pilot.press("2")
        await on(pilot, ChooseScreen)


async def test_starting_anew_keeps_a_first_time_that_was_being_written(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        sitting = await sitting_at_ways(pilot, app, store)
        store.sittings.save(replace(sitting, step=Step.FIRST, came_from=CameFrom.TODAY))
        app.go_sit()
        await on(pilot, LineScreen)
        await typed(pilot, "the gate")
        app.keeper.settled()
        app.go_home()
        await on(pilot, HomeScreen)
        await pilot.press("n")
        await until(pilot, lambda: not isinstance(app.screen, HomeScreen))
    assert [each.title for each in store.memories.kept()] == ["the gate"]


GATE = Memory(title="The school gate", created_at=EVENING - timedelta(days=9), updated_at=EVENING)


async def details(pilot: Pilot[None], app: CryoutApp, store: Store, memory: Memory = GATE) -> None:
    await on(pilot, HomeScreen)
    if store.memories.title(memory.id) is None:
        store.memories.put(memory)
    route = DetailsRoute(app._desk(), store.memories.get(memory.id), app.go_home)
    app.route = route
    route.show()


@pytest.mark.parametrize("size", [(80, 24), (40, 16)])
async def test_every_part_of_a_memory_can_be_told_and_none_is_asked(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await details(pilot, app, store)
        await on(pilot, DetailsScreen)
        for key, line in (("1", "about 5"), ("3", "the hall"), ("4", "Ana, my aunt")):
            await pilot.press(key)
            await on(pilot, LineScreen)
            await typed(pilot, line, "enter")
            await on(pilot, DetailsScreen)
        for key, which in (("2", "3"), ("8", "2")):
            await pilot.press(key)
            await on(pilot, ChoiceScreen)
            await pilot.press(which)
            await on(pilot, DetailsScreen)
        await pilot.press("5")
        await on(pilot, SuggestScreen)
        await typed(pilot, "odd", "down", "down", "enter", "down", "enter")
        await until(pilot, lambda: app.screen.query_one(Field).text.startswith("odd, betrayed, "))
        await pilot.pause(0.15)  # sooner, it would be the same key held down
        await pilot.press("enter", "shift+tab")
        await until(pilot, lambda: app.screen.query_one(Field).text == "odd, betrayed")
        await pilot.press("enter")
        await on(pilot, DetailsScreen)
        await pilot.press("6")
        await on(pilot, SuggestScreen)
        await typed(pilot, "him", "down", "down", "down", "down", "down", "down", "enter", "escape")
        await on(pilot, DetailsScreen)
        await pilot.press("7")
        await on(pilot, StoryScreen)
        await pilot.press("I", "enter", "w", "f5")
        await on(pilot, DetailsScreen)
        await pilot.pause(0.15)
        await pilot.press("escape")
        await on(pilot, HomeScreen)
    (kept,) = store.memories.kept()
    assert (kept.title, kept.age_text, kept.age_from, kept.age_to) == (GATE.title, "about 5", 5, 5)
    assert (kept.place, kept.people, kept.feelings) == ("the hall", ("Ana", "my aunt"), ("odd", "betrayed"))
    assert kept.wounded_by[0] == "him"
    assert kept.wounded_by[1] in content.lines("remember.who-wounded")
    assert (kept.certainty, kept.told_in, kept.story) == (Certainty.UNSURE, Person.THIRD, "I\nw")
    assert [each.where for each in store.drafts.under("details/")] == []


async def test_a_part_being_told_is_there_after_a_kill(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await details(pilot, app, store)
        await on(pilot, DetailsScreen)
        await pilot.press("3")
        await on(pilot, LineScreen)
        await typed(pilot, "the ha")
        app.writer.flush()
    second = again(app)
    async with second.run_test() as pilot:
        await details(pilot, second, second.store)
        await on(pilot, LineScreen)
        assert second.screen.query_one(Field).text == "the ha"
        await pilot.press("escape")
        await on(pilot, DetailsScreen)
        assert "the ha" in shown(second)
        assert second.store.memories.get(GATE.id).place == "the ha"


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("step", [150, pytest.param(1, marks=pytest.mark.long)])
async def test_hostile_strings_under_a_cue_and_in_every_detail(app: CryoutApp, store: Store, step: int) -> None:
    async with app.run_test(notifications=True) as pilot:
        await to_first_cue(pilot, app)
        for string in HOSTILE[::step]:
            kept, line = as_kept(string), " ".join(as_kept(string).split("\n")).strip()
            if not line:
                continue
            await on(pilot, CueScreen)
            field = app.screen.query_one(Field)
            field.post_message(events.Paste(string))
            await until(pilot, lambda each=kept, into=field: into.text == each)
            await pilot.press("enter")
            await on(pilot, WeighScreen)
            await pilot.press("d")
            await on(pilot, DetailsScreen)
            for key in "134567":
                await pilot.press(key)
                await until(pilot, lambda: not isinstance(app.screen, DetailsScreen))
                field = app.screen.query_one(Field)
                field.post_message(events.Paste(string))
                await until(pilot, lambda each=kept, into=field: into.text == each)
                await pilot.press("escape")
                await on(pilot, DetailsScreen)
                await pilot.pause(0.15)
            (memory,) = [each for each in store.memories.kept() if each.place == line]
            assert (memory.title, memory.story, memory.age_text) == (line, kept, line)
            if line.isascii() and line.isprintable() and len(line) < 20 and "  " not in line:
                assert one_line(line) in shown(app)
            await pilot.press("escape")
            await on(pilot, WeighScreen)
            await pilot.press("+", "enter")
            store.memories.put(replace(memory, deleted_at=EVENING, place=""))


@pytest.mark.usefixtures("painted")
async def test_hostile_own_cues_and_birth_years(app: CryoutApp, store: Store) -> None:
    async with app.run_test(notifications=True, size=(40, 16)) as pilot:
        await to_first_cue(pilot, app)
        for string in HOSTILE[::90]:
            store.drafts.keep(replace(store.drafts.get("walk/born"), text=as_kept(string)))  # type: ignore[type-var]
            await pilot.press("f6")
            await until(pilot, lambda: "A cue of your own" in shown(app))
            field = app.screen.query_one(Field)
            field.post_message(events.Paste(string))
            pasted = as_kept(string)
            await until(pilot, lambda each=pasted, into=field: into.text == each)
            await pilot.press("enter")
            await on(pilot, CueScreen)
            app.go_walk()
            await on(pilot, CueScreen)


async def add_own(pilot: Pilot[None], app: CryoutApp, cue: str) -> None:
    """Add a cue of one's own, and stand at it."""
    await pilot.press("f6")
    await until(pilot, lambda: "A cue of your own" in shown(app))
    await typed(pilot, cue, "enter")
    await until(pilot, lambda: isinstance(app.screen, CueScreen) and app.screen.ask.question == cue)
    await until(pilot, lambda: cue in shown(app))


async def test_an_own_cue_is_put_in_other_words_and_taken_out(app: CryoutApp, store: Store) -> None:
    early = content.lines("walk.before-school")
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        assert "f7" not in shown(app)
        await pilot.press("f7")  # the given cues stay as they are
        await add_own(pilot, app, "the see")
        assert "f7" in shown(app)
        await pilot.press("f7")
        await until(pilot, lambda: "This cue is your own" in shown(app))
        await pilot.press("2")
        await until(pilot, lambda: "in other words" in shown(app) and app.screen.query(Field))
        assert app.screen.query_one(Field).text == "the see"
        await pilot.press("backspace", "a", "enter")
        await until(pilot, lambda: isinstance(app.screen, CueScreen) and app.screen.ask.question == "the sea")
        await add_own(pilot, app, "the hill")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen.ask.question == "the sea")  # type: ignore[attr-defined]
        await pilot.press("f7")
        await until(pilot, lambda: "This cue is your own" in shown(app))
        await pilot.press("3")
        await until(pilot, lambda: "cannot be taken back" in shown(app))
        await pilot.press("n")
        await until(pilot, lambda: "cannot be taken back" not in shown(app))
        assert len(store.drafts.under("walk/cue/")) == 2
        await pilot.press("3", "y")
        await until(pilot, lambda: isinstance(app.screen, CueScreen) and app.screen.ask.question == early[0])
        assert [each.text for each in store.drafts.under("walk/cue/")] == ["the hill"]
        await add_own(pilot, app, "the yard")
        assert {each.text for each in store.drafts.under("walk/cue/")} == {"the hill", "the yard"}


async def test_a_kill_while_an_own_cue_is_put_in_other_words_loses_none_of_them(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await add_own(pilot, app, "the sea")
        await typed(pilot, "half a l")
        await pilot.press("f7")
        await until(pilot, lambda: "This cue is your own" in shown(app))
        await pilot.press("2")
        await until(pilot, lambda: "in other words" in shown(app) and app.screen.query(Field))
        await pilot.press("s", "o")
        app.writer.flush()
    second = again(app)
    async with second.run_test() as pilot:
        await on(pilot, HomeScreen)
        second.go_walk()
        await on(pilot, LineScreen)
        assert second.screen.query_one(Field).text == "the seaso"
        await pilot.press("escape")
        await until(pilot, lambda: "This cue is your own" in shown(second))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await on(pilot, CueScreen)
        assert second.screen.ask.question == "the sea"  # type: ignore[attr-defined]
        assert second.screen.query_one(Field).text == "half a l"


@pytest.mark.usefixtures("painted")
async def test_hostile_own_cues_put_in_other_words(app: CryoutApp, store: Store) -> None:
    async with app.run_test(notifications=True, size=(40, 16)) as pilot:
        await to_first_cue(pilot, app)
        await add_own(pilot, app, "sea")
        for string in HOSTILE[::90]:
            (own,) = store.drafts.under("walk/cue/")
            store.drafts.keep(replace(own, text=as_kept(string)))
            app.go_walk()
            await on(pilot, CueScreen)
            await pilot.press("f7")
            await on(pilot, ChoiceScreen)
            await pilot.press("end", "up")
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, LineScreen) and app.screen.query(Field))
            await pilot.press("escape")
            await on(pilot, ChoiceScreen)
            await pilot.pause(0.15)
            await pilot.press("escape")
            await on(pilot, CueScreen)
