"""The installed `cryout` in a real pseudo-terminal, as a person has it: keys in, a screen to look at."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

COMMAND = str(Path(sys.executable).parent / "cryout")
KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "backspace": "\x7f",
}


class Session:
    """One run of `cryout`; `raw` is every byte it wrote.

    What the terminal `answers`, asked what it is, says nothing of its ground unless a test has it do so.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        columns: int = 80,
        rows: int = 24,
        command: Sequence[str] = (COMMAND,),
        answers: bytes | None = b"\x1b[?62;22c",
    ) -> None:
        self.raw = bytearray()
        self.answers = answers
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.master, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            [*command, *arguments],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", **(env or {})},
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(terminal)

    # looking

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def cursor_mark(self) -> tuple[int, int] | None:
        """Where the drawn cursor of a field stands: column and row of the cell in the cursor's colour."""
        for y in range(self.screen.lines):
            for x in range(self.screen.columns):
                if self.screen.buffer[y][x].bg in ("d9a066", "d7af5f"):
                    return x, y
        return None

    def read(self, seconds: float = 0.05) -> None:
        """Take in what was written within `seconds` of silence."""
        while select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return
            if not data:
                return
            self.raw += data
            if b"\x1b[c" in data and self.answers is not None:
                os.write(self.master, self.answers)
            self._stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*u|\x1b\[\?[0-9;]*\$p", b"", data))

    def until(self, pattern: str, seconds: float = 15.0) -> None:
        """Wait for the screen's text to match."""
        self._wait(lambda: re.search(pattern, self.text) is not None, f"{pattern!r} did not come", seconds)

    def gone(self, pattern: str, seconds: float = 15.0) -> None:
        """Wait for the screen's text to match no more."""
        self._wait(lambda: re.search(pattern, self.text) is None, f"{pattern!r} did not go", seconds)

    def changed(self, text: str, seconds: float = 15.0) -> None:
        """Wait for the screen's text to be another one."""
        self._wait(lambda: self.text != text, "nothing changed", seconds)

    def until_cursor(self, place: tuple[int, int] | None, seconds: float = 5.0) -> None:
        """Wait for the drawn cursor to stand at a cell."""
        self._wait(lambda: self.cursor_mark == place, f"the cursor did not come to {place}", seconds)

    def until_met(self, met: Callable[[], bool], seconds: float = 15.0) -> None:
        """Wait for something."""
        self._wait(met, "it did not come", seconds)

    def _wait(self, met, what: str, seconds: float) -> None:  # type: ignore[no-untyped-def]
        end = time.monotonic() + seconds
        while not met():
            assert time.monotonic() < end, f"{what}; the screen:\n{self.text}"
            self.read(0.02)

    # doing

    def press(self, *keys: str) -> None:
        """Press keys by name, a little apart, as fingers do."""
        for key in keys:
            letters = KEYS.get(key) or (chr(ord(key[5].upper()) - 64) if key.startswith("ctrl+") else key)
            os.write(self.master, letters.encode())
            self.read(0.12)

    def type(self, text: str) -> None:
        """Type text, letter by letter, fast."""
        for letter in text:
            os.write(self.master, letter.encode())
            self.read(0.005)

    def send(self, data: bytes) -> None:
        """Send raw bytes, never waiting for a program that does not read."""
        sent = 0
        while sent < len(data):
            if select.select([], [self.master], [], 5)[1]:
                sent += os.write(self.master, data[sent : sent + 1024])
            self.read(0)

    def kill(self, number: int) -> int:
        """Send a signal to the program and wait for its end; return its exit status. What kills, kills all of it."""
        (os.killpg if number == signal.SIGKILL else os.kill)(self.process.pid, number)
        return self.ended()

    @property
    def app(self) -> int:
        """The process that draws: the one child of what was started."""
        return int(self._children[0])

    @property
    def has_app(self) -> bool:
        """Whether there is one now; between a lock and the next one there is none for a moment."""
        return bool(self._children)

    @property
    def _children(self) -> list[str]:
        return Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()

    def ended(self, seconds: float = 10.0) -> int:
        """Wait for the end; return the exit status."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, f"it did not end; the screen:\n{self.text}"
            self.read(0.02)
        self.read(0.05)
        return self.process.returncode

    def hang_up(self) -> int:
        """Close the terminal, as a closed window does; return the exit status."""
        os.close(self.master)
        self.master = -1
        return self.process.wait(10)

    def close(self) -> None:
        """End it in any case."""
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(5)
        if self.master >= 0:
            os.close(self.master)
            self.master = -1
