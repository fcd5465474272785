"""A few moments in a row: the middle of each, and where the half of them lies."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from cryout_tui.domain.dates import number
from cryout_tui.domain.picture import Station, Stations
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.widgets.hanging import wrapped
from cryout_tui.widgets.pictures.cells import BRIGHT, FAINT, MUTED, SIDE, Body, Cells, gutter, meant, with_axis
from cryout_tui.widgets.pictures.dumbbells import row_of, scale

MIDDLE, TOP, BOTTOM, BETWEEN = "\u25cf", "\u252c", "\u2534", "\u00b7"

MOST = 3  # rows of a name


def stations(picture: Stations, width: int, height: int) -> Body:
    """Return the moments in `height` rows, and below them their names, the middle in numbers, and how many."""
    given = picture.stations
    room = gutter(picture.axis)
    slot = max(4, (width - room) // max(1, len(given)))
    cells = Cells(width - room, height)
    at = [slot * index + slot // 2 for index in range(len(given))]
    for x, each in zip(at, given, strict=True):
        _draw(cells, x, each, picture)
    _join(cells, at, picture)
    rows = with_axis(cells, scale(picture.axis, height), room)
    names = [wrapped(one_line(each.name), slot, most=MOST) for each in given]
    high = max((len(each) for each in names), default=0)
    for y in range(high):
        rows.append(_row([each[y - high] if y >= high - len(each) else "" for each in names], room, slot, MUTED))
    rows.append(_row([number(each.middle) for each in given], room, slot, BRIGHT))
    rows.append(_row([f"n = {each.n}" for each in given], room, slot, FAINT))
    return Body(
        rows, (meant(MIDDLE, f"${picture.tint}", _("the one in the middle")), meant(SIDE, FAINT, _("half of them")))
    )


def _row(texts: Sequence[str], room: int, slot: int, style: str) -> Content:
    """A row of texts, each in the middle of its place."""
    row = " " * room
    for text in texts:
        blank = max(0, slot - cell_len(text))
        row += set_cell_size(" " * (blank - blank // 2) + text, slot)
    return Content.styled(row.rstrip(), style)


def _draw(cells: Cells, x: int, station: Station, picture: Stations) -> None:
    high, low, middle = (
        row_of(each, picture.axis, cells.height) for each in (station.high, station.low, station.middle)
    )
    for y in range(high, low + 1):
        cells.put(x, y, TOP if y == high else BOTTOM if y == low else SIDE, FAINT)
    cells.put(x, middle, MIDDLE, f"${picture.tint}")


def _join(cells: Cells, at: list[int], picture: Stations) -> None:
    """Dots from one middle to the next, so that the eye finds the way."""
    middles = [row_of(each.middle, picture.axis, cells.height) for each in picture.stations]
    for index in range(len(at) - 1):
        across, down = at[index + 1] - at[index], middles[index + 1] - middles[index]
        for x in range(2, across - 1, 2):
            cells.put_below(at[index] + x, middles[index] + round(down * x / across), BETWEEN, FAINT)
