"""What the cards go by, read from the journal: a few rows, by index."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cryout_tui.domain.kept import NOTE_SAVED, Draft, OwnPerson
from cryout_tui.domain.never_neglected import Card, Day, Facts, Shown
from cryout_tui.domain.pacing import LOOKED_BACK_ON
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step, Tears
from cryout_tui.domain.wave import Wave
from cryout_tui.store.store import Store
from tests.conftest import EVENING

TODAY = EVENING.date()
NO = Tears.NOT_TODAY


def sat(store: Store, days_ago: float, *tears: Tears | None, kind: str | None = None) -> Sitting:
    """Leave a closed sitting with a wave for each answer about tears."""
    at = EVENING - timedelta(days=days_ago)
    sitting = Sitting(began_at=at, ended_at=at + timedelta(minutes=20), step=Step.CLOSED, kind_thing=kind)
    waves = (Wave(sitting_id=sitting.id, pattern="long-exhale", tears=each, at=at) for each in tears)
    store.sittings.save(replace(sitting, waves=tuple(waves)))
    return sitting


def note(store: Store, days_ago: int, hour: int = 0, **said: int) -> Reflection:
    at = EVENING - timedelta(days=days_ago, hours=hour)
    reflection = Reflection(day=at.date(), at=at, updated_at=at, **said)  # type: ignore[arg-type]
    store.reflections.put(reflection)
    return reflection


def test_a_new_journal_tells_nothing(store: Store) -> None:
    assert store.lately.facts(TODAY) == Facts(days={})
    assert store.lately.shown() == []
    assert store.lately.ended_worse_on(EVENING) is False


def test_sittings_tell_of_tears_and_of_kind_things_the_newest_first(store: Store) -> None:
    sat(store, 9, NO, Tears.CRIED, kind="call someone")
    sat(store, 2, None)
    sat(store, 1)  # left at Arrive: nothing is known of it
    store.sittings.save(Sitting(began_at=EVENING))
    facts = store.lately.facts(TODAY)
    assert [(at.date(), *said) for at, said in facts.waves] == [
        (TODAY - timedelta(days=2), None),
        (TODAY - timedelta(days=9), NO, Tears.CRIED),
    ]
    assert facts.kind_things == ("call someone",)
    assert facts.first == TODAY - timedelta(days=9)
    assert facts.entries == 3


def test_a_day_s_last_ratings_count_and_the_bin_does_not(store: Store) -> None:
    note(store, 1, 3, sleep=2, belly=7)
    note(store, 1, 1, sleep=4, anxious=9)
    store.reflections.put_in_bin(note(store, 3, sleep=1), now=EVENING)
    note(store, 400, sleep=1)
    facts = store.lately.facts(TODAY)
    assert facts.days == {TODAY - timedelta(days=1): Day(sleep=4, belly=7, anxious=9)}
    assert facts.entries == 2
    assert facts.first == TODAY - timedelta(days=400)
    assert store.lately.days(TODAY, weeks=8) == facts.days


def test_people_and_a_saved_note_are_known(store: Store) -> None:
    store.people.put(OwnPerson(role="friend", name="Ana", reach="1"))
    store.drafts.keep(Draft(where=NOTE_SAVED, text="md", cursor=0, at=EVENING))
    facts = store.lately.facts(TODAY)
    assert facts.has_people
    assert facts.has_note


def test_a_card_is_kept_with_its_moment_and_carried_by_the_export(store: Store) -> None:
    store.lately.show(Card.BODY, now=EVENING, is_read=False)
    assert store.lately.shown() == [Shown(Card.BODY, EVENING, is_read=False)]
    store.lately.show(Card.BODY, now=EVENING, is_read=True)
    assert store.lately.shown() == [Shown(Card.BODY, EVENING)]
    assert [each.where for each in store.drafts.all()] == ["card/body"]
    store.drafts.keep(Draft(where="card/unknown", text="", cursor=0, at=EVENING))
    assert store.lately.shown() == [Shown(Card.BODY, EVENING)]


@pytest.mark.parametrize(
    ("days_ago", "pains", "worse"),
    [
        (0.1, {Moment.ARRIVE: 4, Moment.CLOSE: 5}, True),
        (0.1, {Moment.ARRIVE: 4, Moment.CLOSE: 4}, False),
        (0.1, {Moment.ARRIVE: None, Moment.CLOSE: 9}, False),
        (0.1, {Moment.ARRIVE: 4, Moment.CLOSE: None}, False),
        (0.1, {Moment.ARRIVE: 4, Moment.CLOSE: 3, Moment.SAME_DAY: 6}, True),
        (1.1, {Moment.ARRIVE: 4, Moment.CLOSE: 8}, False),
    ],
)
def test_a_day_is_told_on_which_a_sitting_ended_worse(
    store: Store, days_ago: float, pains: dict[Moment, int | None], worse: bool
) -> None:
    sitting = sat(store, days_ago, NO)
    for moment, value in pains.items():
        store.sittings.pains.put(Pain(sitting_id=sitting.id, moment=moment, value=value, at=sitting.began_at))
    assert store.lately.ended_worse_on(EVENING) is worse


def test_it_reads_by_index_and_no_further_than_it_has_to(store: Store) -> None:
    for days in range(LOOKED_BACK_ON + 6):
        sat(store, days, NO)
        note(store, days * 30, sleep=3)
    asked: list[str] = []
    with store.journal.reading() as database:
        database.connection().set_trace_callback(asked.append)
        facts = store.lately.facts(TODAY)
        store.lately.ended_worse_on(EVENING)
        database.connection().set_trace_callback(None)
        plans = [row[3] for each in asked for row in database.execute_sql(f"EXPLAIN QUERY PLAN {each}").fetchall()]
    assert len(facts.waves) == LOOKED_BACK_ON
    assert len(facts.days) == 7
    short = ("SCAN CONSTANT ROW", "SCAN person", "SCAN (subquery")  # their rows end at a limit, or at the first
    scans = [plan for plan in plans if plan.startswith("SCAN") and "INDEX" not in plan]
    assert [plan for plan in scans if not plan.startswith(short)] == []
