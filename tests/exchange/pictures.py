"""A picture of each kind, to be written down."""

from datetime import date, timedelta

from cryout_tui.domain.picture import (
    COUNTS,
    PAIN,
    Axis,
    BeforeAfter,
    Named,
    OverDays,
    Pair,
    Picture,
    Reading,
    Rows,
    Station,
    Stations,
    Tint,
)
from cryout_tui.domain.span import Span

LAST = date(2026, 11, 23)
READING = Reading("Lower after in 2 of 3.", "Three sittings, counted.")


def span(days: int) -> Span:
    return Span(LAST - timedelta(days=days - 1), LAST)


def over_days(title: str = "Sleep", *, days: int = 14, every: int = 1, value: float = 4.0) -> OverDays:
    over = span(days)
    values = [(over.day(at), value) for at in range(0, days, every)]
    return OverDays(id="sleep", title=title, span=over, n=len(values), counted="days", reading=READING, values=values,
                    sittings=[over.day(3)], axis=Axis(low="not at all", high="deeply"))  # fmt: skip


def before_after(*pairs: tuple[int, int], days: int = 14) -> BeforeAfter:
    over = span(days)
    told = [Pair(over.day(at * days // max(1, len(pairs))), *pair) for at, pair in enumerate(pairs)]
    return BeforeAfter(id="before-after", title="Before and after", span=over, n=len(pairs), counted="sittings",
                       reading=READING, pairs=told, axis=PAIN)  # fmt: skip


def stations() -> Stations:
    told = [Station("before", 7, 6, 8, 9), Station("right after", 5.5, 4, 6, 9), Station("next morning", 3, 3, 3, 1)]
    return Stations(id="curve", title="After a sitting", span=span(91), n=9, counted="sittings", reading=READING,
                    stations=told, axis=PAIN)  # fmt: skip


def rows(*named: Named, axis: Axis = COUNTS) -> Rows:
    return Rows(id="echoes", title="What echoes", span=span(14), n=sum(each.n for each in named), counted="times",
                reading=READING, rows=named, axis=axis, tint=Tint.SAGE)  # fmt: skip


def mask() -> OverDays:
    over = span(14)
    return OverDays(id="mask", title="The mask", span=over, n=2, counted="days", reading=READING,
                    values=[(over.day(0), 6.0), (over.day(13), -3.0)], axis=Axis(-10, 10, "-10 to 10"))  # fmt: skip


def nothing(title: str = "Nothing") -> OverDays:
    return OverDays(id="own-1", title=title, span=span(14), n=0, counted="days", reading=Reading("Not enough yet."))


def one_of_each(title: str = "Sleep") -> list[Picture]:
    return [over_days(title), mask(), before_after((8, 3), (5, 5), (2, 4)), stations(), nothing("None yet"),
            rows(Named(title, 4), Named("x", 1)), rows(Named(title, 4, 7, 4.5), Named("x", 1), axis=PAIN)]  # fmt: skip
