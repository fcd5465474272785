"""What every flow says in lines, kept as it was read; a flow that says something else is read again, then renewed.

CRYOUT_RENEW=1 python -m pytest tests/plain/test_transcripts.py
"""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.plain.driver import Script
from tests.plain.whole import Whole

HERE = Path(__file__).parent / "transcripts"
ARRIVED: Script = ("5", "yes", "yes", "no")
TODAYS_HURT: Script = (
    *("1", "made small", "throat", "the long table", "1", "They all looked.", ".", "5", "ashamed"),
    *(20.0, "time", 30.0, "", "3", "2", "1", 130.0, ""),
    *("It was not mine to carry.", ".", "part of me laughs", "6", "1", "", "tea", "1", "1", "", "stop"),
)
A_MEMORY: Script = (
    *("7", "1", "They laughed.", ".", "", "ashamed", 30.0, "still", "still", "", "1", "5", "2", ""),
    *("3", "1", "I was six.", ".", 5.0, "ground", "stop"),
)
SCRIPTS: dict[str, tuple[str, Script]] = {
    "first-start": ("home", ("", "yes", "2", "Portugal", "everything", "stop")),
    "today": ("home", ("t", "8", "3", "7", "5", "4", "10", "", "at the gate", ".", "", "tea", ".", "", "stop")),
    "todays-hurt": ("sit", (*ARRIVED, *TODAYS_HURT)),
    "a-memory-i-know": ("sit", (*ARRIVED, *A_MEMORY)),
    "walk": (
        "home",
        ("walk through my years", "the stove", "", "sand in my shoes", "1", "5", "", "a slap", "2", "7", "1", "stop"),
    ),
    "source": ("home", ("find the source", "1", "1", "1", "1", "", "stop")),
    "breathe": ("home", ("b", "4", "", "4", 40.0, "time", 150.0, "", "3", "back", "stop")),
    "ground": ("home", ("ground", "", "", "", "", "", "", "3", "1", "stop")),
    "memories": ("home", ("m", "1", "seal", "back", "back", "2", "delete", "yes", "bin", "1", "", "stop")),
    "search": ("home", ("search", "gate", "1", "back", "back", "stop")),
    "patterns": ("home", ("p", "1", "", "range", "1", "back", "stop")),
    "learn": ("home", ("l", "1", "", "back", "stop")),
    "help-now": ("home", ("help now", "", "stop")),
    "settings": ("home", ("settings", "2", "3", "19", "1", "f9", "back", "back", "stop")),
}


def prepared(store: Store) -> None:
    """Keep three memories and a few days."""
    for ago, title in ((400, "The school gate"), (300, "Father's letter"), (200, "The summer alone")):
        at = EVENING - timedelta(days=ago)
        store.memories.put(Memory(title=title, age_text=f"about {ago // 50}", created_at=at, updated_at=at))
    for ago in range(1, 15):
        at = EVENING - timedelta(days=ago)
        inside, sleep = 2 + ago % 5, 8 - ago % 4
        store.reflections.put(
            Reflection(
                day=at.date(), at=at, updated_at=at, outside=7, inside=inside, sleep=sleep, belly=5, hurt="a look"
            )
        )


@pytest.mark.parametrize("name", SCRIPTS)
def test_what_is_said_in_lines_is_what_was_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store, (way, script) = Store(Path("journal.db")), SCRIPTS[name]
    is_first_time = name == "first-start"
    if not is_first_time:
        store.journal.make(None)
        prepared(store)
    out = Whole(store, tmp_path).talk(script, way=way, is_first_time=is_first_time)
    store.journal.close()
    assert "\x1b" not in out
    assert "\r" not in out
    out = "\n".join(line.rstrip() for line in out.split("\n"))
    file = HERE / f"{name}.txt"
    if os.environ.get("CRYOUT_RENEW"):
        HERE.mkdir(exist_ok=True)
        file.write_text(out)
    assert out == file.read_text()
