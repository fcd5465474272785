"""A second window on the same journal: it takes over in mid-word, and nothing is lost."""

import os
import signal
import sqlite3

import pytest

from cryout_tui.cli.parent import TAKEN
from tests.terminal.conftest import Person
from tests.terminal.session import Session

TAKES = [1, pytest.param(100, marks=pytest.mark.kills)]


def _at_the_line(session: Session) -> None:
    """Go from Home to the line of what hurt."""
    session.until("two minutes|where you stopped")
    session.press("t")
    session.until("outside|What hurt")
    if "What hurt" not in session.text:
        session.press(*("down",) * 7)
    session.until("What hurt")


def _take_over(person: Person, first: Session) -> Session:
    second = person.start()
    second.until("open already")
    assert "since" in second.text
    second.press("2")
    second.until("y if that is what you want")
    second.press("y")
    assert first.ended() == 128 + signal.SIGTERM
    first.read(0.1)
    assert first.text.strip() == TAKEN
    assert first.screen.display[0].rstrip() == TAKEN
    return second


@pytest.mark.parametrize("times", TAKES)
def test_taken_over_in_mid_word_nothing_is_lost(person: Person, times: int) -> None:
    session, typed = person.make().start(), ""
    for turn in range(times):
        _at_the_line(session)
        session.type(f"w{turn} ")
        typed += f"w{turn} "
        session.until(rf"w{turn}\b")
        first, session = session, _take_over(person, session)
        first.close()
    _at_the_line(session)
    session.until(rf"w{times - 1}\b")
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == typed
    with sqlite3.connect(person.folder / "journal.db") as journal:
        assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_stopped_holder_is_taken_over_and_a_killed_one_is_no_holder(person: Person) -> None:
    first = person.make().start()
    _at_the_line(first)
    first.type("one")
    first.until("one")
    app = first.app
    os.kill(app, signal.SIGSTOP)
    second = _take_over(person, first)
    second.until("two minutes|where you stopped")
    assert person.run("today", "-", input=b"beside it").returncode == 0
    second.press("m")
    second.until("Memories")
    second.press("esc")
    second.until("You noted something today")
    second.kill(signal.SIGKILL)
    third = person.start()
    third.until("two minutes|where you stopped")
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == "one"
