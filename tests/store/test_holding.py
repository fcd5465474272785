"""One full screen a journal: who has it, taking it over, and a holder that is gone."""

import fcntl
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cryout_tui.errors import HeldElsewhere
from cryout_tui.store.holding import Hold, Holding, take_over
from cryout_tui.store.store import Store

WRITES = """
import os, sys
from pathlib import Path
from cryout_tui.store.holding import take_over
from cryout_tui.store.store import Store
from cryout_tui.swift.leaving import Leaving

path, turn, stopped = Path(sys.argv[1]), sys.argv[2], len(sys.argv) > 3
store = Store(path)
leaving = Leaving(lambda: None, store.journal.is_held_here)
store.journal.on_release = leaving.go_on
leaving.install(None)
holding = take_over(path.with_suffix(".lock"))
store.journal.open(None)
number = 0
while True:
    number += 1
    store.meta.put(f"{turn}/{number}", "kept")
    os.write(1, f"{number}\\n".encode())
"""


def test_who_only_asks_who_has_it_keeps_nobody_out(tmp_path: Path) -> None:
    lock = tmp_path / "journal.lock"
    Holding(lock).close()
    asks = os.open(lock, os.O_RDONLY)
    fcntl.flock(asks, fcntl.LOCK_SH)
    threading.Timer(0.005, os.close, (asks,)).start()
    Holding(lock).close()


@pytest.fixture
def running() -> Iterator[list[subprocess.Popen[bytes]]]:
    """What is started here is ended here."""
    started: list[subprocess.Popen[bytes]] = []
    yield started
    for each in started:
        each.kill()
        each.wait(10)
        if each.stdout:
            each.stdout.close()


def _writing(path: Path, turn: int, running: list[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes]:
    """Start one that takes the journal over, and return once it writes as fast as it can."""
    writer = subprocess.Popen([sys.executable, "-c", WRITES, str(path), str(turn)], stdout=subprocess.PIPE)
    running.append(writer)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"1\n"
    return writer


@pytest.mark.parametrize("times", [3, pytest.param(200, marks=pytest.mark.kills)])
def test_writing_as_fast_as_they_can_through_take_over_and_kill_nothing_is_lost(
    store: Store, running: list[subprocess.Popen[bytes]], times: int
) -> None:
    path = store.journal.path
    writer = _writing(path, 0, running)
    said: dict[int, int] = {}
    for turn in range(1, times + 1):
        before = writer
        if turn % 3 == 0:
            before.kill()  # no holder any more, at once
        elif turn % 3 == 1:
            os.kill(before.pid, signal.SIGSTOP)
        writer = _writing(path, turn, running)
        assert before.wait(10) in (128 + signal.SIGTERM, -signal.SIGKILL)
        assert before.stdout is not None
        said[turn - 1] = max([1, *map(int, before.stdout.read().split(b"\n")[:-1])])
    writer.kill()
    writer.wait(10)
    for turn, last in said.items():
        assert all(store.meta.get(f"{turn}/{number}") == "kept" for number in range(1, last + 1))
    assert store.journal.faults() == []


def test_a_holder_says_where_it_is_and_learns_that_it_was_asked_for(tmp_path: Path) -> None:
    lock = tmp_path / "here" / "journal.lock"
    hold = Hold(lock, lock.with_suffix(".db"))
    assert not hold.is_asked_for
    hold.take()
    hold.take()  # had already
    with pytest.raises(HeldElsewhere) as held:
        Hold(lock, lock.with_suffix(".db")).take()
    assert held.value.holder.process == os.getpid()
    assert "since" in str(held.value.holder)
    hold.take_over(0.0)  # it is no other one to itself
    assert not hold.is_asked_for
    lock.write_text(lock.read_text() + "\ntaken over")
    assert hold.is_asked_for
    hold.close()
    Holding(lock).close()


@pytest.mark.parametrize("said", ["", "process 1 on", "process \u2602 on x, since y", "process {own} on x, since y"])
def test_nobody_is_asked_by_a_guess(tmp_path: Path, said: str) -> None:
    lock = tmp_path / "journal.lock"
    first = Holding(lock)
    lock.write_text(said.format(own=os.getpid()))
    with pytest.raises(HeldElsewhere):
        take_over(lock, 0.1)
    first.close()
