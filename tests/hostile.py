"""Strings that have broken programs before."""

import json
from pathlib import Path

HOSTILE: list[str] = [
    json.loads(line) for line in (Path(__file__).parent / "hostile-strings.txt").read_text("utf-8").splitlines()
]
