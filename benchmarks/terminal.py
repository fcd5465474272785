"""What the benchmarks share: programs in a pseudo-terminal, measured in turn with their floor."""

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

COMMAND = str(Path(sys.executable).parent / "cryout")
FLOORS = Path(__file__).parent / "floors"
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled
QUIET = 0.25  # seconds without a byte: the program has drawn what it had to


class Program:
    """A program at 80x24; `until` waits for bytes."""

    def __init__(self, *command: str, **env: str) -> None:
        self.began = time.perf_counter()
        master, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.master = master
        self.process = subprocess.Popen(
            command, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", **env},
        )  # fmt: skip
        os.close(terminal)

    def read(self, seconds: float) -> bytes:
        """Return what comes until `seconds` of silence."""
        held = b""
        while select.select([self.master], [], [], seconds)[0]:
            held += os.read(self.master, 65536)
        return held

    def until(self, mark: bytes, seconds: float = 20.0) -> float:
        """Return the seconds since the start at which `mark` was written."""
        held, end = b"", time.perf_counter() + seconds
        while mark not in held:
            assert time.perf_counter() < end, held[-2000:]
            if select.select([self.master], [], [], 0.5)[0]:
                held += os.read(self.master, 65536)
        return time.perf_counter() - self.began

    def press(self, keys: bytes, wait: float = QUIET) -> bytes:
        """Press keys and return what was drawn."""
        os.write(self.master, keys)
        return self.read(wait)

    def bytes_over(self, seconds: float) -> int:
        """Return how many bytes come in `seconds`."""
        count, end = 0, time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self.master], [], [], left)[0]:
                count += len(os.read(self.master, 65536))
        return count

    def end(self) -> None:
        """End it."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def in_turn(times: int, *measures: Callable[[], float]) -> list[float]:
    """Return the median of each measure, taken in turn so that a busy machine slows all alike."""
    taken: list[list[float]] = [[] for _ in measures]
    for _ in range(times):
        for measure, into in zip(measures, taken, strict=True):
            into.append(measure())
    return [statistics.median(each) for each in taken]


def a_run(command: Sequence[str]) -> float:
    """Return the seconds a command takes."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def journal(days: int = 0) -> list[str]:
    """Return the options for a new journal with a reflection a day and a sitting every fourth day."""
    from datetime import UTC, datetime, timedelta

    from cryout_tui.domain.kept import OwnPerson
    from cryout_tui.domain.memory import Memory, Period
    from cryout_tui.domain.reflection import Reflection
    from cryout_tui.domain.sitting import Sitting
    from cryout_tui.domain.steps import Step
    from cryout_tui.store.store import Store

    folder = Path(tempfile.mkdtemp(prefix="cryout-"))
    store = Store(folder / "journal.db")
    store.journal.make(None)
    store.people.put(OwnPerson(role="friend", name="Ana", reach="1"))  # with no one named, a card stands before Home
    with store.journal.writing():
        for number in range(days):
            at = datetime.now(UTC) - timedelta(days=number)
            ratings = {name: (number * 7 + len(name)) % 11 for name in ("outside", "inside", "sleep", "angry")}
            text = "words " * 150
            store.reflections.put(Reflection(day=at.date(), at=at, updated_at=at, hurt="a line", text=text, **ratings))
            if number % 4 == 0:
                memory = Memory(title=f"memory {number}", story=text, period=Period.NOW, created_at=at, updated_at=at)
                store.memories.put(memory)
                sitting = Sitting(memory_id=memory.id, began_at=at, ended_at=at, step=Step.CLOSED)
                store.sittings.records.put(sitting)
    store.journal.close()
    (folder / "c.toml").write_text('bed = "off"\n')  # the same keys at every hour
    return ["--data-dir", str(folder), "--config", str(folder / "c.toml")]


def encrypted(passphrase: str) -> list[str]:
    """Return the options for a new journal with a passphrase, where nothing comes before Home."""
    from cryout_tui.domain.kept import OwnPerson
    from cryout_tui.store.store import Store

    folder = Path(tempfile.mkdtemp(prefix="cryout-"))
    store = Store(folder / "journal.db")
    store.journal.make(passphrase)
    store.people.put(OwnPerson(role="friend", name="Ana", reach="1"))
    store.journal.close()
    (folder / "c.toml").write_text('bed = "off"\ntheme = "dark"\n')
    return ["--data-dir", str(folder), "--config", str(folder / "c.toml")]
