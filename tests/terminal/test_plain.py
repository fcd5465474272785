"""`cryout --plain` in a real terminal and by a pipe: killed in the midst, it goes on there, in lines or full screen."""

import os
import signal
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import Session

ARRIVED = (("1 of 4", "5"), ("2 of 4", "yes"), ("3 of 4", "yes"), ("4 of 4", "no"))
NAMED = (("A memory I know", "3"), ("A name for it", "The school gate"), ("When did it happen", "1"))


def _answer(session: Session, *pairs: tuple[str, str]) -> None:
    for asked, answer in pairs:
        session.until(asked)
        session.send(f"{answer}\n".encode())


def _kill(session: Session) -> None:
    os.kill(session.process.pid, signal.SIGKILL)
    session.close()


def test_a_sitting_begun_in_lines_and_killed_goes_on_full_screen_and_back_in_lines(person: Person) -> None:
    person.make()
    session = person.start("sit", "--plain", rows=200)
    _answer(session, *ARRIVED, *NAMED, ("tell it as it happened", "She laughed"), ("She laughed", "at me"))
    session.until("at me")
    assert b"\x1b" not in bytes(session.raw)
    session.read(0.5)
    _kill(session)
    draft = person.draft("/story")
    assert draft is not None
    assert draft["text"] == "She laughed\nat me"

    screen = person.start("sit", rows=40)
    screen.until("She laughed")
    screen.type(", all of them.")
    screen.until("all of them")
    screen.read(0.4)
    _kill(screen)

    again = person.start("--plain", "sit", rows=200)
    again.until("at me, all of them")
    _answer(again, (r"clear takes it\s+away", "."), ("how old", "6"), ("What did you feel then", "ashamed"))
    again.until("Breathe in|Press enter when it is enough")
    again.read(1.5)
    _kill(again)
    (wave,) = person.kept()["waves"]
    assert wave["active_seconds"] > 0.3
    (memory,) = person.kept()["memories"]
    assert memory["story"] == "She laughed\nat me, all of them."


@pytest.mark.parametrize("chosen", ["CRYOUT_PLAIN", "interface", "screen_reader", "dumb"])
def test_what_chooses_lines(person: Person, chosen: str) -> None:
    person.make()
    settings = {"interface": 'interface = "plain"\n', "screen_reader": "screen_reader = true\n"}
    config = Path(person.folder) / "c.toml"
    config.write_text(config.read_text() + settings.get(chosen, ""))
    env = {"CRYOUT_PLAIN": {"CRYOUT_PLAIN": "1"}, "dumb": {"TERM": "dumb"}}.get(chosen, {})
    session = person.start(env=env)
    session.until("stop\\s+leaves")
    session.send(b"stop\n")
    assert session.ended() == 0
    assert b"\x1b" not in bytes(session.raw)


def test_a_pipe_is_read_to_its_end_and_an_empty_one_says_so(person: Person) -> None:
    person.make()
    ran = person.run("--plain", input=b"t\n8\n3\n\n\n\n\n\nat the gate\n.\ntea\n.\n\nstop\n")
    assert ran.returncode == 0, ran.stderr
    assert b"\x1b" not in ran.stdout + ran.stderr
    assert b"\r" not in ran.stdout
    (day,) = person.kept()["reflections"]
    assert (day["outside"], day["inside"], day["hurt"], day["text"]) == (8, 3, "at the gate", "tea")
    assert person.run("--plain", input=b"").returncode == 1
