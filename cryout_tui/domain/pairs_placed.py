"""Where the pairs of before and after stand on a picture: at their days, apart, or in the middle of several."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from cryout_tui.domain.picture import BeforeAfter, Pair
from cryout_tui.domain.span import Span

STEP = 2  # places from one to the next at least, so that two close values lie side by side
APART = 3  # places from one middle to the next
LEAST = timedelta(days=13)  # before the last day, at least: one sitting is not as wide as the picture


@dataclass(frozen=True, slots=True)
class Placed:
    """A pair at a place, counted from the left."""

    at: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Places:
    """All pairs of a picture in `span`; where they are middles of several, there are no days of single ones."""

    span: Span
    placed: Sequence[Placed]
    days: Sequence[date] | None


def placed(picture: BeforeAfter, columns: int) -> Places:
    """Return the pairs on `columns` places, which begin with the first one; with more than fit, middles of several."""
    pairs = sorted((each for each in picture.pairs if picture.span.holds(each.day)), key=lambda each: each.day)
    span = _from_the_first(pairs, picture.span)
    if len(pairs) * STEP > columns:
        return Places(span, _middles(pairs, span, columns), None)
    days = [each.day for each in pairs]
    at = places(days, span, columns)
    return Places(span, [Placed(x, each.before, each.after) for x, each in zip(at, pairs, strict=True)], days)


def places(days: Sequence[date], span: Span, columns: int) -> list[int]:
    """Return a place for each day, in order and `STEP` apart at least, as close to where it belongs as may be."""
    at = [span.at(day) * columns // span.days for day in days]
    for index in range(1, len(at)):
        at[index] = max(at[index], at[index - 1] + STEP)
    last = columns - STEP
    for index in range(len(at) - 1, -1, -1):
        at[index] = min(at[index], last)
        last = at[index] - STEP
    return [max(0, each) for each in at]


def _from_the_first(pairs: Sequence[Pair], span: Span) -> Span:
    if not pairs or span.days <= LEAST.days:
        return span
    return Span(min(pairs[0].day, span.last - LEAST), span.last)


def _middles(pairs: Sequence[Pair], span: Span, columns: int) -> list[Placed]:
    held: dict[int, list[Pair]] = defaultdict(list)
    bins = max(1, columns // APART)
    for each in pairs:
        held[span.at(each.day) * bins // span.days].append(each)
    return [
        Placed(at * columns // bins, median(each.before for each in few), median(each.after for each in few))
        for at, few in held.items()
    ]
