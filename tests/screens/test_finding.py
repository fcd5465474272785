"""Finding the source, by keys."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from cryout_tui.app import CryoutApp
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Compared, Draft
from cryout_tui.domain.memory import UNTIL_ASKED, Memory, Period, Tone
from cryout_tui.domain.naming import namings
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.sitting_record import CameFrom
from cryout_tui.domain.steps import Step
from cryout_tui.domain.text import as_kept
from cryout_tui.exchange import json_journal
from cryout_tui.routes.source_history import HISTORY
from cryout_tui.screens.asks import ChoiceScreen, PageScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.pair import PairScreen
from cryout_tui.screens.pick import PickScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.menu import Menu
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_walk import again

TITLES = ("The school gate", "Father's letter", "The pond", "The stairs")


def memory(title: str, **more: object) -> Memory:
    return replace(Memory(title=title, period=Period.EARLIER, created_at=EVENING, updated_at=EVENING), **more)  # type: ignore[arg-type]


def keep(store: Store, *memories: Memory, pains: tuple[int, ...] = (8, 8, 6, 5)) -> None:
    """Leave memories, with a 0 to 10 each, and a sitting at Choose."""
    store.journal.open(None)
    for each, value in zip(memories, pains, strict=False):
        store.memories.put(each)
        store.sittings.pains.put(Pain(memory_id=each.id, moment=Moment.WALK, value=value, at=EVENING))
    sitting = Sitting(began_at=EVENING)
    for answer in (None, said.Rated(4), said.Said(True), said.Said(True), said.Said(False)):
        sitting = sitting if answer is None else sitting.after(answer, now=EVENING)
        store.sittings.save(sitting)
    store.journal.close()


FOUR = tuple(memory(title, age_text=str(11 - at)) for at, title in enumerate(TITLES))


async def to_pairs(app: CryoutApp, pilot) -> None:  # type: ignore[no-untyped-def]
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
    entries = app.screen.query_one(Menu).entries
    app.screen.query_one(Menu).at = next(at for at, each in enumerate(entries) if each.name == "find the source")
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, PairScreen | ChoiceScreen))


async def press_on(app: CryoutApp, pilot, key: str) -> None:  # type: ignore[no-untyped-def]
    """Press `key` and wait for the screen after it."""
    before = app.screen
    await pilot.pause(0.15)
    await pilot.press(key)
    await until(pilot, lambda: app.screen is not before and app.screen.query("#keys"))


async def to_proposal(app: CryoutApp, pilot) -> None:  # type: ignore[no-untyped-def]
    while isinstance(app.screen, PairScreen):
        await press_on(app, pilot, "left")
    assert isinstance(app.screen, ChoiceScreen)


async def take(app: CryoutApp, pilot, *names: str) -> None:  # type: ignore[no-untyped-def]
    """Choose the entry called by one of `names`."""
    await until(pilot, lambda: app.screen.query(Menu))
    menu = app.screen.query_one(Menu)
    key = next(each.key for each in menu.entries if each.name in names)
    await press_on(app, pilot, key)


async def test_two_are_shown_side_by_side_and_each_answer_is_kept_at_once(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        for part in (
            "Which hurts more to hold?",
            "The school gate",
            "Father's letter",
            "age 11",
            "x not today",
            "About",
        ):
            assert part in shown(app)
        for key, answer in (("left", "left"), ("equals_sign", "same"), ("n", "neither"), ("x", "skip")):
            if isinstance(app.screen, PairScreen):
                await press_on(app, pilot, key)
                assert list(store.comparisons.all())[-1].answer == answer
        pairs = [{each.left_id, each.right_id} for each in store.comparisons.all()]
        assert pairs[0] == {FOUR[0].id, FOUR[1].id}
        assert all(pairs.count(each) == 1 for each in pairs)


async def test_it_goes_on_at_the_very_pair_after_being_killed(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await press_on(app, pilot, "right")
        before = shown(app)
        assert isinstance(app.screen, PairScreen)
        app.go_home()  # what stands in the journal is all there is
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await press_on(app, pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, PairScreen))
        cards = [line for line in before.splitlines() if "│" in line]
        assert [line for line in shown(app).splitlines() if "│" in line] == cards
        assert len(list(store.comparisons.all())) == 1


async def test_esc_goes_back_to_the_pair_before_and_then_out_to_the_memories(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await press_on(app, pilot, "left")
        await press_on(app, pilot, "escape")
        assert "Father's letter" in shown(app)
        await press_on(app, pilot, "right")
        (comparison,) = store.comparisons.all()
        assert comparison.answer is Compared.RIGHT
        await press_on(app, pilot, "escape")
        await press_on(app, pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert "find the source" in shown(app)


async def test_after_eight_it_goes_on_another_day(app: CryoutApp, store: Store, clock: ToldClock) -> None:
    keep(store, *(memory(f"memory {at}") for at in range(12)), pains=(7,) * 12)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        for at in range(8):
            assert isinstance(app.screen, PairScreen), at
            await press_on(app, pilot, "left" if at % 2 else "right")
        assert isinstance(app.screen, ChoiceScreen)
        assert "It goes on from here next time" in shown(app)
        app.go_home()
        clock.moment += timedelta(days=1)
        app.go_sit()
        await until(pilot, lambda: isinstance(app.screen, PairScreen))


async def test_confirming_names_one_source_that_can_be_changed(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR, pains=(10, 3, 2, 1))
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await to_proposal(app, pilot)
        await until(pilot, lambda: "The school gate" in shown(app))
        await press_on(app, pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        assert "source" in shown(app)
        assert [each.title for each in store.memories.kept() if each.is_source] == ["The school gate"]
        await press_on(app, pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert "the source" in shown(app)
        app.go_find()
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await take(app, pilot, *ANOTHER)
        await until(pilot, lambda: isinstance(app.screen, PickScreen))
        await pilot.press("down")
        await press_on(app, pilot, "enter")
        second = [each.title for each in store.memories.kept() if each.is_source]
        assert len(second) == 1
        assert second != ["The school gate"]
        app.go_find()
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await take(app, pilot, "I don't want to name one")
        assert [each for each in store.memories.kept() if each.is_source] == []
        draft = store.drafts.get(HISTORY)
        assert draft is not None
        assert [len(each.memories) for each in namings(draft.text)] == [1, 1, 0]


ANOTHER = ("close, but another", "another one")
SEVERAL = ("there are several", "several others, or more than two")  # the second where two are close


async def to_several(app: CryoutApp, pilot) -> None:  # type: ignore[no-untyped-def]
    await to_proposal(app, pilot)
    await take(app, pilot, *SEVERAL)
    await until(pilot, lambda: isinstance(app.screen, PickScreen))


def sources(store: Store) -> int:
    return sum(each.is_source for each in store.memories.kept())


async def test_several_are_named_together_once_all_are_chosen(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await to_several(app, pilot)
        await pilot.press("enter")
        await pilot.pause(0.15)
        await pilot.press("down", "enter")
        await until(pilot, lambda: shown(app).count("\u25cf") == 2)
        assert sources(store) == 0
        await press_on(app, pilot, "d")
        assert sources(store) == 2
        draft = store.drafts.get(HISTORY)
        assert draft is not None
        assert len(namings(draft.text)[0].memories) == 2


async def test_several_chosen_and_left_by_esc_name_nothing(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await to_several(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "\u25cf" in shown(app))
        await press_on(app, pilot, "escape")
        await take(app, pilot, "not sure yet")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert sources(store) == 0
        assert store.drafts.get(HISTORY) is None


async def test_what_does_not_hurt_now_is_not_asked_about_again_that_day(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR, pains=(9, 9, 8, 8))
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await press_on(app, pilot, "n")
        (first,) = store.comparisons.all()
        while isinstance(app.screen, PairScreen):
            await press_on(app, pilot, "left")
        later = list(store.comparisons.all())[1:]
        assert later
        assert not any({each.left_id, each.right_id} & {first.left_id, first.right_id} for each in later)


async def test_the_number_of_pairs_to_come_never_grows(app: CryoutApp, store: Store) -> None:
    keep(store, *(memory(f"memory {at}") for at in range(9)), pains=(7,) * 9)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        said = []
        while isinstance(app.screen, PairScreen):
            found = re.search(r"About (\d+) more", shown(app))
            said.append(int(found[1]) if found else 0)
            await press_on(app, pilot, "equals_sign")
        assert len(said) > 3
        assert all(after < before or before == after == 0 for before, after in pairwise(said)), said


async def test_an_answer_can_be_undone_on_home(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await press_on(app, pilot, "left")
        app.go_home()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("u")
        await until(pilot, lambda: not list(store.comparisons.all()))
        await pilot.press("U")
        await until(pilot, lambda: len(list(store.comparisons.all())) == 1)


async def test_cards_quote_nothing_of_the_story(app: CryoutApp, store: Store) -> None:
    keep(store, *(replace(each, story="They laughed at me.") for each in FOUR))
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        assert "laughed" not in shown(app)


async def test_not_sure_yet_changes_nothing(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await to_proposal(app, pilot)
        await take(app, pilot, "not sure yet")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert store.drafts.get(HISTORY) is None
        assert not any(each.is_source for each in store.memories.kept())


async def test_the_source_is_a_way_into_a_sitting(app: CryoutApp, store: Store) -> None:
    keep(store, replace(FOUR[0], is_source=True), *FOUR[1:])
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        menu = app.screen.query_one(Menu)
        menu.at = next(at for at, each in enumerate(menu.entries) if each.name == "the source")
        await press_on(app, pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        sitting = store.sittings.open()
        assert sitting is not None
        assert (sitting.step, sitting.memory_id, sitting.came_from) == (Step.TELL, FOUR[0].id, CameFrom.SOURCE)


async def test_sealed_and_happy_ones_are_left_out_and_with_too_few_it_says_so(app: CryoutApp, store: Store) -> None:
    sealed, happy = replace(FOUR[2], sealed_until=UNTIL_ASKED), replace(FOUR[3], tone=Tone.HAPPY)
    keep(store, FOUR[0], FOUR[1], sealed, happy)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go_find()
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        await until(pilot, lambda: "With three memories or more" in shown(app))
        await press_on(app, pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await press_on(app, pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        assert "find the source" not in [each.name for each in app.screen.query_one(Menu).entries]


async def test_the_earliest_with_the_same_feeling_is_shown(app: CryoutApp, store: Store) -> None:
    early = memory("The pond", age_text="4", feelings=("left alone",))
    keep(store, replace(FOUR[0], feelings=("Left alone",)), FOUR[1], early, pains=(10, 3, 2))
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await to_proposal(app, pilot)
        await until(pilot, lambda: "The earliest with the same feeling" in shown(app))
        await take(app, pilot, 'the earliest: "The pond"')
        assert [each.title for each in store.memories.kept() if each.is_source] == ["The pond"]


async def test_everything_is_readable_on_a_small_terminal(app: CryoutApp, store: Store) -> None:
    keep(store, *(replace(each, story="it rained") for each in FOUR))
    async with app.run_test(size=(40, 16)) as pilot:
        await to_pairs(app, pilot)
        parts = ("Which hurts more to hold?", "About", "school gate", "letter", "age 11", "upper", "n neither", "x not")
        await until(pilot, lambda: "x not today" in shown(app))
        for part in parts:
            assert part in shown(app)


@pytest.mark.usefixtures("painted")
async def test_hostile_titles_in_pairs_proposals_and_lists(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        for string in HOSTILE[::60]:
            kept = as_kept(string)
            for at, each in enumerate(FOUR):
                words = {"title": kept, "story": kept, "age_text": kept, "feelings": (kept,)}
                store.memories.put(replace(each, age_from=9 - at, **words))
            store.drafts.drop("finding/at")
            app.go_find()
            await until(pilot, lambda: isinstance(app.screen, PairScreen) and app.screen.query("#ways"))
            route = app.route
            assert route is not None
            route.at = type(route.at).ANOTHER  # type: ignore[attr-defined]
            route.show()  # type: ignore[attr-defined]
            await until(pilot, lambda: isinstance(app.screen, PickScreen) and app.screen.query(Menu))
            finding = route.finding  # type: ignore[attr-defined]
            app.show_ask(route.screens.proposal(finding, route.memories, goes_on=True, is_way_out=True))  # type: ignore[attr-defined]
            await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and app.screen.query(Menu))


async def test_comparisons_names_and_history_are_in_the_export(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR, pains=(10, 3, 2, 1))
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await to_proposal(app, pilot)
        await press_on(app, pilot, "1")
        document = json_journal.read(json_journal.write(store, now=EVENING))
        assert document.comparisons == list(store.comparisons.all())
        assert [each.is_source for each in document.memories].count(True) == 1
        assert HISTORY in [each.where for each in document.drafts]


async def test_killed_in_the_middle_home_offers_it_and_it_stands_at_the_very_pair(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "Find the source" not in shown(app)
        app.go_find()
        await until(pilot, lambda: isinstance(app.screen, PairScreen))
        await press_on(app, pilot, "right")
        await press_on(app, pilot, "left")
        await press_on(app, pilot, "escape")  # the second pair is looked at again
        cards = [line for line in shown(app).splitlines() if "│" in line]
    second = again(app)
    async with second.run_test() as pilot:
        await until(pilot, lambda: isinstance(second.screen, HomeScreen) and "go on where you stopped" in shown(second))
        await press_on(second, pilot, "f")
        await until(pilot, lambda: isinstance(second.screen, PairScreen) and "x not today" in shown(second))
        assert [line for line in shown(second).splitlines() if "│" in line] == cards
        await press_on(second, pilot, "equals_sign")
        assert [each.answer for each in second.store.comparisons.all()] == [Compared.RIGHT, Compared.SAME]
        await press_on(second, pilot, "escape")
        await press_on(second, pilot, "escape")  # and the pair before it, answered before the kill
        await until(pilot, lambda: isinstance(second.screen, PairScreen) and "school gate" in shown(second))
        await press_on(second, pilot, "escape")
        await until(pilot, lambda: isinstance(second.screen, HomeScreen))
        assert "go on where you stopped" not in shown(second)


async def test_killed_while_several_are_named_it_goes_on_there(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go_find()
        await until(pilot, lambda: isinstance(app.screen, PairScreen))
        await to_several(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "chosen" in shown(app))
    second = again(app)
    async with second.run_test() as pilot:
        await until(pilot, lambda: isinstance(second.screen, HomeScreen) and "go on where you stopped" in shown(second))
        await press_on(second, pilot, "f")
        await until(pilot, lambda: isinstance(second.screen, PickScreen) and "chosen" in shown(second))
        await press_on(second, pilot, "d")
        await press_on(second, pilot, "enter")
        await until(pilot, lambda: isinstance(second.screen, HomeScreen))
        assert "go on where you stopped" not in shown(second)


@pytest.mark.parametrize("place", ["", "[]", "{", '{"at": "nowhere"}', '{"here": [1]}', '{"here": 5}', '{"again": {}}'])
async def test_a_place_that_makes_no_sense_begins_anew(app: CryoutApp, store: Store, place: str) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        store.drafts.keep(Draft(where="finding/at", text=place, cursor=0, at=EVENING))
        app.go_find()
        await until(pilot, lambda: isinstance(app.screen, PairScreen))
