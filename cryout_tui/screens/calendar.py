"""The calendar of days, and the page of one of them."""

from collections.abc import Iterable

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.calendar import CHANGE, DAY, MARKED, MONTH, UNWRITTEN, Calendar, Day, Marks
from cryout_tui.asked.choices import DELETE, SURE, delete_question
from cryout_tui.domain.dates import dated
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import styled, text
from cryout_tui.screens.care import SCROLLS
from cryout_tui.screens.day_list import DELETES
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.month import Month

LEGEND = (
    ("\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588", _("inside 0-10")),
    ("\u25cb", _("no number")),
    ("\u25be", _("a sitting")),
    ("\u00b7", _("nothing")),
)


class CalendarScreen(AskScreen):
    """A month at a time; Enter opens the marked day."""

    CSS_PATH = sheet("patterns")

    ask: Calendar

    def __init__(self, ask: Calendar) -> None:
        super().__init__(ask)
        self.month = Month(ask.day, today=ask.today, marks=ask.marks)

    def body(self) -> Iterable[Widget]:
        yield self.month
        yield text(self._about(), "bold", id="about")
        told = [part for sign, words in LEGEND for part in ((sign, "$amber"), (f" {words}   ", "$faint"))]
        yield text(Content.assemble(*told).rstrip(), "quiet gap")

    def changed(self, change: object) -> None:
        """Show what there is of a month, where that is still the one shown."""
        if not isinstance(change, Marks):
            super().changed(change)
        elif (change.day.year, change.day.month) == (self.month.day.year, self.month.day.month):
            self.month.fill(change.marks)
            self._say_day()

    def _about(self) -> str:
        day = self.month.day
        return f"{dated(day, '%a %-d %B')} \u00b7 {self.month.here.told}"

    def _say_day(self) -> None:
        self.query_one("#about", Static).update(Content(self._about()))
        self.query_one(Headline).say(styled(self.ask.top[0]), dated(self.month.day, "%B %Y"))

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


class DayScreen(AskScreen):
    """What was said and done on a day, to read; and the way to change it, to fill it in, or to delete what was said."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("enter,e", "change", _("change"), key_display="enter", id="change_day"),
        Binding("enter,e", "fill_in", _("fill in"), key_display="enter", id="fill_in_day"),
        DELETES,
    ]

    ask: Day
    _is_asked = False

    @property
    def is_unwritten(self) -> bool:
        """Whether nothing was said on it."""
        return not self.ask.names

    def body(self) -> Iterable[Widget]:
        if self.is_unwritten and not self.ask.lines:
            yield text(UNWRITTEN, "quiet")
        asked = text("", "said", id="asked")
        asked.display = False
        yield asked
        yield Hanging(self.ask.lines, classes="page")

    def action_delete(self) -> None:
        """Name it and ask once; it then rests in the bin for 30 days."""
        if len(self.ask.names) > 1:
            self.answer(Wants(CHANGE))
            return
        self._is_asked = True
        asked = self.query_one("#asked", Static)
        asked.update(Content(f"{delete_question(self.ask.names[0])} {SURE}"))
        asked.display = True
        self.call_after_refresh(asked.scroll_visible, animate=False)

    def on_key(self, event: events.Key) -> None:
        """Another key than the one that asked: a key held down deletes nothing."""
        if not self._is_asked or event.key in ("d", "delete"):
            return
        self._is_asked = False
        self.query_one("#asked").display = False
        if event.key == "y":
            event.stop()
            self.answer(Wants(DELETE))

    def action_change(self) -> None:
        self.answer(Wants(CHANGE))

    action_fill_in = action_change

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("change", "fill_in"):
            return self.ask.can_change and self.is_unwritten is (action == "fill_in")
        if action == "delete":
            return self.ask.can_change and not self.is_unwritten
        return super().check_action(action, parameters)
