"""When the deep path waits, in tables of cases: what was before, the moment, and which reasons hold."""

from datetime import datetime, time, timedelta, timezone
from uuid import UUID, uuid4

import pytest

from cryout_tui.domain.pacing import Pace, Sat, Wait, bedtime, is_near_bed
from tests.conftest import EVENING

GATE, LETTER = uuid4(), uuid4()
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

Numbers = tuple[int | None, int | None]


def ago(since: timedelta, numbers: Numbers = (None, None), memory: UUID | None = None) -> Sat:
    return Sat(at=EVENING - since, memory_id=memory, before=numbers[0], after=numbers[1])


@pytest.mark.parametrize(
    ("since", "waits"),
    [
        (2 * HOUR, (Wait.SAME_DAY, Wait.TOO_SOON)),
        (21 * HOUR, (Wait.SAME_DAY, Wait.TOO_SOON)),
        (22 * HOUR, (Wait.TOO_SOON,)),
        (48 * HOUR - timedelta(seconds=1), (Wait.TOO_SOON,)),
        (48 * HOUR, ()),
        (-HOUR, ()),
    ],
)
def test_deep_sittings_are_48_hours_apart_and_never_two_in_a_day(since: timedelta, waits: tuple[Wait, ...]) -> None:
    assert Pace((ago(since),)).waits(EVENING) == waits


def test_the_day_is_the_one_where_the_person_is_now() -> None:
    lisbon, tokyo = timezone(timedelta(0)), timezone(timedelta(hours=9))
    sat = Sat(at=datetime(2026, 11, 22, 16, tzinfo=lisbon))
    assert Pace((sat,)).waits(datetime(2026, 11, 23, 20, tzinfo=tokyo))[0] is Wait.SAME_DAY
    assert Pace((sat,)).waits(datetime(2026, 11, 23, 11, tzinfo=lisbon)) == (Wait.TOO_SOON,)


@pytest.mark.parametrize(
    ("days", "holds"),
    [((3, 6, 9, 13), True), ((3, 6, 9, 14), False), ((3, 6, 9), False), ((3, 5, 7, 9, 11), True), ((), False)],
)
def test_four_sittings_in_two_weeks_suggest_a_rest(days: tuple[int, ...], holds: bool) -> None:
    assert Pace(tuple(ago(day * DAY) for day in days)).waits(EVENING) == ((Wait.OFTEN,) if holds else ())


@pytest.mark.parametrize(
    ("newest_first", "last", "pauses"),
    [
        (((3, 4), (5, 6), (2, 9)), 3, True),
        (((3, 4), (5, 6), (2, 9)), 13, True),
        (((3, 4), (5, 6), (2, 9)), 14, False),
        (((3, 4), (5, 6)), 3, False),
        (((3, 3), (5, 6), (2, 9)), 3, False),
        (((3, 4), (6, 5), (2, 9), (2, 9)), 3, False),
        (((3, 4), (5, 6), (2, 9), (9, 1)), 3, True),
        (((3, None), (5, 6), (2, 9)), 3, False),
        (((None, 9), (5, 6), (2, 9)), 3, False),
        (((3, 4), (None, None), (2, 9), (2, 9)), 3, False),
    ],
)
def test_three_rising_sittings_running_rest_for_two_weeks(
    newest_first: tuple[Numbers, ...], last: int, pauses: bool
) -> None:
    pace = Pace(tuple(ago((last + 20 * n) * DAY, numbers) for n, numbers in enumerate(newest_first)))
    assert pace.waits(EVENING) == ((Wait.PAUSED,) if pauses else ())
    assert pace.needs_word(EVENING) is pauses
    assert pace.paused_until(EVENING) == (EVENING + (14 - last) * DAY if pauses else None)


@pytest.mark.parametrize(
    ("days", "count", "rests"),
    [
        ((3, 6, 9, 12), 4, True),
        ((3, 6, 9), 3, False),
        ((13, 26, 39, 52), 4, True),
        ((14, 17, 20, 23), 0, False),
        ((3, 6, 9, 23), 3, False),
        ((3, 20, 23, 26, 29), 1, False),
        ((), 0, False),
    ],
)
def test_four_sittings_with_one_memory_and_it_rests_two_weeks(days: tuple[int, ...], count: int, rests: bool) -> None:
    pace = Pace(tuple(ago(day * DAY, memory=GATE) for day in days))
    assert pace.run_on(GATE, EVENING) == count
    assert pace.rests_until(GATE, EVENING) == (EVENING + (14 - days[0]) * DAY if rests else None)
    assert pace.rests_until(LETTER, EVENING) is None


@pytest.mark.parametrize(
    ("after", "later", "said", "easy"),
    [
        (4, 5, 0 * DAY, True),
        (4, 5, DAY, True),
        (4, 5, 2 * DAY, False),
        (4, 4, DAY, False),
        (4, 3, DAY, False),
        (None, 9, DAY, False),
        (4, None, DAY, False),
    ],
)
def test_a_later_number_that_went_up_keeps_that_day_and_the_next_easy(
    after: int | None, later: int | None, said: timedelta, easy: bool
) -> None:
    sat = Sat(at=EVENING - 3 * DAY, after=after, later=later, later_at=EVENING - said)
    assert Pace((sat,)).waits(EVENING) == ((Wait.EASY_DAY,) if easy else ())


@pytest.mark.parametrize(
    ("bed", "hour", "near"),
    [
        ("23:30", (21, 29), False),
        ("23:30", (21, 30), True),
        ("23:30", (23, 59), True),
        ("23:30", (5, 29), True),
        ("23:30", (5, 30), False),
        ("01:00", (22, 59), False),
        ("01:00", (23, 0), True),
        ("08:00", (6, 0), True),
        ("08:00", (21, 30), False),
        ("off", (3, 0), False),
    ],
)
def test_not_within_two_hours_of_bed_and_not_in_the_night(bed: str, hour: tuple[int, int], near: bool) -> None:
    now = EVENING.replace(hour=hour[0], minute=hour[1], second=0)
    assert is_near_bed(now, bedtime(bed)) is near
    assert Pace(bed=bedtime(bed)).waits(now) == ((Wait.NEAR_BED,) if near else ())


def test_bed_is_an_hour_or_off() -> None:
    assert bedtime("23:30") == time(23, 30)
    for nonsense in ("", "late", "25:00", "23.30"):
        with pytest.raises(ValueError, match="does not match"):
            bedtime(nonsense)


def test_a_first_sitting_and_skipped_numbers_wait_for_nothing() -> None:
    assert Pace().waits(EVENING) == ()
    assert Pace(tuple(ago(day * DAY) for day in (3, 20, 40))).waits(EVENING) == ()
