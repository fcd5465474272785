"""The picture that stands before the app is loaded is the one the app then draws."""

import re
from datetime import datetime

import pyte
import pytest

from cryout_tui.domain.day import day_at
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.store.store import Store
from tests.terminal.conftest import Person
from tests.terminal.session import Session

CLOCK = r"\d\d:\d\d"  # a minute may go by between the two


def _first(session: Session) -> pyte.Screen:
    """Return the screen as it stood when the app took over."""
    screen = pyte.Screen(session.screen.columns, session.screen.lines)
    pyte.ByteStream(screen).feed(b"\x1b[?1049h".join(bytes(session.raw).split(b"\x1b[?1049h")[:2]))
    return screen


@pytest.mark.parametrize(
    "env", [{"COLORTERM": "truecolor"}, {"COLORTERM": ""}, {"COLORTERM": "", "TERM": "xterm"}, {"NO_COLOR": "1"}]
)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_first_picture_is_home_cell_for_cell(person: Person, env: dict[str, str], size: tuple[int, int]) -> None:
    store, now = Store(person.make().folder / "journal.db"), datetime.now().astimezone()
    store.journal.open(None)
    store.reflections.put(Reflection(day=day_at(now), at=now, updated_at=now, inside=6, sleep=4, angry=2))
    store.memories.put(Memory(title="The school gate", is_source=True, created_at=now, updated_at=now))
    store.journal.close()
    again = person.start(env=env, columns=size[0], rows=size[1])
    again.until("14 days")
    again.press("down", "up")
    again.read(0.5)
    first = _first(again)
    assert "the last 14 days" in "\n".join(first.display)
    assert "1 kept \u00b7 source: The school gate" in "\n".join(first.display)
    drawn = "\n".join(line.rstrip() for line in first.display)
    assert re.sub(CLOCK, "", drawn) == re.sub(CLOCK, "", again.text)
    if "NO_COLOR" not in env:
        for row in range(size[1]):
            for column, letter in enumerate(first.display[row]):
                then, now = first.buffer[row][column], again.screen.buffer[row][column]
                assert then.bg == now.bg, (row, column, letter)
                if letter != " ":
                    assert (then.fg, then.bold) == (now.fg, now.bold), (row, column, letter)


def test_keys_typed_before_the_app_is_ready_are_not_lost(person: Person) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.send(b"t")
    session.until("How does it look")


def test_a_journal_with_words_shows_nothing_before_its_passphrase(person: Person, tmp_path) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "pass"
    secret.write_text("pass\n")
    secret.chmod(0o600)
    person.run("--passphrase-file", str(secret), "init")
    session = person.start()
    session.until("passphrase")
    assert "two minutes" not in session.raw.decode("utf-8", "replace")


def test_keys_typed_all_at_once_reach_the_screens_they_are_meant_for(person: Person) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.send(b"t8" + b"\x1b[B" * 7 + b"he looked away\r" + b"a coat\r")
    session.until("You named what hurt")
    reflections = person.kept()["reflections"]
    assert len(reflections) == 1
    assert reflections[0]["outside"] == 8
    assert reflections[0]["hurt"] == "he looked away"
    assert reflections[0]["text"] == "a coat"


def test_what_is_typed_at_the_shell_reaches_home_with_its_enter(person: Person) -> None:
    session = person.make().start()
    session.send(b"\x1b[B\r")  # before anything of it is loaded: the way under the one that is marked
    session.until("2 memories|Memories|memories")
    session.until("esc")
    assert b"\x1b[?1049h" in session.raw


def test_the_ground_stands_before_the_journal_is_read(person: Person) -> None:
    session = person.make().start(env={"COLORTERM": "truecolor"})
    session._wait(lambda: b"\x1b[?1049h" in session.raw, "no ground came", 10)
    session.until("two minutes")
    ground = bytes(session.raw).partition(b"Good ")[0]
    assert ground.count(b"\x1b[?1049h") == 1
    assert b"48;2;18;20;28" in ground
    assert ground.count(b"\x1b[1;1H") == 2  # alone, and under what is drawn on it
