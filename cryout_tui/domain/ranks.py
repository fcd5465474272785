"""Plain statistics by ranks and counts: exact, and without any belief about how the numbers are spread."""

from collections import Counter
from collections.abc import Sequence
from math import comb, erfc, sqrt
from struct import unpack

EXACT_TO = 60  # differences; beyond them the normal curve is close enough
SURE = 0.95


def midranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value from 1, equal ones sharing the middle of theirs."""
    order = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(order, 1)))}
    count = Counter(order)
    return [first[value] + (count[value] - 1) / 2 for value in values]


def signed_rank(differences: Sequence[float]) -> float:
    """Return how often, from 0 to 1, chance alone gives differences as lopsided as these, either way.

    Wilcoxon's signed-rank test, two-sided, differences of nought left out (Wilcoxon 1945). Up to 60 differences it
    counts every way the signs could have fallen, ties included; beyond, the normal curve with the correction for ties.
    """
    told = [each for each in differences if each]
    if not told:
        return 1.0
    ranks = midranks([abs(each) for each in told])
    positive = sum(rank for rank, each in zip(ranks, told, strict=True) if each > 0)
    if len(told) > EXACT_TO:
        return _by_the_normal_curve(ranks, positive)
    ways = _sums([round(2 * rank) for rank in ranks])
    at = round(2 * positive)
    lopsided = ways[: min(at, len(ways) - 1 - at) + 1]
    return min(1.0, 2 * sum(lopsided) / sum(ways))


def _sums(steps: Sequence[int]) -> tuple[int, ...]:
    """In how many ways each sum comes about, from 0 up, when every step is taken or left.

    All of them stand in one number, 64 bits each, which is enough for the most there may be.
    """
    ways, count = 1, sum(steps) + 1
    for step in steps:
        ways += ways << (64 * step)
    return unpack(f"<{count}Q", ways.to_bytes(8 * count, "little"))


def _by_the_normal_curve(ranks: Sequence[float], positive: float) -> float:
    spread = sqrt(sum(rank * rank for rank in ranks)) / 2
    return erfc(max(0.0, abs(positive - sum(ranks) / 2) - 0.5) / spread / sqrt(2))


def ahead(first: int, second: int) -> float:
    """Return how often, from 0 to 1, chance alone parts two counts so far, where both are as likely (sign test)."""
    n, fewer = first + second, min(first, second)
    ways: int = 2 * sum(comb(n, at) for at in range(fewer + 1))
    return min(1.0, ways / (1 << n))


def middle_between(values: Sequence[float]) -> tuple[float, float] | None:
    """Return between which two values the middle lies, right in 95 of 100 such lists; None where there are too few.

    The two are values of the list, counted in from both ends (the sign test's interval, Thompson 1936).
    """
    n, inwards = len(values), 0
    ways = tail = 1  # of all the ways the values could lie about the middle, those with so few on one side of it
    while inwards < n and tail / 2**n <= (1 - SURE) / 2:
        inwards += 1
        ways = ways * (n - inwards + 1) // inwards
        tail += ways
    if not inwards:
        return None
    order = sorted(values)
    return order[inwards - 1], order[n - inwards]


def looked_at_together(chances: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return each chance (0 to 1) as it counts where all of them are looked at together, each with its weight.

    Holm's way (Holm 1979), weighted: however many there are, all of them chance, one is under 0.05 in fewer than one
    look of twenty.
    """
    corrected, most, left = [0.0] * len(chances), 0.0, sum(weights)
    for at in sorted(range(len(chances)), key=lambda at: chances[at] / weights[at]):
        most = max(most, min(1.0, chances[at] / weights[at] * left))
        corrected[at] = most
        left -= weights[at]
    return corrected
