"""A walk through the years, killed in the middle of a line: the next start stands at the same cue and letter."""

import signal
import time

from tests.terminal.conftest import Person

CUE = "The first place you can call home"


def test_a_walk_killed_in_mid_line_resumes_at_the_same_cue_and_letter(person: Person) -> None:
    session = person.make().start()
    session.until("Sit with it")
    session.press("s")
    for question in ("How strong", "Is there room", "Are you safe where", "think of suicide"):
        session.until(question)
        session.press("down")
    session.until("Walk through my years")
    session.press("w")
    session.until("one good or safe memory")
    session.type("the warm kitchen")
    session.until("warm kitchen")
    session.press("enter")
    session.until("born|How old|old are you")
    session.press("enter")
    session.until(CUE)
    session.type("a yellow do")
    session.until("a yellow do")
    time.sleep(0.35)  # what is older than 250 ms is kept even then
    cursor = session.cursor_mark
    assert session.kill(signal.SIGKILL) == -9
    again = person.start()
    again.until("a sitting is open")
    again.press("enter")
    again.until(CUE)
    again.until("a yellow do")
    again.until_cursor(cursor)
    again.type("or")
    again.press("enter")
    again.until("happy")
    again.press("-", "4")
    again.until("4")
    again.press("ctrl+q")
    again.until("kept")
    again.press("ctrl+q")
    again.ended()
    kept = person.kept()
    assert {memory["title"] for memory in kept["memories"]} == {"the warm kitchen", "a yellow door"}
    (pain,) = [pain for pain in kept["pains"] if pain["moment"] == "walk"]
    assert pain["value"] == 4
    assert [memory["is_safe_place"] for memory in kept["memories"] if memory["title"] == "the warm kitchen"] == [True]
