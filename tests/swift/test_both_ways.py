"""What is tested at a terminal holds with the changed cells, as every run has it, and without them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]


@pytest.mark.long
def test_the_tests_at_a_terminal_pass_where_whole_parts_are_sent() -> None:
    command = [sys.executable, "-m", "pytest", "-n", "2", "tests/terminal"]
    ran = subprocess.run(
        command, cwd=HERE, env={**os.environ, "CRYOUT_ALL_CELLS": "1"}, capture_output=True, text=True, timeout=1800
    )
    assert ran.returncode == 0, ran.stdout[-4000:]
