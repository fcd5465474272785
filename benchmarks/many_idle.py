"""Many sessions at once, each on Home of a journal of its own and left alone: processor and memory of each.

A session is two processes: the small parent that holds the terminal, and the app. Each figure is told for both
together and for the parent alone. What two processes share counts whole in RSS, and in parts in PSS.
"""

import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import processes
from figures import Figure, options, said
from places import HOME, floor
from processes import Memory
from terminal import COMMAND, journal
from watched import Watched, idle, p50

AT_ONCE = 4  # sessions that start together
STILL = 8.0  # seconds after the last start: the backup of the day is made by then


class Held(NamedTuple):
    """The megabytes of one session, and those of its parent alone."""

    together: Memory
    parent: Memory


def begun(count: int) -> tuple[list[Watched], list[str]]:
    """Return so many sessions that all stand on Home, and the folders of their journals."""
    programs: list[Watched] = []
    folders: list[str] = []
    for first in range(0, count, AT_ONCE):
        several = [journal() for _ in range(min(AT_ONCE, count - first))]
        folders += [each[1] for each in several]
        new = [Watched(COMMAND, *each) for each in several]
        programs += new
        for each in new:
            each.has(HOME, seconds=60)
        idle(programs, 1.0)  # nothing that any of them writes is left lying
    return programs, folders


def held(program: Watched) -> Held:
    """Return the memory of a session."""
    each = [processes.memory(process) for process in processes.of_session(program.process.pid)]
    return Held(Memory(*(sum(parts) for parts in zip(*each, strict=True))), each[0])


def measure(count: int, seconds: float) -> Iterator[Figure]:
    """Yield the figures of so many sessions, watched for so long."""
    with floor("minimal", shows="ready") as bare:
        (stock,) = idle([bare], min(seconds, 10.0))
        least = processes.memory(bare.process.pid)
    began = time.perf_counter()
    programs, folders = begun(count)
    stood = time.perf_counter() - began
    try:
        idle(programs, STILL)
        costs = idle(programs, seconds)
        memory = [held(each) for each in programs]
    finally:
        for each in programs:
            each.end()
        for folder in folders:
            shutil.rmtree(Path(folder), ignore_errors=True)
    core, woken = [each.core for each in costs], [each.wakeups for each in costs]
    yield Figure(
        f"{count} idle sessions ({stood:.0f} s until all stood), processor of each",
        "0.05 % of a core",
        f"{sum(core) / count:.3f} % (at most {max(core):.3f} %), {sum(woken) / count:.2f} wake-ups/s, "
        f"{sum(each.size for each in costs) / count:.0f} bytes/s",
        f"{stock.core:.3f} %, {stock.wakeups:.2f} wake-ups/s",
    )
    yield Figure(
        "memory of each, parent and app together",
        "45 MB",
        f"{_told([each.together for each in memory])}; of which the parent {_told([each.parent for each in memory])}",
        f"{_told([least])}, one minimal app",
    )


def _told(memory: Sequence[Memory]) -> str:
    return f"RSS {p50([each.rss for each in memory]):.1f} MB, PSS {p50([each.pss for each in memory]):.1f} MB"


if __name__ == "__main__":
    asked = options(__doc__, sessions=(100, "sessions"), seconds=(60.0, "seconds in which they are left alone"))
    said(measure, asked.sessions, asked.seconds)
