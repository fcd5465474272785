"""Before and after of each sitting: two signs joined by a line, at its day."""

from collections.abc import Sequence

from textual.content import Content

from cryout_tui.domain.pairs_placed import Placed, placed
from cryout_tui.domain.picture import Axis, BeforeAfter
from cryout_tui.language import _
from cryout_tui.widgets.pictures import dates
from cryout_tui.widgets.pictures.cells import FAINT, SIDE, Body, Cells, gutter, meant, with_axis

BEFORE, AFTER, SAME = "\u25cf", "\u25cb", "\u25c9"
WAS, IS = "$rose", "$sage"


def dumbbells(picture: BeforeAfter, width: int, height: int) -> Body:
    """Return the pairs in `height` rows with axis and dates.

    Each stands at its day or close to it, the first one at the left; with more pairs than fit, each is the middle of
    several.
    """
    room = gutter(picture.axis)
    columns = max(1, width - room)
    cells = Cells(columns, height)
    found = placed(picture, columns)
    span = found.span
    if found.days is None:
        labels = dates.ticks(span, min(columns, span.days))
    else:
        at = (each.at for each in found.placed)
        labels = dates.chosen(zip(at, found.days, strict=True), span, columns)
    for each in found.placed:
        _draw(cells, each, picture.axis)
    rows = [*with_axis(cells, scale(picture.axis, height), room), dates.line(labels, room)]
    return Body(rows, _legend(found.placed, is_binned=found.days is None))


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


def _draw(cells: Cells, placed: Placed, axis: Axis) -> None:
    x, before, after = placed.at, placed.before, placed.after
    was, now = row_of(before, axis, cells.height), row_of(after, axis, cells.height)
    if before == after:
        cells.put(x, was, SAME, IS)
        return
    for y in range(min(was, now) + 1, max(was, now)):
        cells.put(x, y, SIDE, FAINT)
    cells.put(x, was, BEFORE, WAS)
    cells.put(x + 1 if was == now else x, now, AFTER, IS)


def _legend(placed: Sequence[Placed], *, is_binned: bool) -> list[Content]:
    told = [meant(BEFORE, WAS, _("before")), meant(AFTER, IS, _("after"))]
    if any(each.before == each.after for each in placed):
        told.append(meant(SAME, IS, _("the same")))
    return [*told, Content.styled(_("each the middle of several"), FAINT)] if is_binned else told
