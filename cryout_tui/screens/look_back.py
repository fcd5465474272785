"""A look back: a week in a page, and this day in other years."""

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Led, Wants
from cryout_tui.asked.look_back import (
    EARLIER,
    HOW,
    LATER,
    LEFT_OUT,
    NO_WEEK,
    NO_YEARS,
    NONE_ELSE,
    PAINFUL,
    RULE,
    SHOWN,
    OtherYears,
    WeekPage,
)
from cryout_tui.domain.home import WEEK
from cryout_tui.domain.look_back import Middle, Week
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging, filled, wrapped

NAME, COLUMN = 13, 12  # cells of a name, and of a middle with its days


class Painful(AskScreen):
    """Leaves out what is painful, until a key asks for it; the same key leaves it out again."""

    BINDINGS = [
        Binding("p", "painful(True)", _("painful too"), id="painful"),
        Binding("p", "painful(False)", _("without painful"), id="not_painful"),
    ]

    ask: WeekPage | OtherYears

    def action_painful(self, is_wanted: bool) -> None:
        self.answer(Wants(PAINFUL))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "painful":
            return self.ask.has_painful and parameters == (self.ask.leaves_out,)
        return super().check_action(action, parameters)


class WeekScreen(Painful):
    """A week in a page: its numbers, what was done, and lines to read again; those of painful days are folded."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("left", "go('earlier')", _("earlier"), key_display="\u2190", id="week_before"),
        Binding("right", "go('later')", _("later"), key_display="\u2192", id="week_after"),
        Binding("d", "go('this_day')", _("this day"), id="this_day"),
    ]

    ask: WeekPage

    def body(self) -> Iterable[Widget]:
        week = self.ask.week
        if week.is_empty:
            yield text(NO_WEEK, "quiet")
            return
        yield text(self.ask.counted, "said")
        if week.numbers:
            yield Hanging(_table(week), classes="said")
            yield Hanging([("", HOW, "$muted")], classes="said")
        for heading, lines in self.ask.parts:
            yield Hanging([("", heading, "$muted"), *lines], classes="said")
        if self.ask.has_painful:
            yield text(RULE if self.ask.leaves_out else SHOWN, "quiet gap")

    def action_go(self, way: str) -> None:
        self.answer(Wants(way))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "go" and parameters == (EARLIER,):
            return self.ask.has_earlier
        if action == "go" and parameters == (LATER,):
            return not self.ask.week.is_this
        return super().check_action(action, parameters)


class YearsScreen(Painful):
    """This day in other years; painful days are left out unless they are asked for."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("w", "week", _("this week"), id="week"),
    ]

    ask: OtherYears

    def body(self) -> Iterable[Widget]:
        ask = self.ask
        if not ask.days:
            yield text(NO_YEARS, "quiet")
            return
        if ask.leaves_out or ask.has_painful:
            yield text(LEFT_OUT if ask.leaves_out else SHOWN, "said quiet")
        if not ask.shown:
            yield text(NONE_ELSE, "quiet")
        for each in ask.shown:
            yield Hanging(ask.led(each), classes="said")
        if ask.leaves_out:
            yield text(RULE, "quiet gap")

    def action_week(self) -> None:
        self.answer(Wants(WEEK))


def _table(week: Week) -> list[Led]:
    here = _("this week") if week.is_this else _("the week")
    has_before = any(each.before for each in week.numbers)
    heads = filled(" " * (NAME + 9 - cell_len(here)) + here, NAME + COLUMN) + (_("before") if has_before else "")
    rows = [("", heads.rstrip(), "$faint")]
    for each in week.numbers:
        before = _middle(each.before) if each.before is not None else ""
        name = wrapped(one_line(each.name), NAME - 1, most=1)[0]
        rows.append((set_cell_size(name, NAME), f"{_middle(each.now):<{COLUMN}}{before}", "$ink"))
    return rows


def _middle(middle: Middle) -> str:
    return f"{middle.value:>4g}  n {middle.n}"
