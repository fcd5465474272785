"""The lines in words: what they say of numbers worked out by hand, and how often chance alone makes one speak."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest

from cryout_tui.domain.course import around_sittings, course
from cryout_tui.domain.picture import COUNTED, Pair, Reading, count_told
from cryout_tui.domain.readings import Finding, level, of_pairs, readings, there_are
from cryout_tui.domain.span import Span
from tests.domain.diaries import TODAY, claimed, diary

FIRST = date(2026, 9, 1)


def _pairs(*numbers: tuple[int, int]) -> list[Pair]:
    return [Pair(FIRST + timedelta(days=at), *each) for at, each in enumerate(numbers)]


def _read(*findings: Finding | None) -> list[Reading]:
    """Return the line of each, as of a picture of its own."""
    return readings([there_are(each) for each in findings])


def _words(*findings: Finding | None) -> list[str]:
    return [each.words for each in _read(*findings)]


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
    (told,) = _read(of_pairs(_pairs(*[(8, 6)] * 8), "sittings"))
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


def test_all_that_is_sure_is_said_and_of_what_is_not_the_last() -> None:
    sure = of_pairs(_pairs(*[(8, 6)] * 12), "sittings")
    unsure = of_pairs(_pairs((8, 6), (6, 8), (5, 5), (4, 3), (3, 4)), "times")
    clear = Finding(words="Counted", chance=0.0001)
    told = readings([there_are(clear, sure, unsure), there_are(level([4, 5, 6, 7, 6], "days"), unsure)])
    assert told[0].words == "Counted. Lower after in 12 of 12 sittings, in the middle by 2."
    assert told[1].words.startswith("Lower after in 2 of 5 times")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([4, 5, 6, 7, 6], "In the middle 6; half of the days between 5 and 6."),
        ([4, 5, 5, 5, 6], "In the middle 5, as on half of the days."),
        ([0, 0, 0, 0, 0], "Always 0 (5 days)."),
        ([4, 5, 6, 7], ""),
    ],
)
def test_a_level_in_words(values: list[float], words: str) -> None:
    assert _words(level(values, "days")) == [words]


def _span(days: int) -> Span:
    return Span(TODAY - timedelta(days=days - 1), TODAY)


def _course(days: int, of: Callable[[int], float], *, noise: float = 1.0) -> str:
    random, span = Random(days), _span(days)
    values = [(span.day(at), of(at) + random.uniform(-noise, noise)) for at in range(days)]
    return _words(course(values, span, "days"))[0]


@pytest.mark.parametrize(
    ("days", "of", "before", "since"),
    [
        (91, lambda at: 7 if at < 45 else 2, 7, 2),
        (60, lambda at: 8 if at < 30 else 1, 8, 1),
        (365, lambda at: 9 - 8 * at / 365, 7, 3),
        (365, lambda at: 1 + 8 * at / 365, 3, 7),
        (4000, lambda at: 9 - 8 * at / 4000, 7, 3),
    ],
)
def test_a_change_is_told_whichever_way_it_goes(
    days: int, of: Callable[[int], float], before: float, since: float
) -> None:
    told = re.fullmatch(rf"First half ([\d.]+), second half ([\d.]+) \({days} days\)\.", _course(days, of))
    assert told is not None
    assert [float(each) for each in told.groups()] == pytest.approx([before, since], abs=0.3)


def test_a_week_against_the_week_before_is_told_with_chance_named() -> None:
    told = _course(14, lambda at: 6 if at < 7 else 4, noise=3)
    assert told.startswith("First half ")
    assert told.endswith("(14 days; a coincidence can do this).")


def test_what_hardly_moves_is_told_by_where_it_lies() -> None:
    assert _course(91, lambda _: 5).startswith("In the middle ")


def test_times_are_parted_in_the_middle_of_them_wherever_they_lie() -> None:
    span = _span(365)
    times = [(span.day(300 + at), 9.0 if at < 10 else 3.0) for at in range(0, 60, 3)]
    assert _words(course(times, span, "times"))[0].startswith("First half 5.4, second half 3 (20 times")


def _week(day: date, values: list[float], *, after: bool) -> list[tuple[date, float]]:
    way = 1 if after else -1
    return [(day + timedelta(days=way * (at + 1)), value) for at, value in enumerate(values)]


def test_the_week_after_a_sitting_against_the_week_before() -> None:
    sittings = [FIRST + timedelta(days=20 * n) for n in range(5)]
    values = []
    for risen, day in zip((1, 1.5, 1.4, 2, 1), sittings, strict=True):
        values += _week(day, [4, 5, 6], after=False) + _week(day, [4 + risen, 5 + risen, 6 + risen], after=True)
    values += [(sittings[0], 0.0)]  # the day itself is in neither week
    assert _words(around_sittings(values, sittings)) == [  # 1.4, less 0.1 by which it rose all along
        "In the week after a sitting 1.3 higher than in the week before (5 pairs; a coincidence can do this)."
    ]


def test_weeks_that_touch_and_weeks_too_empty_make_no_pair() -> None:
    sittings = [FIRST + timedelta(days=each) for each in (0, 5, 20, 25, 40, 60, 80, 100)]
    full = [(FIRST + timedelta(days=each), 5.0) for each in range(-10, 120)]
    found = around_sittings(full, sittings)
    assert found is not None
    assert found.among == "6 pairs"  # those of day 5 and 25 have a sitting in the week before
    assert around_sittings([each for each in full if (each[0] - FIRST).days % 4 == 0], sittings) is None


# simulated diaries

DIARIES = 120


@pytest.mark.parametrize(("carried", "apart"), [(0.5, 16), (0.9, 16), (0.7, 5)])
def test_of_diaries_without_a_difference_fewer_than_one_in_twenty_is_told_of_any(carried: float, apart: int) -> None:
    random = Random(17)
    told = sum(bool(claimed(diary(random, carried=carried, apart=apart))) for _ in range(DIARIES))
    assert told < DIARIES * 0.05


def test_what_rises_all_along_is_told_and_not_of_sittings() -> None:
    random = Random(17)
    told = [claimed(diary(random, rise=8)) for _ in range(40)]
    assert all("second half" in each["sleep"] for each in told)
    assert sum(any("after a sitting" in words for words in each.values()) for each in told) < 40 * 0.05


def test_a_true_difference_of_a_point_and_a_half_over_twenty_pairs_is_told() -> None:
    random = Random(17)
    told = sum("pain" in claimed(diary(random, eases=1.5)) for _ in range(DIARIES))
    assert told > DIARIES * 0.8


def test_a_true_difference_in_the_week_after_is_told() -> None:
    random = Random(17)
    told = [claimed(diary(random, week=1.5)) for _ in range(60)]
    for rated in ("sleep", "belly", "anxious"):
        assert sum(rated in each for each in told) > 60 * 0.8


@pytest.mark.long
def test_the_same_over_thousands_of_diaries() -> None:
    random = Random(18)
    assert sum(bool(claimed(diary(random))) for _ in range(3000)) < 3000 * 0.05
    assert sum("pain" in claimed(diary(random, eases=1.5)) for _ in range(2000)) > 2000 * 0.8


@pytest.mark.parametrize(
    ("count", "counted", "told"),
    [
        (1, "days", "1 day"),
        (5, "days", "5 days"),
        (1, "sittings", "1 sitting"),
        (2, "times", "2 times"),
        (1, "hurts", "1 hurt"),
    ],
)
def test_what_a_picture_counts_is_told(count: int, counted: str, told: str) -> None:
    assert count_told(count, counted) == told
    assert counted in COUNTED
