"""The course of a number over days: how it moved over a span, and in the weeks around sittings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import fmean, linear_regression

from cryout_tui.domain import dates
from cryout_tui.domain.carried import carried, parted
from cryout_tui.domain.dates import dated
from cryout_tui.domain.picture import count_told
from cryout_tui.domain.readings import Finding, level, number, of_differences
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT as FEWEST
from cryout_tui.domain.span import Span
from cryout_tui.language import _

TOLD_FROM = 1.0  # points between two halves, from which on a difference that chance can make is told at all
WEEK = 7
APART = WEEK + 1  # days between the middles of the week before a sitting and the week after
FEWEST_OF_A_WEEK = 3  # days with a number, for the week to count
YEARS = 3 * 365  # days from which on a year names a time well enough

Values = Sequence[tuple[date, float]]


def course(values: Values, span: Span, counted: str) -> Finding | None:
    """Return how the second half of the span stands to the first, or where it all lies; None under five values.

    `counted` names what the values are of: `days`, of which each keeps something of the one before, or `times`.
    """
    still = level([value for _day_of, value in values], counted)
    middle = _middle(values, span, counted)
    first, second = ([value for day, value in values if (day >= middle) is later] for later in (False, True))
    if still is None or min(len(first), len(second)) < 2:
        return still
    before, now = fmean(first), fmean(second)
    stays = _stays(values, middle, counted)
    how = _(
        "The mean of {count} {counted} before {day} against that of {others} since. Student's t, two-sided, for "
        "{counted} of which {stays} stays in the next:"
    ).format(count=len(first), counted=_(counted), day=_day(middle, span), others=len(second), stays=f"{stays:.0%}")
    return Finding(
        words=_("First half {before}, second half {now}").format(before=number(before), now=number(now)),
        among=count_told(len(values), counted),
        chance=parted(first, second, stays),
        how=how,
        otherwise="" if abs(now - before) >= TOLD_FROM else still.words,
    )


def _middle(values: Values, span: Span, counted: str) -> date:
    """The first day of the second half: of the days, or of the times, which may lie anywhere."""
    if counted == "days" or not values:
        return span.day(span.days // 2)
    return values[len(values) // 2][0]


def _stays(values: Values, middle: date, counted: str) -> float:
    """How much of a value is in the one after it, each half taken around its own mean."""
    neighbours = []
    for later in (False, True):
        half = [each for each in values if (each[0] >= middle) is later]
        mean = fmean(value for _day_of, value in half)
        neighbours += [
            (first - mean, second - mean)
            for (day, first), (after, second) in pairwise(half)
            if counted != "days" or (after - day).days == 1
        ]
    return carried(neighbours, len(values))


def _day(day: date, span: Span) -> str:
    if span.days >= YEARS:
        return dated(day, "%B %Y")
    return dated(day, "%-d %B") if span.days <= 366 else dated(day, "%-d %B %Y")


def around_sittings(values: Values, sittings: Sequence[date]) -> Finding | None:
    """Return how a number was in the week after a sitting against the week before; None under five such pairs.

    The week before holds no other sitting, and no day stands in two pairs, so that each is a look of its own. What the
    number rose or fell all along is taken off: any week would show that, sitting or not.
    """
    of_day = dict(values)
    differences = []
    for day in _apart(sorted(set(sittings))):
        before = [of_day[each] for n in range(1, WEEK + 1) if (each := day - timedelta(days=n)) in of_day]
        after = [of_day[each] for n in range(1, WEEK + 1) if (each := day + timedelta(days=n)) in of_day]
        if min(len(before), len(after)) >= FEWEST_OF_A_WEEK:
            differences.append(fmean(after) - fmean(before))
    if len(differences) < FEWEST:
        return None
    drift = (
        APART
        * linear_regression([day.toordinal() for day, _value in values], [value for _day_of, value in values]).slope
    )
    how = _(
        "The mean of the seven days after a sitting less that of the seven before, where both weeks have "
        "{FEWEST_OF_A_WEEK} days at least and the week before had no sitting: {count} pairs. What the number moved all "
        "along, {drift} in that time, is taken off."
    ).format(FEWEST_OF_A_WEEK=FEWEST_OF_A_WEEK, count=len(differences), drift=dates.number(drift, "+.1f"))
    found = of_differences([each - drift for each in differences], _("in the week before"), how)
    return found and replace(found, words=_("In the week after a sitting {words}").format(words=found.words))


def _apart(days: Sequence[date]) -> list[date]:
    """The sittings whose weeks touch no other pair and whose week before is free."""
    chosen: list[date] = []
    for at, day in enumerate(days):
        is_free = at == 0 or (day - days[at - 1]).days > WEEK
        if is_free and (not chosen or (day - chosen[-1]).days > 2 * WEEK):
            chosen.append(day)
    return chosen
