"""The list of memories, a page at a time, and a memory's own page."""

import contextlib
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest

from cryout_tui.domain.kept import Compared, Comparison
from cryout_tui.domain.memory import Memory, Period, Tone
from cryout_tui.domain.memory_list import Order
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Belief, Lens, Reframe
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.wave import Wave
from cryout_tui.errors import ChangedElsewhere
from cryout_tui.store.memory_list import NARROWED, ORDERS, UNSEALED, WHICH
from cryout_tui.store.store import Store
from tests.conftest import EVENING

TITLES = ("The school gate", "Father's letter", "Cálida cocina", "no age")


def keep(store: Store) -> list[Memory]:
    """Keep four memories, each a day after the one before; the first hurts most and was sat with."""
    kept = []
    for index, (title, age, pain) in enumerate(zip(TITLES, (6, 11, 5, None), (9, 4, None, 7), strict=True)):
        at = EVENING + timedelta(days=index)
        memory = Memory(title=title, age_from=age, tone=Tone.SAD, created_at=at, updated_at=at)
        store.memories.put(memory)
        store.sittings.pains.put(Pain(memory_id=memory.id, moment=Moment.WALK, value=2, at=at))
        store.sittings.pains.put(
            Pain(memory_id=memory.id, moment=Moment.RETURN, value=pain, at=at + timedelta(hours=1))
        )
        kept.append(memory)
    sitting = Sitting(memory_id=kept[0].id, began_at=EVENING + timedelta(days=9))
    reframe = Reframe(
        memory_id=kept[0].id, sitting_id=sitting.id, lens=Lens.VALUE, text="I am early.", at=sitting.began_at
    )
    beliefs = [Belief(reframe_id=reframe.id, value=value, at=EVENING + timedelta(days=value)) for value in (3, 7)]
    wave = Wave(sitting_id=sitting.id, pattern="long-exhale", active_seconds=200, at=sitting.began_at)
    store.sittings.save(replace(sitting, waves=(wave,), reframes=(reframe,), beliefs=tuple(beliefs)))
    day = EVENING + timedelta(days=10)
    store.reflections.put(Reflection(day=day.date(), at=day, hurt="again", echo_memory_id=kept[0].id, updated_at=day))
    return kept


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.NEWEST, (3, 2, 1, 0)),
        (Order.PAIN, (0, 3, 1, 2)),
        (Order.AGE, (2, 0, 1, 3)),
        (Order.LAST_SAT, (0, 3, 2, 1)),
    ],
)
def test_every_order_runs_as_it_says(store: Store, order: Order, expected: tuple[int, ...]) -> None:
    keep(store)
    assert [line.title for line in store.memory_list.page(order, limit=9)] == [TITLES[each] for each in expected]


def test_a_page_goes_on_where_the_one_before_ended(store: Store) -> None:
    keep(store)
    pages = [store.memory_list.page(Order.NEWEST, limit=3, offset=offset) for offset in (0, 3)]
    assert [len(page) for page in pages] == [3, 1]
    assert len({line.id for page in pages for line in page}) == 4


@pytest.mark.parametrize(("typed", "count"), [("calida", 1), ("COCINA", 1), (" gate ", 1), ("%", 0), ("", 4)])
def test_titles_are_found_case_and_accents_aside(store: Store, typed: str, count: int) -> None:
    keep(store)
    assert len(store.memory_list.page(Order.NEWEST, typed, limit=9)) == count


def test_what_is_in_the_bin_is_not_listed_or_counted(store: Store) -> None:
    gate = keep(store)[0]
    store.memories.put(replace(gate.binned(now=EVENING), is_source=True))
    assert store.memory_list.count(9) == 3
    assert store.memory_list.source(EVENING.date()) is None
    assert "The school gate" not in [line.title for line in store.memory_list.page(Order.PAIN, limit=9)]


def test_the_last_pain_and_the_last_sitting_stand_beside_the_title(store: Store) -> None:
    keep(store)
    line = store.memory_list.page(Order.PAIN, limit=1)[0]
    assert (line.pain, line.last_sat) == (9, (EVENING + timedelta(days=9)).date())
    assert line.told(date(2026, 12, 1)) == "age 6 \u00b7 pain 9 \u00b7 sat with 2 Dec 2026"


def test_a_page_holds_everything_of_its_memory_and_nothing_else(store: Store) -> None:
    kept = keep(store)
    page = store.memory_pages.get(kept[0].id)
    assert [pain.value for pain in page.pains] == [2, 9]
    assert page.pain_line.endswith("2 \u2192 9")
    assert page.newest_meaning is not None
    assert (page.newest_meaning.reframe.text, page.newest_meaning.felt) == ("I am early.", "how true 3 \u2192 7")
    assert [each.told for each in page.sittings] == ["3 min of release"]
    assert [each.hurt for each in page.echoes] == ["again"]
    other = store.memory_pages.get(kept[1].id)
    assert (list(other.sittings), list(other.meanings), list(other.echoes)) == ([], [], [])


