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
