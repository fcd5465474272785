"""A week in a page, and this day in other years."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from cryout_tui.domain.gathered import DaySaid, Gathered, OwnScale, Practised, SatDay
from cryout_tui.domain.look_back import (
    Compared,
    Middle,
    Weight,
    Written,
    Wrote,
    is_painful,
    same_days,
    week,
    week_of,
    weighed,
    weight,
    year_days,
)
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.span import Span
from tests.conftest import EVENING

TODAY = EVENING.date()
NONE = Written()


def speaks(text: str) -> bool:
    return "die" in text


def said(**given: object) -> Reflection:
    return Reflection(day=TODAY, at=EVENING, updated_at=EVENING, **given)  # type: ignore[arg-type]


def days(span: Span, count: int, *ratings: int | None, own: tuple = ()) -> list[DaySaid]:  # type: ignore[type-arg]
    given = (*ratings, *[None] * (7 - len(ratings)))
    return [DaySaid(span.day(each), given, own) for each in range(count)]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 29)),
        (date(2026, 11, 29), date(2026, 11, 23), date(2026, 11, 29)),
        (date(2027, 1, 1), date(2026, 12, 28), date(2027, 1, 3)),
        (date.min, date.min, date(1, 1, 7)),
        (date.max, date(9999, 12, 27), date.max),
    ],
)
def test_a_week_begins_on_monday(day: date, first: date, last: date) -> None:
    assert week_of(day) == Span(first, last)


def test_a_week_counts_and_compares() -> None:
    scale = OwnScale(uuid4(), "hope", "", "")
    this, last = week_of(TODAY), week_of(TODAY - timedelta(days=7))
    now = Gathered(
        span=this, days=days(this, 5, 8, 3, 6, own=((scale.id, 2),)), scales=[scale], hurts=2,
        sittings=[SatDay(day=TODAY, memory_id=None)],
        practices=[Practised("feet", TODAY, 7, 4), Practised("box", TODAY, 7, 4), Practised("feet", TODAY, 7, 4)],
    )  # fmt: skip
    page = week(now, Gathered(span=last, days=days(last, 6, 8, 5)), NONE, today=TODAY)
    assert (page.days, page.sittings, page.hurts, page.is_this) == (5, 1, 2, True)
    assert page.practices == [("feet", 2), ("box", 1)]
    assert page.numbers == [
        Compared("inside", Middle(3, 5), Middle(5, 6)),
        Compared("sleep", Middle(6, 5), None),
        Compared("mask", Middle(5, 5), Middle(3, 6)),
        Compared("hope", Middle(2, 5), None),
    ]


@pytest.mark.parametrize(("here", "there", "beside"), [(5, 5, True), (4, 7, False), (7, 4, False), (7, 0, False)])
def test_two_weeks_stand_beside_each_other_from_five_days_each(here: int, there: int, beside: bool) -> None:
    this, last = week_of(TODAY), week_of(TODAY - timedelta(days=7))
    now, before = Gathered(span=this, days=days(this, here, 8, 3)), Gathered(span=last, days=days(last, there, 8, 3))
    (inside, _) = week(now, before, NONE, today=TODAY).numbers
    assert inside.now == Middle(3, here)
    assert (inside.before is not None) is beside


def test_a_week_of_nothing_is_empty() -> None:
    span = week_of(TODAY)
    assert week(Gathered(span=span), Gathered(span=span), NONE, today=TODAY).is_empty
    assert not week(Gathered(span=span, days=days(span, 1)), Gathered(span=span), NONE, today=TODAY).is_empty
    assert not week(Gathered(span=span), Gathered(span=span), NONE, today=TODAY + timedelta(days=9)).is_this


@pytest.mark.parametrize(
    ("day", "first", "expected"),
    [
        (date(2026, 11, 23), date(2024, 1, 1), [date(2025, 11, 23), date(2024, 11, 23)]),
        (date(2026, 11, 23), date(2024, 11, 24), [date(2025, 11, 23)]),
        (date(2026, 11, 23), date(2026, 1, 1), []),
        (date(2026, 11, 23), None, []),
        (date(2028, 2, 29), date(2020, 1, 1), [date(2024, 2, 29), date(2020, 2, 29)]),
        (date(2026, 2, 28), date(2024, 1, 1), [date(2025, 2, 28), date(2024, 2, 29), date(2024, 2, 28)]),
        (date(2028, 2, 28), date(2024, 1, 1), [date(2027, 2, 28), date(2026, 2, 28), date(2025, 2, 28),
                                               date(2024, 2, 28)]),
        (date(2025, 3, 1), date(2024, 1, 1), [date(2024, 3, 1)]),
    ],
)  # fmt: skip
def test_the_same_day_in_the_years_before(day: date, first: date | None, expected: list[date]) -> None:
    assert same_days(day, first) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, False),
        ({"inside": 4}, False),
        ({"inside": 3}, True),
        ({"inside": 0}, True),
        ({"anxious": 6, "angry": 6, "frustrated": 6}, False),
        ({"anxious": 7}, True),
        ({"angry": 7}, True),
        ({"frustrated": 10}, True),
        ({"hurt": "she laughed"}, True),
        ({"hurt": ""}, False),
        ({"outside": 0, "sleep": 0, "belly": 0, "text": "a line"}, False),
    ],
)
def test_what_makes_a_day_painful(given: dict[str, object], expected: bool) -> None:
    assert is_painful([said(**given)]) is expected
    assert is_painful([said(), said(**given), said(inside=9)]) is expected


def test_a_day_has_its_last_ratings_and_every_line() -> None:
    earlier, other = TODAY.replace(year=2025), TODAY.replace(year=2024)

    def on(day: date, hour: int, **given: object) -> Reflection:
        at = datetime(day.year, day.month, day.day, hour, tzinfo=EVENING.tzinfo)
        return Reflection(day=day, at=at, updated_at=at, **given)  # type: ignore[arg-type]

    notes = [
        on(earlier, 9, inside=4, sleep=2, text="one", prompt="What?"),
        on(earlier, 20, inside=6, text="two"),
        on(other, 9, belly=5),
    ]
    (found,) = year_days([earlier, other], notes, {other}, speaks)
    assert (found.day, found.inside, found.sleep, found.weight) == (earlier, 6, 2, Weight.LIGHT)
    assert [(each.question, each.text) for each in found.lines] == [("What?", "one"), ("", "two")]
    (sat,) = year_days([earlier], notes, {earlier}, speaks)
    assert sat.weight is Weight.PAINFUL


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, Weight.LIGHT),
        ({"sleep": 5}, Weight.LIGHT),
        ({"sleep": 0, "text": "a line"}, Weight.LIGHT),
        ({"text": "a line"}, Weight.UNKNOWN),
        ({"text": "a line", "hurt": "she laughed"}, Weight.PAINFUL),
        ({"inside": 9, "text": "I wanted to die."}, Weight.PAINFUL),
        ({"text": "I wanted to die."}, Weight.PAINFUL),
    ],
)
def test_a_day_is_light_painful_or_not_known(given: dict[str, object], expected: Weight) -> None:
    assert weight([said(**given)], speaks, has_sat=False) is expected
    assert weight([said(**given)], speaks, has_sat=True) is Weight.PAINFUL


def test_a_line_weighs_as_its_day_and_a_kind_thing_as_its_words() -> None:
    line, other = Wrote(TODAY, "a line", "What?"), Wrote(TODAY - timedelta(days=1), "another")
    kind, dark = Wrote(TODAY, "a walk"), Wrote(TODAY, "I wanted to die.")
    found = weighed(Written(lines=[line, other], kind_things=[kind, dark]), [said(inside=2, text="a line")], [], speaks)
    assert [each.weight for each in found.lines] == [Weight.PAINFUL, Weight.UNKNOWN]
    assert [each.weight for each in found.kind_things] == [Weight.LIGHT, Weight.PAINFUL]
