"""The small parent: whatever becomes of the app, the terminal is given back, and nobody is left behind."""

import os
import re
import signal
import termios
from pathlib import Path

from tests.terminal.conftest import Person
from tests.terminal.session import COMMAND, Session

LINE = "He looked away"


def _typing(person: Person) -> Session:
    session = person.make().start()
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type(LINE)
    session.until(LINE)
    session.read(0.3)
    return session


def _is_there(process: int) -> bool:
    """Whether a process runs still; one that has ended and that nobody has asked after does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _words(person: Person) -> str:
    draft = person.draft("/hurt")
    assert draft is not None
    return str(draft["text"])


def test_killed_the_app_leaves_the_terminal_as_it_was_and_one_sentence(person: Person) -> None:
    session = _typing(person)
    before = termios.tcgetattr(session.master)
    assert not before[3] & termios.ECHO
    os.kill(session.app, signal.SIGKILL)
    assert session.ended() == 128 + signal.SIGKILL
    after = termios.tcgetattr(session.master)
    assert after[3] & termios.ECHO
    assert after[3] & termios.ICANON
    assert session.raw.endswith(b"about the last second.\r\n")
    assert b"\x1b[?1049l" in session.raw
    assert LINE not in session.text
    assert _words(person) == LINE


def test_killed_the_parent_takes_the_app_with_it_and_the_app_keeps(person: Person) -> None:
    session = _typing(person)
    app = session.app
    session.type("z")
    os.kill(session.process.pid, signal.SIGKILL)
    session.process.wait(5)
    session._wait(lambda: not _is_there(app), "it stayed", 3)
    assert re.fullmatch(f"{LINE}z?", _words(person))


def test_put_aside_under_a_shell_it_is_locked_and_gone_on_with(person: Person) -> None:
    person.make()
    shell = ["bash", "--norc", "--noprofile", "-i"]
    session = Session([], command=shell, env={"PS1": "ready> "})
    person.sessions.append(session)
    session.until("ready>")
    before = termios.tcgetattr(session.master)
    session.send(f"{COMMAND} --data-dir {person.folder} --config {person.folder}/c.toml\n".encode())
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type(LINE)
    session.until(LINE)
    session.press("esc")
    session.until("How frustrated")
    session.press("ctrl+z")
    session.until(r"Stopped[\s\S]*ready>\s*$")
    assert LINE not in session.text
    assert termios.tcgetattr(session.master) == before
    session.send(b"fg\n")
    session.until("enter opens it")
    session.press("enter")
    session.until("How frustrated")
    assert _words(person) == LINE
    session.press("ctrl+q")
    session.until(r"ready>\s*$")
