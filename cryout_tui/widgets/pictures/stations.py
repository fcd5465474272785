"""A few moments in a row: the middle of each, and where the half of them lies."""

from textual.content import Content

from cryout_tui.domain.picture import Station, Stations
from cryout_tui.widgets.hanging import wrapped
from cryout_tui.widgets.pictures.cells import BRIGHT, FAINT, MUTED, SIDE, Body, Cells, gutter, meant, with_axis
from cryout_tui.widgets.pictures.dumbbells import row_of, scale

MIDDLE, TOP, BOTTOM, BETWEEN = "\u25cf", "\u252c", "\u2534", "\u00b7"


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
    names = [wrapped(each.name, slot, most=3) for each in given]
    below = Cells(width - room, max((len(each) for each in names), default=0) + 2)
    for x, each, name in zip(at, given, names, strict=True):
        texts = [*((part, MUTED) for part in name), (f"{each.middle:g}", BRIGHT), (f"n = {each.n}", FAINT)]
        for y, (text, style) in enumerate(texts, below.height - len(texts)):
            below.write(x - len(text) // 2, y, text, style)
    rows += [Content.assemble(" " * room, below.row(y)) for y in range(below.height)]
    return Body(rows, (meant(MIDDLE, f"${picture.tint}", "the one in the middle"), meant(SIDE, FAINT, "half of them")))


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
