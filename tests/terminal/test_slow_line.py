"""Three kilobytes a second with 300 ms on the way, a terminal nobody reads, one that is gone and may not say so."""

import signal
from dataclasses import replace
from datetime import UTC, datetime

from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.steps import Step
from cryout_tui.domain.wave import Wave
from cryout_tui.store.store import Store
from tests.terminal.conftest import Person
from tests.terminal.slow_line import SlowSession

RATE, DELAY = 3000.0, 0.3
SCREEN = 80 * 24
AT_REST = 3.0  # seconds
WORDS = "He looked away"


def _in_release(person: Person) -> Person:
    """A journal with a sitting that stands in release."""
    store, now = Store(person.make().folder / "journal.db"), datetime.now(UTC)
    store.journal.open(None)
    memory = Memory(title="The school gate", story="I waited.", period=Period.NOW, created_at=now, updated_at=now)
    sitting = store.sittings.begin(now)
    wave = Wave(sitting_id=sitting.id, pattern="natural-settle", at=now)
    with store.journal.writing():
        store.memories.put(memory)
        store.sittings.save(replace(sitting, memory_id=memory.id, step=Step.BREATHE, waves=(wave,)))
    store.journal.close()
    return person


def _far(person: Person, rate: float, **env: str) -> SlowSession:
    options = ["--data-dir", str(person.folder), "--config", str(person.folder / "c.toml")]
    session = SlowSession(options, rate=rate, delay=DELAY, env=env)
    person.sessions.append(session)
    session.until("Sit with it", 30)
    session.press("enter")
    session.until("RELEASE", 30)
    session.until("in|out", 30)
    return session


def test_on_three_kilobytes_a_second_nothing_backs_up_and_keys_come_first(person: Person) -> None:
    session = _far(_in_release(person), RATE)
    session.until_met(lambda: session.on_the_line == 0)
    session.most_waiting = 0
    before = session.arrived
    session.read(AT_REST)
    assert 0 < session.arrived - before < RATE * AT_REST / 4
    assert session.most_waiting < SCREEN / 2
    pressed = session.arrived
    session.press("t")
    session.until(r"\d:\d\d  of", 30)
    # what came before the answer is what the line held: a few breaths in words, and no queue of them
    assert session.arrived - pressed < SCREEN / 2
    assert session.most_waiting < SCREEN
    session.press("w")
    session.until("kept", 30)
    session.press("enter")
    session.until_met(lambda: session.on_the_line == 0)
    session.type(WORDS)
    session.until(WORDS, 30)
    assert session.hang_up() == 128 + signal.SIGHUP
    assert any(each["text"] == WORDS for each in person.kept()["drafts"])
