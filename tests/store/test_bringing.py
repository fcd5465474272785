"""What is newer in one journal than in another comes over, and what it takes the place of stays as an earlier text."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cryout_tui.domain.holdings import day_told
from cryout_tui.store.backups import Backups
from cryout_tui.store.bringing import Newer, Other
from cryout_tui.store.checking import whole
from cryout_tui.store.mending import Mending
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.store.damaged import fill


def test_what_is_not_there_or_was_changed_since_comes_over_by_its_id(store: Store, tmp_path: Path) -> None:
    fill(store, 3)
    here = Backups(tmp_path / "backups").keep(store.journal, "day", now=EVENING)
    fill(store, 1)
    first = min(store.memories.kept(), key=lambda each: each.created_at)
    store.memories.put(replace(first, story="Told anew.", updated_at=EVENING + timedelta(hours=1)))
    store.journal.close()
    other = Other(store.journal.path, None)
    assert other.newer_than(here).told == f"2 memories, 1 reflection, to {day_told(EVENING.date())}"
    other.bring_into(here)
    assert whole(here, None).told == "4 memories, 4 reflections"
    assert other.newer_than(here) == Newer()
    assert Other(here, None).newer_than(store.journal.path) == Newer()
    joined = Store(here)
    joined.journal.open(None)
    assert "Told anew." in [each.story for each in joined.memories.kept()]
    earlier = joined.versions.of(first.id)
    joined.journal.close()
    assert first.story in [each.text for each in earlier]


def test_what_a_look_that_was_cut_off_has_left_goes_at_the_next_one(store: Store, tmp_path: Path) -> None:
    fill(store, 1)
    backups = Backups(tmp_path / "backups")
    backups.keep(store.journal, "day", now=EVENING)
    store.journal.close()
    left = [backups.folder / f"readable-1.db.part{end}" for end in ("", ".new", ".new-journal", ".joined")]
    kept = backups.folder / "readable-0.db"
    for each in (*left, kept):
        each.write_bytes(b"words")
    Mending(store, backups, now=lambda: EVENING).look(None)
    assert not any(each.exists() for each in left)
    assert kept.read_bytes() == b"words"
