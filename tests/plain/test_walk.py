"""The walk through the years and finding the source, as lines."""

from dataclasses import replace
from uuid import uuid4

import pytest

from cryout_tui import content
from cryout_tui.domain.memory import Memory, Period, Tone
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.walk import Stop
from cryout_tui.routes.finding import FindingRoute
from cryout_tui.routes.source_history import SourceHistoryRoute
from cryout_tui.routes.walk import WalkRoute
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.plain.driver import Driver, Script, Talked

TO_CUE = ("the pond in summer", "1987")
FOUR = [
    Memory(
        title=title,
        age_text=str(11 - at),
        period=Period.EARLIER,
        feelings=("left out",),
        created_at=EVENING,
        updated_at=EVENING,
    )
    for at, title in enumerate(("The school gate", "Father's letter", "The pond", "The stairs"))
]


def walk(store: Store, script: Script) -> Talked:
    driver = Driver(store, ToldClock(), script)
    route = WalkRoute(driver.desk(), driver.leads("done", ends=True))
    route.show()
    return driver.run(route)


def test_a_memory_by_a_cue_with_its_tone_and_strength(store: Store) -> None:
    talked = walk(store, [*TO_CUE, "the bench by the gate", "2", "7"])
    (bench,) = [each for each in store.memories.kept() if each.title == "the bench by the gate"]
    assert bench.tone is Tone.SAD
    pain = store.sittings.walk_pain(bench.id)
    assert pain is not None
    assert pain.value == 7
    assert [type(each).__name__ for each in talked.events[-3:]] == ["Noted", "Noted", "Said"]
    assert "another: another cue." in talked.out
    assert "ctrl" not in talked.out
    assert "f7" not in talked.out


def test_the_words_under_a_cue(store: Store) -> None:
    talked = walk(store, [*TO_CUE, "another", "later", "earlier", "own", "the sea", "change", "2", "the sea at night"])
    route = WalkRoute(Driver(store, ToldClock(), []).desk(), lambda: None)
    assert route.walk.stop is Stop.CUE
    assert route.place.cue(route.walk) == "the sea at night"
    assert "the sea at night" in talked.out
    assert "change: this cue is your own" in talked.out
    assert talked.asks.count("WalkCue") >= 6


def test_back_and_skip_while_it_is_weighed(store: Store) -> None:
    talked = walk(store, [*TO_CUE, "a line", "1", "back", "", "x", "back", "stop"])
    (line,) = [each for each in store.memories.kept() if each.title == "a line"]
    assert line.tone is Tone.HAPPY
    assert "happy so far; an empty line keeps it." in talked.out
    assert talked.led == ["Stop"]


@pytest.mark.parametrize("string", HOSTILE[::40])
def test_hostile_lines_under_a_cue(store: Store, string: str) -> None:
    typed = " ".join(string.split()) or "empty"
    walk(store, [*TO_CUE, f" {typed}"])
    assert len(store.memories.kept()) == 2


def find(store: Store, script: Script, *, pains: tuple[int, ...] = (8, 8, 6, 5)) -> Talked:
    for each, value in zip(FOUR, pains, strict=True):
        if each.id not in {kept.id for kept in store.memories.kept()}:
            store.memories.put(each)
            store.sittings.pains.put(Pain(memory_id=each.id, moment=Moment.WALK, value=value, at=EVENING))
    driver = Driver(store, ToldClock(), script)
    route = FindingRoute(driver.desk(), driver.leads("done", ends=True))
    route.show()
    return driver.run(route)


def test_pairs_by_number_and_back_to_the_one_before(store: Store) -> None:
    talked = find(store, ["1", "back", "2", "4", "back", "stop"])
    assert content.line("compare.ask", 0) in talked.out
    assert "The school gate, age 11" in talked.out
    assert "neither hurts now" in talked.out
    assert sorted(each.answer.value for each in store.comparisons.all()) == ["neither", "right"]


def test_a_proposal_is_named_and_what_was_named_before_is_told(store: Store) -> None:
    find(store, ["1"] * 8)
    talked = find(store, ["1", ""])
    assert len(store.memory_list.sources()) == 1
    assert talked.led == ["done"]
    driver = Driver(store, ToldClock(), [""])
    history = SourceHistoryRoute(driver.desk(), driver.leads("done", ends=True))
    history.renew()
    out = driver.run(history).out
    assert "What was named, the newest first:" in out
    assert "23 November 2026: " in out


def test_several_are_picked_by_number_and_named_by_a_word(store: Store) -> None:
    for number in range(30):
        store.memories.put(replace(FOUR[0], id=uuid4(), title=f"m{number}"))
    first = find(store, ["1"] * 8)
    several = next(line for line in first.out.split("\n") if "several" in line).split()[0]
    talked = find(store, [several, "1", "2", "2", "more", "30", "done", ""])
    assert "A number chooses one" in talked.out
    assert ": let go." in talked.out
    assert "There are more; more says the next ones." in talked.out
    assert len(store.memory_list.sources()) == 2
