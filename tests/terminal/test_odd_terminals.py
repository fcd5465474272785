"""Terminals of any size, that change while one types, that keep no second screen, that nobody reads."""

import fcntl
import os
import random
import re
import shutil
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import COMMAND, Session


def _resize(session: Session, columns: int, rows: int) -> None:
    fcntl.ioctl(session.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def test_any_size_and_a_storm_of_them_loses_no_letter(person: Person) -> None:
    session = person.make().start()
    session.until("two minutes")
    chance, typed = random.Random(7), ""
    session.press("m")
    session.until("Nothing is kept yet")
    for size in ((0, 0), (1, 1), (4, 3), (2, 24), (80, 1), (300, 100), (39, 9)):
        _resize(session, *size)
        session.read(0.05)
    _resize(session, 80, 24)
    session.press("esc")
    session.gone("Nothing is kept yet")
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    for _ in range(120):
        _resize(session, chance.randint(0, 120), chance.randint(0, 50))
        letter = chance.choice("abcdefgh")
        typed += letter
        session.type(letter)
    _resize(session, 80, 24)
    time.sleep(0.4)
    session.until("What hurt")
    session.press("ctrl+q")
    assert session.ended() == 0
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == typed


def test_a_terminal_nobody_reads_holds_no_keeping_up(person: Person) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    for _ in range(60):
        os.write(session.master, b"x")
        time.sleep(0.01)
    time.sleep(0.6)
    os.killpg(session.process.pid, signal.SIGKILL)
    session.ended()
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == "x" * 60


@pytest.mark.skipif(shutil.which("tmux") is None, reason="no tmux here")
def test_where_there_is_no_second_screen_nothing_private_is_left(person: Person, tmp_path: Path) -> None:
    person.make()
    tmux = ["tmux", "-f", "/dev/null", "-S", str(tmp_path / "socket")]

    def shown() -> str:
        return subprocess.run([*tmux, "capture-pane", "-p", "-S", "-"], capture_output=True, text=True).stdout

    def until(pattern: str) -> None:
        end = time.monotonic() + 15
        while not re.search(pattern, shown()):
            assert time.monotonic() < end, shown()
            time.sleep(0.05)

    line = f"{COMMAND} --data-dir {person.folder} --config {person.folder}/c.toml; echo left-it; sleep 60"
    subprocess.run([*tmux, "new-session", "-d", "-x", "80", "-y", "24", "sh"], check=True)
    try:
        subprocess.run([*tmux, "set-option", "-g", "alternate-screen", "off"], check=True)
        subprocess.run([*tmux, "send-keys", line, "Enter"], check=True)
        until("two minutes")
        subprocess.run([*tmux, "send-keys", "t"], check=True)
        until("How does it look")
        subprocess.run([*tmux, "send-keys", *["Down"] * 7], check=True)
        until("What hurt")
        subprocess.run([*tmux, "send-keys", "-l", "zq7 looked away"], check=True)
        until("zq7 looked away")
        subprocess.run([*tmux, "send-keys", "C-q"], check=True)
        until("(?m)^ *left-it$")
        assert "zq7" not in shown()
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)


def test_where_there_is_no_room_one_sentence_says_so_and_no_key_answers_anything(person: Person) -> None:
    session = person.make().start(columns=80, rows=24)
    session.until("two minutes")
    session.press("t")
    session.until("How does it look")
    before = session.text
    for columns, rows in ((39, 16), (40, 15), (20, 5)):
        _sized(session, columns, rows)
        session.until("room")
        assert "outside" not in session.text
        session.press("8", "enter", "down", "esc", "x", "ctrl+p")
        _sized(session, 80, 24)
        session.until("How does it look")
        session.until_met(lambda: session.text == before)
        session.read(0.1)
        assert session.text == before
    session.press(*("down",) * 7)
    session.until("What hurt")
    _sized(session, 30, 10)
    session.until("room")
    session.type("he left")
    session.press("enter", "backspace")
    for size in range(300):
        _resize(session, 20 + size % 90, 5 + size % 40)
    _sized(session, 40, 16)
    session.until("he left")
    session.press("ctrl+q")
    assert session.ended() == 0
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == "he left"


def test_another_charset_is_warned_of_once_and_gets_plain_letters(person: Person) -> None:
    person.make()
    for start in range(2):
        session = person.start(env={"LC_ALL": "en_US.ISO-8859-1"})
        session.until("Sit with it")
        session.press("down", "t")
        session.until("How does it look")
        assert b"ISO-8859-1" in session.raw if start == 0 else b"ISO-8859-1" not in session.raw
        assert session.raw.isascii()
        session.press("ctrl+q")
        session.ended()


def _sized(session: Session, columns: int, rows: int) -> None:
    """Another size, on the screen that is looked at too."""
    session.screen.resize(rows, columns)
    _resize(session, columns, rows)
