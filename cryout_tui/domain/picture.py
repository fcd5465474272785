"""Pictures as values: what is to be seen of the days, whatever draws it: a screen, a file, a page, a line."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from statistics import median

from cryout_tui.domain.dates import number
from cryout_tui.domain.span import Span
from cryout_tui.language import N_, _, ngettext


class Tint(StrEnum):
    """A colour of the theme; beside it there is always a word or a shape."""

    AMBER = "amber"
    ROSE = "rose"
    SAGE = "sage"
    BLUE = "blue"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Reading:
    """One line in words under a picture, and how it was worked out: which numbers, which test, how many."""

    words: str
    method: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from `lowest` to `highest`; `low` and `high` say what the ends mean."""

    lowest: int = 0
    highest: int = 10
    unit: str = _("0 to 10")
    low: str = ""
    high: str = ""


PAIN = Axis(low=_("none"), high=_("the worst"))
Cell = str | int | float | None
FEW = 4  # days: from here on, one more or less is not worth a word
COUNTS = Axis(0, 0, _("times"))
COUNTED = (N_("days"), N_("sittings"), N_("times"), N_("hurts"))  # what the values of pictures are of


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a picture; None where there is nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def told(self) -> tuple[tuple[str, ...], ...]:
        """The rows in words."""
        return tuple(tuple(_told(cell) for cell in row) for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What every picture has. `n` counts what is drawn, in `counted` (`days`, `sittings`, `times`)."""

    id: str
    title: str
    span: Span
    n: int
    counted: str
    reading: Reading
    axis: Axis = field(default_factory=Axis)
    tint: Tint = Tint.AMBER

    def table(self) -> Table:
        """Return its numbers."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class OverDays(Picture):
    """A value a day, oldest first; a day without one is a gap. `sittings` are the days on which one was held."""

    values: Sequence[tuple[date, float]] = ()
    sittings: Sequence[date] = ()

    def table(self) -> Table:
        """Return each day with its value."""
        sat = set(self.sittings)
        rows = ((_iso(day), _number(value), _("a sitting") if day in sat else None) for day, value in self.values)
        return Table((_("day"), _("value"), ""), tuple(rows))

    def binned(self, columns: int) -> list[float | None]:
        """Return the middle of each of at most `columns` equal stretches of days; None where nothing was given.

        Where there are more columns than days, one value stands for one day.
        """
        kept: list[list[float]] = [[] for _ in range(min(columns, self.span.days))]
        at = self.span.among(len(kept))
        for day, value in self.values:
            if (bin := at(day)) is not None:
                kept[bin].append(value)
        return [median(each) if each else None for each in kept]

    def several(self, columns: int) -> str:
        """Return in words how many days stand in each of at most `columns` bars; empty where each has its own."""
        least, left = divmod(self.span.days, columns)
        if self.span.days <= columns:
            return ""
        few = str(round(self.span.days / columns))
        if left and least < FEW:
            few = _("{least} or {most}").format(least=least, most=least + 1)
        return _("each bar is the middle of {few} days").format(few=few)


@dataclass(frozen=True, slots=True)
class Pair:
    """How it was before and after something, on a day."""

    day: date
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter(Picture):
    """Two values a sitting, joined: before, and after."""

    pairs: Sequence[Pair] = ()

    def table(self) -> Table:
        """Return each pair with its day."""
        rows = ((_iso(each.day), each.before, each.after) for each in self.pairs)
        return Table((_("day"), _("before"), _("after")), tuple(rows))


@dataclass(frozen=True, slots=True)
class Station:
    """One moment after a sitting: the middle value there, the quarter below it and above it, and how many."""

    name: str
    middle: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stations(Picture):
    """A few moments in a row, such as before a sitting, after it, later that day and the next morning."""

    stations: Sequence[Station] = ()

    def table(self) -> Table:
        """Return each moment with its middle and its quarters."""
        between = _("{low} to {high}")
        rows = (
            (each.name, _number(each.middle), between.format(low=number(each.low), high=number(each.high)), each.n)
            for each in self.stations
        )
        return Table((_("when"), _("in the middle"), _("half of them"), "n"), tuple(rows))


@dataclass(frozen=True, slots=True)
class Named:
    """A named row: how often it was, and where known how it was before and after, in the middle."""

    name: str
    n: int
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Picture):
    """Named rows, the longest or the most helpful first; one without numbers among others tells how often it was."""

    rows: Sequence[Named] = ()

    def table(self) -> Table:
        """Return each row with its numbers."""
        if all(each.before is None for each in self.rows):
            return Table(("", _("times")), tuple((each.name, each.n) for each in self.rows))
        rows = ((each.name, _number(each.before), _number(each.after), each.n) for each in self.rows)
        return Table(("", _("before"), _("after"), "n"), tuple(rows))


def count_told(count: int, counted: str) -> str:
    """Return so many of what a picture counts, such as `1 day`."""
    match counted:
        case "days":
            told = ngettext("{count} day", "{count} days", count)
        case "sittings":
            told = ngettext("{count} sitting", "{count} sittings", count)
        case "hurts":
            told = ngettext("{count} hurt", "{count} hurts", count)
        case _:
            told = ngettext("{count} time", "{count} times", count)
    return told.format(count=count)


def _iso(day: date) -> str:
    return day.isoformat()


def _number(value: float | None) -> float | None:
    """A whole number without a point behind it."""
    return int(value) if value is not None and value == int(value) else value


def _told(cell: Cell) -> str:
    if cell is None:
        return ""
    return number(cell) if isinstance(cell, float) else str(cell)
