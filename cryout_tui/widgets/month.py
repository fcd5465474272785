"""A month of days to move in, each with a sign for how it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rich.cells import set_cell_size
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from cryout_tui.domain.dates import short_weekdays
from cryout_tui.domain.month import EMPTY, DayMark, by_days, by_months, weeks
from cryout_tui.language import _

SAT = "\u25be"
CELL, ROOMY_CELL, ROOMY = 5, 8, 60  # cells a day, and from which width on it has more of them
WEEKS = 6  # as many rows always, so that nothing jumps


class Month(Widget, can_focus=True):
    """Shows the month of the marked day; no day after `today` is marked."""

    BINDINGS = [
        Binding("left,h", "day(-1)", _("day"), key_display="\u2190\u2192", id="day_before"),
        Binding("right,l", "day(1)", _("the next day"), show=False, id="day_after"),
        Binding("up,k", "day(-7)", _("week"), key_display="\u2191\u2193", id="up_a_week"),
        Binding("down,j", "day(7)", _("the next week"), show=False, id="down_a_week"),
        Binding("pageup", "month(-1)", _("month"), key_display="pgup pgdn", id="month_before"),
        Binding("pagedown", "month(1)", _("the next month"), show=False, id="month_after"),
        Binding("home,g", "today", _("today"), show=False, id="to_today"),
        Binding("enter", "take", _("open"), id="open_day"),
    ]
    DEFAULT_CSS = """
    Month { height: auto; width: 1fr; }
    """

    day: reactive[date] = reactive(date.min)

    @dataclass
    class Moved(Message):
        """Another day is marked; `is_turned` when it is of another month."""

        month: "Month"
        day: date
        is_turned: bool

    @dataclass
    class Chosen(Message):
        """A day is to be opened."""

        month: "Month"
        day: date

    def __init__(self, day: date, *, today: date, marks: Mapping[date, DayMark], id: str | None = None) -> None:
        super().__init__(id=id)
        self.today = today
        self.marks = dict(marks)
        self.set_reactive(Month.day, day)

    def fill(self, marks: Mapping[date, DayMark]) -> None:
        """Show what there is of these days."""
        self.marks = dict(marks)
        self.refresh()

    @property
    def here(self) -> DayMark:
        """What there is of the marked day."""
        return self.marks.get(self.day, EMPTY)

    def action_day(self, by: int) -> None:
        self.day = by_days(self.day, by, self.today)

    def action_month(self, by: int) -> None:
        self.day = by_months(self.day, by, self.today)

    def action_today(self) -> None:
        self.day = self.today

    def action_take(self) -> None:
        self.post_message(self.Chosen(self, self.day))

    def watch_day(self, before: date, day: date) -> None:
        is_turned = (before.year, before.month) != (day.year, day.month)
        self.post_message(self.Moved(self, day, is_turned))

    # how it looks

    @property
    def marked_at(self) -> Offset:
        """The cell in which the marked one begins."""
        cell = ROOMY_CELL if self.size.width >= ROOMY else CELL
        places = ((row, week.index(self.day)) for row, week in enumerate(weeks(self.day)) if self.day in week)
        row, column = next(places)
        return Offset(1 + column * cell, 1 + row)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return WEEKS + 1

    def render(self) -> Content:
        cell = ROOMY_CELL if self.size.width >= ROOMY else CELL
        heading = Content.styled(
            "".join(set_cell_size(f" {each}", cell) for each in short_weekdays()).rstrip(), "$faint"
        )
        rows = [Content.assemble(*(self._cell(day, cell) for day in week)) for week in weeks(self.day)]
        rows += [Content("")] * (WEEKS - len(rows))
        return Content("\n").join([heading, *rows])

    def _cell(self, day: date | None, cell: int) -> Content:
        if day is None or day > self.today:
            number = "" if day is None else f" {day.day:>2}"
            return Content.styled(number.ljust(cell), "$faint")
        mark, is_here = self.marks.get(day, EMPTY), day == self.day
        gap = " " if cell == ROOMY_CELL else ""
        content = Content.assemble(
            ("\u258c" if is_here else " ", "$amber"),
            (f"{day.day:>2}{gap}", "$bright bold" if is_here else "$muted"),
            (mark.sign, f"${mark.tint}"),
            (SAT if mark.has_sitting else " ", "$amber"),
        )
        shown = content.stylize("on $panel") if is_here else content
        return Content.assemble(shown, " " * (cell - content.cell_length))
