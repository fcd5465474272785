"""Over a real sshd on loopback: the client dies at any step, and nothing is lost; any terminal is served.

The screens in `snapshots/` are made anew by
CRYOUT_RENEW=1 python -m pytest -n 0 -m "" tests/terminal/test_ssh.py -k every_terminal
"""

import os
import re
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import COMMAND, Session
from tests.terminal.sshd import HAS_SSH, Server
from tests.terminal.walk import SITTING, Stand, arrive, go_on

pytestmark = [
    pytest.mark.skipif(not HAS_SSH, reason="no sshd and ssh on this machine"),
    pytest.mark.usefixtures("loopback"),
]
SNAPSHOTS = Path(__file__).parent / "snapshots"
WITH_WORDS = (7, 8, 13)  # the story, release, a good thing
TELLS_THE_TIME = re.compile(r"(\d+):(\d\d)  of")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    here = tmp_path / "sshd"
    here.mkdir(mode=0o700)
    server = Server(here, tmp_path / "home")
    yield server
    server.stop()


def _log_in(person: Person, server: Server, *, with_a_shell: bool = False, term: str = "", **env: str) -> Session:
    line = f"{COMMAND} --data-dir {person.folder} --config {person.folder}/c.toml"
    command = server.client(env=env) if with_a_shell else server.client(line, env=env)
    session = Session([], command=command, env={"TERM": term or "xterm-256color"})
    person.sessions.append(session)
    if with_a_shell:
        session.until(r"[$#>]\s*$")
        session.send(f"{line}\n".encode())
    return session


def _left_running(person: Person) -> bool:
    return subprocess.run(["pgrep", "-f", f"data-dir {person.folder}"], capture_output=True).returncode == 0


def _lose(person: Person, session: Session) -> None:
    """Kill the client; wait until nothing of it runs on."""
    os.kill(session.process.pid, signal.SIGKILL)
    session.close()
    end = time.monotonic() + 5
    while _left_running(person):
        assert time.monotonic() < end, "it is still running"
        time.sleep(0.05)


def _sitting(person: Person, server: Server, stands: Sequence[Stand], cut_at: Container[int]) -> Session:
    """One sitting, with the client killed at these steps, each time gone on with by another login."""
    session = _log_in(person.make(), server)
    session.until("Sit with it")
    session.press("s")
    for number, stand in enumerate(stands):
        arrive(session, stand)
        if number in cut_at:
            session = _cut(person, server, session, stand, with_a_shell=bool(number % 2))
        go_on(session, stand)
    return session


def _cut(person: Person, server: Server, session: Session, stand: Stand, *, with_a_shell: bool) -> Session:
    session.read(0)
    cursor, clock = session.cursor_mark, TELLS_THE_TIME.search(session.text)
    _lose(person, session)
    again = _log_in(person, server, with_a_shell=with_a_shell)
    again.until("Sit with it")
    again.press("enter")
    again.until(stand.shows)
    if stand.typed:
        again.until(stand.typed[-12:].replace(".", r"\."))
        again.until_cursor(cursor)
    if clock is not None:
        again.press("t")
        again.until(TELLS_THE_TIME.pattern)
    return again


def test_a_sitting_whose_client_dies_goes_on_at_that_step_with_its_words_whole(person: Person, server: Server) -> None:
    session = _sitting(person, server, SITTING[: WITH_WORDS[-1] + 1], WITH_WORDS)
    session.until("says no")


@pytest.mark.long
def test_the_client_dies_at_every_step_of_a_sitting(person: Person, server: Server) -> None:
    session = _sitting(person, server, SITTING, range(len(SITTING)))
    session.until("Good")
    assert [each for each in person.kept()["drafts"] if not each["where"].startswith("daily/")] == []