def test_no_list_reads_or_sorts_the_whole_table(store: Store) -> None:
    keep(store)
    with store.journal.reading() as database:
        for order in Order:
            which = f"{WHICH[order]} WHERE {UNSEALED} AND {NARROWED}"
            query = f"EXPLAIN QUERY PLAN {which} ORDER BY {ORDERS[order]} LIMIT ?3 OFFSET ?4"
            told = " ".join(
                str(row[3]) for row in database.execute_sql(query, ("a", "%a%", 50, 0, "2026-11-25")).fetchall()
            )
            assert "COVERING INDEX" in told
            assert "TEMP B-TREE" not in told


@pytest.mark.parametrize(
    ("title", "typed", "is_found"),
    [
        ("100%_sure\\", "%_SURE\\", True), ("100 sure", "0%s", False), ("a_b", "a_", True), ("xab", "a_", False),
        ("[x]*?", "[X]*?", True), ("Stra\u00dfe", "strasse", True), ("\u0421\u0430\u0434", "\u0441\u0430", True),
        ("kelvin", "\u212a", True), ("caf\u00e9", "CAFE", True), ("cafe", "caf\u00e9", True),
        ("two\nlines", "O\nL", True), ("x" * 70_000 + "Y", "X" * 60_000 + "y", True), ("x", "y" * 70_000, False),
    ],
)  # fmt: skip
def test_any_sign_may_be_typed(store: Store, title: str, typed: str, is_found: bool) -> None:
    store.memories.put(Memory(title=title, created_at=EVENING, updated_at=EVENING))
    assert len(store.memory_list.page(Order.PAIN, typed, limit=9)) == is_found


STANDS = """
SELECT id, title, coalesce(age_from, CASE period WHEN 'teens' THEN 15.0 WHEN 'now' THEN 200.0 END) + 0.0, sealed_until,
    created_at, tone IS NOT 'happy', (SELECT value FROM pain WHERE memory_id = m.id
    AND value IS NOT NULL AND m.tone IS NOT 'happy' ORDER BY at DESC LIMIT 1),
coalesce((SELECT value FROM pain WHERE memory_id = m.id AND value IS NOT NULL AND moment = 'walk' ORDER BY at DESC),
    (SELECT value FROM pain WHERE memory_id = m.id AND value IS NOT NULL AND moment = 'arrive' ORDER BY at DESC)),
(SELECT max(began_at) FROM sitting WHERE memory_id = m.id) FROM memory m WHERE deleted_at IS NULL ORDER BY id
"""


def test_where_a_memory_stands_follows_whatever_is_written_undone_or_deleted(store: Store) -> None:
    chance = Random(7)
    at = [EVENING + timedelta(minutes=number) for number in range(400)]
    kept: dict[UUID, Memory] = {}
    for number in range(400):
        memory = chance.choice([*kept.values(), Memory(title="x", created_at=at[number], updated_at=at[number])])
        with store.changes.step("changed"):
            match chance.randrange(6):
                case 0 | 1:
                    tone, away = chance.choice(list(Tone)), chance.choice([None, None, at[number]])
                    age = chance.choice([None, number % 7])
                    period = chance.choice([None, Period.TEENS, Period.NOW, Period.EARLIER])
                    seal = chance.choice([None, EVENING.date()])
                    changed = {"title": f"t{number}", "age_from": age, "tone": tone, "deleted_at": away}
                    changed |= {"period": period, "sealed_until": seal}
                    kept[memory.id] = replace(memory, **changed)  # type: ignore[arg-type]
                    store.memories.put(kept[memory.id])
                case 2:
                    moment, value = chance.choice(list(Moment)), chance.choice([None, *range(11)])
                    pain = Pain(memory_id=memory.id, moment=moment, value=value, at=at[number])
                    store.sittings.pains.put(pain)
                case 3:
                    pains = list(store.sittings.pains.all())
                    for each in pains[:1]:
                        store.sittings.pains.put(replace(each, value=number % 11, memory_id=memory.id))
                case 4:
                    store.sittings.records.put(SittingRecord(memory_id=memory.id, began_at=at[number]))
                case 5 if chance.randrange(4) == 0:
                    kept.pop(memory.id, None)
                    store.memories.gone.memories([memory.id], now=at[number])
        if chance.randrange(4) == 0:
            undo_and_forget(store, kept)
        with store.journal.reading() as database:
            columns = "id, title, along, sealed_until, created_at, is_compared, hurts, given, last_sat"
            stands = database.execute_sql(f"SELECT {columns} FROM standing ORDER BY id").fetchall()
            assert stands == database.execute_sql(STANDS).fetchall()


def undo_and_forget(store: Store, kept: dict[UUID, Memory]) -> None:
    """Undo once, and know the memories as they then are."""
    with contextlib.suppress(ChangedElsewhere):
        store.changes.undo()
    kept.clear()
    kept.update({each.id: each for each in store.memories.all()})


