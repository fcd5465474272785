"""How often the memory that hurts most is found, on simulated people, beside simpler ways of asking.

    python benchmarks/finding_the_source.py [--runs 120] [--memories 5 20 50 200] [--firm 5 12 20]

A simulated person has memories whose true pain is normal around 5 with a standard deviation of 2.5. The 0 to 10 they
give is the true pain with an error of 1.5, rounded, and held within the scale. An answer is right 85 times of 100,
however near the two are; of two that hurt the same it says so as often, and one of them otherwise. All ways ask the
same people and begin from the same 0 to 10.
"""

import argparse
import os
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from cryout_tui.domain.kept import Compared, Comparison
from cryout_tui.domain.source import Candidate, Finding, find

NOW = datetime(2026, 11, 25, tzinfo=UTC)
ALONE = "the 0-10 alone"
Named = tuple[int, int]  # the proposed memory and the next, by index


@dataclass
class Person:
    """Someone simulated: what is true, what was given, and how they answer."""

    seed: int
    memories: int
    right: float
    is_equal: bool = False
    true: list[float] = field(default_factory=list)
    given: list[int] = field(default_factory=list)
    asked: set[frozenset[UUID]] = field(default_factory=set)

    def __post_init__(self) -> None:
        chance = random.Random(self.seed)
        self.true = [chance.gauss(5, 2.5) for _ in range(self.memories)]
        if self.is_equal:
            order = sorted(range(self.memories), key=self.true.__getitem__)
            self.true[order[-2]] = self.true[order[-1]]
        self.given = [max(0, min(10, round(pain + chance.gauss(0, 1.5)))) for pain in self.true]
        self.ids = [UUID(int=chance.getrandbits(128)) for _ in self.true]
        self.chance = random.Random(self.seed + 1)

    @property
    def worst(self) -> int:
        return max(range(self.memories), key=self.true.__getitem__)

    @property
    def by_given(self) -> list[int]:
        return sorted(range(self.memories), key=lambda each: -self.given[each])

    def answer(self, a: int, b: int) -> Compared:
        """Say which hurts more."""
        is_right = self.chance.random() < self.right
        if self.true[a] == self.true[b]:
            return Compared.SAME if is_right else self.chance.choice([Compared.LEFT, Compared.RIGHT])
        return Compared.LEFT if (self.true[a] > self.true[b]) == is_right else Compared.RIGHT

    def is_more(self, a: int, b: int) -> bool:
        return self.answer(a, b) is Compared.LEFT


def findings(person: Person, choose: Callable[[Person, Finding], tuple[UUID, UUID] | None]) -> Iterator[Finding]:
    """Yield what is known after each answer; `choose` picks the pairs."""
    candidates = [Candidate(key, given) for key, given in zip(person.ids, person.given, strict=True)]
    index = {key: number for number, key in enumerate(person.ids)}
    answers: list[Comparison] = []
    while True:
        found = find(candidates, answers, now=NOW)
        yield found
        pair = choose(person, found)
        if pair is None:
            return
        said = person.answer(index[pair[0]], index[pair[1]])
        answers.append(Comparison(left_id=pair[0], right_id=pair[1], answer=said, at=NOW))


def most_telling(person: Person, found: Finding) -> tuple[UUID, UUID] | None:
    return found.pair


def at_random(person: Person, found: Finding) -> tuple[UUID, UUID] | None:
    """A pair not asked before, as in a month of answers."""
    if len(person.asked) == person.memories * (person.memories - 1) // 2:
        return None
    while True:
        one, other = person.chance.sample(person.ids, 2)
        if frozenset((one, other)) not in person.asked:
            person.asked.add(frozenset((one, other)))
            return one, other


def named(person: Person, found: Finding) -> Named:
    first, second = (person.ids.index(key) for key in found.ranked[:2])
    return first, second


def ours(person: Person) -> Iterator[Named]:
    return (named(person, each) for each in findings(person, most_telling))


def random_pairs(person: Person) -> Iterator[Named]:
    """Random pairs, read by the same model from the same 0 to 10."""
    return (named(person, each) for each in findings(person, at_random))


