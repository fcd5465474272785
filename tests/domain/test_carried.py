"""Days that carry over, against numbers worked out by another library."""

from random import Random
from statistics import fmean, stdev

import pytest
from scipy import stats

from cryout_tui.domain.carried import beyond, carried, looks, parted


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 7, 10, 29, 30, 201, 5000])
@pytest.mark.parametrize("t", [0.0, 0.3, 1.0, 2.1, 3.5, 8.0])
def test_student_s_t(t: float, freedom: int) -> None:
    assert beyond(t, freedom) == pytest.approx(2 * stats.t.sf(t, freedom), abs=1e-9)


@pytest.mark.parametrize(("first", "second"), [(30, 33), (5, 40), (200, 200)])
def test_where_nothing_is_carried_over_two_means_are_parted_as_by_the_usual_test(first: int, second: int) -> None:
    random = Random(first)
    here, there = ([random.gauss(mean, 2) for _ in range(count)] for mean, count in ((5, first), (6, second)))
    assert parted(here, there, 0.0) == pytest.approx(stats.ttest_ind(here, there).pvalue, abs=1e-9)


def test_where_a_half_is_carried_over_three_days_are_one_look() -> None:
    random = Random(2)
    here, there = [random.gauss(5, 2) for _ in range(30)], [random.gauss(6, 2) for _ in range(33)]
    assert (looks(30, 0.5), looks(33, 0.5)) == (10, 11)
    same = stats.ttest_ind_from_stats(fmean(here), stdev(here), 10, fmean(there), stdev(there), 11)
    assert parted(here, there, 0.5) == pytest.approx(same.pvalue, abs=1e-9)


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.5, 0.8, 0.95])
def test_what_is_carried_over_is_found_and_rather_too_much_than_too_little(kept: float) -> None:
    random, days = Random(5), [0.0]
    for _ in range(2000):
        days.append(kept * days[-1] + (1 - kept**2) ** 0.5 * random.gauss(0, 1))
    found = carried(list(zip(days, days[1:], strict=False)), len(days))
    assert kept - 0.01 <= found <= kept + 0.06


def test_what_never_moved_says_nothing_of_what_is_carried_over() -> None:
    assert carried([(0.0, 0.0)] * 9, 10) == 0.5


@pytest.mark.parametrize(
    ("first", "second"),
    [([5.0], [1.0, 1.0, 1.0]), ([], []), ([5.0, 5.0, 5.0], [1.0, 1.0, 1.0]), ([4.0] * 20, [4.0] * 20)],
)
def test_too_little_to_part_is_chance(first: list[float], second: list[float]) -> None:
    assert parted(first, second, 0.5) == 1.0
