"""Three kilobytes a second with 300 ms on the way, a terminal nobody reads, one that is gone and may not say so."""

import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.steps import Step
from cryout_tui.domain.wave import Wave
from cryout_tui.store.store import Store
from tests.terminal.conftest import Person
from tests.terminal.session import COMMAND, Session
from tests.terminal.slow_line import SlowSession

RATE, DELAY = 3000.0, 0.3
SCREEN = 80 * 24 * 2  # bytes: a screen with its colours
BREATHS = 2.5  # seconds
WORDS = "He looked away"
FAR = {"SSH_CONNECTION": "192.0.2.1 5000 192.0.2.2 22"}


def _in_release(person: Person) -> Person:
    """A journal with a sitting that stands in release."""
    store, now = Store(person.make().folder / "journal.db"), datetime.now(UTC)
    store.journal.open(None)
    memory = Memory(title="The school gate", story="I waited.", period=Period.NOW, created_at=now, updated_at=now)
    sitting = store.sittings.begin(now)
    wave = Wave(sitting_id=sitting.id, pattern="long-exhale", at=now)
    with store.journal.writing():
        store.memories.put(memory)
        store.sittings.save(replace(sitting, memory_id=memory.id, step=Step.BREATHE, waves=(wave,)))
    store.journal.close()
    return person


def _far(person: Person, rate: float) -> SlowSession:
    """A session at release over a slow line."""
    options = ["--data-dir", str(person.folder), "--config", str(person.folder / "c.toml")]
    session = SlowSession(options, rate=rate, delay=DELAY, env=FAR)
    person.sessions.append(session)
    session.until("Over SSH the breath is one row", 60)
    session.until_met(lambda: session.on_the_line == 0)
    session.most_waiting = 0
    session.press("enter")
    session.until("RELEASE", 60)
    return session


def test_on_three_kilobytes_a_second_nothing_backs_up_and_keys_come_first(person: Person) -> None:
    session = _far(_in_release(person), RATE)
    assert session.most_waiting < SCREEN  # a page, and it was sent once
    session.until_met(lambda: session.on_the_line == 0)
    session.most_waiting = 0
    session.read(BREATHS)
    assert session.most_waiting < SCREEN / 2  # breaths, and the change from a row to words
    session.until("4 in, 6 out|out, slowly|in", 60)
    assert "█" not in session.text  # the line is known to be slow, so there are words
    pressed = session.arrived
    session.press("t")
    session.until(r"\d:\d\d  of", 60)
    assert session.arrived - pressed < SCREEN / 4  # all that came before the answer, and the answer
    session.press("w", "enter")
    session.until("is kept|kept with", 60)
    session.type(WORDS)
    session.until(WORDS, 60)
    assert session.hang_up() == 128 + signal.SIGHUP
    assert WORDS in [each["text"] for each in person.kept()["drafts"]]


@pytest.mark.long
@pytest.mark.parametrize("rate", [500.0, 1000.0, 10_000.0])
def test_what_waits_stays_little_at_any_rate(person: Person, rate: float) -> None:
    session = _far(_in_release(person), rate)
    session.until_met(lambda: session.on_the_line == 0)
    session.most_waiting = 0
    session.read(20)
    assert session.most_waiting < SCREEN
    session.press("t")
    session.until(r"\d:\d\d  of", 60)


def _until_it_takes_no_more(session: Session) -> None:
    """Press keys that draw whole pages until nothing of them is read, nor what they draw taken."""
    for _ in range(60):
        if not select.select([], [session.master], [], 0)[1]:
            break
        os.write(session.master, b"\x1bOP")
        time.sleep(0.03)
        os.write(session.master, b"\x1b")
        time.sleep(0.03)


def _hang_up(session: Session) -> int:
    return session.hang_up()


def _terminate(session: Session) -> int:
    session.process.send_signal(signal.SIGTERM)
    return session.process.wait(10)


@pytest.mark.parametrize(
    ("leave", "number"),
    [(_terminate, signal.SIGTERM), pytest.param(_hang_up, signal.SIGHUP, marks=pytest.mark.long)],
)
def test_while_nobody_reads_it_keeps_and_is_gone_in_two_seconds(
    person: Person, leave: Callable[[Session], int], number: signal.Signals
) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type(WORDS)
    session.until(WORDS)
    _until_it_takes_no_more(session)
    begun = time.monotonic()
    assert leave(session) == 128 + number
    assert time.monotonic() - begun < 2.5
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == WORDS


def test_where_a_hang_up_is_ignored_it_ends_all_the_same(person: Person) -> None:
    person.make()
    deaf = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", COMMAND]
    session = person.start(command=deaf)
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type(WORDS)
    session.until(WORDS)
    assert session.hang_up() == 128 + signal.SIGHUP
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == WORDS
