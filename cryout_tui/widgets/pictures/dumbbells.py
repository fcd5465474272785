"""Before and after of each sitting: two signs joined by a line, at its day."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from statistics import median

from textual.content import Content

from cryout_tui.domain.picture import Axis, BeforeAfter, Pair
from cryout_tui.domain.span import Span
from cryout_tui.widgets.pictures import dates
from cryout_tui.widgets.pictures.cells import FAINT, SIDE, Body, Cells, gutter, meant, with_axis

BEFORE, AFTER, SAME = "\u25cf", "\u25cb", "\u25c9"
WAS, IS = "$rose", "$sage"
STEP = 2  # cells from one to the next at least, so that two close values lie side by side
APART = 3  # cells from one middle to the next
Placed = tuple[int, float, float]  # the cell it stands at, before, after


def dumbbells(picture: BeforeAfter, width: int, height: int) -> Body:
    """Return the pairs in `height` rows with axis and dates.

    Each stands at its day or close to it; with more pairs than fit, each is the middle of several.
    """
    room = gutter(picture.axis)
    columns = max(1, width - room)
    pairs = sorted((each for each in picture.pairs if picture.span.holds(each.day)), key=lambda each: each.day)
    cells = Cells(columns, height)
    is_binned = len(pairs) * STEP > columns
    if is_binned:
        placed = _middles(pairs, picture.span, columns)
        labels = dates.ticks(picture.span, min(columns, picture.span.days))
    else:
        at = places([each.day for each in pairs], picture.span, columns)
        placed = [(x, each.before, each.after) for x, each in zip(at, pairs, strict=True)]
        labels = dates.chosen(zip(at, (each.day for each in pairs), strict=True), picture.span, columns)
    for each in placed:
        _draw(cells, each, picture.axis)
    rows = [*with_axis(cells, scale(picture.axis, height), room), dates.line(labels, room)]
    return Body(rows, _legend(placed, is_binned=is_binned))


def places(days: Sequence[date], span: Span, columns: int) -> list[int]:
    """Return a cell for each day, in order and `STEP` apart at least, as close to where it belongs as may be."""
    at = [span.at(day) * columns // span.days for day in days]
    for index in range(1, len(at)):
        at[index] = max(at[index], at[index - 1] + STEP)
    last = columns - STEP
    for index in range(len(at) - 1, -1, -1):
        at[index] = min(at[index], last)
        last = at[index] - STEP
    return [max(0, each) for each in at]


def scale(axis: Axis, height: int) -> dict[int, int]:
    """Return the numbers of an axis by their rows: its ends, and the middle where it has a row."""
    labels = {0: axis.highest, height - 1: axis.lowest}
    if height % 2 and (axis.highest + axis.lowest) % 2 == 0:
        labels[height // 2] = (axis.highest + axis.lowest) // 2
    return labels


def row_of(value: float, axis: Axis, height: int) -> int:
    """Return the row of a value, the highest in the first one."""
    share = (axis.highest - value) / max(1, axis.highest - axis.lowest)
    return round(max(0.0, min(1.0, share)) * (height - 1))


def _middles(pairs: Sequence[Pair], span: Span, columns: int) -> list[Placed]:
    held: dict[int, list[Pair]] = defaultdict(list)
    bins = max(1, columns // APART)
    for each in pairs:
        held[span.at(each.day) * bins // span.days].append(each)
    return [
        (at * columns // bins, median(each.before for each in few), median(each.after for each in few))
        for at, few in held.items()
    ]


def _draw(cells: Cells, placed: Placed, axis: Axis) -> None:
    x, before, after = placed
    was, now = row_of(before, axis, cells.height), row_of(after, axis, cells.height)
    if before == after:
        cells.put(x, was, SAME, IS)
        return
    for y in range(min(was, now) + 1, max(was, now)):
        cells.put(x, y, SIDE, FAINT)
    cells.put(x, was, BEFORE, WAS)
    cells.put(x + 1 if was == now else x, now, AFTER, IS)


def _legend(placed: Sequence[Placed], *, is_binned: bool) -> list[Content]:
    told = [meant(BEFORE, WAS, "before"), meant(AFTER, IS, "after")]
    if any(before == after for _, before, after in placed):
        told.append(meant(SAME, IS, "the same"))
    return [*told, Content.styled("each the middle of several", FAINT)] if is_binned else told
