"""Which day it is for the person, at home, on a journey, and when clocks change."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cryout_tui.domain.day import DAY_ENDS, day_at, day_end
from cryout_tui.domain.reflection import Question, Reflection

LISBON, AUCKLAND = ZoneInfo("Europe/Lisbon"), ZoneInfo("Pacific/Auckland")
APIA, PAGO_PAGO = ZoneInfo("Pacific/Apia"), ZoneInfo("Pacific/Pago_Pago")  # neighbours, a day apart


def at(zone: ZoneInfo, day: int, hour: int, minute: int = 0, month: int = 11, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=zone, fold=fold)


@pytest.mark.parametrize(
    ("now", "ends", "day"),
    [
        (at(LISBON, 23, 21, 14), "04:00", 23),
        (at(LISBON, 23, 23, 59), "04:00", 23),
        (at(LISBON, 24, 0, 0), "04:00", 23),
        (at(LISBON, 24, 3, 59), "04:00", 23),
        (at(LISBON, 24, 4, 0), "04:00", 24),
        (at(LISBON, 24, 0, 0), "00:00", 24),
        (at(LISBON, 23, 23, 59), "00:00", 23),
        (at(LISBON, 24, 11, 59), "12:00", 23),
        (at(LISBON, 24, 12, 0), "12:00", 24),
        (at(LISBON, 24, 1, 29), "01:30", 23),
        # where the person is, not where they were: it is half past three in the night there
        (at(LISBON, 23, 14, 30).astimezone(AUCKLAND), "04:00", 23),
        (at(LISBON, 23, 15, 0).astimezone(AUCKLAND), "04:00", 24),
        (at(AUCKLAND, 24, 10, 0), "04:00", 24),
        (at(AUCKLAND, 24, 10, 0).astimezone(LISBON), "04:00", 23),
        (at(APIA, 24, 10, 0), "04:00", 24),
        (at(APIA, 24, 10, 0).astimezone(PAGO_PAGO), "04:00", 23),
        # the hour that is left out in spring, and the one that comes twice in autumn
        (at(LISBON, 29, 3, 59, month=3), "04:00", 28),
        (at(LISBON, 29, 4, 0, month=3), "04:00", 29),
        (at(LISBON, 29, 0, 59, month=3), "01:30", 28),
        (at(LISBON, 29, 2, 0, month=3), "01:30", 29),
        (at(LISBON, 25, 3, 59, month=10), "04:00", 24),
        (at(LISBON, 25, 4, 0, month=10), "04:00", 25),
        (at(LISBON, 25, 1, 15, month=10), "01:30", 24),
        (at(LISBON, 25, 1, 45, month=10), "01:30", 25),
        (at(LISBON, 25, 1, 45, month=10, fold=1), "01:30", 25),
        # an hour of the clock is an hour of the clock, whatever passed since midnight
        (at(AUCKLAND, 27, 3, 59, month=9), "04:00", 26),
        (at(AUCKLAND, 27, 4, 0, month=9), "04:00", 27),
    ],
)
def test_a_day_goes_on_until_it_ends_where_the_person_is(now: datetime, ends: str, day: int) -> None:
    assert day_at(now, ends).day == day


def test_the_first_day_there_is_has_none_before_it() -> None:
    assert day_at(datetime(1, 1, 1, tzinfo=LISBON)) == date.min


@pytest.mark.parametrize("written", ["", "late", "25:00", "12:01", "23:30", "off", "-1:00", "4"])
def test_what_is_no_hour_a_day_can_end_at_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        day_end(written)


@pytest.mark.parametrize(
    "later",
    [
        at(LISBON, 24, 4, 1),  # the day has ended meanwhile
        at(LISBON, 24, 1, 30).astimezone(AUCKLAND),  # landed
        at(LISBON, 24, 1, 30).astimezone(PAGO_PAGO),  # landed the day before
        at(LISBON, 24, 1, 30) - timedelta(hours=1),  # a clock set back by an hour
        at(LISBON, 24, 1, 30) - timedelta(days=1),  # and by a day
    ],
)
def test_a_reflection_stays_on_the_day_it_was_begun_on(later: datetime) -> None:
    begun = at(LISBON, 24, 1, 30)
    reflection = Reflection(day=day_at(begun, DAY_ENDS), at=begun, updated_at=begun)
    assert reflection.rated(Question.INSIDE, 4, now=later).day == date(2026, 11, 23)
