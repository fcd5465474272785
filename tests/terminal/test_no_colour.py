"""Where no colour is wanted, none is sent; fields can be seen all the same."""

import re

import pytest

from tests.terminal.conftest import Person

CODES = re.compile(rb"\x1b\[([0-9;:]*)m")
PLAIN = {b"", b"0", b"1", b"2", b"3", b"4", b"7"}  # no colour is among them, nor the terminal's usual one


@pytest.mark.parametrize(("env", "arguments"), [({"NO_COLOR": "1"}, ()), ({}, ("--no-color",))])
def test_no_code_of_a_colour_is_sent(person: Person, env: dict[str, str], arguments: tuple[str, ...]) -> None:
    session = person.make().start(*arguments, env={"COLORTERM": "truecolor", **env})
    session.until("two minutes")
    session.press("t")
    session.until("How does it look")
    session.press("8", *("down",) * 7)
    session.until("What hurt")
    assert re.search(r"\u2502 +\u2502", session.text)
    session.type("he")
    session.press("f1")
    session.until("Help now")
    session.press("esc", "ctrl+p")
    session.until("people to call")
    assert any(session.screen.buffer[row][6].underscore for row in range(4, 12))  # the marked one is seen
    session.type("light or dark")
    session.until("now")
    session.press("enter")
    session.until("No colours are shown here")
    session.press("ctrl+g")
    session.until("You can")
    session.press("ctrl+q")
    session.ended()
    codes = {part for each in CODES.findall(bytes(session.raw)) for part in each.split(b";")}
    assert codes <= PLAIN, codes


def test_set_to_nothing_it_is_not_set(person: Person) -> None:
    session = person.make().start(env={"COLORTERM": "truecolor", "NO_COLOR": ""})
    session.until("two minutes")
    session.press("down")
    assert session.screen.buffer[0][0].bg == "12141c"
