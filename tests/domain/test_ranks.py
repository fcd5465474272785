"""The statistics, against numbers worked out by another library and by counting every way there is."""

from random import Random

import pytest
from scipy import stats

from cryout_tui.domain.ranks import ahead, looked_at_together, middle_between, midranks, signed_rank

LISTS = range(40)


def _whole(random: Random, count: int) -> list[int]:
    """Differences without ties and without nought."""
    return [random.choice((-1, 1)) * each for each in random.sample(range(1, 90), count)]


def _tied(random: Random, count: int) -> list[int]:
    return [random.randint(-3, 5) for _ in range(count)] + [1]


@pytest.mark.parametrize("seed", LISTS)
def test_signed_ranks_are_exact(seed: int) -> None:
    random = Random(seed)
    differences = _whole(random, random.randint(5, 30))
    assert signed_rank(differences) == pytest.approx(stats.wilcoxon(differences, method="exact").pvalue, abs=1e-12)


@pytest.mark.parametrize("seed", range(12))
def test_signed_ranks_are_exact_with_ties_and_noughts(seed: int) -> None:
    random = Random(seed)
    differences = _tied(random, random.randint(5, 10))
    every_sign = stats.PermutationMethod(n_resamples=10**6)
    expected = stats.wilcoxon(differences, method=every_sign).pvalue
    assert signed_rank(differences) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("count", [90, 300, 2000])
def test_many_signed_ranks_follow_the_normal_curve(count: int) -> None:
    differences = [each for each in _tied(Random(count), count) if each]
    expected = stats.wilcoxon(differences, correction=True, method="asymptotic").pvalue
    assert signed_rank(differences) == pytest.approx(expected, rel=1e-9)


def test_no_difference_at_all_is_chance() -> None:
    assert signed_rank([]) == signed_rank([0, 0, 0, 0, 0]) == 1.0


@pytest.mark.parametrize(("first", "second"), [(5, 0), (7, 7), (12, 4), (4, 12), (300, 250), (0, 0)])
def test_two_counts_are_parted_as_by_the_sign_test(first: int, second: int) -> None:
    expected = stats.binomtest(first, first + second).pvalue if first + second else 1.0
    assert ahead(first, second) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("count", [*range(6, 30), 100, 1000])
def test_the_middle_lies_between(count: int) -> None:
    random = Random(count)
    values = [random.random() for _ in range(count)]
    interval = stats.quantile_test(values, q=0.5, p=0.5).confidence_interval(0.95)
    assert middle_between(values) == (interval.low, interval.high)


def test_five_are_too_few_to_say_where_the_middle_lies() -> None:
    assert middle_between([1, 2, 3, 4, 5]) is None


@pytest.mark.parametrize(
    ("chances", "weights", "expected"),
    [
        ([], [], []),
        ([0.03], [1], [0.03]),
        ([0.01, 0.04, 0.03, 0.005], [1, 1, 1, 1], [0.03, 0.06, 0.06, 0.02]),  # Holm's own way, by hand
        ([0.6, 0.5, 0.9], [1, 1, 1], [1.0, 1.0, 1.0]),
        ([0.03, 0.02, 0.5], [3, 1, 1], [0.05, 0.05, 0.5]),  # 0.03 / 3 of 5, then 0.02 of 2, then 0.5 of 1
    ],
)
def test_chances_looked_at_together(chances: list[float], weights: list[float], expected: list[float]) -> None:
    assert looked_at_together(chances, weights) == pytest.approx(expected)


def test_equal_values_share_a_rank() -> None:
    values = [Random(3).randint(0, 4) for _ in range(30)]
    assert midranks(values) == list(stats.rankdata(values))
