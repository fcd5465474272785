"""What was typed is kept, taken back, and undone: in the walk, and from today's hurt, by keys."""

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.reflection import Reflection
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.memory_details import DetailsScreen, SuggestScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.walk import CueScreen, WeighScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import Menu
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_walk import again, on, one, sitting_at_ways, to_first_cue, typed

SIZES = [(80, 24), (40, 16)]


def asked(app: CryoutApp, words: str) -> bool:
    """Say whether the question shown holds `words`, however it is wrapped."""
    return words in " ".join(shown(app).split())


async def cleared(pilot: Pilot[None], app: CryoutApp, line: str) -> None:
    """Wait for the line, and take every letter out of it."""
    await until(pilot, lambda: app.screen.query(Field) and app.screen.query_one(Field).text == line)
    await pilot.press(*(["backspace"] * len(line)))
    await until(pilot, lambda: app.screen.query_one(Field).text == "")


async def back(pilot: Pilot[None]) -> None:
    await pilot.pause(0.15)
    await pilot.press("escape")


@pytest.mark.parametrize("size", SIZES)
async def test_todays_hurt_keeps_the_line_and_adds_what_is_chosen(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await sitting_at_ways(pilot, app, store)
        await pilot.press("h")
        await on(pilot, LineScreen)
        await typed(pilot, "he laughed", "down", "enter")
        await until(pilot, lambda: asked(app, "sit in the body"))
        await back(pilot)
        await until(pilot, lambda: app.screen.query(Field) and app.screen.query_one(Field).text == "he laughed")
        field = app.screen.query_one(Field)
        await pilot.press(",", "space", "b", "e")
        await until(pilot, lambda: app.screen.query_one(Menu).entries[0].name == "betrayed")
        assert len(app.screen.query_one(Menu).entries) < 9
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: field.text == "he laughed, betrayed")
        await pilot.press(*["down"] * 12, "enter")
        twelfth = app.screen.query_one(Menu).entries[12].name
        await until(pilot, lambda: field.text == f"he laughed, betrayed, {twelfth}")
        assert "he laughed" in shown(app)  # the line stays in sight, however far down the list
        assert "\u2713" in shown(app)
        assert "enter add" in shown(app)
        assert "f5 go on" in shown(app)
        await pilot.press("f5")
        await until(pilot, lambda: asked(app, "sit in the body"))


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_is_left_upwards_and_the_footer_names_the_way_in(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await sitting_at_ways(pilot, app, store)
        await pilot.press("h")
        await on(pilot, LineScreen)
        await until(pilot, lambda: "\u2193 list" in shown(app))
        await pilot.press("down", "down", "up")
        await until(pilot, lambda: isinstance(app.focused, Field))
        assert app.screen.query_one(Menu).at is None


async def test_a_first_time_cleared_again_is_none(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        sitting = await sitting_at_ways(pilot, app, store)
        store.reflections.put(Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt="he looked away"))
        await pilot.press("h", "enter")
        await until(pilot, lambda: asked(app, "sit in the body"))
        await pilot.press("enter")
        await until(pilot, lambda: asked(app, "Take the first one"))
        await typed(pilot, "chest", "enter")
        await until(pilot, lambda: asked(app, "When did it happen"))
        await back(pilot)
        await cleared(pilot, app, "chest")
        await pilot.pause(0.15)
        await pilot.press("enter")
        await on(pilot, ChoiceScreen)
        assert asked(app, "Some hurts are only today's")
        assert store.memories.kept() == []
        assert [each.what.title for each in store.memories.bin()] == ["chest"]
        assert store.sittings.get(sitting.id).memory_id is None
        assert store.reflections.on(EVENING.date())[0].echo_memory_id is None
        app.go_home()
        await on(pilot, HomeScreen)
        await pilot.press("u")
        await until(pilot, store.memories.kept)
        assert store.reflections.on(EVENING.date())[0].echo_memory_id == store.memories.kept()[0].id


@pytest.mark.parametrize("key", ["enter", "ctrl+t"])
async def test_a_cue_line_cleared_again_takes_its_memory_back(app: CryoutApp, store: Store, key: str) -> None:
    early = content.lines("walk.before-school")
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await one(pilot, "gate", "-", ("9",))
        await on(pilot, ChoiceScreen)
        for stop in (WeighScreen, CueScreen):
            await back(pilot)
            await on(pilot, stop)
        await cleared(pilot, app, "gate")
        await pilot.pause(0.15)
        await pilot.press(key)
        await until(pilot, lambda: asked(app, early[1]))
        assert [each.title for each in store.memories.kept()] == ["my aunt"]
        assert [each.what.title for each in store.memories.bin()] == ["gate"]


async def test_a_mistyped_tone_or_digit_is_mended_from_the_next_cue(app: CryoutApp, store: Store) -> None:
    early = content.lines("walk.before-school")
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await one(pilot, "sea", "+", ("9",))
        await until(pilot, lambda: asked(app, early[1]))
        assert "esc back" in shown(app)
        await typed(pilot, "half")
        await back(pilot)
        await on(pilot, WeighScreen)
        assert "\u25cf + happy" in shown(app)
        await pilot.press("2", "enter")
        await until(pilot, lambda: asked(app, early[1]))
        assert app.screen.query_one(Field).text == "half"
        (sea,) = [each for each in store.memories.kept() if each.title == "sea"]
        assert store.sittings.walk_pain(sea.id).value == 2  # type: ignore[union-attr]
        app.writer.flush()
    second = again(app)
    async with second.run_test() as pilot:
        await on(pilot, HomeScreen)
        second.go_walk()
        await on(pilot, CueScreen)
        for stop in (WeighScreen, CueScreen, HomeScreen):
            await back(pilot)
            await on(pilot, stop)


async def test_a_strength_with_no_tone_is_asked_whether_to_go_on(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await one(pilot, "gate", "9", ())
        await on(pilot, ChoiceScreen)
        assert "Go on?" in shown(app)
        assert "1  Ground" in shown(app)
        await back(pilot)
        await on(pilot, WeighScreen)
        await pilot.press("+", "enter")
        await on(pilot, CueScreen)


async def test_what_the_walk_wrote_is_undone_and_done_again_also_after_a_restart(app: CryoutApp, store: Store) -> None:
    async with app.run_test(notifications=True) as pilot:
        await to_first_cue(pilot, app)
        await one(pilot, "gate", "=", ("4",))
        await on(pilot, ChoiceScreen)
        app.go_home()
        await on(pilot, HomeScreen)
    second = again(app)
    found = second.store

    def gate() -> tuple[Tone | None, int | None] | None:
        kept: Memory | None = next((each for each in found.memories.kept() if each.title == "gate"), None)
        pain = found.sittings.walk_pain(kept.id) if kept else None
        return (kept.tone, pain.value if pain else None) if kept else None

    told = ['how strong "gate" is to hold', 'whether "gate" is happy or sad', '"gate" written down']
    stands = [(Tone.BOTH, 4), (Tone.BOTH, None), (None, None), None]
    async with second.run_test(notifications=True) as pilot:
        await on(pilot, HomeScreen)
        for words, left in zip(told, stands[1:], strict=True):
            await pilot.pause(0.15)
            await pilot.press("u")
            await until(pilot, lambda each=left: gate() == each)
            await until(pilot, lambda said=words: f"Undone: {said}" in shown(second))
        for left in reversed(stands[:-1]):
            await pilot.pause(0.15)
            await pilot.press("U")
            await until(pilot, lambda each=left: gate() == each)
        second.go_walk()
        await until(pilot, lambda: "Go on?" in shown(second))


async def test_a_year_of_birth_that_cannot_be_read_is_asked_again_and_may_be_left_open(
    app: CryoutApp, store: Store
) -> None:
    async with app.run_test(size=(40, 16)) as pilot:
        await on(pilot, HomeScreen)
        app.go_walk()
        await until(pilot, lambda: asked(app, "Before anything else"))
        await pilot.press("enter")
        await until(pilot, lambda: asked(app, "In which year"))
        await typed(pilot, "sometime in May", "enter")
        await until(pilot, lambda: asked(app, "No year or age can be read in that"))
        assert app.screen.query_one(Field).text == "sometime in May"
        await pilot.press("space", "1", "9", "8", "7")
        await until(pilot, lambda: app.screen.query_one(Field).text == "sometime in May 1987")
        await pilot.press("enter")
        await until(pilot, lambda: asked(app, "1987 to 1992"))


@pytest.mark.parametrize("size", SIZES)
async def test_the_ways_on_from_a_cue_can_be_read_at_once(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await to_first_cue(pilot, app)
        for key in ("ctrl+t another", "ctrl+n later", "f3 earlier", "f6"):
            await until(pilot, lambda each=key: asked(app, each))


@pytest.mark.parametrize("size", SIZES)
async def test_remember_opens_with_the_first_way_marked(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await on(pilot, HomeScreen)
        for number in range(9):
            store.memories.put(Memory(title=f"memory {number}", created_at=EVENING, updated_at=EVENING, tone=Tone.SAD))
        await sitting_at_ways(pilot, app, store)
        await until(pilot, lambda: "\u258c h" in shown(app))
        await pilot.press("f")
        await until(pilot, lambda: asked(app, "Which hurts more"))


async def test_the_source_has_a_key_in_remember(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await on(pilot, HomeScreen)
        store.memories.put(Memory(title="The gate", created_at=EVENING, updated_at=EVENING, is_source=True))
        sitting = await sitting_at_ways(pilot, app, store)
        await pilot.press("s")
        await until(pilot, lambda: not isinstance(app.screen, ChooseScreen))
        assert store.sittings.get(sitting.id).memory_id is not None


async def test_feelings_told_later_stay_in_sight_while_more_are_picked(app: CryoutApp, store: Store) -> None:
    async with app.run_test(size=(40, 16)) as pilot:
        await to_first_cue(pilot, app)
        await typed(pilot, "gate", "enter")
        await on(pilot, WeighScreen)
        await pilot.press("d")
        await on(pilot, DetailsScreen)
        await pilot.press("5")
        await on(pilot, SuggestScreen)
        await pilot.press("down", "down", "enter", "down", "enter", *["down"] * 10, "enter")
        await until(pilot, lambda: app.screen.query_one(Field).text.count(",") == 2)
        last = app.screen.query_one(Field).text.rpartition(", ")[2]
        await until(pilot, lambda: any("\u258c" in row and last in row for row in shown(app).splitlines()))
        assert "betrayed, " in shown(app)
        assert "f5 go on" in shown(app)
        await pilot.press("f5")
        await on(pilot, DetailsScreen)
        (gate,) = [each for each in store.memories.kept() if each.title == "gate"]
        assert (len(gate.feelings), gate.feelings[2]) == (3, last)


@pytest.mark.usefixtures("painted")
async def test_hostile_lines_of_todays_hurt_stay_and_take_an_idea(app: CryoutApp, store: Store) -> None:
    async with app.run_test(notifications=True, size=(40, 16)) as pilot:
        await sitting_at_ways(pilot, app, store)
        await pilot.press("h")
        await on(pilot, LineScreen)
        for string in HOSTILE[::60]:
            field = app.screen.query_one(Field)
            field.focus()
            field.replace_all(string)
            await pilot.press("tab", "down", "enter")
            chosen = app.screen.query_one(Menu).entries[app.screen.query_one(Menu).at or 0].name
            await until(pilot, lambda into=field, each=chosen: into.text.endswith(each))
            shown(app)


async def test_leaving_after_esc_from_a_hard_one_goes_through_the_short_close(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await to_first_cue(pilot, app)
        await one(pilot, "gate", "-", ("3",))
        await on(pilot, ChoiceScreen)
        for stop in (WeighScreen, CueScreen, PartingScreen):
            await back(pilot)
            await on(pilot, stop)
