"""The calendar of days: weeks from Monday on, the way from day to day, and what a day says of itself."""

from datetime import date

import pytest

from cryout_tui.domain.month import EMPTY, DayMark, bounds, by_days, by_months, weeks

TODAY = date(2026, 11, 23)


def test_a_month_is_whole_weeks_from_monday_on() -> None:
    found = weeks(date(2026, 11, 23))
    assert all(len(week) == 7 for week in found)
    assert found[0] == [None] * 6 + [date(2026, 11, 1)]
    assert [day for week in found for day in week if day] == [date(2026, 11, day) for day in range(1, 31)]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 23), date(2026, 11, 1), date(2026, 11, 30)),
        (date(2024, 2, 29), date(2024, 2, 1), date(2024, 2, 29)),
        (date(9999, 12, 5), date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_a_month_has_its_ends(day: date, first: date, last: date) -> None:
    assert bounds(day) == (first, last)


@pytest.mark.parametrize(
    ("day", "by", "there"),
    [
        (date(2026, 11, 1), -1, date(2026, 10, 31)),
        (date(2026, 11, 20), 7, TODAY),
        (TODAY, 1, TODAY),
        (date.min, -7, date.min),
    ],
)
def test_days_are_moved_by_up_to_today(day: date, by: int, there: date) -> None:
    assert by_days(day, by, TODAY) == there


@pytest.mark.parametrize(
    ("day", "by", "there"),
    [
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 10, 30), 1, TODAY),
        (date(1, 1, 9), -1, date(1, 1, 9)),
    ],
)
def test_months_are_moved_by_to_a_day_they_have(day: date, by: int, there: date) -> None:
    assert by_months(day, by, TODAY) == there


def test_each_step_of_inside_is_at_least_as_high_as_the_one_before_and_zero_is_no_blank() -> None:
    signs = [DayMark(inside=value, has_entry=True).sign for value in range(11)]
    assert signs == sorted(signs)
    assert len(set(signs)) == 8
    others = {EMPTY.sign, DayMark(has_entry=True).sign}
    assert len(others) == 2
    assert not others & {*signs, " "}


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (DayMark(0, True), "inside 0"),
        (DayMark(None, True, True), "an entry, no number for inside, a sitting"),
        (DayMark(None, False, True), "a sitting"),
        (EMPTY, "nothing yet"),
    ],
)
def test_a_day_is_told_in_words(mark: DayMark, told: str) -> None:
    assert mark.told == told
