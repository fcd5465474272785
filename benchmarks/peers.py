"""Other programs for a terminal, measured beside ours: each in an environment of its own, outside the checkout.

`peers.py --peers FOLDER` makes the environments; what does not install or start is said and left out.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from figures import options
from terminal import a_run, in_turn
from watched import Watched

PACKAGES = {
    "posting": ["posting", "tree-sitter<0.26"],  # with 0.26 it falls over the highlighting and does not stand up
    "harlequin": ["harlequin"],
    "dooit": ["dooit"],
    "toolong": ["toolong"],
    "jrnl": ["jrnl"],
}
INSTALLING = 600  # seconds
WORDS = "words and words again. "


@dataclass(frozen=True)
class Peer:
    """A program: how it starts, the words by which it stands, the way to a text field, and the way out.

    `key` is answered by `answer` on the screen. Each start sees a new home folder, with two files in it.
    """

    name: str
    command: tuple[str, ...]
    stood: str
    key: bytes
    answer: str
    to_field: tuple[bytes, ...]
    leave: bytes

    def begun(self) -> Watched:
        """Start it, in a new home."""
        home = Path(tempfile.mkdtemp(prefix="peer-"))
        (home / "text").write_text(WORDS * 217)
        (home / "lines").write_text(f"{WORDS}\n" * 300)
        kept = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        return Watched(*(each.replace("HOME", str(home)) for each in self.command), HOME=str(home), **kept)

    def stands(self) -> Watched:
        """Start it, and wait until it stands; raise TimeoutError if it does not."""
        program = self.begun()
        try:
            program.has(self.stood)
        except TimeoutError:
            program.end()
            raise
        program.rest(0.6, 2.0)
        return program

    def in_field(self) -> Watched:
        """Return it in a text field."""
        program = self.stands()
        program.walk(self.to_field)
        return program

    def is_answered(self, text: str) -> bool:
        """Say whether its key was answered."""
        return self.answer in text


def _program(folder: Path, name: str, command: str) -> str:
    return str(folder / name / "bin" / command)


def _table(folder: Path) -> list[Peer]:
    return [
        Peer("posting", (_program(folder, "posting", "posting"),), "Collection", b"Z", "Z", (b"\x0c",), b"\x03"),
        Peer("harlequin", (_program(folder, "harlequin", "harlequin"),), "Query Editor", b"Z", "Z", (), b"\x11"),
        Peer("dooit", (_program(folder, "dooit", "dooit"),), "Welcome to Dooit", b"a", "INSERT", (b"a",), b"\x11"),
        Peer(
            "toolong", (_program(folder, "toolong", "tl"), "HOME/lines"), "again", b"/", "sensitive", (b"/",), b"\x03"
        ),
        Peer("vim", ("vim", "-u", "NONE", "-N", "-n", "HOME/text"), "again", b"i", "INSERT", (b"GA",), b"\x1b:q!\r"),
    ]


def found(folder: Path | None) -> list[Peer]:
    """Return the peers that stand up; say which do not."""
    there = []
    for peer in _table((folder or Path(os.devnull)).absolute()):
        if shutil.which(peer.command[0]) is None:
            print(f"({peer.name} is not here)")
            continue
        try:
            peer.stands().end()
        except (TimeoutError, OSError):
            print(f"({peer.name} does not stand up)")
        else:
            there.append(peer)
    return there


def jrnl(folder: Path | None, runs: int) -> str:
    """Return how long `jrnl --version` takes against its own interpreter doing nothing."""
    command = _program((folder or Path(os.devnull)).absolute(), "jrnl", "jrnl")
    if shutil.which(command) is None:
        return ""
    nothing = [_program(Path(command).parents[2], "jrnl", "python"), "-c", "pass"]
    floor, taken = in_turn(runs, lambda: a_run(nothing), lambda: a_run([command, "--version"]))
    return f"jrnl --version {taken / floor:.1f}x ({taken * 1000:.0f} ms)"


def make(folder: Path) -> None:
    """Make the environments that are not there yet."""
    for name, packages in PACKAGES.items():
        python = _program(folder, name, "python")
        if not Path(python).exists():
            subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / name)], check=True)
        said = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", *packages]
        try:
            done = subprocess.run(said, timeout=INSTALLING, stderr=subprocess.DEVNULL).returncode == 0
        except subprocess.TimeoutExpired:
            done = False
        print(f"{name}: {'installed' if done else 'does not install'}")


if __name__ == "__main__":
    asked = options(__doc__)
    if asked.peers is None:
        sys.exit("Say where: --peers FOLDER")
    make(asked.peers.absolute())
    print("stand up:", ", ".join(each.name for each in found(asked.peers)))
