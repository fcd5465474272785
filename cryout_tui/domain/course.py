"""The course of a number over days: how it moved over a span, and in the weeks around sittings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import fmean, median

from cryout_tui.domain.ranks import trend
from cryout_tui.domain.readings import Finding, level, number, of_differences
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT as FEWEST
from cryout_tui.domain.span import Span

MOST_STRETCHES = 13  # of a span: four weeks of a year
LEAST = 15  # days in a stretch: long enough for one to owe little to the one before
SHORTEST = 91  # days that can be looked at for a course
WEEK = 7
FEWEST_OF_A_WEEK = 3  # days with a number, for the week to count
YEARS = 3 * 365  # days from which on a year names a time well enough

Values = Sequence[tuple[date, float]]


def course(values: Values, span: Span, counted: str) -> Finding | None:
    """Return whether a number rose or fell steadily over the span, or else where it lies; None under five values."""
    still = level([value for _, value in values], counted)
    stretches = _stretches(values, span)
    if still is None or span.days < SHORTEST or len(stretches) < FEWEST:
        return still
    middles = [value for _, value in stretches]
    change = middles[-1] - middles[0]
    rises = sum(later - earlier > 0 for at, earlier in enumerate(middles) for later in middles[at + 1 :])
    falls = sum(later - earlier < 0 for at, earlier in enumerate(middles) for later in middles[at + 1 :])
    (first, before), (last, now) = stretches[0], stretches[-1]
    how = (
        f"{len(values)} {counted} in {len(stretches)} equal stretches with any, the middle of each in its order. "
        "Kendall's tau, two-sided, counted exactly:"
    )
    told = f"From {number(before)} {_when(first, span)} to {number(now)} {_when(last, span)}"
    return Finding(
        words=told if change * (rises - falls) > 0 else still.words,
        among=f"{len(values)} {counted}",
        chance=trend(middles),
        how=how,
        otherwise=still.words,
    )


def _stretches(values: Values, span: Span) -> list[tuple[int, float]]:
    """The stretches with any values, each with the middle of them."""
    count, days = _count(span), span.days
    kept: dict[int, list[float]] = {}
    for day, value in values:
        kept.setdefault((day - span.first).days * count // days, []).append(value)
    return [(at, median(kept[at])) for at in sorted(kept)]


def _count(span: Span) -> int:
    return min(MOST_STRETCHES, span.days // LEAST)


def _when(stretch: int, span: Span) -> str:
    """When a stretch was, in words."""
    count = _count(span)
    if stretch == count - 1 and span.days <= SHORTEST:
        return "in the last two weeks"
    day = span.day((2 * stretch + 1) * span.days // (2 * count))
    if span.days >= YEARS:
        return f"in {day.year}"
    return f"in {day:%B}" if span.days <= SHORTEST else f"in {day:%B %Y}"


def around_sittings(values: Values, sittings: Sequence[date]) -> Finding | None:
    """Return how a number was in the week after a sitting against the week before; None under five such pairs.

    The week before holds no other sitting, and no day stands in two pairs, so that each is a look of its own.
    """
    of_day = dict(values)
    differences = []
    for day in _apart(sorted(set(sittings))):
        before = [of_day[each] for n in range(1, WEEK + 1) if (each := day - timedelta(days=n)) in of_day]
        after = [of_day[each] for n in range(1, WEEK + 1) if (each := day + timedelta(days=n)) in of_day]
        if min(len(before), len(after)) >= FEWEST_OF_A_WEEK:
            differences.append(fmean(after) - fmean(before))
    how = (
        f"The mean of the seven days after a sitting less that of the seven before, where both weeks have "
        f"{FEWEST_OF_A_WEEK} days at least and the week before had no sitting: {len(differences)} pairs."
    )
    found = of_differences(differences, "in the week before", how)
    return found and replace(found, words=f"In the week after a sitting {found.words}")


def _apart(days: Sequence[date]) -> list[date]:
    """The sittings whose weeks touch no other pair and whose week before is free."""
    chosen: list[date] = []
    for at, day in enumerate(days):
        is_free = at == 0 or (day - days[at - 1]).days > WEEK
        if is_free and (not chosen or (day - chosen[-1]).days > 2 * WEEK):
            chosen.append(day)
    return chosen
