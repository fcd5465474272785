"""What answers say about how much each of many things hurts: a joint Gaussian belief, and draws from it."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import gt
from random import Random

SWEEPS = 3  # rounds of expectation propagation; more change nothing that is seen
DRAWS = 1000
CONTENDERS = 12  # drawn one by one; all that are less likely to be worst are drawn as one
PAIRS = 30  # the likeliest pairs, looked at for what they would tell
SHARP = 0.35  # sd of an answer around the difference it is about, in points of pain
SEED = 1927  # the year of Thurstone's law of comparative judgement


@dataclass(frozen=True, slots=True)
class Better:
    """`more` was said to hurt more than `less`, both by index; `wrong` is how likely that is a slip, 0 to 0.5."""

    more: int
    less: int
    wrong: float


@dataclass(frozen=True, slots=True)
class Near:
    """The pain of `one`, less that of `other` if there is one, was said to be about `value`, give or take `sd`."""

    one: int
    other: int | None
    value: float
    sd: float


Told = Better | Near


class Belief:
    """A Gaussian over the pains (0 to 10) of many things, all at once.

    An answer "this one" is Thurstone's (1927): a normal error around the difference, here with a chance of a slip;
    Bradley and Terry (1952) take a logistic one. It is brought in by expectation propagation (Minka 2001), as
    TrueSkill does (Herbrich, Minka and Graepel 2006), with the correlations kept.
    """

    def __init__(self, means: Sequence[float], sds: Sequence[float], told: Sequence[Told]) -> None:
        self.means = list(means)
        self.variances = [sd * sd for sd in sds]
        seen = sorted({index for each in told for index in _indices(each)})
        self.joint = {index: row for row, index in enumerate(seen)}
        self._mean = [self.means[index] for index in seen]
        self._covariance = [[self.variances[a] if a == b else 0.0 for b in seen] for a in seen]
        self._sites = [(0.0, 0.0)] * len(told)
        for number, each in enumerate(told):
            if isinstance(each, Near):
                self._move(each.one, each.other, 1 / each.sd**2, each.value / each.sd**2)
            else:
                self._hear(number, each)
        for _ in range(SWEEPS - 1):
            for number, each in enumerate(told):
                if isinstance(each, Better):
                    self._hear(number, each)
        for index, row in self.joint.items():
            self.means[index], self.variances[index] = self._mean[row], self._covariance[row][row]

    def covariance(self, a: int, b: int) -> float:
        """Return how the beliefs about two things go together."""
        if a == b:
            return self.variances[a]
        if a in self.joint and b in self.joint:
            return self._covariance[self.joint[a]][self.joint[b]]
        return 0.0

    def likely_more(self, one: int, other: int) -> float:
        """Return how likely `one` hurts more than `other`, 0 to 1."""
        variance = self.variances[one] + self.variances[other] - 2 * self.covariance(one, other)
        return _below((self.means[one] - self.means[other]) / math.sqrt(max(variance, 1e-9)))

    def _hear(self, number: int, answer: Better) -> None:
        """Bring in one answer anew, as it reads beside all the others."""
        a, b = self.joint[answer.more], self.joint[answer.less]
        rows = self._covariance
        mean, variance = self._mean[a] - self._mean[b], rows[a][a] - 2 * rows[a][b] + rows[b][b]
        precision, shift = self._sites[number]
        without = 1 / variance - precision
        if without <= 1e-9:
            return
        v = 1 / without
        m = v * (mean / variance - shift)
        new = _site(m, v, answer.wrong)
        self._sites[number] = new
        self._move(answer.more, answer.less, new[0] - precision, new[1] - shift)

    def _move(self, one: int, other: int | None, precision: float, shift: float) -> None:
        """Multiply the belief by a Gaussian along one direction, given by its precision and precision times mean."""
        rows, mean = self._covariance, self._mean
        a = self.joint[one]
        column = rows[a][:]
        at = mean[a]
        spread = column[a]
        if other is not None:
            b = self.joint[other]
            column = [x - y for x, y in zip(column, rows[b], strict=True)]
            at -= mean[b]
            spread = column[a] - column[b]
        scale = 1 + precision * spread
        step = (shift - precision * at) / scale
        self._mean = [x + step * c for x, c in zip(mean, column, strict=True)]
        for row, c in zip(rows, column, strict=True):
            k = c * precision / scale
            if k:
                row[:] = [x - k * y for x, y in zip(row, column, strict=True)]


def _indices(told: Told) -> tuple[int, ...]:
    if isinstance(told, Better):
        return told.more, told.less
    return (told.one,) if told.other is None else (told.one, told.other)


def _site(m: float, v: float, wrong: float) -> tuple[float, float]:
    """Return the Gaussian (precision, precision times mean) that stands for an answer on a difference of N(m, v)."""
    total = math.sqrt(SHARP**2 + v)
    z = m / total
    likely = wrong + (1 - 2 * wrong) * _below(z)
    slope = (1 - 2 * wrong) * math.exp(-z * z / 2) / math.sqrt(2 * math.pi) / total / likely
    curve = slope * (slope + z / total)
    mean, variance = m + v * slope, v - v * v * curve
    precision = max(0.0, 1 / variance - 1 / v)  # a surprise would widen the belief; it only moves it here
    return precision, mean * (precision + 1 / v) - m / v


def _below(z: float) -> float:
    """The standard normal distribution function."""
    return 0.5 * math.erfc(-z / math.sqrt(2))


class Draws:
    """Draws from a belief: which is worst, how surely, and what an answer to a pair would tell of it."""

    def __init__(self, belief: Belief) -> None:
        self.contenders = _contenders(belief)
        columns = [*_drawn(belief, self.contenders), _drawn_rest(belief, set(self.contenders))]
        worst: list[list[int]] = [[] for _ in columns]
        for number, row in enumerate(zip(*columns, strict=True)):
            worst[row.index(max(row))].append(number)
        order = [number for group in worst for number in group]
        self._columns = [[column[number] for number in order] for column in columns[:-1]]
        ends = [0]
        for group in worst:
            ends.append(ends[-1] + len(group))
        self._groups = [slice(start, end) for start, end in pairwise(ends) if end > start]
        self.chances = [len(group) / DRAWS for group in worst[:-1]]

    @property
    def entropy(self) -> float:
        """How unclear it still is which is worst, in bits."""
        return -sum(p * math.log2(p) for p in self._shares())

    def _shares(self) -> list[float]:
        return [(group.stop - group.start) / DRAWS for group in self._groups]

    def told_by(self, a: int, b: int, wrong: float) -> float:
        """Return what an answer to the pair tells, on average, of which is worst, in bits (Lindley 1956)."""
        one, other = (self._columns[self.contenders.index(each)] for each in (a, b))
        every, rest = 0.0, 0.0
        for group, share in zip(self._groups, self._shares(), strict=True):
            more = sum(map(gt, one[group], other[group])) / (share * DRAWS)
            said = wrong + (1 - 2 * wrong) * more
            every += share * said
            rest += share * _bits(said)
        return _bits(every) - rest


def _bits(p: float) -> float:
    return 0.0 if p <= 0 or p >= 1 else -p * math.log2(p) - (1 - p) * math.log2(1 - p)


def _contenders(belief: Belief) -> list[int]:
    """Those most likely to be worst: by their chance to pass the best mean."""
    means, variances = belief.means, belief.variances
    best = max(means)

    def reaches(index: int) -> tuple[float, float]:
        spread = math.sqrt(variances[index])
        return _below((means[index] - best - 0.5) / spread), means[index]

    return sorted(range(len(means)), key=reaches, reverse=True)[:CONTENDERS]


@cache
def _normals(row: int) -> list[float]:
    """The same standard normal numbers each time: an answer changes the picture, and chance never does."""
    chance = Random(SEED + row)
    half = [chance.gauss(0, 1) for _ in range(DRAWS // 2)]
    return half + [-each for each in half]


def _drawn(belief: Belief, of: Sequence[int]) -> list[list[float]]:
    """Draw the pains of these, together (through the Cholesky factor of their covariance)."""
    factor: list[list[float]] = []
    columns = []
    for i, a in enumerate(of):
        row: list[float] = []
        for j, b in enumerate(of[: i + 1]):
            left = belief.covariance(a, b) - sum(x * y for x, y in zip(row, factor[j] if j < i else row, strict=False))
            row.append(math.sqrt(max(left, 1e-9)) if i == j else left / factor[j][j])
        factor.append(row)
        column = [belief.means[a]] * DRAWS
        for j, weight in enumerate(row):
            if weight:
                column = [x + weight * z for x, z in zip(column, _normals(j), strict=True)]
        columns.append(column)
    return columns


def _drawn_rest(belief: Belief, without: set[int]) -> list[float]:
    """Draw the greatest pain of all the others, taken as independent."""
    rest = [(belief.means[i], math.sqrt(belief.variances[i])) for i in range(len(belief.means)) if i not in without]
    if not rest:
        return [-math.inf] * DRAWS
    low, high = max(mean for mean, _ in rest), max(mean + 4 * sd for mean, sd in rest)
    low = min(low, *(mean for mean, _ in rest)) if len(rest) < 3 else low - 2
    grid = [low + (high - low) * step / 24 for step in range(25)]
    below = [math.exp(sum(math.log(max(_below((x - mean) / sd), 1e-300)) for mean, sd in rest)) for x in grid]
    chance = Random(SEED - 1)
    return [grid[min(bisect_left(below, chance.random()), 24)] for _ in range(DRAWS)]
