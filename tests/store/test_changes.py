"""Undo and redo: for every kind of thing, after a kill, and never over what was changed since."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.domain.kept import Compared, Comparison, Draft, OwnPerson, Practice
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Belief, Lens, Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.text import as_kept
from cryout_tui.domain.wave import Wave
from cryout_tui.errors import ChangedElsewhere
from cryout_tui.exchange import json_journal
from cryout_tui.store.changes import MOST_STEPS
from cryout_tui.store.shelf import Shelf
from cryout_tui.store.store import Store
from cryout_tui.store.tracking import KINDS
from tests.conftest import EVENING
from tests.hostile import HOSTILE

GATE = Memory(title="The school gate", story="I waited.", people=("Ana",), created_at=EVENING, updated_at=EVENING)
SITTING = SittingRecord(began_at=EVENING)
REFRAME = Reframe(memory_id=GATE.id, sitting_id=None, lens=Lens.VAGUE, text="A door.", at=EVENING)
LATER = EVENING + timedelta(days=1)

CHANGED: dict[str, tuple[Callable[[Store], Shelf[Any]], Any, dict[str, Any]]] = {
    "memory": (lambda store: store.memories, GATE, {"place": "Porto", "is_source": True, "updated_at": LATER}),
    "reframe": (lambda store: store.sittings.reframes, REFRAME, {"says_no": "too soon"}),
    "reflection": (
        lambda store: store.reflections,
        Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt="a look"),
        {"echo_memory_id": GATE.id, "inside": 4, "own": {REFRAME.id: 0}},
    ),
    "sitting": (lambda store: store.sittings.records, SITTING, {"ended_at": LATER, "kind_thing": "tea"}),
    "pain": (
        lambda store: store.sittings.pains,
        Pain(memory_id=None, sitting_id=None, moment=Moment.WALK, value=7, at=EVENING),
        {"value": 5},
    ),
    "comparison": (
        lambda store: store.comparisons,
        Comparison(left_id=GATE.id, right_id=SITTING.id, answer=Compared.LEFT, at=EVENING),
        {"answer": Compared.SAME},
    ),
    "belief": (
        lambda store: store.sittings.beliefs,
        Belief(reframe_id=REFRAME.id, value=3, at=EVENING),
        {"value": None},
    ),
    "wave": (
        lambda store: store.sittings.waves,
        Wave(sitting_id=SITTING.id, pattern="long-exhale", active_seconds=0.1 + 0.2, at=EVENING),
        {"active_seconds": 61.7},
    ),
    "person": (
        lambda store: store.people,
        OwnPerson(role="friend", name="Ana", reach="next door"),
        {"reach": "far away"},
    ),
    "practice": (
        lambda store: store.practices,
        Practice(practice="breathe", seconds=60.5, before=6, at=EVENING),
        {"after": 4},
    ),
    "scale": (
        lambda store: store.scales,
        Scale(name="wine", low="none", high="all day", created_at=EVENING),
        {"high": "too much", "archived_at": LATER},
    ),
    "question": (
        lambda store: store.questions,
        OwnQuestion(text="Who was kind?", created_at=EVENING),
        {"text": "Who was kind to you?", "archived_at": LATER},
    ),
}


def anew(store: Store) -> Store:
    """Return the journal as another start of the program finds it."""
    store.journal.close()
    again = Store(store.journal.path)
    again.journal.open(None)
    return again


def delete(store: Store, shelf: Shelf[Any], value: Any) -> None:
    with store.journal.writing():
        shelf.row.delete().where(shelf.row.id == value.id).execute()


def test_every_kind_of_thing_is_watched() -> None:
    assert set(CHANGED) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_change_is_undone_and_redone_also_after_a_restart(store: Store, kind: str) -> None:
    find, value, differing = CHANGED[kind]
    other = replace(value, **differing)
    with store.changes.step("added"):
        find(store).put(value)
    with store.changes.step("changed"):
        find(store).put(other)
    with store.changes.step("deleted"):
        delete(store, find(store), other)
    stands = [[other], [value], []]
    for after in stands:
        store = anew(store)
        assert store.changes.undo() is not None
        assert list(find(store).all()) == after
    assert store.changes.undo() is None
    for after in ([value], [other], []):
        store = anew(store)
        assert store.changes.redo() is not None
        assert list(find(store).all()) == after
    assert store.changes.redo() is None
    store.journal.close()


def test_one_step_of_the_person_is_one_step_back(store: Store) -> None:
    source, earlier = replace(GATE, is_source=True), replace(REFRAME, text="A window.")
    store.memories.put(GATE)
    with store.changes.step('"The school gate" is the source'):
        store.memories.put(source)
        with store.changes.step("within it"):
            store.sittings.reframes.put(earlier)
    assert store.changes.undo() == '"The school gate" is the source'
    assert store.memories.get(GATE.id) == GATE
    assert store.sittings.reframes_of(GATE.id) == []
    assert store.changes.undo() is None


def test_what_is_done_in_a_sitting_or_typed_is_no_step(store: Store) -> None:
    store.memories.put(GATE)
    store.drafts.keep(Draft(where="today/x/line", text="kept", cursor=4, at=EVENING))
    with store.changes.step("nothing at all"):
        pass
    assert store.changes.undo() is None


def test_a_step_that_is_broken_off_leaves_nothing(store: Store) -> None:
    store.memories.put(GATE)

    def broken_off() -> None:
        with store.changes.step("broken off"):
            store.memories.put(replace(GATE, place="Porto"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken_off()
    assert store.memories.get(GATE.id) == GATE
    assert store.changes.undo() is None
    store.memories.put(replace(GATE, place="Lisbon"))
    assert store.changes.undo() is None


def test_what_was_changed_since_is_left_alone_and_the_step_before_it_can_be_undone(store: Store) -> None:
    store.memories.put(GATE)
    with store.changes.step("feelings"):
        store.memories.put(replace(GATE, feelings=("shame",)))
    with store.changes.step("place"):
        store.memories.put(replace(GATE, feelings=("shame",), place="Porto"))
    since = replace(GATE, feelings=("shame",), place="Lisbon")
    store.memories.put(since)
    with pytest.raises(ChangedElsewhere, match="changed since"):
        store.changes.undo()
    assert store.memories.get(GATE.id) == since
    assert store.changes.undo() == "feelings"
    assert store.memories.get(GATE.id) == replace(since, feelings=())


def test_what_other_words_hang_on_is_not_taken_away_under_them(store: Store) -> None:
    with store.changes.step("added"):
        store.memories.put(GATE)
    store.sittings.reframes.put(REFRAME)
    with pytest.raises(ChangedElsewhere):
        store.changes.undo()
    assert store.memories.get(GATE.id) == GATE


def test_a_refused_step_is_refused_whole(store: Store) -> None:
    other = replace(GATE, id=SITTING.id, title="Father's letter")
    store.memories.put(GATE)
    store.memories.put(other)
    with store.changes.step("both"):
        store.memories.put(replace(GATE, place="Porto"))
        store.memories.put(replace(other, place="Porto"))
    store.memories.put(replace(GATE, place="Lisbon"))
    with pytest.raises(ChangedElsewhere):
        store.changes.undo()
    assert store.memories.get(other.id).place == "Porto"


def test_another_window_notices_an_undo(store: Store) -> None:
    store.memories.put(GATE)
    with store.changes.step("place"):
        store.memories.put(replace(GATE, place="Porto"))
    other = Store(store.journal.path)
    other.journal.open(None)
    theirs = other.memories.get(GATE.id)
    store.changes.undo()
    with pytest.raises(ChangedElsewhere):
        other.memories.put(replace(theirs, place="Lisbon"))
    other.journal.close()


def test_a_new_step_ends_what_could_be_redone(store: Store) -> None:
    store.memories.put(GATE)
    with store.changes.step("first"):
        store.memories.put(replace(GATE, place="Porto"))
    store.changes.undo()
    with store.changes.step("second"):
        store.memories.put(replace(store.memories.get(GATE.id), place="Lisbon"))
    assert store.changes.redo() is None
    assert store.changes.undo() == "second"


def test_steps_are_let_go_beyond_two_hundred_and_after_thirty_days(store: Store) -> None:
    store.memories.put(GATE)
    for number in range(MOST_STEPS + 5):
        with store.changes.step(str(number)):
            store.memories.put(replace(GATE, place=str(number)))
    with store.journal.writing() as database:
        assert database.execute_sql("SELECT COUNT(*) FROM change_step").fetchall() == [(MOST_STEPS,)]
        database.execute_sql("UPDATE change_step SET at = '2020-01-01T00:00:00Z'")
    with store.changes.step("today"):
        store.memories.put(GATE)
    assert store.changes.undo() == "today"
    assert store.changes.undo() is None
    with store.journal.reading() as database:
        assert database.execute_sql("SELECT COUNT(*) FROM change").fetchall() == [(1,)]


KILLED = """
import os, sys
from dataclasses import replace
from pathlib import Path
from cryout_tui.store.store import Store
store = Store(Path(sys.argv[1]))
store.journal.open(None)
memory = store.memories.kept()[0]
with store.changes.step("kept before the kill"):
    store.memories.put(replace(memory, place="Porto"))
