"""`cryout ground`, as a shell has it."""

import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cryout_tui import content
from cryout_tui.cli import ground
from cryout_tui.terminal.process import NO_SCREEN
from tests.cli.test_commands import run
from tests.terminal.session import Session


@pytest.fixture
def start() -> Iterator[Callable[..., Session]]:
    """Start `cryout ground` in a terminal, and end it in any case."""
    sessions = []

    def started(**options: Any) -> Session:
        sessions.append(Session(["ground"], **options))
        return sessions[-1]

    yield started
    for session in sessions:
        session.close()


def test_without_a_terminal_every_exercise_is_plain_lines(own_home: Path) -> None:
    ran = run("ground")
    out = " ".join(ran.stdout.decode().split())
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert out.startswith("You can stop. You have stopped.")
    for exercise in content.grounding(2026):
        assert exercise.name in out
        assert all(step in out for step in exercise.steps if "It is 2026" not in step)
        assert exercise.note in out
    assert "(your name)" in out
    assert out.endswith("a voice is better than a screen. cryout help-now")
    assert "f1" not in out
    assert "\x1b" not in out
    assert not own_home.exists()


@pytest.mark.parametrize("columns", [80, 40, 21])
def test_no_line_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = io.StringIO()
    ground.print_all(out, 2026)
    assert all(len(line) < columns for line in out.getvalue().splitlines())


def test_plain_lines_load_no_textual() -> None:
    asks = "import sys; from cryout_tui.cli import main; main(['ground']); sys.exit('textual' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", asks], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert ran.returncode == 0


@pytest.mark.parametrize("settings", ["theme = ", "theme = 7", 'theme = "light"\ncountry = "PT"\n'])
def test_settings_good_or_bad_never_stand_in_the_way(tmp_path: Path, settings: str) -> None:
    (tmp_path / "c.toml").write_text(settings)
    assert run("ground", "--config", str(tmp_path / "c.toml")).returncode == 0


def test_a_machine_without_a_home_has_it_too() -> None:
    assert (
        run("ground", HOME="relative\0"[:-1], XDG_CONFIG_HOME="", XDG_DATA_HOME="", XDG_STATE_HOME="").returncode == 0
    )


@pytest.mark.parametrize("term", NO_SCREEN)
def test_an_old_terminal_gets_it_step_by_step_in_plain_lines(start: Callable[..., Session], term: str) -> None:
    session = start(env={"TERM": term}, rows=120)
    for step in ("Five things you can see", "2 of 6", "3 of 6"):
        session.until(step)
        session.send(b"\n")
    session.until("4 of 6")
    session.send(b"stop\n")
    assert b"\x1b" not in bytes(session.raw)
    assert session.ended() == 0


@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}])
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 16)])
def test_full_screen_it_asks_for_nothing_and_leaves_nothing(
    own_home: Path, start: Callable[..., Session], env: dict[str, str], columns: int, rows: int
) -> None:
    passphrase = {"CRYOUT_PASSPHRASE_FILE": str(own_home / "not-there")}
    session = start(env={**env, **passphrase}, columns=columns, rows=rows)
    session.until("Five things you can see")
    session.press("enter")
    session.until("Four things you can touch")
    session.press("f1")
    session.until("Help now")
    session.press("esc")
    session.until("Four things you can touch")
    session.press("esc")
    assert session.ended() == 0
    assert not list(own_home.rglob("*"))
