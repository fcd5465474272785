"""`cryout ground`, as a shell has it."""

import io
from pathlib import Path

from cryout_tui import content
from cryout_tui.cli.ground import print_all
from tests.cli.test_commands import run


def test_without_a_terminal_every_exercise_is_plain_lines(tmp_path: Path) -> None:
    found = run("--data-dir", str(tmp_path / "nowhere"), "ground")
    assert found.returncode == 0
    assert found.stderr == b""
    assert b"\x1b" not in found.stdout
    said = " ".join(found.stdout.decode().split())
    for exercise in content.grounding(2026):
        assert exercise.name in said
        assert all(step.split("20")[0] in said for step in exercise.steps)
    assert "cryout help-now" in said
    assert not (tmp_path / "nowhere").exists()


def test_the_year_in_it_is_the_year_it_is() -> None:
    out = io.StringIO()
    print_all(out, 2031)
    assert "2031" in out.getvalue()
    assert max(len(line) for line in out.getvalue().splitlines()) <= 80
