"""Killed at random moments while typing: no damaged file, and nothing lost that was kept."""

import random
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import Session

AT_ONCE = 4
TYPED_A_SECOND = 10
UNKEPT = 0.25  # seconds of shown typing that a kill may cost


def _type_and_kill(folder: Path, seed: int, times: int) -> list[str]:
    """Type one growing text through many kills; return what went wrong."""
    chance, person, wrong = random.Random(seed), Person(folder), []
    for turn in range(times):
        session = person.start()
        session.until("Today")
        session.press("t", *("down",) * 7) if turn == 0 else session.press("t")
        session.until("What hurt")
        typed: list[float] = []
        slowest = 0.0  # how late an echo came: so late may the keeping be, on a machine that does much else
        end = time.monotonic() + chance.uniform(0.1, 1.2)
        while time.monotonic() < end:
            pressed = time.monotonic()
            _type_and_see(session, chance.choice("abcdefgh "))
            typed.append(time.monotonic())
            slowest = max(slowest, typed[-1] - pressed)
            time.sleep(1 / TYPED_A_SECOND)
        time.sleep(chance.uniform(0, 0.2))
        session.kill(signal.SIGKILL)
        killed = time.monotonic()
        session.close()
        before = _length(person)
        due = sum(1 for each in typed if killed - each > UNKEPT + 0.1 + slowest)
        total = _TOTAL.setdefault(folder, 0) + due
        if before < total:
            wrong.append(f"turn {turn}: {before} of {total} kept")
        _TOTAL[folder] = before
    checked = person.run("doctor")
    if checked.returncode or b"yes, every page" not in checked.stdout:
        wrong.append(f"doctor: {checked.stderr!r}")
    return wrong


def _type_and_see(session: Session, letter: str) -> None:
    """Type a letter, and come back when it is shown: from then on it has 250 ms."""
    before, end = len(session.raw), time.monotonic() + 5
    session.type(letter)
    while len(session.raw) == before:
        assert time.monotonic() < end, "no echo"
        session.read(0.005)


_TOTAL: dict[Path, int] = {}


def _length(person: Person) -> int:
    """Return how long the text is that was kept, as SQLite itself finds it after a kill."""
    with closing(sqlite3.connect(person.folder / "journal.db")) as journal:
        kept = journal.execute("SELECT text FROM draft WHERE \"where\" LIKE '%/hurt'").fetchone()
    return len(kept[0]) if kept else 0


def _all(tmp_path: Path, times: int) -> list[str]:
    for seed in range(AT_ONCE):  # one after the other: a store is opened for each
        Person(tmp_path / str(seed)).make()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = pool.map(lambda seed: _type_and_kill(tmp_path / str(seed), seed, times // AT_ONCE), range(AT_ONCE))
        return [each for wrong in runs for each in wrong]


def test_sixty_kills_while_typing_damage_nothing(tmp_path: Path) -> None:
    assert _all(tmp_path, 60) == []


@pytest.mark.kills
def test_a_thousand_kills_while_typing_damage_nothing(tmp_path: Path) -> None:
    assert _all(tmp_path, 1000) == []
