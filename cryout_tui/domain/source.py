"""Finding the source: which pair of memories to ask about next, and which one to propose."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from uuid import UUID

from cryout_tui.domain.kept import Compared, Comparison
from cryout_tui.domain.ranking import PAIRS, Belief, Better, Draws, Near, Told

FEWEST = 3  # memories: with two there is nothing to find
A_SITTING = 8  # comparisons (safety S31)
NOT_AGAIN = timedelta(days=30)  # the same pair
HALF_LIFE = 365.0  # days after which an answer tells half as much as it did

GIVEN_SD = 1.5  # points by which a 0 to 10 given in the walk is off
UNKNOWN, UNKNOWN_SD = 5.0, 2.9  # where none was given: anything from 0 to 10 (the sd of that is 2.9)
WRONG = 0.12  # how often an answer is a slip, or would be another one tomorrow
SAME_SD = 0.7  # points: said to be the same
QUIET, QUIET_SD = 1.0, 0.7  # points: said not to hurt now
QUIET_FOR = timedelta(days=1)  # what was said not to hurt now is not asked about again so soon
HURTS_FROM = 2.0  # points: below, there is nothing to propose
RIVAL_FROM = 0.03  # how likely any one memory may hurt more than a firm proposal at most; see benchmarks
BEFORE = 3  # memories the proposed one was put before, or all of them
TELLS_FROM = 0.001  # bits: a question that tells less is not asked


@dataclass(frozen=True, slots=True)
class Candidate:
    """A memory that may be the source; `pain` is the 0 to 10 given for it, or None."""

    id: UUID
    pain: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known so far of which memory hurts most.

    `pair` is what to ask next, None when nothing useful is left to ask, and `left` about how many questions remain.
    `ranked` holds the likeliest memories, likeliest first; `proposed` is the first of them, or None when none hurts.
    """

    pair: tuple[UUID, UUID] | None
    left: int
    ranked: tuple[UUID, ...]
    proposed: UUID | None
    is_firm: bool

    @property
    def close(self) -> tuple[UUID, UUID] | None:
        """The two that are close, where the proposal is not firm."""
        if self.proposed is None or self.is_firm or len(self.ranked) < 2:
            return None
        return self.ranked[0], self.ranked[1]


def find(candidates: Sequence[Candidate], comparisons: Iterable[Comparison], *, now: datetime) -> Finding:
    """Return what `comparisons` say of `candidates`, and the pair whose answer tells most about which is worst.

    The 0 to 10 given is where each begins. "The same" says their difference is about nothing, "neither hurts now"
    that both are about nothing, a skip says nothing; older answers say less. No pair is asked twice in 30 days, and
    neither of two that do not hurt now on the same day.
    """
    index = {each.id: number for number, each in enumerate(candidates)}
    if len(index) < 2:
        return Finding(None, 0, tuple(index), next(iter(index), None), is_firm=False)
    known = [each for each in comparisons if each.left_id in index and each.right_id in index]
    told = [one for each in known for one in _told(each, index, now)]
    starts = [_start(each.pain) for each in candidates]
    belief = Belief([mean for mean, _ in starts], [sd for _, sd in starts], told)
    draws = Draws(belief)
    ranked = _ranked(draws, belief)
    first, second = ranked[0], ranked[1]
    proposed = candidates[first].id if belief.means[first] >= HURTS_FROM else None
    firm = proposed is not None and _is_firm(belief, first, second, known, index)
    asked = {_pair(each.left_id, each.right_id) for each in known if now - each.at < NOT_AGAIN}
    quiet = {index[key] for each in known if _is_quiet(each, now) for key in (each.left_id, each.right_id)}
    open_ones = [each for each in ranked if each not in quiet]
    pair, tells = _most_telling(draws, open_ones, [each.id for each in candidates], asked)
    if firm or tells < TELLS_FROM:
        pair = None
    left = 0 if pair is None else max(1, math.ceil(draws.entropy / (2 * tells)))
    return Finding(pair, left, tuple(candidates[each].id for each in ranked), proposed, firm)


