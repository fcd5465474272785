"""An sshd of our own on this machine, and clients of it."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
HAS_SSH = bool(SSHD and shutil.which("ssh"))
PROJECT = Path(__file__).parent.parent.parent
SERVER = """
Port {port}
ListenAddress 127.0.0.1
HostKey {here}/key
AuthorizedKeysFile {here}/keys
PidFile {here}/pid
StrictModes no
UsePAM no
PrintMotd no
PrintLastLog no
PasswordAuthentication no
PermitRootLogin yes
AllowTcpForwarding yes
Subsystem sftp internal-sftp
AcceptEnv LANG LC_*
SetEnv HOME={home} PYTHONPATH={project}
"""


class Server:
    """Lets one key in, to the account that runs the tests, with `home` in place of its home folder.

    `before_key` stands before the key in the list of keys, and `more` at the end of the settings.
    """

    def __init__(self, here: Path, home: Path, *, before_key: str = "", more: str = "") -> None:
        self.here = here
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(here / "key")], check=True)
        (here / "keys").write_text(f"{before_key} {(here / 'key.pub').read_text()}".lstrip())
        settings = SERVER.format(here=here, port=self.port, home=home, project=PROJECT)
        (here / "config").write_text(settings + more)
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.getuid() == 0:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        with open(here / "said", "w") as said:
            self.process = subprocess.Popen([str(SSHD), "-D", "-e", "-f", str(here / "config")], stderr=said)
        self._until_it_answers()

    def _until_it_answers(self) -> None:
        end = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                assert time.monotonic() < end, (self.here / "said").read_text()
                time.sleep(0.05)

    def client(
        self, *command: str, program: str = "ssh", flags: Sequence[str] = ("-tt",), env: Mapping[str, str] | None = None
    ) -> list[str]:
        """Return the command line of a client that runs `command` there, or a shell; `env` is sent along."""
        options = ["StrictHostKeyChecking=no", f"UserKnownHostsFile={self.here}/known", "LogLevel=ERROR"]
        options += ["BatchMode=yes", *([" ".join(["SetEnv", *(f"{k}={v}" for k, v in env.items())])] if env else [])]
        given = [part for option in options for part in ("-o", option)]
        port = "-p" if program == "ssh" else "-P"
        way = ["-F", "none", port, str(self.port), "-i", str(self.here / "key")]
        return [program, *way, *given, *flags, f"{getpass.getuser()}@127.0.0.1", *command]

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(10)
