"""How it is afterwards: which question belongs to which moment, and what came worse."""

from datetime import datetime, timedelta, timezone
from uuid import uuid4

import pytest

from cryout_tui.domain.after_curve import Change, LastSat, change
from cryout_tui.domain.pain import Moment, Pain

ZONE = timezone(timedelta(hours=1))


def at(said: str, zone: timezone = ZONE) -> datetime:
    """The local moment of a Monday 23, Tuesday 24 or Wednesday 25: `23 21:14`."""
    return datetime.strptime(f"2026-11-{said}", "%Y-%m-%d %H:%M").replace(tzinfo=zone)


def sat(ended: datetime | None, **pains: int | None) -> LastSat:
    key = uuid4()
    began = at("23 10:00")
    given = tuple(
        Pain(sitting_id=key, moment=Moment(name), value=value, at=began + timedelta(minutes=n))
        for n, (name, value) in enumerate(pains.items())
    )
    return LastSat(sitting_id=key, memory_id=uuid4(), at=ended or began, ended_at=ended, pains=given)


@pytest.mark.parametrize(
    ("ended", "now", "asked"),
    [
        ("23 10:30", "23 10:49", None),
        ("23 10:30", "23 10:50", Moment.SAME_DAY),
        ("23 10:30", "23 23:59", Moment.SAME_DAY),
        ("23 10:30", "24 03:59", Moment.SAME_DAY),  # still the same night
        ("23 10:30", "24 04:00", Moment.NEXT_DAY),
        ("23 10:30", "24 08:00", Moment.NEXT_DAY),
        ("23 10:30", "24 23:00", Moment.NEXT_DAY),
        ("23 10:30", "25 04:00", None),
        ("23 10:30", "25 09:00", None),
        ("23 10:30", "23 10:00", None),  # a clock set back
        ("23 23:50", "24 00:05", None),
        ("23 23:50", "24 00:10", Moment.SAME_DAY),
        ("24 01:00", "24 01:30", Moment.SAME_DAY),
        ("24 01:00", "24 09:00", Moment.NEXT_DAY),
        ("24 01:00", "25 09:00", None),
        ("24 03:50", "24 04:05", None),
        ("24 03:50", "24 04:10", Moment.NEXT_DAY),
    ],
)
def test_each_question_has_its_time(ended: str, now: str, asked: Moment | None) -> None:
    assert sat(at(ended)).moment_at(at(now)) is asked


def test_the_day_is_the_one_where_the_person_is_now() -> None:
    east = timezone(timedelta(hours=9))
    assert sat(at("23 20:00")).moment_at(at("24 03:30", east)) is None  # half an hour earlier than it ended
    assert sat(at("23 20:00")).moment_at(at("24 05:00", east)) is Moment.SAME_DAY
    assert sat(at("23 12:00")).moment_at(at("24 05:00", east)) is Moment.NEXT_DAY


def test_a_sitting_that_stands_open_is_not_asked_about() -> None:
    assert sat(None).windows(at("23 20:00")) == {}


@pytest.mark.parametrize(
    ("pains", "worse"),
    [
        ({}, False),
        ({"arrive": 5, "close": 4}, False),
        ({"arrive": 5, "close": 5}, False),
        ({"arrive": 5, "close": 6}, True),
        ({"arrive": None, "close": 9}, False),
        ({"arrive": 5, "close": None}, False),
        ({"arrive": 5, "release": 8}, True),
        ({"arrive": 5, "release": 8, "close": 4}, False),
        ({"arrive": 5, "close": 4, "same_day": 5}, True),
        ({"arrive": 5, "close": 4, "same_day": None}, False),
        ({"arrive": 5, "close": 4, "next_day": 9}, False),
    ],
)
def test_worse_is_what_two_numbers_say(pains: dict[str, int | None], worse: bool) -> None:
    assert sat(at("23 10:30"), **pains).was_worse() is worse


@pytest.mark.parametrize(("now", "is_of"), [("23 11:00", True), ("24 03:00", True), ("24 05:00", False)])
def test_the_day_of_a_sitting_ends_with_the_night(now: str, is_of: bool) -> None:
    assert sat(at("23 10:30")).is_of(at(now)) is is_of


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        (5, 4, Change.DOWN),
        (5, 5, Change.SAME),
        (5, 6, Change.UP),
        (None, 6, None),
        (5, None, None),
        (0, 0, Change.SAME),
    ],
)
def test_a_later_number_stands_to_the_end_of_the_sitting(
    before: int | None, after: int | None, how: Change | None
) -> None:
    assert change(before, after) is how
