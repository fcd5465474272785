"""The days under a picture: as many as fit without touching."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from textual.content import Content

from cryout_tui.domain.dates import dated
from cryout_tui.domain.span import Span
from cryout_tui.widgets.pictures.cells import FAINT

GAP = 3  # cells between two of them
ABOUT_A_YEAR = 370  # days: up to here a month needs no year beside it
DAYS, MONTHS, YEARS = (1, 2, 3, 7, 14), (1, 2, 3, 6), (1, 2, 5, 10, 20, 50)
Label = tuple[int, str]  # the cell it begins at


@lru_cache(maxsize=32)
def ticks(span: Span, columns: int, *, spread: int = 1) -> list[Label]:
    """Return the finest row of days, months or years that fits under `columns`; each day may have `spread` cells."""
    for days in _choices(span):
        labels = [(span.at(day) * columns // span.days * spread, text) for day, text in days]
        fitting = [each for each in labels if each[0] + len(each[1]) <= columns * spread]
        if fitting and _lie_apart(fitting):
            return fitting
    return []


def chosen(days: Iterable[tuple[int, date]], span: Span, width: int) -> list[Label]:
    """Return of these days, each at its cell, as many as fit, the last one among them."""
    labels: list[Label] = []
    for at, day in reversed(list(days)):
        text = day_text(day, span)
        start = max(0, min(at - len(text) // 2, width - len(text)))
        if not labels or start + len(text) + GAP <= labels[-1][0]:
            labels.append((start, text))
    return labels[::-1]


def day_text(day: date, span: Span) -> str:
    """Return a day as it is told under a picture of `span`."""
    return dated(day, "%-d %b") if span.days <= ABOUT_A_YEAR else dated(day, "%b %Y")


def line(labels: Iterable[Label], lead: int) -> Content:
    """Return the row with these labels, `lead` cells in."""
    row = " " * lead
    for at, text in labels:
        row = row.ljust(lead + at) + text
    return Content.styled(row, FAINT)


def _lie_apart(labels: list[Label]) -> bool:
    return all(at + len(text) + GAP <= after for (at, text), (after, _) in zip(labels, labels[1:], strict=False))


def _choices(span: Span) -> Iterator[list[tuple[date, str]]]:
    """Every row there could be, the finest first."""
    if span.days <= ABOUT_A_YEAR:
        for step in DAYS:
            days = (span.day(at) for at in range(0, span.days, step))
            yield [(day, dated(day, "%-d %b")) for day in days]
    form = "%b" if span.days <= ABOUT_A_YEAR else "%b %Y"
    for step in MONTHS:
        yield [(day, dated(day, form)) for day in _firsts(span) if (day.month - 1) % step == 0]
    for step in YEARS:
        yield [(day, str(day.year)) for day in _firsts(span) if day.month == 1 and day.year % step == 0]


def _firsts(span: Span) -> Iterator[date]:
    """The first days of the months of a span."""
    day = span.first if span.first.day == 1 else (span.first.replace(day=1) + timedelta(days=32)).replace(day=1)
    while day <= span.last:
        yield day
        day = (day + timedelta(days=32)).replace(day=1)
