"""The days of the calendar, read from the journal."""

from dataclasses import replace
from datetime import timedelta

from cryout_tui.domain.month import DayMark
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Tears
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.store.test_lately import note, sat

TODAY = EVENING.date()


def test_a_day_has_its_last_rating_its_entries_and_its_sittings(store: Store) -> None:
    note(store, 0, 3, inside=2)
    note(store, 0, 1, inside=6)
    note(store, 0, 0, sleep=4)
    note(store, 2, sleep=4)
    sat(store, 2, Tears.CRIED)
    sat(store, 3)  # left at Arrive: neither a wave nor a number
    store.reflections.put_in_bin(note(store, 4, inside=9), now=EVENING)
    marks = store.days.marks(TODAY - timedelta(days=6), TODAY)
    assert marks == {
        TODAY: DayMark(6, True, False),
        TODAY - timedelta(days=2): DayMark(None, True, True),
    }
    assert store.days.marks(TODAY + timedelta(days=1), TODAY + timedelta(days=9)) == {}


def test_the_first_hours_are_of_the_evening_before_until_the_day_ends(store: Store) -> None:
    at = EVENING.replace(hour=2, minute=30)
    sitting = sat(store, 0, Tears.CRIED)
    store.sittings.records.put(replace(store.sittings.records.get(sitting.id), began_at=at))
    assert list(store.days.marks(TODAY - timedelta(days=3), TODAY)) == [TODAY - timedelta(days=1)]
    assert list(store.days.marks(TODAY - timedelta(days=3), TODAY, ends="02:00")) == [TODAY]


def test_everything_of_a_day_comes_in_its_order(store: Store) -> None:
    later, earlier = note(store, 1, 0, inside=3), note(store, 1, 5, inside=4)
    sitting: Sitting = sat(store, 1, Tears.CRIED, kind="soup")
    note(store, 2, inside=1)
    wholes = store.days.get(TODAY - timedelta(days=1))
    kept: list[tuple[Reflection, ...]] = [each.reflections for each in wholes if each.reflections]
    assert [each.id for (each,) in kept] == [earlier.id, later.id]
    assert [each.id for whole in wholes for each in whole.sittings] == [sitting.id]
    assert store.days.get(TODAY - timedelta(days=9)) == []
