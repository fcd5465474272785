"""`cryout due`, as a login shell has it."""

import io
import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cryout_tui.cli import due as command
from cryout_tui.domain.due import Due, written
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.domain.wave import Wave
from cryout_tui.domain.window import Window
from cryout_tui.paths import Paths
from cryout_tui.store.store import Store
from tests.cli.test_commands import run
from tests.conftest import EVENING

QUESTION = "cryout: one question waits, when you like.\n"
RETURN = "cryout: a day you chose to come back is here, if you like.\n"
DAY = "cryout: today's page is open, if you like.\n"
HOUR, DAYS = timedelta(hours=1), timedelta(days=1)
ALWAYS = Window(EVENING - 9999 * DAYS, EVENING + 9999 * DAYS)


@pytest.fixture
def paths(store: Store, tmp_path: Path) -> Paths:
    return Paths(store.journal.path.parent, tmp_path / "config.toml", tmp_path / "state")


def told(paths: Paths, now: datetime) -> str:
    out = io.StringIO()
    command.run(paths, now, out, as_json=False)
    return out.getvalue()


def sat(store: Store, **changed: object) -> Sitting:
    memory = Memory(title="The school gate", created_at=EVENING, updated_at=EVENING)
    store.memories.put(memory)
    values: dict[str, object] = {"ended_at": EVENING, "step": Step.CLOSED, "memory_id": memory.id} | changed
    sitting = Sitting(began_at=EVENING - HOUR, **values)  # type: ignore[arg-type]
    store.sittings.save(sitting)
    store.sittings.waves.put(Wave(sitting_id=sitting.id, pattern="long-exhale", at=EVENING))
    return sitting


@pytest.mark.parametrize(
    ("after", "line"),
    [
        (HOUR / 6, ""),
        (HOUR / 2, QUESTION),
        (8 * HOUR, QUESTION),  # the next morning, from the same stamp
        (26 * HOUR, QUESTION),
        (31 * HOUR, RETURN),
        (2 * DAYS - 22 * HOUR, QUESTION),
        (2 * DAYS, RETURN),
        (8 * DAYS, RETURN),
        (9 * DAYS, ""),
    ],
)
def test_one_line_over_the_days_after_a_sitting(store: Store, paths: Paths, after: timedelta, line: str) -> None:
    sat(store, return_on=(EVENING + 2 * DAYS).date())
    store.due.write(EVENING)
    assert told(paths, EVENING + after) == line


def test_what_was_answered_waits_no_longer(store: Store, paths: Paths) -> None:
    sat(store)
    now = EVENING + HOUR
    waiting = store.after_curve.waiting(now)
    assert waiting is not None
    store.after_curve.answer(*waiting, None, now=now)
    store.due.write(now)
    assert told(paths, now) == ""
    assert told(paths, EVENING + 12 * HOUR) == QUESTION


@pytest.mark.parametrize(
    ("days", "hour", "line"), [(0, 21, ""), (1, 9, ""), (1, 19, DAY), (7, 19, DAY), (8, 19, ""), (90, 19, "")]
)
def test_a_day_not_written_is_named_in_the_evening_to_who_writes(
    store: Store, paths: Paths, days: int, hour: int, line: str
) -> None:
    store.reflections.put(Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, text="so"))
    store.due.write(EVENING)
    assert told(paths, EVENING.replace(hour=hour) + days * DAYS) == line


def test_nothing_is_named_on_a_day_that_is_not_safe(store: Store, paths: Paths) -> None:
    sat(store, return_on=EVENING.date())
    store.reflections.put(Reflection(day=(EVENING - DAYS).date(), at=EVENING, updated_at=EVENING, text="so"))
    store.sittings.save(Sitting(began_at=EVENING, step=Step.CLOSED_TODAY, ended_at=EVENING))
    store.due.write(EVENING)
    assert store.due.due(EVENING) == Due()
    assert told(paths, EVENING + HOUR) == ""


def test_a_memory_that_is_gone_is_not_come_back_to(store: Store, paths: Paths) -> None:
    sitting = sat(store, return_on=EVENING.date())
    assert sitting.memory_id is not None
    store.memories.put_in_bin(store.memories.get(sitting.memory_id), now=EVENING)
    assert store.due.due(EVENING).return_on is None


def test_a_sitting_that_broke_off_asks_nothing(store: Store, paths: Paths) -> None:
    sat(store)
    store.sittings.save(Sitting(began_at=EVENING + HOUR, step=Step.TELL))
    assert store.due.due(EVENING + HOUR) == Due()


def test_it_stays_silent_about_everything_it_cannot_read(store: Store, paths: Paths) -> None:
    place = paths.due
    whole = written(Due(questions=[ALWAYS]))
    assert told(paths, EVENING) == ""
    for content in ("", "{", whole.replace('"format": 1', '"format": 2'), whole + " " * 5000, "\x00" * 9):
        place.write_text(content)
        assert told(paths, EVENING) == ""
    place.write_text(whole)
    assert told(paths, EVENING) == QUESTION
    place.unlink()
    place.mkdir()
    assert told(paths, EVENING) == ""
    store.due.write(EVENING)
    assert place.is_dir()
    place.rmdir()
    os.mkfifo(place)
    assert told(paths, EVENING) == ""
    place.unlink()
    place.write_text(whole)
    store.journal.path.unlink()
    assert told(paths, EVENING) == ""


def test_a_link_in_its_place_is_replaced_and_what_it_leads_to_left_alone(store: Store, paths: Paths) -> None:
    other = paths.data / "other"
    other.write_text("mine")
    paths.due.symlink_to(other)
    store.due.write(EVENING)
    assert other.read_text() == "mine"
    assert not paths.due.is_symlink()


def test_in_a_shell_it_needs_nothing_and_never_fails(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path / "d"))
    for env in ({}, {"HOME": ""}, {"HOME": "/dev/null", "CRYOUT_DATA_DIR": ""}):
        ran = run("due", **env)
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    assert run("init", "--no-passphrase", *place).returncode == 0
    assert run("due", *place).stdout == b""
    assert json.loads(run("due", "--json", *place).stdout) == {"waits": [], "line": None}
    (tmp_path / "d" / "due.json").write_text(written(Due(questions=[ALWAYS])))
    ran = run("due", *place)
    assert (ran.returncode, ran.stdout.decode(), ran.stderr) == (0, QUESTION, b"")
    said = json.loads(run("due", "--json", *place).stdout)
    assert said == {"waits": ["question"], "line": QUESTION.strip()}


def test_a_line_from_the_shell_counts_as_written(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path / "d"))
    run("init", "--no-passphrase", *place)
    assert run("today", "-", *place, input=b"a hard day").returncode == 0
    stamp = tmp_path / "d" / "due.json"
    assert json.loads(stamp.read_text())["written_on"] is not None
    assert "hard" not in stamp.read_text()
    assert stamp.stat().st_mode & 0o777 == 0o600
