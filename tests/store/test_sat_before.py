"""What pacing looks back on: the sittings that came to a wave, read from a few indexed rows."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from cryout_tui.domain.pacing import LOOKED_BACK_ON, Arrival, Pace, Sat
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.domain.wave import Wave
from cryout_tui.store.store import Store
from tests.conftest import EVENING

GATE = uuid4()
NOW = Sitting(began_at=EVENING)
SAID = {Moment.ARRIVE: 5, Moment.RELEASE: 8, Moment.CLOSE: 4, Moment.SAME_DAY: 6, Moment.NEXT_DAY: None}


def sat(store: Store, at: datetime, *, waves: int, said: dict[Moment, int | None] | None = None) -> None:
    sitting = Sitting(began_at=at, ended_at=at, step=Step.CLOSED, memory_id=GATE)
    pains = tuple(
        Pain(memory_id=GATE, sitting_id=sitting.id, moment=moment, value=value, at=at + timedelta(hours=n))
        for n, (moment, value) in enumerate((said or {}).items())
    )
    each = tuple(
        Wave(sitting_id=sitting.id, pattern="long-exhale", at=at + timedelta(minutes=10 * n)) for n in range(waves)
    )
    store.sittings.save(replace(sitting, pains=pains, waves=each))


def test_only_sittings_with_a_wave_count_and_a_skipped_number_stays_unknown(store: Store) -> None:
    day = EVENING - timedelta(days=4)
    sat(store, day, waves=2, said=dict(SAID))
    sat(store, EVENING - timedelta(days=1), waves=0, said={Moment.ARRIVE: 9})
    sat(store, EVENING - timedelta(days=9), waves=1, said={Moment.ARRIVE: 3, Moment.CLOSE: None})
    first, second = store.sittings.sat_before(NOW)
    assert first == Sat(
        at=day + timedelta(minutes=10),
        memory_id=GATE,
        before=5,
        after=4,
        later=6,
        later_at=day + timedelta(hours=3),
    )
    assert (second.before, second.after, second.later) == (3, None, None)


def test_the_sitting_itself_is_not_one_before(store: Store) -> None:
    store.sittings.save(replace(NOW, waves=(Wave(sitting_id=NOW.id, pattern="long-exhale", at=EVENING),)))
    assert store.sittings.sat_before(NOW) == ()


def test_looking_back_reads_by_index_and_no_further_than_it_has_to(store: Store) -> None:
    for days in range(1, LOOKED_BACK_ON + 6):
        sat(store, EVENING - timedelta(days=days), waves=1)
    asked: list[str] = []
    with store.journal.reading() as database:
        database.connection().set_trace_callback(asked.append)
        found = store.sittings.sat_before(NOW)
        database.connection().set_trace_callback(None)
        plans = [row[3] for each in asked for row in database.execute_sql(f"EXPLAIN QUERY PLAN {each}").fetchall()]
    assert len(found) == LOOKED_BACK_ON
    assert len(asked) == 3
    assert [plan for plan in plans if plan.startswith("SCAN") and "USING INDEX" not in plan] == []


def test_a_reason_that_passed_meanwhile_leads_to_arrive_asked_anew() -> None:
    waiting = Sitting(began_at=EVENING, step=Step.ADVICE)
    soon = Pace((Sat(at=EVENING - timedelta(hours=3)),))
    later = EVENING + timedelta(days=3)
    for step, now, arrival, stands in (
        (Step.ADVICE, EVENING, Arrival(), Step.ADVICE),
        (Step.ADVICE, later, Arrival(), Step.PAIN),
        (Step.ADVICE, later, Arrival(pain=9), Step.ADVICE),
        (Step.WORD, EVENING, Arrival(), Step.WORD),
        (Step.WORD, later, Arrival(), Step.PAIN),
        (Step.WORD, later, Arrival(pain=9), Step.ADVICE),
        (Step.TELL, later, Arrival(), Step.TELL),
    ):
        assert replace(waiting, step=step, arrival=arrival).paced(soon, now).step is stands