def test_the_likeliest_are_compared_and_all_that_were_and_none_that_rest(store: Store) -> None:
    first, second, third, fourth = keep(store)
    unknown = Memory(title="no pain given", created_at=EVENING, updated_at=EVENING)
    store.memories.put(unknown)
    for memory, value in ((first, 9), (second, 6), (third, 3)):
        pain = Pain(memory_id=memory.id, moment=Moment.WALK, value=value, at=EVENING + timedelta(days=20))
        store.sittings.pains.put(pain)
    today = EVENING.date()
    assert store.candidates.given(today, most=3) == {first.id: 9, unknown.id: None, second.id: 6}
    store.comparisons.put(Comparison(left_id=fourth.id, right_id=first.id, answer=Compared.SKIP, at=EVENING))
    assert store.candidates.given(today, most=2) == {first.id: 9, unknown.id: None, fourth.id: 2}
    store.memories.put(first.sealed(now=EVENING))
    store.memories.put(replace(unknown, tone=Tone.HAPPY))
    assert store.candidates.given(today, most=1) == {second.id: 6, fourth.id: 2}


def test_the_earliest_with_a_feeling_is_among_those_found(store: Store) -> None:
    ages = {"late": {"age_from": 30}, "early": {"age_from": 4}, "in words": {"age_text": "at 3"}, "none": {}}
    for number, (title, age) in enumerate(ages.items()):
        at = EVENING + timedelta(days=number)
        memory = Memory(title=title, feelings=("SHAME",), created_at=at, updated_at=at)
        store.memories.put(replace(memory, **age))  # type: ignore[arg-type]
    found = store.candidates.alike(["shame"], EVENING.date())
    assert {each.title for each in found} == {"late", "early", "in words"}
    assert store.candidates.alike(["joy"], EVENING.date()) == []


def test_memories_that_share_a_word_with_a_hurt_come_first_and_no_other_comes(store: Store) -> None:
    keep(store)
    found = store.memory_list.matching("at the GATE again", EVENING.date(), limit=2)
    assert [line.title for line in found] == [TITLES[0]]
    assert store.memory_list.matching("", EVENING.date(), limit=9) == []
    assert store.memory_list.matching("nothing like it", EVENING.date(), limit=9) == []


def test_then_come_those_of_which_the_words_of_a_hurt_are_told(store: Store) -> None:
    keep(store)
    for number, told in enumerate(("a red coat in the snow", "the snow", "nothing of it")):
        at = EVENING - timedelta(days=50 + number)
        store.memories.put(Memory(title=f"told {number}", story=told, created_at=at, updated_at=at))
    found = store.memory_list.matching('my "red" coat, his snow and the gate.', EVENING.date())
    assert [line.title for line in found][:3] == [TITLES[0], "told 0", "told 1"]


def test_what_may_be_compared_is_counted_without_what_is_sealed_or_happy(store: Store) -> None:
    first, second, third, _ = keep(store)
    today = EVENING.date()
    assert store.memory_list.count_comparable(today, 3) == 3
    store.memories.put(replace(first, tone=Tone.HAPPY))
    store.memories.put(second.sealed(now=EVENING))
    assert store.memory_list.count_comparable(today, 9) == 2
    store.memories.put(replace(third, is_source=True))
    assert store.memory_list.sources() == [third.id]


@pytest.mark.parametrize("period", [None, *Period])
@pytest.mark.parametrize("age", [None, 0, 6, 41])
def test_along_the_years_is_the_same_in_the_journal_as_in_the_rules(
    store: Store, period: Period | None, age: int | None
) -> None:
    store.memories.put(Memory(title="x", period=period, age_from=age, created_at=EVENING, updated_at=EVENING))
    with store.journal.reading() as database:
        along = database.execute_sql("SELECT along FROM standing").fetchone()[0]
    assert along == store.memory_list.page(Order.AGE, limit=1)[0].along


def test_what_is_typed_finds_everything_written_of_a_memory_and_nothing_sealed(store: Store) -> None:
    first, second, *_ = keep(store)
    store.memories.put(replace(second, story="We drove to Z\u00fcrich.", people=("Oma",)))
    today = EVENING.date()

    def found(typed: str) -> list[str]:
        return [line.title for line in store.memory_list.page(Order.AGE, typed, limit=9, today=today)]

    assert found("zurich") == found("oma") == found("ZUR") == [second.title]
    assert found("early") == [first.title]
    store.memories.put(store.memories.get(second.id).sealed(now=EVENING))
    assert found("zurich") == found("letter") == []
    assert second.title in found("")


def test_a_sealed_memory_is_named_by_nothing_on_home(store: Store) -> None:
    first = keep(store)[0]
    store.memories.put(replace(first, is_source=True))
    now = EVENING + timedelta(days=10)
    assert store.memory_list.source(now.date()) == store.memory_list.title(first.id, now.date()) == first.title
    store.memories.put(store.memories.get(first.id).sealed(now=now))
    assert store.memory_list.source(now.date()) is store.memory_list.title(first.id, now.date()) is None
