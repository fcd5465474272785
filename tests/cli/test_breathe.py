"""`cryout breathe`, as a shell has it."""

import io
from pathlib import Path

import pytest

from cryout_tui import content
from cryout_tui.cli import breathe
from cryout_tui.cli.breathe import Face, chosen
from cryout_tui.errors import CryoutError, WrongUsage
from tests.cli.test_commands import run
from tests.conftest import ToldClock
from tests.hostile import HOSTILE


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def breathed(name: str | None, minutes: int | None, face: Face) -> float:
    """Breathe at once; return the seconds it would have taken."""
    clock = ToldClock()
    began = clock.monotonic()
    breathe.breathe(*chosen(name, minutes), face, clock, clock.advance)
    return clock.monotonic() - began


def test_every_word_is_a_line_where_there_is_no_terminal() -> None:
    face = Face(io.StringIO(), io.StringIO(), io.StringIO())
    seconds = breathed(None, 1, face)
    assert isinstance(face.out, io.StringIO)
    assert face.out.getvalue().splitlines() == ["in", "out, slowly"] * 7
    assert seconds == pytest.approx(10 + 62.5, abs=0.2)
    assert "\x1b" not in face.out.getvalue()


def test_in_a_terminal_one_row_grows_and_shrinks() -> None:
    face = Face(Terminal(), io.StringIO(), Terminal())
    breathed("three-sighs", None, face)
    assert isinstance(face.out, io.StringIO)
    rows = [row.rstrip() for row in face.out.getvalue().split("\r")[1:]]
    assert rows[0].split() == ["in", "1", "\u2588"]
    assert max(row.count("\u2588") for row in rows) == 24
    assert rows[-1].split()[:3] == ["long,", "out", "7"]
    assert rows[-1].count("\u2588") == 1
    assert face.out.getvalue().endswith("\n")
    assert "\x1b" not in face.out.getvalue()


def test_without_motion_it_is_the_word_and_the_count() -> None:
    face = Face(Terminal(), io.StringIO(), Terminal(), bar=False)
    breathed("even", 1, face)
    assert isinstance(face.out, io.StringIO)
    assert {row.strip() for row in face.out.getvalue().split("\r")[1:]} == {
        f"{word} {count}" for word in ("in ", "out") for count in range(1, 6)
    }


@pytest.mark.parametrize("columns", [80, 40, 21])
def test_no_row_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for name in ("cyclic-sigh", "natural-settle"):
        face = Face(Terminal(), io.StringIO(), Terminal())
        breathed(name, 1, face)
        assert isinstance(face.out, io.StringIO)
        assert isinstance(face.err, io.StringIO)
        assert all(len(row.rstrip("\n")) < columns for row in face.out.getvalue().split("\r"))
        assert all(len(line) < columns for line in face.err.getvalue().splitlines())


def test_ones_own_breath_is_three_lines() -> None:
    face = Face(io.StringIO(), io.StringIO(), io.StringIO())
    breathed("Your own breath", 1, face)
    assert isinstance(face.out, io.StringIO)
    assert len(face.out.getvalue().splitlines()) == 3


def test_a_minute_put_aside_does_not_count() -> None:
    clock, face = ToldClock(), Face(io.StringIO(), io.StringIO(), io.StringIO())
    naps = iter([60.0])
    way = chosen("even", 1)
    breathe.breathe(*way, face, clock, lambda seconds: clock.advance(next(naps, seconds)))
    assert clock.monotonic() - 1000.0 == pytest.approx(10 + 62.5 + 58, abs=0.3)


@pytest.mark.parametrize("answer", ["n\n", " NONE \n"])
def test_holds_begin_where_nothing_of_the_health_question_fits(answer: str) -> None:
    face = Face(io.StringIO(), io.StringIO(), Terminal(answer))
    breathed("box", 1, face)
    assert isinstance(face.out, io.StringIO)
    assert face.out.getvalue().splitlines()[:4] == ["in", "hold, easy", "out", "rest"]
    assert isinstance(face.err, io.StringIO)
    told = " ".join(face.err.getvalue().split())
    assert "I am pregnant, or may be" in told
    assert "Leave this one out with: pregnancy" in told


@pytest.mark.parametrize("answer", ["", "\n", "y\n", *HOSTILE[:5]])
def test_holds_stay_out_for_every_other_answer(answer: str) -> None:
    face = Face(io.StringIO(), io.StringIO(), Terminal(answer))
    with pytest.raises(CryoutError, match="stay hidden for now") as raised:
        breathed("four-seven-eight", None, face)
    assert raised.value.exit_code == 1
    assert isinstance(face.out, io.StringIO)
    assert face.out.getvalue() == ""


@pytest.mark.parametrize(
    ("name", "minutes", "said"),
    [
        ("holotropic", None, "There are: natural-settle, after-tears"), (None, 0, "1 to 20"), (None, 21, "1 to 20"),
        (None, -3, "1 to 20"), ("cyclic-sigh", 6, "5 minutes at most"), ("three-sighs", 1, "is 3 breaths"),
    ],
)  # fmt: skip
def test_what_there_is_not_is_said_plainly(name: str | None, minutes: int | None, said: str) -> None:
    with pytest.raises(WrongUsage, match=said):
        chosen(name, minutes)


@pytest.mark.parametrize("way", content.ways_to_breathe(), ids=lambda way: way.pattern.id)
def test_each_is_found_by_id_and_by_name(way) -> None:  # type: ignore[no-untyped-def]
    assert chosen(way.pattern.id, None) == chosen(way.pattern.name.upper(), None) == (way, way.default_minutes)


def test_the_command_ends_with_the_status_of_the_contract(tmp_path: Path) -> None:
    assert run("breathe", "nothing-such").returncode == 2
    assert run("breathe", "--minutes", "many").returncode == 2
    assert run("breathe", "--minutes", "21").returncode == 2
    holds = run("breathe", "box", input=b"n\n")
    assert (holds.returncode, holds.stdout) == (1, b"")
    assert holds.stderr.count(b"\n") == 1


def test_it_ends_at_once_on_ctrl_c_and_makes_no_file(own_home: Path) -> None:
    import signal
    import subprocess

    from tests.cli.test_commands import COMMAND

    process = subprocess.Popen([COMMAND, "breathe"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert process.stderr.readline().startswith("Long breath out: 4 in, 6 out, 5 minutes.")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == ""
    assert "Traceback" not in err
    assert list(own_home.rglob("*")) == []
