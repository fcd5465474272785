"""The calendar of days, and the page of one of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.domain.month import DayMark
from cryout_tui.screens.asks import Ask, Wants
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging, Led
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.month import Month

MONTH, MARKED, DAY, CHANGE = "month:", "marked:", "day:", "change"
LEGEND = (
    ("\u2581\u2584\u2588", "inside, 0 to 10"),
    ("\u25cb", "no number"),
    ("\u25be", "a sitting"),
    ("\u00b7", "nothing"),
)


class CalendarScreen(Ask):
    """A month at a time; Enter opens the marked day."""

    CSS_PATH = sheet("patterns")

    def __init__(self, day: date, *, today: date, marks: Mapping[date, DayMark]) -> None:
        super().__init__((Content.styled("Calendar", "$bright bold"), f"{day:%B %Y}"))
        self.month = Month(day, today=today, marks=marks)

    def body(self) -> Iterable[Widget]:
        yield self.month
        yield text(self._about(), "bold", id="about")
        told = [part for sign, words in LEGEND for part in ((sign, "$amber"), (f" {words}   ", "$faint"))]
        yield text(Content.assemble(*told).rstrip(), "quiet gap")

    def fill(self, day: date, marks: Mapping[date, DayMark]) -> None:
        """Show what there is of the month of `day`, where that is still the one shown."""
        if (day.year, day.month) == (self.month.day.year, self.month.day.month):
            self.month.fill(marks)
            self._say_day()

    def _about(self) -> str:
        day = self.month.day
        return f"{day:%a} {day.day} {day:%B} \u00b7 {self.month.here.told}"

    def _say_day(self) -> None:
        self.query_one("#about", Static).update(Content(self._about()))
        self.query_one(Headline).say(self.top[0], f"{self.month.day:%B %Y}")

    @on(Month.Moved)
    def moved(self, event: Month.Moved) -> None:
        event.stop()
        if event.is_turned:
            self.answer(Wants(f"{MONTH}{event.day}"))
        else:
            self._say_day()
            self.answer(Wants(f"{MARKED}{event.day}"))

    @on(Month.Chosen)
    def chosen(self, event: Month.Chosen) -> None:
        event.stop()
        self.answer(Wants(f"{DAY}{event.day}"))


class DayScreen(Ask):
    """What was said and done on a day, to read; and the way to change it, or to fill it in."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("enter,e", "change", "change", key_display="enter", id="change_day"),
        Binding("enter,e", "fill_in", "fill in", key_display="enter", id="fill_in_day"),
    ]

    def __init__(self, day: date, lines: Sequence[Led], *, is_unwritten: bool, can_change: bool) -> None:
        super().__init__((Content.styled("Calendar", "$bright bold"), f"{day:%a} {day.day} {day:%B %Y}"))
        self.said = tuple(lines)
        self.is_unwritten = is_unwritten
        self.can_change = can_change

    def body(self) -> Iterable[Widget]:
        if self.is_unwritten and not self.said:
            yield text("Nothing was written on this day.", "quiet")
        yield Hanging(self.said, classes="page")

    def action_change(self) -> None:
        self.answer(Wants(CHANGE))

    action_fill_in = action_change

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("change", "fill_in"):
            return self.can_change and self.is_unwritten is (action == "fill_in")
        return super().check_action(action, parameters)
