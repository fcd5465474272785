"""A driver that sleeps: no wake-up without a reason, a lone escape at once, and an end at once."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.events import Key

from cryout_tui.swift.parser import AT_ONCE, FROM_AFAR, GuardedParser
from tests.terminal.session import Session

IDLE = Path(__file__).with_name("idle.py")


@pytest.fixture
def session() -> Iterator[Session]:
    opened = Session([str(IDLE)], command=(sys.executable,), env={"PYTHONPATH": str(IDLE.parents[2])})
    opened.until("ready")
    yield opened
    if opened.process.poll() is None:
        opened.kill(signal.SIGKILL)


def test_a_lone_escape_waits_only_for_what_may_follow_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ESCDELAY", "SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)
    assert GuardedParser().together == AT_ONCE <= 0.03
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    assert GuardedParser().together == FROM_AFAR
    monkeypatch.setenv("ESCDELAY", "300")
    assert GuardedParser().together == 0.3
    monkeypatch.setenv("ESCDELAY", "soon")
    assert GuardedParser().together == FROM_AFAR
    monkeypatch.setenv("ESCDELAY", "10")
    parser = GuardedParser()
    assert parser.wait is None
    assert list(parser.feed("\x1b")) == []
    assert parser.wait == 11
    time.sleep(0.012)
    assert [each.key for each in parser.tick() if isinstance(each, Key)] == ["escape"]
    assert parser.wait is None
    assert [each.key for each in parser.feed("\x1b[A") if isinstance(each, Key)] == ["up"]
    assert parser.wait is None


@pytest.mark.skipif(sys.platform != "linux", reason="the system does not say how often a thread woke up")
def test_while_nothing_happens_it_sleeps_and_sends_nothing(session: Session) -> None:
    session.read(1.0)
    sent, woken = len(session.raw), _woken(session.process.pid)
    session.read(3.0)
    assert len(session.raw) == sent
    assert _woken(session.process.pid) - woken <= 3


def test_it_answers_keys_and_leaves(session: Session) -> None:
    session.press("a")
    session.until("it was a")
    session.press("esc")
    session.until("it was escape")
    session.press("q")
    assert session.ended() == 0


def test_a_terminal_that_is_gone_ends_it(session: Session) -> None:
    os.close(session.master)
    assert session.process.wait(10) != 0


def _woken(process: int) -> int:
    """How often its threads gave up the processor by themselves, to wait for something."""
    told = (each.read_text() for each in Path(f"/proc/{process}/task").glob("*/status"))
    return sum(int(text.partition("\nvoluntary_ctxt_switches:")[2].split()[0]) for text in told)
