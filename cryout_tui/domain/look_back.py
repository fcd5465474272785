"""Looking back: a week in a page, and this day in other years."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from statistics import median
from uuid import UUID

from cryout_tui.domain.gathered import DaySaid, Gathered
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT, RATED, Question, Reflection
from cryout_tui.domain.span import Span
from cryout_tui.language import _

WEEK = timedelta(days=7)
NAMES = (
    (_("inside"), Question.INSIDE),
    (_("sleep"), Question.SLEEP),
    (_("belly"), Question.BELLY),
    (_("anxious"), Question.ANXIOUS),
    (_("angry"), Question.ANGRY),
    (_("frustrated"), Question.FRUSTRATED),
)
MASK = _("mask")
DARK_INSIDE = 3  # 0 to 10: at this and below, a day is painful
HARD = 7  # 0 to 10: from here on, anxious, angry or frustrated make a day painful
HARD_ONES = (Question.ANXIOUS, Question.ANGRY, Question.FRUSTRATED)
Speaks = Callable[[str], bool]  # whether words speak of dying, or of being in danger


class Weight(Enum):
    """How heavy a day is to read again; of words without any number it is not known."""

    LIGHT = "light"
    UNKNOWN = "unknown"
    PAINFUL = "painful"


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of a few values, and how many there are."""

    value: float
    n: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A row of numbers: this week, and the week before where both have enough to stand beside each other."""

    name: str
    now: Middle
    before: Middle | None


@dataclass(frozen=True, slots=True)
class Wrote:
    """A line that was written on a day, and the question it answers, if one was asked."""

    day: date
    text: str
    question: str = ""
    weight: Weight = Weight.LIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written in a week: lines, and kind things; `sat_with` are titles as they may be shown."""

    lines: Sequence[Wrote] = ()
    kind_things: Sequence[Wrote] = ()
    sat_with: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week in a page. Hurts are counted, and never told."""

    span: Span
    is_this: bool
    days: int
    sittings: int
    hurts: int
    numbers: Sequence[Compared]
    practices: Sequence[tuple[str, int]]
    written: Written

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing of it."""
        return not (self.days or self.sittings or self.practices)


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of another year: its last ratings, and the lines written on it."""

    day: date
    inside: int | None
    sleep: int | None
    lines: Sequence[Wrote]
    weight: Weight


def week_of(day: date) -> Span:
    """Return the week of a day, Monday to Sunday; the last one there is ends with the calendar."""
    first = date.fromordinal(max(1, day.toordinal() - day.weekday()))
    return Span(first, date.fromordinal(min(date.max.toordinal(), first.toordinal() + 6)))


def week(now: Gathered, before: Gathered, written: Written, *, today: date) -> Week:
    """Return a week in a page, from what was gathered of it and of the week before."""
    asked: list[tuple[str, Callable[[DaySaid], int | None]]] = [(name, _given(each)) for name, each in NAMES]
    asked.append((MASK, _mask))
    asked += [(each.name, _own(each.id)) for each in now.scales]
    rows = (_compared(name, value, now.days, before.days) for name, value in asked)
    return Week(
        span=now.span,
        is_this=now.span.holds(today),
        days=len(now.days),
        sittings=len(now.sittings),
        hurts=now.hurts,
        numbers=[each for each in rows if each is not None],
        practices=Counter(each.name for each in now.practices).most_common(),
        written=written,
    )


def _given(question: Question) -> Callable[[DaySaid], int | None]:
    return lambda day: day.rating(question)


def _own(scale: UUID) -> Callable[[DaySaid], int | None]:
    return lambda day: dict(day.own).get(scale)


def _mask(day: DaySaid) -> int | None:
    outside, inside = day.rating(Question.OUTSIDE), day.rating(Question.INSIDE)
    return None if outside is None or inside is None else outside - inside


def _compared(
    name: str, value: Callable[[DaySaid], int | None], now: Iterable[DaySaid], before: Iterable[DaySaid]
) -> Compared | None:
    here, there = (_middle(map(value, days)) for days in (now, before))
    if here is None:
        return None
    enough = there is not None and min(here.n, there.n) >= FEWEST_FOR_A_VERDICT
    return Compared(name, here, there if enough else None)


def _middle(values: Iterable[int | None]) -> Middle | None:
    known = [each for each in values if each is not None]
    return Middle(median(known), len(known)) if known else None


# this day in other years


def same_days(day: date, first: date | None) -> list[date]:
    """Return the same day in the years before, from `first` on, the latest first.

    On 28 February of a year without a 29th, the 29th of others is among them, for it has no other day.
    """
    if first is None:
        return []
    months = [(day.month, day.day)]
    if (day.month, day.day) == (2, 28) and _day(day.year, 2, 29) is None:
        months.append((2, 29))
    years = range(day.year - 1, first.year - 1, -1)
    found = (_day(year, *each) for year in years for each in reversed(months))
    return [each for each in found if each is not None and each >= first]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_days(
    days: Sequence[date], reflections: Sequence[Reflection], sat: Collection[date], speaks: Speaks
) -> list[YearDay]:
    """Return those of `days` on which anything was said; `reflections` in the order in which they were begun."""
    found = []
    for day in days:
        said = [each for each in reflections if each.day == day]
        lines = [Wrote(day, each.text, each.prompt or "") for each in said if each.text]
        inside, sleep = (_last(said, question) for question in (Question.INSIDE, Question.SLEEP))
        if lines or inside is not None or sleep is not None:
            found.append(YearDay(day, inside, sleep, lines, weight(said, speaks, has_sat=day in sat)))
    return found


def _last(said: Sequence[Reflection], question: Question) -> int | None:
    return next((value for each in reversed(said) if (value := each.rating(question)) is not None), None)


# what is painful


def weighed(written: Written, reflections: Sequence[Reflection], sat: Collection[date], speaks: Speaks) -> Written:
    """Return what was written with the weight of each line: of its day, and of a kind thing by its own words."""
    on: dict[date, list[Reflection]] = {}
    for each in reflections:
        on.setdefault(each.day, []).append(each)
    of_day = {day: weight(said, speaks, has_sat=day in sat) for day, said in on.items()}
    kind = [replace(each, weight=Weight.PAINFUL) if speaks(each.text) else each for each in written.kind_things]
    lines = [replace(each, weight=of_day.get(each.day, Weight.UNKNOWN)) for each in written.lines]
    return replace(written, lines=lines, kind_things=kind)


def weight(said: Sequence[Reflection], speaks: Speaks, *, has_sat: bool) -> Weight:
    """Return how heavy a day is: by its numbers, a hurt, a sitting, and by what its words speak of."""
    if has_sat or is_painful(said) or any(speaks(each.text) for each in said if each.text):
        return Weight.PAINFUL
    has_number = any(each.rating(question) is not None for each in said for question in RATED)
    return Weight.LIGHT if has_number or not any(each.text for each in said) else Weight.UNKNOWN


def is_painful(said: Iterable[Reflection]) -> bool:
    """Say whether a day was painful: dark inside, much of what is hard, or a hurt named, at any time of it."""
    return any(
        bool(each.hurt)
        or (each.inside is not None and each.inside <= DARK_INSIDE)
        or any((each.rating(question) or 0) >= HARD for question in HARD_ONES)
        for each in said
    )
