"""Days that carry over: how much of one stays in the next, and what a difference of means is worth then."""

from collections.abc import Sequence
from math import atan, cos, fsum, pi, sin, sqrt
from statistics import fmean

MOST = 0.99  # of a day: more than that, and there is one look in all
UNKNOWN = 0.5  # of a day, where nothing ever moved to tell it by
LEAST_SPREAD = 0.25  # points squared: a whole number says no more than that


def carried(neighbours: Sequence[tuple[float, float]], count: int) -> float:
    """Return how much of a value stays in the one after it, 0 to 0.99, from pairs of neighbours around their mean.

    The correlation of neighbours, set right for its leaning towards nought in short lists of `count` values (Marriott
    and Pope 1954), and higher by its own error (Bartlett 1946): to take days for more alike than they are claims too
    little, not too much. Where nothing ever moved it is taken for a half.
    """
    power = sum(first * first + second * second for first, second in neighbours) / 2
    if not power:
        return UNKNOWN
    found = sum(first * second for first, second in neighbours) / power
    set_right = max(0.0, min(MOST, found + (1 + 4 * found) / count))
    return min(MOST, set_right + sqrt((1 - set_right**2) / count))


def looks(count: int, stays: float) -> float:
    """Return how many separate looks `count` values are worth where `stays` of one is in the next (Bartlett 1946)."""
    return count * (1 - stays) / (1 + stays)


def parted(first: Sequence[float], second: Sequence[float], stays: float) -> float:
    """Return how often, from 0 to 1, chance alone parts two means so far, either way, where `stays` is carried over.

    Student's t, two-sided, each value counted for the separate look that it is (Student 1908); its degrees of freedom
    are rounded down.
    """
    here, there = looks(len(first), stays), looks(len(second), stays)
    freedom = int(here + there - 2)
    if min(len(first), len(second)) < 2 or min(here, there) < 1 or freedom < 1:
        return 1.0
    before, now = fmean(first), fmean(second)
    found = (here - 1) * _variance(first, before) + (there - 1) * _variance(second, now)
    spread = max(LEAST_SPREAD, found / (here + there - 2))
    return beyond(abs(now - before) / sqrt(spread * (1 / here + 1 / there)), freedom)


def _variance(values: Sequence[float], mean: float) -> float:
    return fsum((each - mean) ** 2 for each in values) / (len(values) - 1)


def beyond(t: float, freedom: int) -> float:
    """Return how often Student's t of so many whole degrees of freedom lies beyond `t` on either side.

    The finite series of Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.
    """
    angle = atan(t / sqrt(freedom))
    if freedom == 1:
        return 1 - 2 * angle / pi
    share = cos(angle) ** 2
    term = total = 1.0 if freedom % 2 == 0 else cos(angle)
    for at in range(2 + freedom % 2, freedom - 1, 2):
        term *= share * (at - 1) / at
        total += term
    within = sin(angle) * total if freedom % 2 == 0 else 2 / pi * (angle + sin(angle) * total)
    return max(0.0, 1.0 - within)
