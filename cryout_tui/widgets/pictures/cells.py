"""A plot of cells: a sign and a style in each, made into rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content

from cryout_tui.domain.picture import Axis

FAINT, MUTED, INK, BRIGHT = "$faint", "$muted", "$ink", "$bright bold"
TICK, SIDE = "\u2524", "\u2502"
Cell = tuple[str, str]  # a sign one cell wide, and its style
BLANK: Cell = (" ", "")


@dataclass(frozen=True, slots=True)
class Body:
    """What is drawn, and what its signs mean, each a few words."""

    rows: Sequence[Content]
    legend: Sequence[Content] = ()


def meant(sign: str, style: str, words: str) -> Content:
    """Return what a sign means."""
    return Content.assemble((sign, style), (f" {words}", FAINT))


class Cells:
    """A plot of `width` by `height` cells, the topmost row first; what lies outside it is not drawn."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = max(0, width), max(0, height)
        self._rows = [[BLANK] * self.width for _ in range(self.height)]

    def put(self, x: int, y: int, sign: str, style: str) -> None:
        """Draw a sign one cell wide."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self._rows[y][x] = (sign, style)

    def put_below(self, x: int, y: int, sign: str, style: str) -> None:
        """Draw a sign where nothing stands yet."""
        if 0 <= x < self.width and 0 <= y < self.height and self._rows[y][x] is BLANK:
            self._rows[y][x] = (sign, style)

    def row(self, y: int) -> Content:
        """Return a row, without the blanks at its end."""
        runs = groupby(self._rows[y], key=lambda cell: cell[1])
        return Content.assemble(*(("".join(sign for sign, _ in run), style) for style, run in runs)).rstrip()


def gutter(axis: Axis) -> int:
    """How many cells the numbers of an axis and its line take."""
    return max(len(str(axis.lowest)), len(str(axis.highest))) + 1


def with_axis(cells: Cells, labels: dict[int, int], room: int) -> list[Content]:
    """Return the rows of a plot with its axis before them: `labels` are numbers by their rows, `room` its cells."""
    rows = []
    for y in range(cells.height):
        number = f"{labels[y]:>{room - 1}}{TICK}" if y in labels else f"{'':>{room - 1}}{SIDE}"
        rows.append(Content.assemble((number, FAINT), cells.row(y)))
    return rows
