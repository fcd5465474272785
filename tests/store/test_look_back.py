"""What a look back needs, read from the journal."""

import re
from datetime import timedelta

import pytest

from cryout_tui.domain.look_back import Written, Wrote
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.span import Span
from cryout_tui.domain.titles import SEALED, Titles
from cryout_tui.domain.wave import Wave
from cryout_tui.store import gathering, look_back
from cryout_tui.store.store import Store
from tests.conftest import EVENING

TODAY = EVENING.date()
WEEK = Span(TODAY - timedelta(days=6), TODAY)
QUERIES = [
    (module.__name__.rpartition(".")[2], name)
    for module in (gathering, look_back)
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str) and value.startswith("SELECT")
]
SHORT = {"SCALES"}  # a handful of rows, whatever is kept


def note(store: Store, days_ago: int, **said: object) -> Reflection:
    at = EVENING - timedelta(days=days_ago)
    reflection = Reflection(day=at.date(), at=at, updated_at=at, **said)  # type: ignore[arg-type]
    store.reflections.put(reflection)
    return reflection


def sat(store: Store, days_ago: float, title: str, *, sealed: bool = False, waves: int = 1) -> Memory:
    at = EVENING - timedelta(days=days_ago)
    memory = Memory(title=title, created_at=at, updated_at=at, sealed_until=UNTIL_ASKED if sealed else None)
    store.memories.put(memory)
    record = SittingRecord(memory_id=memory.id, began_at=at, kind_thing=f"kind {title}")
    store.sittings.records.put(record)
    for _ in range(waves):
        store.sittings.waves.put(Wave(sitting_id=record.id, pattern="gentle", at=at))
    return memory


def test_every_line_is_told_with_the_question_it_answers_and_no_hurt(store: Store) -> None:
    note(store, 2, text="an answer", prompt="What was kind?", hurt="never told")
    note(store, 1, text="no question stood over it")
    note(store, 1, text="", prompt="What?")
    note(store, 9, text="another week", prompt="What?")
    store.reflections.put_in_bin(note(store, 1, text="gone", prompt="What?"), now=EVENING)
    answer = Wrote(TODAY - timedelta(days=2), "an answer", "What was kind?")
    line = Wrote(TODAY - timedelta(days=1), "no question stood over it")
    assert store.look_back.written(WEEK, Titles(TODAY)) == Written(lines=[answer, line], kind_things=[], sat_with=[])


def test_of_a_sealed_memory_nothing_is_told_and_of_one_in_the_bin_not_even_that(store: Store) -> None:
    sat(store, 3, "gate")
    sat(store, 2, "shut", sealed=True)
    sat(store, 1, "left at once", waves=0)
    store.memories.put_in_bin(sat(store, 1, "gone"), now=EVENING)
    found = store.look_back.written(WEEK, Titles(TODAY))
    assert found.sat_with == ["gate", SEALED]
    assert found.kind_things == [Wrote(TODAY - timedelta(days=3), "kind gate")]


def test_a_sitting_before_four_is_of_the_evening_before(store: Store) -> None:
    at = (EVENING - timedelta(days=365)).replace(hour=3)
    store.sittings.records.put(SittingRecord(began_at=at))
    evening = (at - timedelta(days=1)).date()
    assert store.look_back.sat_on([evening]) == {evening}
    assert store.look_back.sat_on([at.date()]) == set()


def test_what_was_said_on_days_comes_in_order(store: Store) -> None:
    note(store, 400, text="one")
    note(store, 0, text="today")
    store.reflections.put_in_bin(note(store, 400, text="gone"), now=EVENING)
    days = [TODAY - timedelta(days=each) for each in (400, 800)]
    assert [each.text for each in store.look_back.said_on(days)] == ["one"]
    assert store.look_back.said_on([]) == []


@pytest.mark.parametrize(("module", "name"), QUERIES)
def test_nothing_is_read_from_end_to_end(store: Store, module: str, name: str) -> None:
    query = vars({"gathering": gathering, "look_back": look_back}[module])[name]
    numbered = [int(each) for each in re.findall(r"\?(\d)", query)]
    wanted = ("2026-01-01", "2026-02-01", "x")[: max(numbered, default=query.count("?"))]
    with store.journal.reading() as database:
        plan = [row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {query}", wanted).fetchall()]
    scans = [each for each in plan if each.startswith("SCAN") and "json_each" not in each and "INDEX" not in each]
    assert not scans or name in SHORT
