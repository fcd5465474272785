"""A program in a pseudo-terminal whose screen is looked at: when the letter of a key stands, and what bytes it took."""

import os
import select
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Self

import processes
from sight import Sight
from terminal import Program

LOOK = 0.15  # seconds of silence after which the screen is looked at
SILENCE = 0.08  # seconds after which a key has been drawn
SLOWEST = 3.0  # seconds in which a key that draws anything has begun to
LETTERS = "QZXJKVWY"  # seldom on any screen


class Echo(NamedTuple):
    """A key: the seconds until its letter stood, and the bytes that came until nothing more did."""

    seconds: float
    size: int


class Idle(NamedTuple):
    """A second of nothing being done: bytes, wake-ups of all threads of all processes, hundredths of a core."""

    size: float
    wakeups: float
    core: float


class Watched(Program):
    """A program at 80x24 before a terminal that answers what it is asked. No wait is without an end."""

    def __init__(self, *command: str, **env: str) -> None:
        super().__init__(*command, **env)
        self.sight = Sight()
        self.is_over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def chunks(self, seconds: float, most: float) -> list[tuple[float, bytes]]:
        """Return what comes, and when, until `seconds` of silence, in `most` seconds at most; show it."""
        came, end = [], time.perf_counter() + most
        while (left := end - time.perf_counter()) > 0:
            if not select.select([self.master], [], [], min(seconds, left))[0]:
                break
            came.append(self.came())
            if self.is_over:
                break
        return came

    def show(self, came: Sequence[tuple[float, bytes]]) -> float | None:
        """Show it and answer; return when an awaited letter came to stand."""
        when = None
        for at, data in came:
            if self.sight.take(data) and when is None:
                when = at
        if answers := self.sight.taken_answers():
            self.write(answers)
        return when

    def write(self, keys: bytes) -> None:
        """Press keys; a program that is gone does not mind."""
        if not self.is_over and select.select([], [self.master], [], 2)[1]:
            os.write(self.master, keys)

    def wait(self, met: Callable[[], bool], seconds: float = 30.0) -> float:
        """Return the seconds since the start at which the screen was so; raise TimeoutError if it never is."""
        end, at = time.perf_counter() + seconds, time.perf_counter()
        while not met():
            if time.perf_counter() > end or self.is_over:
                raise TimeoutError(f"it did not come; the screen:\n{self.sight.text}")
            for came in self.chunks(LOOK, 1.0):
                at = at if met() else came[0]
                self.show([came])
        return at - self.began

    def has(self, *words: str, seconds: float = 30.0) -> float:
        """Return the seconds since the start at which one of `words` stood; raise TimeoutError if none does."""
        return self.wait(lambda: any(each in self.sight.text for each in words), seconds)

    def rest(self, seconds: float = 0.4, most: float = 3.0) -> int:
        """Let it draw what it has to; return how many bytes that took."""
        came = self.chunks(seconds, most)
        self.show(came)
        return sum(len(data) for _, data in came)

    def walk(self, keys: Sequence[bytes], pause: float = 0.3) -> None:
        """Press keys one after the other, each once the one before is drawn."""
        for each in keys:
            self.write(each)
            select.select([self.master], [], [], SLOWEST)
            self.rest(pause)

    def echo(self, letter: str, key: bytes = b"", most: float = 3.0) -> Echo:
        """Press a letter, or a key it answers, and wait until it stands where it did not; else raise TimeoutError."""
        self.sight.awaits(letter)
        began, taken = time.perf_counter(), 0
        self.write(key or letter.encode())
        while time.perf_counter() < began + most:
            came = self.chunks(SILENCE, 1.0)
            taken += sum(len(data) for _, data in came)
            when = self.show(came)
            if when is not None:
                return Echo(when - began, taken)
        raise TimeoutError(f"{letter} did not come; the screen:\n{self.sight.text}")

    def answer(self, key: bytes, most: float = 3.0) -> float:
        """Press a key and return the seconds until anything is drawn."""
        began = time.perf_counter()
        self.write(key)
        if not select.select([self.master], [], [], most)[0]:
            raise TimeoutError("nothing was drawn")
        taken = time.perf_counter() - began
        self.rest()
        return taken

    def gone(self, keys: bytes, most: float = 5.0) -> float:
        """Press what leaves, and return the seconds until the process is gone."""
        began = time.perf_counter()
        self.write(keys)
        while self.process.poll() is None:
            if time.perf_counter() - began > most:
                raise TimeoutError("it did not go")
            if select.select([self.master], [], [], 0.002)[0]:
                self.came()
        return time.perf_counter() - began

    def came(self) -> tuple[float, bytes]:
        """Return what is there to be read, and when it was; nothing once the program is gone."""
        try:
            data = os.read(self.master, 65536)
        except OSError:
            data = b""
        self.is_over = self.is_over or not data
        return time.perf_counter(), data


def letters(count: int, begun: int = 0) -> Iterator[str]:
    """Yield letters to type, each another one than the last."""
    for number in range(begun, begun + count):
        yield LETTERS[number % len(LETTERS)]


def idle(programs: Sequence[Watched], seconds: float) -> list[Idle]:
    """Return what each costs while none is touched, all in the same `seconds`."""
    ids = [processes.of_session(each.process.pid) for each in programs]
    before = [(processes.wakeups(each), processes.cpu(each)) for each in ids]
    sizes, end = [0] * len(programs), time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        waiting = [each.master for each in programs if not each.is_over]
        for ready in select.select(waiting, [], [], left)[0]:
            index = next(index for index, each in enumerate(programs) if each.master == ready)
            came = programs[index].came()
            sizes[index] += len(came[1])
            programs[index].show([came])
    after = [(processes.wakeups(each), processes.cpu(each)) for each in ids]
    return [
        Idle(size / seconds, (woke - woken) / seconds, (used - had) / seconds * 100)
        for size, (woken, had), (woke, used) in zip(sizes, before, after, strict=True)
    ]


def p50(taken: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(taken)


def p95(taken: Sequence[float]) -> float:
    """Return the value that 95 of 100 are not above."""
    return statistics.quantiles(taken, n=20)[18] if len(taken) > 1 else taken[0]