def _start(pain: int | None) -> tuple[float, float]:
    """Return mean and sd of a memory's pain before any comparison: anything from 0 to 10, and what was given for it."""
    if pain is None:
        return UNKNOWN, UNKNOWN_SD
    trust = UNKNOWN_SD**2 / (UNKNOWN_SD**2 + GIVEN_SD**2)
    return UNKNOWN + trust * (pain - UNKNOWN), GIVEN_SD * math.sqrt(trust)


def _is_quiet(answer: Comparison, now: datetime) -> bool:
    return answer.answer is Compared.NEITHER and now - answer.at < QUIET_FOR


def _told(answer: Comparison, index: dict[UUID, int], now: datetime) -> list[Told]:
    days = max(0.0, (now - answer.at) / timedelta(days=1))
    worth = 0.5 ** (days / HALF_LIFE)
    left, right = index[answer.left_id], index[answer.right_id]
    match answer.answer:
        case Compared.LEFT:
            return [Better(left, right, 0.5 - (0.5 - WRONG) * worth)]
        case Compared.RIGHT:
            return [Better(right, left, 0.5 - (0.5 - WRONG) * worth)]
        case Compared.SAME:
            return [Near(left, right, 0.0, SAME_SD / worth)]
        case Compared.NEITHER:
            return [Near(each, None, QUIET, QUIET_SD / worth) for each in (left, right)]
    return []


def _ranked(draws: Draws, belief: Belief) -> list[int]:
    chances = dict(zip(draws.contenders, draws.chances, strict=True))
    alike: dict[tuple[float, float], list[int]] = {}
    for each in chances:
        if each not in belief.joint:
            alike.setdefault((belief.means[each], belief.variances[each]), []).append(each)
    for group in alike.values():  # nothing tells them apart, and no chance does
        chances.update(dict.fromkeys(group, sum(chances[each] for each in group) / len(group)))
    return sorted(chances, key=lambda each: (chances[each], belief.means[each]), reverse=True)


def _is_firm(belief: Belief, first: int, second: int, known: Sequence[Comparison], index: dict[UUID, int]) -> bool:
    """Say whether `first` is clear: put before all it was held against, the next one too, and each other far behind.

    Each other one is held against it alone: where two are equal, one slip is not enough to tell them apart.
    """
    latest = {}
    for each in sorted(known, key=lambda each: each.at):
        left, right = index[each.left_id], index[each.right_id]
        if first in (left, right) and each.answer is not Compared.SKIP:
            other = right if left == first else left
            put_first = Compared.LEFT if left == first else Compared.RIGHT
            latest[other] = (each.answer, put_first)
    if any(answer is not put_first for answer, put_first in latest.values()):
        return False
    if len(latest) < min(BEFORE, len(index) - 1) or second not in latest:
        return False
    return all(belief.likely_more(each, first) < RIVAL_FROM for each in range(len(index)) if each != first)


def _most_telling(
    draws: Draws, ranked: Sequence[int], ids: Sequence[UUID], asked: set[tuple[UUID, UUID]]
) -> tuple[tuple[UUID, UUID] | None, float]:
    open_pairs = [
        (a, b)
        for a, b in sorted(combinations(range(len(ranked)), 2), key=sum)
        if _pair(ids[ranked[a]], ids[ranked[b]]) not in asked
    ][:PAIRS]
    if not open_pairs:
        return None, 0.0
    tells = {(a, b): draws.told_by(ranked[a], ranked[b], WRONG) for a, b in open_pairs}
    a, b = max(tells, key=lambda pair: tells[pair])
    return (ids[ranked[a]], ids[ranked[b]]), tells[a, b]


def _pair(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    return (one, other) if one < other else (other, one)
