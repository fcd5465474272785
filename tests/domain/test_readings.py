"""The lines in words: what they say of numbers worked out by hand, and how often chance alone makes one speak."""

from datetime import date, timedelta
from random import Random

import pytest

from cryout_tui.domain.course import around_sittings, course
from cryout_tui.domain.picture import Pair
from cryout_tui.domain.readings import Finding, level, of_pairs, readings
from cryout_tui.domain.span import Span
from tests.domain.diaries import TODAY, claimed, diary

FIRST = date(2026, 9, 1)
QUARTER = Span(TODAY - timedelta(days=90), TODAY)


def _pairs(*numbers: tuple[int, int]) -> list[Pair]:
    return [Pair(FIRST + timedelta(days=at), *each) for at, each in enumerate(numbers)]


def _words(*findings: Finding | None) -> list[str]:
    return [each.words for each in readings(findings)]


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        (_pairs((8, 8), (8, 7), (8, 8), (7, 6)), ""),  # nothing under five
        (
            _pairs((8, 8), (8, 7), (8, 8), (7, 6), (7, 4), (7, 4)),
            "Lower after in 4 of 6 sittings, in the middle by 1 (a coincidence can do this).",
        ),
        (
            _pairs((3, 5), (4, 6), (5, 5), (4, 5), (2, 3)),
            "Higher after in 4 of 5 sittings, in the middle by 1 (a coincidence can do this).",
        ),
        (
            _pairs((3, 3), (4, 4), (5, 5), (4, 4), (2, 3)),
            "Lower after in 0 of 5 sittings, higher in 1, in the middle the same (a coincidence can do this).",
        ),
        (_pairs(*[(8, 6)] * 8), "Lower after in 8 of 8 sittings, in the middle by 2."),
    ],
)
def test_before_and_after_in_words(pairs: list[Pair], words: str) -> None:
    assert _words(of_pairs(pairs, "sittings")) == [words]


def test_the_method_tells_the_numbers_the_test_and_how_many() -> None:
    (told,) = readings([of_pairs(_pairs(*[(8, 6)] * 8), "sittings")])
    assert "8 sittings" in told.method
    assert "in the middle 2 (between 2 and 2, right in 95 of 100" in told.method
    assert "Wilcoxon" in told.method
    assert "p = 0.008" in told.method


def test_a_claim_among_many_has_more_to_show() -> None:
    clear = of_pairs(_pairs(*[(8, 6)] * 8), "sittings")
    chance = of_pairs(_pairs((8, 6), (6, 8), (5, 5), (4, 3), (3, 4)), "times")
    alone, among = _words(clear)[0], _words(clear, *[chance] * 9)[0]
    assert "coincidence" not in alone
    assert "coincidence" in among


def test_what_is_not_said_keeps_its_place() -> None:
    assert _words(None, Finding(words="Counted", among="3 of 9"), None) == ["", "Counted (3 of 9).", ""]


def test_a_level_in_words() -> None:
    assert _words(level([4, 5, 6, 7, 6], "days")) == ["In the middle 6; half of the days between 5 and 6."]
    assert _words(level([5, 5, 5, 5, 5], "days")) == ["In the middle 5, as on half of the days."]
    assert level([4, 5, 6, 7], "days") is None


def test_a_steady_course_is_told_from_where_to_where() -> None:
    falling = [(QUARTER.day(at), float(9 - at // 16)) for at in range(91)]
    assert _words(course(falling, QUARTER, "days")) == ["From 9 in September to 4 in the last two weeks (91 days)."]


def test_an_unsteady_course_is_told_by_where_it_lies() -> None:
    random = Random(4)
    values = [(QUARTER.day(at), float(random.randint(4, 6))) for at in range(91)]
    assert _words(course(values, QUARTER, "days")) == ["In the middle 5; half of the days between 4 and 6."]


@pytest.mark.parametrize(("days", "said"), [(14, "In the middle"), (2000, "in 2021 to"), (365, "December 2025 to")])
def test_a_course_names_times_fitting_its_length(days: int, said: str) -> None:
    span = Span(TODAY - timedelta(days=days - 1), TODAY)
    rising = [(span.day(at), 10.0 * at / days) for at in range(days)]
    assert said in _words(course(rising, span, "days"))[0]


def _week(day: date, values: list[float], *, after: bool) -> list[tuple[date, float]]:
    way = 1 if after else -1
    return [(day + timedelta(days=way * (at + 1)), value) for at, value in enumerate(values)]


def test_the_week_after_a_sitting_against_the_week_before() -> None:
    sittings = [FIRST + timedelta(days=20 * n) for n in range(5)]
    values = []
    for risen, day in zip((1, 1.5, 1.4, 2, 1), sittings, strict=True):
        values += _week(day, [4, 5, 6], after=False) + _week(day, [4 + risen, 5 + risen, 6 + risen], after=True)
    values += [(sittings[0], 0.0)]  # the day itself is in neither week
    assert _words(around_sittings(values, sittings)) == [
        "In the week after a sitting 1.4 higher than in the week before (5 pairs; a coincidence can do this)."
    ]


def test_weeks_that_touch_and_weeks_too_empty_make_no_pair() -> None:
    sittings = [FIRST + timedelta(days=each) for each in (0, 5, 20, 25, 40, 60, 80, 100)]
    full = [(FIRST + timedelta(days=each), 5.0) for each in range(-10, 120)]
    found = around_sittings(full, sittings)
    assert found is not None
    assert found.among == "6 pairs"  # those of day 5 and 25 have a sitting in the week before
    assert around_sittings([each for each in full if (each[0] - FIRST).days % 4 == 0], sittings) is None


# simulated diaries

DIARIES = 150


@pytest.mark.parametrize(("carried", "apart"), [(0.5, 16), (0.7, 16), (0.5, 6)])
def test_of_diaries_without_a_difference_fewer_than_one_in_twenty_is_told_of_any(carried: float, apart: int) -> None:
    random = Random(17)
    told = sum(bool(claimed(diary(random, carried=carried, apart=apart))) for _ in range(DIARIES))
    assert told < DIARIES * 0.05


def test_a_true_difference_of_a_point_and_a_half_over_twenty_pairs_is_told() -> None:
    random = Random(17)
    told = sum("pain" in claimed(diary(random, eases=1.5)) for _ in range(DIARIES))
    assert told > DIARIES * 0.8


@pytest.mark.parametrize("rated", ["sleep", "belly"])
def test_a_true_difference_in_the_week_after_is_told(rated: str) -> None:
    random = Random(17)
    told = sum(rated in claimed(diary(random, week=1.5)) for _ in range(DIARIES))
    assert told > DIARIES * 0.8


@pytest.mark.long
def test_the_same_over_thousands_of_diaries() -> None:
    random = Random(18)
    assert sum(bool(claimed(diary(random))) for _ in range(3000)) < 3000 * 0.05
    assert sum("pain" in claimed(diary(random, eases=1.5)) for _ in range(2000)) > 2000 * 0.8