print("ready", flush=True)
while True:
    store.changes.undo()
    store.changes.redo()
"""


def test_after_a_kill_a_step_is_whole_and_can_still_be_undone(store: Store) -> None:
    store.memories.put(GATE)
    store.journal.close()
    for wait in (0.0, 0.013, 0.031):
        running = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(store.journal.path)], stdout=subprocess.PIPE, text=True
        )
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        try:
            running.wait(wait)
        except subprocess.TimeoutExpired:
            os.kill(running.pid, signal.SIGKILL)
        running.wait()
        running.stdout.close()
        store.journal.open(None)
        moved = store.changes.undo() or store.changes.redo()
        assert moved == "kept before the kill"
        assert store.memories.get(GATE.id).place in ("", "Porto")
        if store.memories.get(GATE.id).place:
            assert store.changes.undo() == moved
        store.journal.close()


def test_every_hostile_string_survives_undo_and_redo(store: Store) -> None:
    memories = [replace(GATE, id=Memory(title="", created_at=EVENING, updated_at=EVENING).id, title=as_kept(each))
                for each in HOSTILE[::3]]  # fmt: skip
    with store.changes.step("added"):
        for memory in memories:
            store.memories.put(memory)
    with store.changes.step("changed"):
        for memory in memories:
            store.memories.put(replace(memory, story=memory.title, title="x", people=(memory.title,)))
    store.changes.undo()
    assert list(store.memories.all()) == memories
    store.changes.undo()
    store.changes.redo()
    assert list(store.memories.all()) == memories


def test_earlier_texts_are_kept_newest_first_and_brought_back(store: Store) -> None:
    store.memories.put(GATE)
    store.sittings.reframes.put(REFRAME)
    told = replace(GATE, story="I waited long.", updated_at=LATER)
    store.memories.put(told)
    store.memories.put(replace(told, story="I waited an hour.", people=("Ana", "Rui")))
    store.sittings.reframes.put(replace(REFRAME, text="A wide door."))
    found = store.versions.of(GATE.id)
    assert [(each.field, each.text) for each in found] == [
        ("text", "A door."),
        ("people", "Ana"),
        ("story", "I waited long."),
        ("story", "I waited."),
    ]
    assert [each.at for each in found] == [EVENING, LATER, LATER, EVENING]
    store.versions.bring_back(found[1], now=LATER)
    store.versions.bring_back(found[3], now=LATER)
    store.versions.bring_back(found[0], now=LATER)
    assert store.memories.get(GATE.id).story == "I waited."
    assert store.memories.get(GATE.id).people == ("Ana",)
    assert store.sittings.reframes_of(GATE.id)[0].text == "A door."
    texts = [each.text for each in store.versions.of(GATE.id)]
    assert "I waited." not in texts
    assert "I waited an hour." in texts
    store.changes.undo()
    store.changes.undo()
    assert store.memories.get(GATE.id).story == "I waited an hour."


def test_earlier_texts_of_a_reflection_are_kept(store: Store) -> None:
    reflection = Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt="a look", text="")
    store.reflections.put(reflection)
    store.reflections.put(replace(reflection, hurt=None, text="long day"))
    (version,) = store.versions.of(reflection.id)
    assert (version.field, version.text) == ("hurt", "a look")
    store.versions.bring_back(version, now=LATER)
    assert store.reflections.get(reflection.id).hurt == "a look"


def test_an_import_is_no_step_and_comes_back_the_same(store: Store, tmp_path: Path) -> None:
    with store.changes.step("added"):
        for find, value, _ in CHANGED.values():
            find(store).put(value)
    store.memories.put_in_bin(GATE, now=LATER)
    written = json_journal.write(store, now=LATER)
    other = Store(tmp_path / "other" / "journal.db")
    other.journal.make(None)
    json_journal.add(other, json_journal.read(written))
    assert json_journal.write(other, now=LATER) == written
    assert other.changes.undo() is None
    assert other.versions.of(GATE.id) == []
    other.journal.close()
