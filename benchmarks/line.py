"""A line between a program and a terminal far away: so many bytes a second, and a delay in both directions.

The line takes in all that is written, as SSH does. When each byte arrives at the far end follows from when it was
written, the rate and the delay: it is worked out and not waited for, so that what holds up this process holds up no
figure but by how late it reads and how late it presses a key. Both are seen in the figure of `floors/echo.py`.
"""

import select
import time
from collections import deque
from math import inf
from typing import NamedTuple

from sight import ASKED
from watched import Watched


class Rate(NamedTuple):
    """Bytes a second each way, and seconds one way."""

    size: float
    delay: float


class Chunk(NamedTuple):
    """What was written at once: when, and when its first byte went onto the line."""

    written: float
    begins: float
    data: bytes


class Pressed(NamedTuple):
    """A key as it left: when, and the letter by which its answer is known."""

    at: float
    letter: str


class Line:
    """A program that stands, from now on at the end of a slow line; `most_waiting` is the bytes that ever waited."""

    def __init__(self, program: Watched, rate: Rate) -> None:
        self.program, self.rate = program, rate
        self.most_waiting = self.bytes = 0
        self.seconds = 0.0  # for which it ran
        self.pressed: list[Pressed] = []
        self._keys: deque[tuple[float, bytes]] = deque()  # when each is at the program
        self._answers: deque[tuple[float, bytes]] = deque()  # when each leaves the terminal
        self._came: list[Chunk] = []
        self._free_at = self._keys_free_at = 0.0
        self._tail = b""

    def run(self, seconds: float) -> None:
        """Let the program and the line work."""
        end = time.perf_counter() + seconds
        self.seconds += seconds
        while (now := time.perf_counter()) < end and not self.program.is_over:
            due = min([end, *(each[0][0] for each in (self._keys, self._answers) if each)])
            if due > now and select.select([self.program.master], [], [], due - now)[0]:
                self._take_in()
            self._answer()
            while self._keys and self._keys[0][0] <= time.perf_counter():
                self.program.write(self._keys.popleft()[1])

    def press(self, key: bytes, letter: str = "") -> None:
        """Press a key at the far end, known to be answered when `letter`, if any, stands where it did not."""
        self._answer()
        now = time.perf_counter()
        self.pressed.append(Pressed(now, letter))
        self._send(now, key)

    def _answer(self) -> None:
        """Let the terminal's answers leave whose time has come: no key waits for one that leaves after it."""
        while self._answers and self._answers[0][0] <= time.perf_counter():
            self._send(*self._answers.popleft())

    def _send(self, at: float, data: bytes) -> None:
        self._keys_free_at = max(at, self._keys_free_at) + len(data) / self.rate.size
        self._keys.append((self._keys_free_at + self.rate.delay, data))

    def _take_in(self) -> None:
        now, data = self.program.came()
        begins = max(now, self._free_at)
        self._came.append(Chunk(now, begins, data))
        self._free_at = begins + len(data) / self.rate.size
        self.bytes += len(data)
        self.most_waiting = max(self.most_waiting, int((begins - now) * self.rate.size))
        seen = self._tail + data
        for question, answer in ASKED.items():
            for _ in range(seen.count(question) - self._tail.count(question)):
                self._answers.append((self._free_at + self.rate.delay, answer))
        self._tail = seen[-16:]

    def echoes(self) -> list[float]:
        """Return the seconds beyond the round trip until each letter was at the terminal, infinite if it never was."""
        coming, waiting, taken = deque(self.pressed), {}, {}
        for chunk in self._came:
            while coming and coming[0].at + self.rate.delay <= chunk.written:
                key = coming.popleft()
                if key.letter:
                    waiting[key.letter] = key
                    self.program.sight.awaits(key.letter)
            for letter, size in self.program.sight.take(chunk.data).items():
                key = waiting.pop(letter)
                arrived = chunk.begins + size / self.rate.size + self.rate.delay
                taken[key] = arrived - key.at - 2 * self.rate.delay
        return [taken.get(key, inf) for key in self.pressed if key.letter]
