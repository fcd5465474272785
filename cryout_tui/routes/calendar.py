"""The calendar of days, from Patterns: a month, a day, and the way to change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cryout_tui.asked.ask import Led, Said, Wants, titled
from cryout_tui.asked.calendar import CHANGE, DAY, MARKED, MONTH, Calendar, Day, Marks
from cryout_tui.asked.choices import DELETE
from cryout_tui.domain import day_page
from cryout_tui.domain.dates import dated
from cryout_tui.domain.entry_page import Look
from cryout_tui.domain.month import bounds
from cryout_tui.domain.whole import Whole
from cryout_tui.language import _
from cryout_tui.routes.days import named
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.search import STYLES, lens_name

CALENDAR, TITLE = "calendar", _("Calendar")


class CalendarRoute:
    """Stands at a month or at a day; leaving the month calls `back`."""

    def __init__(
        self, desk: Desk, back: Callable[[], None], *, change: Callable[[date], None] | None, at: date | None = None
    ) -> None:
        self.desk = desk
        self.back = back
        self.change = change
        self.day = at or desk.day()
        self.is_open = False

    @property
    def name(self) -> str:
        """Where it stands; `come_back` leads there."""
        return f"{CALENDAR}:{'day' if self.is_open else 'month'}:{self.day}"

    def come_back(self, name: str) -> None:
        """Show the month, or the day, of `name`."""
        _, kind, day = name.split(":")
        self.day = min(date.fromisoformat(day), self.desk.day())
        if kind == "day":
            self._open()
        else:
            self.show()

    def show(self) -> None:
        """Show the month of the day that is marked."""
        self.is_open = False
        first, last = bounds(self.day)
        marks = self.desk.store.days.marks(first, last, ends=self.desk.settings.day_ends)
        top = titled(TITLE), dated(self.day, "%B %Y")
        self.desk.show(Calendar(top, self.day, today=self.desk.day(), marks=marks))

    def answered(self, event: Said) -> None:
        """Turn to another month, open a day, or change it."""
        if not isinstance(event.answer, Wants):
            return
        what = event.answer.what
        if what.startswith(MARKED):
            self.day = date.fromisoformat(what.removeprefix(MARKED))
        elif what.startswith(MONTH):
            self.day = date.fromisoformat(what.removeprefix(MONTH))
            first, last = bounds(self.day)
            marks = self.desk.store.days.marks(first, last, ends=self.desk.settings.day_ends)
            self.desk.change(Marks(self.day, marks))
        elif what.startswith(DAY):
            self.day = date.fromisoformat(what.removeprefix(DAY))
            self._open()
        elif what == CHANGE and self.change is not None:
            self.change(self.day)
        elif what == DELETE:
            self._delete()

    def renew(self) -> None:
        """Show the day, or the month, again as the journal now stands."""
        if self.is_open:
            self._open()
        else:
            self.show()

    def _delete(self) -> None:
        for each in self.desk.store.reflections.on(self.day)[:1]:
            self.desk.store.todays.put_in_bin(each.id, self.desk.now())
        self.show()
        self.desk.binned()

    def left(self) -> None:
        """From a day back to its month, from the month out."""
        if self.is_open:
            self.show()
        else:
            self.back()

    def _open(self) -> None:
        self.is_open = True
        wholes = self.desk.store.days.get(self.day, ends=self.desk.settings.day_ends)
        lines = [line for each in wholes for line in self._lines(each)]
        kept = [each for whole in wholes for each in whole.reflections]
        names = [named(each, with_hour=len(kept) > 1) for each in kept]
        top = titled(TITLE), dated(self.day, "%a %-d %B %Y")
        self.desk.show(Day(top, lines[1:], names=names, can_change=self.change is not None))

    def _lines(self, whole: Whole) -> list[Led]:
        """An entry to read, with a blank above it; nothing of a memory that rests sealed but that there was one."""
        today = self.desk.now().date()
        if not self.desk.settings.show_titles:
            whole = replace(whole, memories=())
        if any(each.is_sealed(today) for each in whole.memories):
            whole = replace(whole, reframes=())
        led: list[Led] = [("", "", "")]
        for line in day_page.lines(whole, lens_name, today=today, shows_tears=self.desk.settings.show_tears):
            if line.look is Look.HEADING and len(led) > 1:
                led.append(("", "", ""))
            led.append(("", line.text, STYLES[line.look]))
        return led
