"""A passphrase at a terminal is never shown, however early it is typed."""

import sys

from tests.terminal.session import Session

ASKS_TWICE = """
import select, sys
from cryout_tui.terminal.unseen import Unseen
with Unseen() as terminal:
    first = terminal.ask("Old: ")
    print("opening", flush=True)
    select.select([0], [], [])  # a whole line was typed meanwhile
    second = terminal.ask("New: ")
print("had", len(first), len(second), sys.stdin.readline().strip(), flush=True)
"""


def test_what_is_typed_before_it_is_asked_for_is_kept_and_not_shown() -> None:
    session = Session(["-c", ASKS_TWICE], command=(sys.executable,))
    try:
        session.until("Old:")
        session.send(b"the old one\n")
        session.until("opening")
        session.send("M\u00fcller 7\n".encode())
        session.until("New:")
        session.send(b"seen\n")
        assert session.ended() == 0
        assert "had 11 9 seen" in session.text
        assert "ller" not in session.text
        assert "old one" not in session.text
    finally:
        session.close()


BURNS = """
import sys
from cryout_tui.asked.pages import Held, PageBurnt
from cryout_tui.plain.lines import Lines
from cryout_tui.plain.pages import ToldPageBurnt
from cryout_tui.plain.talk import Talk
lines = Lines(sys.stdin, sys.stdout)
talk = Talk(lines, keep=None, hidden=None, asides={"help now": lambda: print("helped", lines.ask())})
ToldPageBurnt(talk, PageBurnt(("", ""), Held(), motion="words")).next()
waited = [lines.ask_within(0.01)]
print("burnt, and", flush=True)
while waited[-1] is None:
    waited.append(lines.ask_within(0.2))
print("heard", waited[-1], flush=True)
"""


def test_a_page_that_is_burnt_is_not_shown_and_what_is_typed_after_it_is() -> None:
    session = Session(["-c", BURNS], command=(sys.executable,))
    try:
        session.until("Nothing shows while you type")
        session.send(b"help now\n")
        session.send(b"seen there\n")
        session.until("helped seen there")
        session.send("Quecksilber, überall\nand more of it\n.\n".encode())
        session.until("burnt, and")
        session.send(b"after it\n")
        assert session.ended() == 0
        assert "heard after it" in session.text
        assert "It is burnt." in session.text
        for unseen in ("Quecksilber", "more of it", "help now"):
            assert unseen not in session.text
        assert session.text.count("seen there") >= 1
    finally:
        session.close()
