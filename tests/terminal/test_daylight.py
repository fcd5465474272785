"""Whether the terminal is light is asked of it once, costs next to nothing, and is never taken for something typed."""

import os
import pty
import threading
from pathlib import Path

import pytest
from textual.events import Key

from cryout_tui.swift import answers
from cryout_tui.swift.answers import is_light
from cryout_tui.swift.parser import GuardedParser
from cryout_tui.terminal import daylight
from tests.terminal.conftest import Person

WHITE = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
NIGHT = b"\x1b]11;rgb:12/14/1c\x07"
DEVICE = b"\x1b[?62;22c"


def _asked(*pieces: bytes, cap: float = 5.0) -> tuple[bool | None, bytes]:
    """Ask a terminal that answers so."""
    master, terminal = pty.openpty()

    def answer() -> None:
        heard = b""
        while answers.QUESTION.encode() not in heard:
            heard += os.read(master, 1024)
        for piece in pieces:
            os.write(master, piece)

    answering = threading.Thread(target=answer, daemon=True)
    answering.start()
    try:
        return daylight.ask(terminal, cap)
    finally:
        answering.join(10)
        os.close(master)
        os.close(terminal)


@pytest.mark.parametrize(
    ("pieces", "light", "typed"),
    [
        ([WHITE + DEVICE], True, b""),
        ([NIGHT + DEVICE], False, b""),
        ([DEVICE], None, b""),
        ([b"t8", WHITE[:9], WHITE[9:] + "\u00e9".encode() + DEVICE[:4], DEVICE[4:]], True, "t8\u00e9".encode()),
        ([b"\x1b[B" + DEVICE], None, b"\x1b[B"),
    ],
)
def test_what_a_terminal_answers_is_parted_from_what_is_typed(
    pieces: list[bytes], light: bool | None, typed: bytes
) -> None:
    assert _asked(*pieces) == (light, typed)


def test_a_silent_terminal_is_waited_for_no_longer_than_the_cap_and_keeps_what_was_typed() -> None:
    assert daylight.CAP == 0.35
    assert _asked(b"typed\r", cap=0.02) == (None, b"typed\r")


@pytest.mark.parametrize("cut", range(len(WHITE + DEVICE)))
def test_an_answer_that_comes_late_is_no_key(cut: int) -> None:
    parser, told = GuardedParser(), []
    parser.answers.told = told.append
    parser.answers.expect()
    typed = f"a{(WHITE + DEVICE).decode()}b"
    keys = [each for piece in (typed[: cut + 1], typed[cut + 1 :]) for each in parser.feed(piece)]
    assert [each.key for each in keys if isinstance(each, Key)] == ["a", "b"]
    assert told == [True]


def test_an_answer_within_a_paste_is_none_of_its_words() -> None:
    parser = GuardedParser()
    read = [*parser.feed("\x1b[200~one" + NIGHT.decode()), *parser.feed(" two\x1b[201~")]
    assert [each.text for each in read if hasattr(each, "text")] == ["one two"]


@pytest.mark.parametrize(
    ("answer", "light"), [("rgb:f/f/f", True), ("rgba:0000/0000/0000/ffff", False), ("rgb:80/90/80", True), ("?", None)]
)
def test_light_is_what_looks_light(answer: str, light: bool | None) -> None:
    assert is_light(f"\x1b]11;{answer}\x07") is light


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "linux"), ("TERM", "vt100"), ("TERM", "dumb")])
def test_where_there_is_no_use_for_it_nothing_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(daylight, "ask", lambda: pytest.fail("asked"))
    assert daylight.find(tmp_path / "terminals") == daylight.Daylight()


def test_each_terminal_is_remembered_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, asked = tmp_path / "state" / "terminals", []
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    answers = {"one": (True, b"x"), "two": (None, b""), "three": (False, b"")}
    monkeypatch.setattr(daylight, "ask", lambda: asked.append(os.environ["TERM"]) or answers[os.environ["TERM"]])
    for term in ("one", "two", "three"):
        monkeypatch.setenv("TERM_PROGRAM", "a b\n")
        monkeypatch.setenv("TERM", term)
        first, again = daylight.find(file), daylight.find(file)
        assert first == daylight.Daylight(term == "one", asks_again=term == "two", typed=answers[term][1])
        assert again == daylight.Daylight(term == "one", asks_again=term != "two")
    assert asked == ["one", "two", "three"]
    assert file.read_text() == "ab/one light\nab/two silent\nab/three dark\n"
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text("nonsense\nab/one green\n\x00 light light\nab/three light\n")
    assert daylight.find(file).is_light


def test_the_app_is_light_where_the_terminal_is_and_keeps_the_keys_typed_meanwhile(person: Person) -> None:
    (person.make().folder / "c.toml").write_text('bed = "off"\n')
    session = person.start(answers=b"t" + WHITE + DEVICE, env={"COLORTERM": "truecolor"})
    session.until("How does it look")
    assert session.screen.buffer[3][3].bg == "f9f6ef"
    session.press("8")
    assert "rgb" not in session.text
    session.press("ctrl+q")
    session.ended()
    again = person.start(answers=None, env={"COLORTERM": "truecolor"})
    again.until("Sit with it")
    assert again.screen.buffer[0][0].bg == "f9f6ef"  # and from the first picture on
    assert b"48;2;18;20;28" not in again.raw
