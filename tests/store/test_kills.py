"""Killed while it keeps and while it imports: no damaged file, and nothing lost that was kept."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import whole
from cryout_tui.store.store import Store
from tests.store.killing import Killing

STEPS = "tests.store.keep_steps"
COMING = 120  # entries of the file that is imported
TIMES = [8, pytest.param(150, marks=pytest.mark.kills)]


@pytest.fixture(scope="module")
def killing() -> Iterator[Killing]:
    with Killing(STEPS, "cryout_tui.cli.import_") as killing:
        yield killing


@pytest.mark.parametrize("times", TIMES)
def test_killed_while_it_keeps_all_is_there_that_was_told(
    killing: Killing, store: Store, tmp_path: Path, times: int
) -> None:
    path, told, chance = store.journal.path, tmp_path / "told", random.Random(times)
    store.journal.close()
    for _ in range(times):
        assert killing.run(f"{STEPS}:kept", str(path), str(told), after=chance.uniform(0.05, 0.3)).killed
        said = {int(line) for line in told.read_text().split()} if told.exists() else set()
        store.journal.open(None)
        assert store.journal.faults() == []
        drafts = {int(each.where.partition("/")[2]) for each in store.drafts.all()}
        memories = {int(each.title.partition(" ")[2]) for each in store.memories.kept()}
        store.journal.close()
        assert said <= drafts
        assert drafts == memories  # what is kept together is there together
        assert len(drafts - said) <= times  # at most the one it was at, each time
    assert said  # it came to keep something


@pytest.mark.parametrize("times", TIMES)
def test_killed_while_it_imports_all_of_it_is_there_or_none(
    killing: Killing, store: Store, tmp_path: Path, times: int
) -> None:
    path, chance = store.journal.path, random.Random(times)
    store.journal.close()
    file = tmp_path / "journal.txt"
    came, lasts = 0, 0.5
    for turn in range(times):
        lines = [f"[2020-01-{day % 28 + 1:02} {day % 24:02}:00] turn {turn}, day {day}\n" for day in range(COMING)]
        file.write_text("".join(lines))
        ran = killing.run(f"{STEPS}:imported", str(path.parent), str(file), after=chance.uniform(0, lasts * 1.3))
        lasts = max(lasts, ran.seconds) if ran.done else lasts
        held = _reflections(store)
        assert held in (came, came + COMING), f"{held} after {came}"
        came = held
        backups = Backups(path.parent / "backups")
        assert all(whole(backups.path(each), None) for each in backups.all())
    file.write_text("".join(lines))
    assert killing.run(f"{STEPS}:imported", str(path.parent), str(file)).done
    assert _reflections(store) in (came, came + COMING)


def _reflections(store: Store) -> int:
    """Open it, which takes back what was cut off, and look through all of it."""
    store.journal.open(None)
    assert store.journal.faults() == []
    count = sum(1 for _ in store.reflections.all())
    store.journal.close()
    return count
