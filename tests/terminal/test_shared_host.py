"""A shared host, set up as the README says, on a real sshd: cryout comes up, and nothing leads out of it."""

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import COMMAND, Session
from tests.terminal.sshd import HAS_SSH, PROJECT, SSHD, Server

pytestmark = [
    pytest.mark.skipif(not HAS_SSH, reason="no sshd and ssh on this machine"),
    pytest.mark.usefixtures("loopback"),
]
README = (PROJECT / "README.md").read_text()


def _block(begins: str) -> str:
    """The block of the README that begins so, with the command that is installed here."""
    found = re.search(rf"```\n({re.escape(begins)}.*?)```", README, re.DOTALL)
    assert found is not None
    return found[1].replace("cryout --hosted", f"{COMMAND} --hosted")


def _by_key() -> dict[str, str]:
    return {"before_key": _block("restrict,").partition(" ssh-ed25519")[0]}


def _by_match() -> dict[str, str]:
    first, _, rest = _block("Match Group").partition("\n")
    assert first == "Match Group cryout"
    return {"more": f"{_block('ClientAliveInterval')}Match all\n{rest}"}


@pytest.fixture(params=[_by_key, pytest.param(_by_match, marks=pytest.mark.long)], ids=["key", "match"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    here = tmp_path / "sshd"
    here.mkdir(mode=0o700)
    server = Server(here, tmp_path / "home", **request.param())
    yield server
    server.stop()


@pytest.fixture
def ana(tmp_path: Path, made: Path) -> Iterator[Person]:
    """Someone whose journal is where it is on such a host."""
    (tmp_path / "home/.local/share").mkdir(mode=0o700, parents=True)
    person = Person(tmp_path / "home/.local/share/cryout", made)
    yield person
    for session in person.sessions:
        session.close()


def test_what_the_readme_says_lets_cryout_in_and_nothing_else(ana: Person, server: Server, tmp_path: Path) -> None:
    ana.make()
    ran = tmp_path / "home/ran"
    session = Session([], command=server.client(f"touch {ran}; exec /bin/sh -i"))
    ana.sessions.append(session)
    session.until("two minutes")
    session.press("ctrl+z")  # locked, and never stopped
    session.until("enter opens it")
    session.press("enter")
    session.until("two minutes")
    session.press("ctrl+q")
    assert session.ended() == 0
    _no_file_is_moved(server)
    _nothing_comes_back(server)
    _nothing_goes_through(server)
    without_terminal = subprocess.run(server.client("env", flags=("-T",)), capture_output=True, timeout=20)
    assert without_terminal.returncode == 2
    assert without_terminal.stdout == b""
    assert b"needs a terminal" in without_terminal.stderr
    assert not ran.exists()


def test_sshd_takes_the_lines_of_the_readme_as_they_are(tmp_path: Path) -> None:
    settings = tmp_path / "config"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "key")], check=True)
    settings.write_text(f"HostKey {tmp_path}/key\n{_by_match()['more']}")
    asked = [str(SSHD), "-T", "-f", str(settings), "-C", "user=ana,host=here,addr=192.0.2.1"]
    taken = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=20).stdout.splitlines()
    for line in (
        f"forcecommand {COMMAND} --hosted",
        "allowtcpforwarding no",
        "disableforwarding yes",
        "permituserrc no",
        "clientaliveinterval 30",
        "clientalivecountmax 3",
    ):
        assert line in taken, line
    assert {line for line in taken if line.startswith("acceptenv")} == {
        f"acceptenv {name}" for name in ("LANG", "LC_*", "COLORTERM", "NO_COLOR")
    }


def _no_file_is_moved(server: Server) -> None:
    asked = server.client(program="sftp", flags=("-b", "-"))
    ran = subprocess.run(asked, input=b"ls\n", capture_output=True, timeout=20)
    assert ran.returncode != 0
    assert ran.stdout == b""


def _nothing_comes_back(server: Server) -> None:
    flags = ("-o", "ExitOnForwardFailure=yes", "-N", "-R", "0:127.0.0.1:9")
    ran = subprocess.run(server.client(flags=flags), capture_output=True, timeout=20)
    assert ran.returncode == 255


def _nothing_goes_through(server: Server) -> None:
    """A local forward is opened by the client itself; what goes in there is refused at the other end."""
    with socket.create_server(("127.0.0.1", 0)) as free, socket.create_server(("127.0.0.1", 0)) as goal:
        port = free.getsockname()[1]
        free.close()
        to = f"{port}:127.0.0.1:{goal.getsockname()[1]}"
        client = subprocess.Popen(server.client(flags=("-N", "-L", to)), stderr=subprocess.DEVNULL)
        try:
            with _until_open(port) as line:
                line.settimeout(10)
                assert _ends(line)
        finally:
            client.kill()
            client.wait()
        goal.setblocking(False)
        with pytest.raises(BlockingIOError):
            goal.accept()


def _until_open(port: int) -> socket.socket:
    end = time.monotonic() + 10
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), 1)
        except OSError:
            assert time.monotonic() < end
            time.sleep(0.05)


def _ends(line: socket.socket) -> bool:
    try:
        return line.recv(1) == b""
    except ConnectionResetError:
        return True
