"""Something breaks, anywhere: every word is kept, and none is printed or written down."""

import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Person

BREAKING = """
import sys
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.widgets.field import Typing

def broken(screen):
    words = screen.query_one("Field").text
    raise RuntimeError(words)

async def later(screen):
    broken(screen)

def painted(self, *given):
    raise RuntimeError(self.text)

def paint(screen):
    Typing.render_line = painted
    screen.query_one("Field Typing, Field").refresh()
    for each in screen.query(Typing):
        each.refresh()

KINDS = {
    "a worker": lambda screen: screen.app.run_worker(later(screen)),
    "a thread": lambda screen: screen.app.run_worker(lambda: broken(screen), thread=True),
    "a timer": lambda screen: screen.set_timer(0.01, lambda: broken(screen)),
    "a paint": paint,
}
LineScreen.action_swap = KINDS[sys.argv.pop(1)]
LineScreen.check_action = lambda self, action, parameters: True
from cryout_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


RARE = [pytest.param(each, marks=pytest.mark.long) for each in ("a worker", "a timer")]


@pytest.mark.parametrize("kind", ["a thread", "a paint", *RARE])
def test_whatever_breaks_the_words_are_kept_and_not_told(person: Person, own_home: Path, kind: str) -> None:
    session = person.make().start(command=[sys.executable, "-c", BREAKING, kind])
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type("He looked away")
    session.press("ctrl+t")
    assert session.ended() == 1
    told = bytes(session.raw).rpartition(b"\x1b[?1049l")[2].decode()
    assert "Something broke. Every word you wrote is kept." in told
    assert "looked away" not in told
    assert "Traceback" not in told
    log = (own_home / "state" / "cryout" / "cryout.log").read_text()
    assert "RuntimeError" in log or "WorkerFailed" in log
    assert "looked" not in log
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == "He looked away"