@pytest.mark.long
def test_fifty_dropped_clients(person: Person, server: Server) -> None:
    person.make()
    for turn in range(50):
        session = _log_in(person, server, with_a_shell=bool(turn % 2))
        session.until("Good")
        session.press("t")
        if not turn:
            session.until("How does it look")
            session.press(*("down",) * 7)
        session.until("What hurt")
        session.type(f"drop {turn}. ")
        session.until(rf"drop\s+{turn}\.")
        _lose(person, session)
        draft = person.draft("/hurt")
        assert draft is not None
        assert re.findall(r"drop (\d+)\.", draft["text"]) == [str(each) for each in range(turn + 1)]


@pytest.mark.long
def test_over_ssh_the_breath_takes_less_than_a_kilobyte_a_second(person: Person, server: Server) -> None:
    session = _log_in(person.make(), server)
    session.until("Over SSH the breath is one row")
    session.press("s")
    for stand in SITTING[:8]:
        arrive(session, stand)
        go_on(session, stand)
    session.until("RELEASE")
    session.read(0.3)
    before, began = len(session.raw), time.monotonic()
    while time.monotonic() < began + 10:
        session.read(0.05)
    assert 0 < len(session.raw) - before <= 1024 * (time.monotonic() - began)


@pytest.mark.long
@pytest.mark.skipif(shutil.which("mosh") is None, reason="no mosh on this machine")
def test_mosh_is_known_for_a_line_and_words_typed_over_it_are_kept(person: Person, server: Server) -> None:
    person.make()
    *ssh, host = server.client(flags=())
    line = [COMMAND, "--data-dir", str(person.folder), "--config", str(person.folder / "c.toml")]
    locale = {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
    session = Session([], command=["mosh", f"--ssh={shlex.join(ssh)}", host, "--", *line], env=locale)
    person.sessions.append(session)
    session.until("Over SSH the breath is one row", 30)
    session.press("t")
    session.until("How does it look")
    session.press(*("down",) * 7)
    session.until("What hurt")
    session.type("He looked away")
    session.until("He looked away")
    session.press("ctrl+q")
    assert session.ended() == 0
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == "He looked away"


# any terminal, any locale

ALL, FEW = "all", "few"  # the signs a terminal has


def _later(*case: object) -> object:
    return pytest.param(*case, marks=pytest.mark.long)


TERMINALS = [
    ("tmux-256color", {}, ALL),
    _later("vt100", {}, FEW),
    _later("xterm-256color", {}, ALL),
    _later("screen-256color", {}, ALL),
    _later("linux", {}, FEW),
    _later("xterm-256color", {"LANG": "C"}, ALL),
    _later("xterm-256color", {"LC_ALL": "xx_XX.UTF-8"}, ALL),
    _later("xterm-256color", {"LC_ALL": "de_DE.ISO-8859-1"}, FEW),
]
SCREENS = {  # from Home: the keys that lead there, what it shows, the keys that lead back; none of them tells the time
    "keys": (("?",), "enter.*go on", ("esc",)),
    "learn": (("l",), "esc", ("esc",)),
    "breathe": (("b",), "Long breath out", ("esc",)),
}


@pytest.mark.parametrize(("term", "env", "signs"), TERMINALS)
def test_every_terminal_shows_the_same_words(
    person: Person, server: Server, term: str, env: dict[str, str], signs: str
) -> None:
    session = _log_in(person.make(), server, term=term, **env)
    for name, (there, shows, back) in SCREENS.items():
        session.until("Sit with it")
        before = session.text
        session.press(*there)
        session.changed(before)
        session.until(shows)
        session.read(0.2)
        _compare(session.text, SNAPSHOTS / f"{name}-{signs}.txt")
        session.press(*back)


def _compare(text: str, file: Path) -> None:
    if os.environ.get("CRYOUT_RENEW"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{text}\n")
    assert file.read_text() == f"{text}\n"


def test_a_terminal_that_shows_lines_alone_gets_lines(person: Person, server: Server) -> None:
    session = _log_in(person.make(), server, term="dumb")
    session.until(r"stop\s+leaves")
    session.send(b"stop\n")
    assert session.ended() == 0
    assert b"\x1b" not in session.raw
