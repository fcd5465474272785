"""A value a day as bars: nothing drawn where nothing was given, and a thin bar for the lowest value."""

from textual.content import Content

from cryout_tui.domain.picture import Axis, OverDays
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.widgets.pictures import dates
from cryout_tui.widgets.pictures.cells import FAINT, Body, Cells, gutter, meant, with_axis

UP = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"  # eighths of a cell, from below
DOWN = " \u2594\u2594\u2594\u2580\u2580\u2580\u2588\u2588"  # from above there are three
SAT = "\u25be"
SPREAD = 3  # cells a day from which on days are parted by a blank
DENSE = 0.7  # of the cells: days of sittings in more of them are not marked one by one
LEAST_BELOW = 2  # rows on each side of a zero line


def bars(picture: OverDays, width: int, height: int) -> Body:
    """Return the bars in `height` rows with axis, days of sittings and dates; below a zero line where there is need."""
    axis = picture.axis
    room = gutter(axis)
    columns = max(1, min(width - room, picture.span.days))
    spread = max(1, (width - room) // columns)
    values = picture.binned(columns)
    falls = any(value is not None and value < 0 for value in values)
    up = max(LEAST_BELOW, (height + 1) // 2) if falls else height
    cells = Cells(columns * spread, up * 2 if falls else up)
    wide = spread - 1 if spread >= SPREAD else spread
    for at, value in enumerate(values):
        if value is not None:
            for x in range(at * spread, at * spread + wide):
                _bar(cells, x, value, up, axis, f"${picture.tint}")
    rows = with_axis(cells, _labels(axis, up, cells.height), room)
    sat = _sat(picture, columns, spread, wide)
    if sat:
        rows.append(Content.assemble(" " * room, (sat, "$amber")))
    rows.append(dates.line(dates.ticks(picture.span, columns, spread=spread), room))
    return Body(rows, _legend(picture, columns, has_marks=bool(sat)))


def _bar(cells: Cells, x: int, value: float, up: int, axis: Axis, style: str) -> None:
    """Draw the bar of a value from the zero line, which lies under row `up`, or from the lowest value."""
    floor = max(0, axis.lowest)
    most = max(1, axis.highest - floor if value >= floor else -axis.lowest)
    eighths = 1 + round(min(1.0, abs(value - floor) / most) * (up * 8 - 1))
    for row in range(up):
        part = max(0, min(8, eighths - row * 8))
        if not part:
            return
        if value >= floor:
            cells.put(x, up - 1 - row, UP[part], style)
        else:
            cells.put(x, up + row, DOWN[part], style)


def _labels(axis: Axis, up: int, height: int) -> dict[int, int]:
    floor = max(0, axis.lowest)
    labels = {up - 1: floor, 0: axis.highest}
    if height > up:
        labels[height - 1] = axis.lowest
    if up % 2 and up > 1 and axis.highest % 2 == floor % 2:
        labels[up // 2] = (axis.highest + floor) // 2
        labels |= {up + up // 2: axis.lowest // 2} if height > up else {}
    return labels


def _sat(picture: OverDays, columns: int, spread: int, wide: int) -> str:
    """The row that marks the days of sittings; empty where there is one almost everywhere."""
    bins = set(map(picture.span.among(columns), picture.sittings)) - {None}
    if len(bins) > columns * DENSE:
        return ""
    at = {each * spread + (wide - 1) // 2 for each in bins if each is not None}
    return "".join(SAT if x in at else " " for x in range(max(at, default=-1) + 1))


def _legend(picture: OverDays, columns: int, *, has_marks: bool) -> list[Content]:
    """Return what the marks mean, the ends of the scale, and where a bar stands for several days, that it does."""
    axis = picture.axis
    marks = [meant(SAT, "$amber", _("a sitting"))] if has_marks else []
    if not has_marks and any(picture.span.holds(day) for day in picture.sittings):
        marks = [Content.styled(_("sittings all along"), FAINT)]
    ends = ((axis.lowest, axis.low), (axis.highest, axis.high))
    several = picture.several(columns)
    told = [f"{at} {one_line(words)}" for at, words in ends if words]
    return [*marks, *(Content.styled(each, FAINT) for each in [*told, *([several] if several else [])])]
