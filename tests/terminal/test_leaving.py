"""A signal that comes while the writer is at the disk: what was typed after that is kept as well."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cryout_tui.store.store import Store
from tests.terminal.conftest import Person

LEAVES_WHILE_THE_WRITER_IS_BUSY = """
import os, signal, sys, threading, time
from datetime import datetime, timezone
from pathlib import Path
from cryout_tui.domain.kept import Draft
from cryout_tui.store.store import Store
from cryout_tui.store.writer import Writer
from cryout_tui.swift.leaving import Leaving

store = Store(Path(sys.argv[1]))
store.journal.make(None)
writer = Writer()

def keep(text, seconds=0.0):
    with store.journal.writing():
        store.drafts.keep(Draft(where="a", text=text, cursor=0, at=datetime.now(timezone.utc)))
        time.sleep(seconds)

def keep_the_rest():
    writer.put("a", lambda: keep("one two"))
    writer.flush()

leaving = Leaving(keep_the_rest, store.journal.is_held_here)
store.journal.on_release = leaving.go_on
leaving.install(None)
writer.put("a", lambda: keep("one", 0.4))
time.sleep(0.3)
os.kill(os.getpid(), signal.SIGTERM)
"""


def test_what_is_typed_while_the_writer_is_at_the_disk_is_kept_before_leaving(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    command = [sys.executable, "-c", LEAVES_WHILE_THE_WRITER_IS_BUSY, str(path)]
    ended = subprocess.run(command, timeout=20, capture_output=True)
    assert ended.returncode == 128 + signal.SIGTERM, ended.stderr
    store = Store(path)
    store.journal.open(None)
    draft = store.drafts.get("a")
    assert draft is not None
    assert draft.text == "one two"


BUSY = """
import sys, time
from cryout_tui.screens.line_ask import LineScreen
LineScreen.action_swap = lambda screen: time.sleep(8)
LineScreen.check_action = lambda self, action, parameters: True
from cryout_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""
OTHERS = [pytest.param(each, marks=pytest.mark.long) for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)]


@pytest.mark.parametrize("number", [signal.SIGQUIT, *OTHERS])
def test_while_it_is_busy_with_something_else_it_keeps_and_is_gone_in_two_seconds(
    person: Person, number: signal.Signals
) -> None:
    session = person.make().start(command=[sys.executable, "-c", BUSY])
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type("He looked away")
    session.until("looked away")
    session.press("ctrl+t")
    begun = time.monotonic()
    assert session.kill(number) == 128 + number
    assert time.monotonic() - begun < 2.5
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == "He looked away"
