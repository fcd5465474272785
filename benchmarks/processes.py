"""What the processes of a session cost: processor, wake-ups, memory; from /proc, which the app shows to root alone."""

import re
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")


class Memory(NamedTuple):
    """Megabytes: all that is in memory, and with what is shared counted in parts."""

    rss: float
    pss: float


def of_session(session: int) -> list[int]:
    """Return the ids of the processes of a session, the one that leads it first."""
    found = []
    for each in PROC.iterdir():
        if each.name.isdigit():
            fields = _read(each / "stat").rpartition(")")[2].split()
            if fields and int(fields[3]) == session:
                found.append(int(each.name))
    return sorted(found)


def wakeups(processes: list[int]) -> int:
    """Return how often all threads of them went to sleep so far: each time is one that they woke."""
    told = (_read(task / "status") for each in processes for task in _tasks(each))
    return sum(int(found[1]) for status in told if (found := re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", status)))


def cpu(processes: list[int]) -> float:
    """Return the seconds of a core that they used so far."""
    told = (_read(task / "schedstat") for each in processes for task in _tasks(each))
    return sum(int(each.split()[0]) for each in told if each) / 1e9


def memory(process: int) -> Memory:
    """Return what a process holds."""
    told = _read(PROC / str(process) / "smaps_rollup")
    return Memory(
        *(int(found[1]) / 1024 if (found := re.search(rf"\n{name}:\s+(\d+)", told)) else 0.0 for name in ("Rss", "Pss"))
    )


def _tasks(process: int) -> list[Path]:
    try:
        return list((PROC / str(process) / "task").iterdir())
    except OSError:
        return []


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
