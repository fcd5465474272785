"""Where a terminal keeps the F-keys to itself, others do the same, and are the ones that are named."""

import pytest
from textual.events import Key

from cryout_tui.terminal.driver import KeyParser
from cryout_tui.terminal.f_keys import INSTEAD, shown
from tests.terminal.conftest import Person


@pytest.mark.parametrize("number", range(1, 9))
def test_alt_and_a_digit_is_an_f_key(number: int) -> None:
    assert [each.key for each in KeyParser().feed(f"a\x1b{number}b") if isinstance(each, Key)] == [
        "a",
        f"f{number}",
        "b",
    ]


def test_in_a_paste_it_is_none() -> None:
    read = list(KeyParser().feed("\x1b[200~a\x1b1b\x1b[201~"))
    assert not [each for each in read if isinstance(each, Key)]


@pytest.mark.parametrize(("name", "other"), [("", {}), ("VTE_VERSION", {"f1"}), ("TERMUX_VERSION", set(INSTEAD))])
def test_the_key_that_works_is_named(monkeypatch: pytest.MonkeyPatch, name: str, other: set[str]) -> None:
    for each in ("VTE_VERSION", "TERMUX_VERSION"):
        monkeypatch.delenv(each, raising=False)
    if name:
        monkeypatch.setenv(name, "7000")
    assert {key for key in (*INSTEAD, "esc") if shown(key) != key} == set(other)


def test_help_opens_by_the_other_key_in_a_field_too(person: Person) -> None:
    session = person.make().start(env={"VTE_VERSION": "7006"})
    session.until("ctrl.f help now")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type("he")
    session.press("ctrl+f")
    session.until("Help now")
    session.press("esc")
    session.until("What hurt")
    assert "he" in session.text
