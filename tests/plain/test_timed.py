"""Breathing and Ground as lines, and a line waited for."""

import io
import os
from collections.abc import Callable, Iterator

import pytest

from cryout_tui import content
from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.breathe import Breathed
from cryout_tui.asked.ground import Ground, Grounded
from cryout_tui.domain.ground import Exercise
from cryout_tui.plain.ground import ToldGround
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.piped import Piped
from cryout_tui.plain.talk import Back, Talk
from cryout_tui.routes.breathe import BreatheRoute
from cryout_tui.routes.ground_words import ground_words
from cryout_tui.store.store import Store
from tests.conftest import ToldClock
from tests.plain.driver import Driver, Script, Scripted, Talked

SIGHS = "three-sighs"


def breathe(store: Store, script: Script) -> Talked:
    """Talk with Breathe from its shelf on, or from where a practice stands."""
    driver = Driver(store, ToldClock(), script)
    route = BreatheRoute(driver.desk())
    route.show()
    return driver.run(route)


def test_a_breath_from_the_shelf_to_the_shelf(store: Store) -> None:
    talked = breathe(store, ["4", "longer", "shorter", "shorter", "", "6", 70.0, "", "4", "back"])
    (kept,) = store.practices.all()
    assert (kept.before, kept.after) == (6, 4)
    assert 55.0 < kept.seconds <= 70.0
    assert "What is known: " in talked.out
    assert talked.led == ["home"]
    spoken = [line for line in talked.out.split("\n") if line.startswith(("Breathe in", "Breathe out"))]
    assert spoken[:4] == ["Breathe in, 3", "Breathe out, slowly, 4.5", "Breathe in, 3", "Breathe out, slowly, 4.5"]
    assert spoken[-1].endswith(("4", "6"))


def test_a_breath_ends_by_itself_on_a_whole_one(store: Store) -> None:
    names = [each.pattern.id for each in content.ways_to_breathe() if not each.has_holds]
    talked = breathe(store, [str(names.index(SIGHS) + 1), "", "", 60.0, "3", "stop"])
    assert "That was the last breath of it." in talked.out
    assert "A little more, 1\n" in talked.out
    assert next(iter(store.practices.all())).after == 3


def test_what_was_breathed_is_kept_while_it_goes_on(store: Store) -> None:
    talked = breathe(store, ["4", "", "", "pause", 20.0, "pause", "cue off", "time", "longer", 33.3, "what"])
    kept = [each.run.seconds for each in talked.events if isinstance(each, Breathed)]
    assert 32.0 < kept[-1] <= 33.3
    assert max(after - before for before, after in zip(kept, kept[1:], strict=False)) < 1.0
    assert "0:00 of 5 minutes" in talked.out
    assert "0:00 of 6 minutes" in talked.out
    assert "Breathe in," not in talked.out
    assert breathe(store, [1.0]).asks == ["Breathe"]


# Ground

SHORT = Exercise("short", "a short one", ("Look up.", "Look down."))
ASKING = Exercise("asking", "with questions", ("Where are you?",), note="Slowly.", asks=True)


def grounded(script: Script, *, in_sitting: bool = False) -> tuple[str, list[object]]:
    """Talk with Ground until it leads away."""
    clock, out = ToldClock(), io.StringIO()
    talk = Talk(Scripted(script, clock, out), keep=_never, hidden=lambda words: "", asides={})
    told = ToldGround(
        talk,
        Ground(words=ground_words(), exercises=[SHORT], clock=clock, in_sitting=in_sitting, more=lambda: [ASKING]),
    )
    said: list[object] = []
    while not said or not isinstance(said[-1], Said):
        said.append(told.next())
    return out.getvalue(), said


def _never(where: str, text: str) -> None:
    raise AssertionError("kept")


def test_ground_step_by_step_then_how_it_is_and_where_to_go() -> None:
    out, said = grounded([5.0, "", "back", "", "", "back", "", "4", "1"])
    assert "1 of 2. Look up." in out
    assert "a short one, 2 steps." in out
    done = [each.grounding for each in said if isinstance(each, Grounded)]
    assert [each.after for each in done] == [None, None, 4]
    assert done[-1].seconds >= 5.0
    assert isinstance(said[-1], Said)
    assert said[-1].answer == Wants("back")
    assert "arrow" not in out
    assert "f1" not in out


def test_ground_leads_to_another_exercise_and_keeps_nothing_that_is_typed() -> None:
    out, said = grounded(["another", "in my kitchen", "9", "2", "", "", "", "1"], in_sitting=True)
    assert "with questions, 1 step.\n" in out
    assert "Slowly." in out
    assert "kept nowhere" in out
    assert "in my kitchen" not in out
    assert out.count("people to call") == 1
    assert isinstance(said[-1], Said)
    assert said[-1].answer == Wants("back")


def test_back_from_the_first_step_leaves() -> None:
    with pytest.raises(Back):
        grounded(["back"])


# a line waited for


@pytest.fixture
def pipe() -> Iterator[tuple[Lines, Callable[[bytes], object], int]]:
    """Lines of a pipe, what writes into it, and its writing end."""
    read, write = os.pipe()
    with os.fdopen(read, encoding="utf-8") as typed:
        yield Lines(typed, io.StringIO()), lambda written: os.write(write, written), write


def test_a_pipe_is_waited_for_and_its_end_ends_it(pipe: tuple[Lines, Callable[[bytes], object], int]) -> None:
    lines, write, end = pipe
    assert lines.ask_within(0.0) is None
    write(b"half a li")
    assert lines.ask_within(0.0) is None
    write("ne, \u00e4\r\nsecond\nthird\xff".encode() + b"\n")
    assert lines.ask_within(0.0) == "half a line, \u00e4"
    assert lines.ask() == "second"
    assert (lines.ask_within(0.0) or "").startswith("third")
    write(b"\xff\nlast without an end")
    assert lines.ask_within(0.0) == "\ufffd"
    os.close(end)
    assert lines.ask_within(0.0) == "last without an end"
    for ask in (lambda: lines.ask_within(9.0), lines.ask):
        with pytest.raises(Ended):
            ask()


def test_the_rest_of_a_pipe_is_read_to_its_end(pipe: tuple[Lines, Callable[[bytes], object], int]) -> None:
    lines, write, end = pipe
    write(b"one\ntwo\nthree\n")
    assert lines.ask() == "one"
    os.close(end)
    assert isinstance(lines.typed, Piped)
    assert lines.rest() == "two\nthree"