def knockout(person: Person) -> Iterator[Named]:
    """A tournament of neighbours by the 0 to 10; the highest given of those still in is proposed."""
    standing, beaten = person.by_given, []
    yield standing[0], standing[1]
    while len(standing) > 1:
        winners: list[int] = []
        for at in range(0, len(standing) - 1, 2):
            a, b = standing[at : at + 2]
            more, less = (a, b) if person.is_more(a, b) else (b, a)
            winners.append(more)
            beaten.append(less)
            still = sorted([*winners, *standing[at + 2 :]], key=lambda each: -person.given[each])
            yield still[0], still[1] if len(still) > 1 else beaten[-1]
        standing = winners + (standing[-1:] if len(standing) % 2 else [])


def merge_sort(person: Person) -> Iterator[Named]:
    """Sorted from the bottom up, the highest given first; the highest given of the heads of its runs is proposed."""
    runs = [[each] for each in person.by_given]
    yield runs[0][0], runs[1][0]
    while len(runs) > 1:
        merged: list[list[int]] = []
        while len(runs) > 1:
            a, b, run = runs.pop(0), runs.pop(0), []
            while a and b:
                run.append(a.pop(0) if person.is_more(a[0], b[0]) else b.pop(0))
                heads = sorted([each[0] for each in [*merged, run, *runs]], key=lambda each: -person.given[each])
                yield heads[0], heads[1] if len(heads) > 1 else [*run, *a, *b][1]
            merged.append([*run, *a, *b])
        runs = merged + runs


WAYS = {"ours": ours, "random pairs": random_pairs, "knockout": knockout, "merge sort": merge_sort}


def hits(way: str, questions: int, person: Person) -> list[Named]:
    """Return, after each number of answers, whether the worst was proposed, and whether it was one of the two."""
    found = []
    for first, second in WAYS[way](person):
        found.append((int(first == person.worst), int(person.worst in (first, second))))
        if len(found) > questions:
            break
    return found + found[-1:] * (questions + 1 - len(found))


def one_run(seed: int, memories: int, questions: int, right: float) -> dict[str, list[Named]]:
    return {way: hits(way, questions, Person(seed, memories, right)) for way in WAYS}


def firmness(seed: int, memories: int, questions: int, right: float, is_equal: bool) -> tuple[bool, bool, int]:
    """Return whether a proposal became firm, whether it was right, and after how many answers."""
    person = Person(seed, memories, right, is_equal)
    for asked, found in enumerate(findings(person, most_telling)):
        if found.is_firm or asked == questions:
            return found.is_firm, named(person, found)[0] == person.worst, asked
    return False, False, questions


def main() -> None:
    """Print the figures."""
    reading = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reading.add_argument("--runs", type=int, default=120)
    reading.add_argument("--memories", type=int, nargs="*", default=[5, 20, 50, 200])
    reading.add_argument("--firm", type=int, nargs="*", default=[5, 12, 20], help="memories, for how often it is firm")
    reading.add_argument("--questions", type=int, default=15)
    reading.add_argument("--right", type=float, default=0.85)
    asked = reading.parse_args()
    began = time.perf_counter()
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        for memories in asked.memories:
            runs = asked.runs
            shape = {"memories": memories, "questions": asked.questions, "right": asked.right}
            results = list(pool.map(partial(one_run, **shape), range(runs), chunksize=4))
            print(f"{memories} memories, {runs} people: the worst is the proposed one / one of the two named, in %")
            steps = [each for each in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30) if each <= asked.questions]
            print("  answers       " + "".join(f"{each:>9}" for each in steps))
            for way in WAYS:
                shares = [[sum(each[way][step][of] for each in results) / runs for of in (0, 1)] for step in steps]
                print(f"  {way:<14}" + "".join(f"{one * 100:5.0f}/{two * 100:3.0f}" for one, two in shares))
        for memories in asked.firm:
            for is_equal in (False, True):
                shape = {"memories": memories, "questions": asked.questions, "right": asked.right, "is_equal": is_equal}
                seen = list(pool.map(partial(firmness, **shape), range(asked.runs), chunksize=4))
                firm = [each for each in seen if each[0]]
                right = sum(each[1] for each in firm)
                who = f"{memories} memories" + (", the two worst equal" if is_equal else "")
                print(f"firm, {who}: {len(firm)} of {asked.runs}" + ("" if is_equal else f", right in {right} of them"))
    print(f"{time.perf_counter() - began:.0f} seconds")
    person = Person(1, 200, asked.right)
    began = time.perf_counter()
    for count, _ in enumerate(findings(person, most_telling)):
        if count == 30:
            break
    print(f"one question with 200 memories: {(time.perf_counter() - began) / 31 * 1000:.0f} ms, 0 to 30 answers")


if __name__ == "__main__":
    main()
