"""What is drawn on, and the plot on it: an axis of values, and dates under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cryout_tui.domain.cells import cells
from cryout_tui.domain.dates import dated, number
from cryout_tui.domain.picture import Axis
from cryout_tui.domain.span import Span
from cryout_tui.exchange.svg_parts import Colours, line, text

LETTER = 0.56  # of its size: how wide a letter is, about


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn on: how wide it is, how large its letters, in which colours."""

    width: float
    size: float
    colours: Colours

    @property
    def left(self) -> float:
        """Where the plot begins, right of the numbers of its axis."""
        return self.size * 2.6

    @property
    def right(self) -> float:
        """Where the plot ends."""
        return self.width - self.size * 0.8

    def __getitem__(self, colour: str) -> str:
        return self.colours[colour]

    def word(self, words: str, x: float, y: float, colour: str = "muted", anchor: str | None = None) -> str:
        """Return small words at a place."""
        return text(words, x, y, size=self.size, fill=self[colour], anchor=anchor)


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot itself: values upward, days or stations from left to right."""

    sheet: Sheet
    top: float
    axis: Axis
    tall: float = 150.0

    @property
    def bottom(self) -> float:
        """Where the plot ends below."""
        return self.top + self.tall

    def y(self, value: float) -> float:
        """Return how far down a value stands."""
        return self.bottom - (value - self.axis.lowest) / (self.axis.highest - self.axis.lowest) * self.tall

    def x(self, part: float) -> float:
        """Return where a part of the way (0 to 1) from left to right is."""
        return self.sheet.left + part * (self.sheet.right - self.sheet.left)

    def lines(self) -> list[str]:
        """Return the lowest, the middle and the highest value of the axis, each with its line."""
        sheet, axis = self.sheet, self.axis
        middle = (axis.lowest + axis.highest) / 2
        drawn = []
        for value in (axis.lowest, middle, axis.highest):
            y = self.y(value)
            drawn.append(line(sheet.left, y, sheet.right, y, stroke=sheet["line"]))
            drawn.append(sheet.word(number(value), sheet.left - 6, y + sheet.size * 0.35, anchor="end"))
        return drawn

    def dates(self, span: Span, y: float) -> list[str]:
        """Return the dates under the plot, as many as stand there without touching."""
        drawn, free = [], self.sheet.left - self.sheet.size
        for day, words in _ticks(span):
            wide = cells(words) * self.sheet.size * LETTER
            x = min(self.x((span.at(day) + 0.5) / span.days), self.sheet.right - wide / 2)
            x = max(x, self.sheet.left + wide / 2)
            if x - wide / 2 < free:
                continue
            free = x + wide / 2 + self.sheet.size
            drawn.append(self.sheet.word(words, x, y, anchor="middle"))
        return drawn


def _ticks(span: Span) -> Iterator[tuple[date, str]]:
    """Give days with what is written under them: days, months or years, by how long the span is."""
    if span.days <= 45:
        step = 1 if span.days <= 8 else 3 if span.days <= 21 else 7
        for at in range(0, span.days, step):
            day = span.day(at)
            yield day, dated(day, "%-d %b")
        return
    month = date(span.first.year, span.first.month, 1)
    while month <= span.last:
        by_year = span.days > 3 * 366
        if month >= span.first and (not by_year or month.month == 1):
            yield month, f"{month.year}" if by_year or month.month == 1 else dated(month, "%b")
        month = (month + timedelta(days=32)).replace(day=1)
