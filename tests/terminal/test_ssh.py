"""Over a real sshd on loopback: the client dies, and nothing is lost or left running."""

import getpass
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import COMMAND, Session
from tests.terminal.walk import SITTING, arrive, go_on

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
pytestmark = [
    pytest.mark.skipif(not (SSHD and shutil.which("ssh")), reason="no sshd and ssh on this machine"),
    pytest.mark.usefixtures("loopback"),
]
SERVER = """
Port {port}
ListenAddress 127.0.0.1
HostKey {here}/key
AuthorizedKeysFile {here}/key.pub
PidFile {here}/pid
StrictModes no
UsePAM no
PrintMotd no
PrintLastLog no
PasswordAuthentication no
PermitRootLogin prohibit-password
"""


class Server:
    """An sshd of our own, that lets one key in."""

    def __init__(self, here: Path) -> None:
        self.here = here
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(here / "key")], check=True)
        (here / "config").write_text(SERVER.format(here=here, port=self.port))
        if os.getuid() == 0:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        self.process = subprocess.Popen([str(SSHD), "-D", "-e", "-f", str(here / "config")], stderr=subprocess.DEVNULL)
        self._until_it_answers()

    def _until_it_answers(self) -> None:
        end = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                assert time.monotonic() < end, "sshd did not start"
                time.sleep(0.05)

    def client(self, *command: str) -> list[str]:
        """Return the command line of a client that runs `command` there, or a shell."""
        options = ["StrictHostKeyChecking=no", f"UserKnownHostsFile={self.here}/known", "LogLevel=ERROR"]
        flags = [part for option in options for part in ("-o", option)]
        port = ["-F", "none", "-tt", "-p", str(self.port), "-i", str(self.here / "key")]
        return ["ssh", *port, *flags, f"{getpass.getuser()}@127.0.0.1", *command]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    here = tmp_path / "sshd"
    here.mkdir(mode=0o700)
    server = Server(here)
    yield server
    server.process.terminate()
    server.process.wait(10)


def _log_in(person: Person, server: Server, *, with_a_shell: bool) -> Session:
    line = f"{COMMAND} --data-dir {person.folder} --config {person.folder}/c.toml"
    session = Session([], command=server.client() if with_a_shell else server.client(line))
    person.sessions.append(session)
    if with_a_shell:
        session.until(r"[$#>]\s*$")
        session.send(f"{line}\n".encode())
    return session


def _left_running(person: Person) -> bool:
    return subprocess.run(["pgrep", "-f", f"data-dir {person.folder}"], capture_output=True).returncode == 0


def _drop(person: Person, server: Server, turn: int) -> None:
    session = _log_in(person, server, with_a_shell=bool(turn % 2))
    session.until("Good")
    session.press("t")
    if not turn:
        session.until("two weeks|How does it look")
        session.press(*("down",) * 7)
    session.until("What hurt")
    session.type(f"drop {turn}. ")
    session.until(rf"drop {turn}\.")
    os.kill(session.process.pid, signal.SIGKILL)
    session.close()
    end = time.monotonic() + 5
    while _left_running(person):
        assert time.monotonic() < end, "it is still running"
        time.sleep(0.05)
    draft = person.draft("/hurt")
    assert draft is not None
    assert re.findall(r"drop (\d+)\.", draft["text"]) == [str(each) for each in range(turn + 1)]


def test_when_the_client_dies_nothing_is_lost_and_nothing_runs_on(person: Person, server: Server) -> None:
    person.make()
    for turn in range(4):
        _drop(person, server, turn)


@pytest.mark.long
def test_fifty_dropped_clients(person: Person, server: Server) -> None:
    person.make()
    for turn in range(50):
        _drop(person, server, turn)


def test_over_ssh_the_breath_takes_less_than_a_kilobyte_a_second(person: Person, server: Server) -> None:
    session = _log_in(person.make(), server, with_a_shell=False)
    session.until("Good")
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
