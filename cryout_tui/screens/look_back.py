"""A look back: a week in a page, and this day in other years."""

from collections.abc import Iterable, Sequence

from rich.cells import set_cell_size
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from cryout_tui.domain.look_back import Middle, Week, Wrote, YearDay
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT
from cryout_tui.domain.text import one_line
from cryout_tui.screens.asks import Ask, Wants
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging, Led, wrapped

EARLIER, LATER, THIS_DAY, WEEK, PAINFUL = "earlier", "later", "this_day", "week", "painful"
NAME, COLUMN = 13, 12  # cells of a name, and of a middle with its days
LONGEST = 240  # letters of a line that stand in the page of a week
HOW = (
    f"In the middle, and n for how many days. The week before stands beside it where both have "
    f"{FEWEST_FOR_A_VERDICT} or more."
)
RULE = (
    "Days that look painful are left out: inside 3 or less; anxious, angry or frustrated 7 or more; a hurt named; a "
    "sitting."
)
SHOWN = "Painful days are among these, this once."
NO_WEEK = "Nothing was written in this week."
NO_YEARS = "Nothing was written on this day in other years."
NONE_ELSE = "Nothing else was written on this day in other years."


class WeekScreen(Ask):
    """A week in a page: its numbers, what was done, and lines to read again."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("left", "go('earlier')", "earlier", key_display="\u2190", id="week_before"),
        Binding("right", "go('later')", "later", key_display="\u2192", id="week_after"),
        Binding("d", "go('this_day')", "this day", id="this_day"),
    ]

    def __init__(self, week: Week, *, has_earlier: bool) -> None:
        name = "This week" if week.is_this else "A week"
        super().__init__((Content.styled(name, "$bright bold"), _days(week)))
        self.week = week
        self.has_earlier = has_earlier

    def body(self) -> Iterable[Widget]:
        week = self.week
        if week.is_empty:
            yield text(NO_WEEK, "quiet")
            return
        yield text(_counts(week), "said")
        if week.numbers:
            yield Hanging(_table(week), classes="said")
            yield Hanging([("", HOW, "$muted")], classes="said")
        written = week.written
        practices = [f"{one_line(name)}, {'once' if n == 1 else f'{n} times'}" for name, n in week.practices]
        yield from _part("You sat with", [("  ", one_line(each), "$ink") for each in written.sat_with])
        yield from _part("What you did", [("  ", each, "$ink") for each in practices])
        yield from _part("What you answered", [led for each in written.lines for led in _wrote(each)])
        yield from _part("Kind things", [led for each in written.kind_things for led in _wrote(each)])

    def action_go(self, way: str) -> None:
        self.answer(Wants(way))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "go" and parameters == (EARLIER,):
            return self.has_earlier
        if action == "go" and parameters == (LATER,):
            return not self.week.is_this
        return super().check_action(action, parameters)


class YearsScreen(Ask):
    """This day in other years; painful days are left out unless they are asked for."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("p", "painful", "painful too", id="painful"),
        Binding("w", "week", "this week", id="week"),
    ]

    def __init__(self, days: Sequence[YearDay], *, told: str, year: int, leaves_out: bool) -> None:
        super().__init__((Content.styled("This day in other years", "$bright bold"), told))
        self.days = tuple(days)
        self.year = year
        self.leaves_out = leaves_out

    def body(self) -> Iterable[Widget]:
        shown = [each for each in self.days if not (self.leaves_out and each.is_painful)]
        if not self.days:
            yield text(NO_YEARS, "quiet")
            return
        if not shown:
            yield text(NONE_ELSE, "quiet")
        for each in shown:
            yield Hanging(_year(each, self.year), classes="said")
        yield text(RULE if self.leaves_out else SHOWN, "quiet gap")

    def action_painful(self) -> None:
        self.answer(Wants(PAINFUL))

    def action_week(self) -> None:
        self.answer(Wants(WEEK))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "painful":
            return self.leaves_out and any(each.is_painful for each in self.days)
        return super().check_action(action, parameters)


def _days(week: Week) -> str:
    first, last = week.span.first, week.span.last
    begins = f"{first.day} {first:%b}" if first.month != last.month else f"{first.day}"
    return f"{begins} to {last.day} {last:%b} {last.year}"


def _counts(week: Week) -> str:
    told = (
        (week.days, "day written", "days written"),
        (week.sittings, "sitting", "sittings"),
        (sum(n for _, n in week.practices), "practice", "practices"),
        (week.hurts, "hurt named", "hurts named"),
    )
    return " \u00b7 ".join(f"{count} {one if count == 1 else several}" for count, one, several in told if count)


def _table(week: Week) -> list[Led]:
    here = "this week" if week.is_this else "the week"
    has_before = any(each.before for each in week.numbers)
    rows = [("", f"{'':{NAME}}{here:>9}{'':{COLUMN - 9}}{'before' if has_before else ''}".rstrip(), "$faint")]
    for each in week.numbers:
        before = _middle(each.before) if each.before is not None else ""
        name = wrapped(one_line(each.name), NAME - 1, most=1)[0]
        rows.append((set_cell_size(name, NAME), f"{_middle(each.now):<{COLUMN}}{before}", "$ink"))
    return rows


def _middle(middle: Middle) -> str:
    return f"{middle.value:>4g}  n {middle.n}"


def _part(heading: str, lines: Sequence[Led]) -> Iterable[Widget]:
    if lines:
        yield Hanging([("", heading, "$muted"), *lines], classes="said")


def _wrote(each: Wrote) -> list[Led]:
    words = one_line(each.text)
    words = words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "\u2026"
    day = f"{each.day:%a} {each.day.day}"
    asked = [("  ", f"{day} \u00b7 {one_line(each.question)}", "$faint")] if each.question else []
    return [*asked, ("    " if asked else "  ", words if asked else f"{day} \u00b7 {words}", "$ink")]


def _year(each: YearDay, year: int) -> list[Led]:
    ago = year - each.day.year
    led: list[Led] = [
        ("", f"{each.day:%A} {each.day.day} {each.day:%B} {each.day.year}", "$bright"),
        ("", "a year ago" if ago == 1 else f"{ago} years ago", "$faint"),
    ]
    said = [f"{name} {value}" for name, value in (("inside", each.inside), ("sleep", each.sleep)) if value is not None]
    if said:
        led.append(("  ", " \u00b7 ".join(said), "$muted"))
    for wrote in each.lines:
        if wrote.question:
            led.append(("  ", one_line(wrote.question), "$faint"))
        led += [("  ", row, "$ink") for row in wrote.text.split("\n")]
    return led
