"""A line between the program and a terminal far away: so many bytes a second, and a delay in both directions."""

import os
import re
import select
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.terminal.session import KEYS, Session

QUESTION, ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
PIECE = 32  # bytes that arrive at once
TICK = 0.01


class SlowSession(Session):
    """A session at the end of a slow line that takes in all that is written, as SSH does, and gives it on in its time.

    `rate` is bytes a second and `delay` seconds one way. The terminal answers as one does that draws frame by frame.
    `arrived` counts the bytes that are at the terminal, `most_waiting` those that ever waited on the line at once.
    """

    def __init__(
        self, arguments: Sequence[str], *, rate: float, delay: float, env: Mapping[str, str] | None = None, **rest: Any
    ) -> None:
        super().__init__(arguments, env=env, **rest)
        self.rate, self.delay = rate, delay
        self.arrived = self.most_waiting = 0
        self._there: deque[tuple[float, bytes]] = deque()
        self._here: deque[tuple[float, bytes]] = deque()
        self._free_at = time.monotonic()

    @property
    def on_the_line(self) -> int:
        """How many bytes wait for those before them to go through."""
        return int(max(0.0, self._free_at - time.monotonic()) * self.rate)

    def read(self, seconds: float = 0.05) -> None:
        """Let the line and the terminal work for `seconds`."""
        end = time.monotonic() + seconds
        while True:
            self._take_in()
            self._deliver()
            if time.monotonic() >= end:
                return

    def press(self, *keys: str) -> None:
        """Press keys by name; they take their time to the program."""
        for key in keys:
            letters = KEYS.get(key) or (chr(ord(key[5].upper()) - 64) if key.startswith("ctrl+") else key)
            self._here.append((time.monotonic() + self.delay, letters.encode()))
            self.read(0.12)

    def type(self, text: str) -> None:
        """Type text, letter by letter, fast."""
        for letter in text:
            self._here.append((time.monotonic() + self.delay, letter.encode()))
            self.read(TICK)

    def until_met(self, met: Callable[[], bool], seconds: float = 30.0) -> None:
        """Wait for something."""
        self._wait(met, "it did not come", seconds)

    def _take_in(self) -> None:
        if not select.select([self.master], [], [], TICK)[0]:
            return
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return
        self.raw += data
        at = max(time.monotonic(), self._free_at)
        for start in range(0, len(data), PIECE):
            piece = data[start : start + PIECE]
            at += len(piece) / self.rate
            self._there.append((at + self.delay, piece))
        self._free_at = at
        self.most_waiting = max(self.most_waiting, self.on_the_line)

    def _deliver(self) -> None:
        now = time.monotonic()
        came = b""
        while self._there and self._there[0][0] <= now:
            came += self._there.popleft()[1]
        self.arrived += len(came)
        seen = self._held + came
        for _ in range(seen.count(QUESTION)):
            self._here.append((now + self.delay, ANSWER))
        # what may be the beginning of a sequence waits for the rest of it
        cut = seen.rfind(b"\x1b")
        whole = cut < 0 or re.match(rb"\x1b(\[[0-9;:<=>?]*[ -/]*[@-~]|[^\[])", seen[cut:])
        self._held = b"" if whole else seen[cut:]
        shown = seen if whole else seen[:cut]
        self._stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*u|\x1b\[\?[0-9;]*\$p", b"", shown))
        while self._here and self._here[0][0] <= now:
            os.write(self.master, self._here.popleft()[1])

    _held = b""
