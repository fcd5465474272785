"""The lock, looked at from outside: bytes, memory, and random keys."""

import os
import random
import termios
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import Session
from tests.terminal.test_burnt_page import in_memory

CANARIES = ("He looked away", "correct horse")
KEYS = [chr(n) for n in range(1, 127) if chr(n) not in "\n\r\x07\x11\x1a?"] + [
    "\x1b[A",
    "\x1b[15~",
    "\x1b[<0;3;3M",
    "\x1bx",
]


@pytest.fixture
def unlocked(person: Person, tmp_path: Path) -> Session:
    secret = tmp_path / "pass"
    secret.write_text("correct horse\n")
    secret.chmod(0o600)
    person.run("--passphrase-file", str(secret), "init")
    session = person.start()
    session.until("passphrase")
    session.type("correct horse")
    session.press("enter")
    session.until("Sit with it")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type(CANARIES[0])
    session.until(CANARIES[0])
    session.press("left", "left", "left", "left")
    session.read(0.3)
    return session


def _come_back_to_the_lock(session: Session) -> None:
    """Leave whatever the keys opened, until every try is refused: longer than the longest pause nothing happens."""
    quiet, end = 0, time.monotonic() + 200
    while quiet < 5:
        before = len(session.raw)
        session.read(0.5)
        assert time.monotonic() < end, session.text
        is_at_rest = "cryout\n" in session.text and "opening" not in session.text
        quiet = quiet + 1 if is_at_rest and len(session.raw) == before else 0
        if not is_at_rest:
            session.press("esc")


@pytest.mark.parametrize("times", [6, pytest.param(20, marks=pytest.mark.long)])  # fifty keys each
def test_locked_no_word_is_shown_or_remembered_and_no_key_but_the_passphrase_brings_one_back(
    unlocked: Session, tmp_path: Path, times: int
) -> None:
    session, old, cursor = unlocked, unlocked.app, unlocked.cursor_mark
    begun = len(session.raw)
    os.write(session.master, b"\x0c")
    pressed = time.monotonic()
    while b"\x1b[2J" not in session.raw[begun:]:
        session.read(0.001)
        assert time.monotonic() < pressed + 1.0  # 15 ms where nothing else runs, 30 on a busy machine
    hidden = session.raw.index(b"\x1b[2J", begun)
    session._wait(lambda: session.has_app and session.app != old, "no fresh one came", 10)
    session.until("passphrase")
    session.read(0.3)
    held = {
        (process, word): in_memory(process, word) for process in (session.process.pid, session.app) for word in CANARIES
    }
    assert set(held.values()) == {0}
    shuffled = random.Random(7)
    for _ in range(times):
        session.send("".join(shuffled.choices(KEYS, k=50)).encode())
    _come_back_to_the_lock(session)
    session.press("f1")
    session.until("c country")
    assert b"looked away" not in session.raw[hidden:]
    session.press("esc")
    session.until("cryout\n")
    session.press("f2")
    session.until("You can stop")
    session.press("esc")
    session.until("cryout\n")
    session.send(b"\x05\x15")  # to the end of what the keys left there, and away with it
    session.until("passphrase")
    session.type("correct horse")
    session.press("enter")
    session.until(CANARIES[0])
    session.until_cursor(cursor)
    session.send(b"\x0ccorrect horse\r")  # what is typed while it locks reaches the lock
    session.gone(CANARIES[0], 2)
    session.until(CANARIES[0])
    journal = next(tmp_path.rglob("journal.db"))
    journal.rename(journal.with_name("away"))  # a fresh process says so, and gives the terminal back
    session.press("ctrl+l")
    session.until("is gone")
    session.press("esc")
    assert session.ended() == 5
    assert termios.tcgetattr(session.master)[3] & termios.ECHO
