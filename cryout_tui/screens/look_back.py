"""A look back: a week in a page, and this day in other years."""

from collections.abc import Iterable, Sequence

from rich.cells import set_cell_size
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from cryout_tui.asked.ask import Led, Top, Wants
from cryout_tui.domain.home import WEEK
from cryout_tui.domain.look_back import Middle, Week, Weight, Wrote, YearDay
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT
from cryout_tui.domain.text import one_line
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging, wrapped

EARLIER, LATER, PAINFUL = "earlier", "later", "painful"
NAME, COLUMN = 13, 12  # cells of a name, and of a middle with its days
LONGEST = 240  # letters of a line that stand in the page of a week
HOW = (
    f"In the middle, and n for how many days. The week before stands beside it where both have "
    f"{FEWEST_FOR_A_VERDICT} or more."
)
RULE = (
    "A day looks painful by: inside 3 or less; anxious, angry or frustrated 7 or more; a hurt named; a sitting; words "
    "that speak of dying or of harm. With words and no number it is not known, and only the day is named."
)
LEFT_OUT = "Painful days are left out."
SHOWN = "Painful days are among these, this once."
BEHIND = "words without a number, kept folded"
NO_WEEK = "Nothing was written in this week."
NO_YEARS = "Nothing was written on this day in other years."
NONE_ELSE = "Nothing else was written on this day in other years."


class Painful(AskScreen):
    """Leaves out what is painful, until a key asks for it; the same key leaves it out again."""

    BINDINGS = [
        Binding("p", "painful(True)", "painful too", id="painful"),
        Binding("p", "painful(False)", "without painful", id="not_painful"),
    ]

    def __init__(self, top: Top, weights: Iterable[Weight], *, leaves_out: bool) -> None:
        super().__init__(top)
        self.has_painful = any(each is not Weight.LIGHT for each in weights)
        self.leaves_out = leaves_out

    def action_painful(self, is_wanted: bool) -> None:
        self.answer(Wants(PAINFUL))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "painful":
            return self.has_painful and parameters == (self.leaves_out,)
        return super().check_action(action, parameters)


class WeekScreen(Painful):
    """A week in a page: its numbers, what was done, and lines to read again; those of painful days are folded."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("left", "go('earlier')", "earlier", key_display="\u2190", id="week_before"),
        Binding("right", "go('later')", "later", key_display="\u2192", id="week_after"),
        Binding("d", "go('this_day')", "this day", id="this_day"),
    ]

    def __init__(self, week: Week, *, has_earlier: bool, leaves_out: bool) -> None:
        top = Content.styled("This week" if week.is_this else "A week", "$bright bold"), _days(week)
        written = (*week.written.lines, *week.written.kind_things)
        super().__init__(top, (each.weight for each in written), leaves_out=leaves_out)
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
        yield from _part("What you answered", self._lines(written.lines))
        yield from _part("Kind things", self._lines(written.kind_things))
        if self.has_painful:
            yield text(RULE if self.leaves_out else SHOWN, "quiet gap")

    def _lines(self, lines: Sequence[Wrote]) -> list[Led]:
        if not self.leaves_out:
            return [led for each in lines for led in _wrote(each)]
        folded = _folded(lines)
        light = [led for each in lines if each.weight is Weight.LIGHT for led in _wrote(each)]
        return [*([("  ", folded, "$faint")] if folded else []), *light]

    def action_go(self, way: str) -> None:
        self.answer(Wants(way))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "go" and parameters == (EARLIER,):
            return self.has_earlier
        if action == "go" and parameters == (LATER,):
            return not self.week.is_this
        return super().check_action(action, parameters)


class YearsScreen(Painful):
    """This day in other years; painful days are left out unless they are asked for."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("w", "week", "this week", id="week"),
    ]

    def __init__(self, days: Sequence[YearDay], *, told: str, year: int, leaves_out: bool) -> None:
        top = Content.styled("This day in other years", "$bright bold"), told
        super().__init__(top, (each.weight for each in days), leaves_out=leaves_out)
        self.days = tuple(days)
        self.year = year

    def body(self) -> Iterable[Widget]:
        shown = [each for each in self.days if not (self.leaves_out and each.weight is Weight.PAINFUL)]
        if not self.days:
            yield text(NO_YEARS, "quiet")
            return
        if self.leaves_out or self.has_painful:
            yield text(LEFT_OUT if self.leaves_out else SHOWN, "said quiet")
        if not shown:
            yield text(NONE_ELSE, "quiet")
        for each in shown:
            is_behind = self.leaves_out and each.weight is Weight.UNKNOWN
            lines = [("  ", BEHIND, "$faint")] if is_behind else _lines(each)
            yield Hanging([*_year(each, self.year), *lines], classes="said")
        if self.leaves_out:
            yield text(RULE, "quiet gap")

    def action_week(self) -> None:
        self.answer(Wants(WEEK))


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


def _folded(lines: Sequence[Wrote]) -> str:
    """Return in words how many days are folded, and why."""
    kinds = ((Weight.PAINFUL, "harder day", ""), (Weight.UNKNOWN, "day", " without a number"))
    told = []
    for weight, name, why in kinds:
        count = len({each.day for each in lines if each.weight is weight})
        told += [f"{count} {name}{'' if count == 1 else 's'}{why}"] if count else []
    return f"lines of {' and '.join(told)}, kept folded" if told else ""


def _year(each: YearDay, year: int) -> list[Led]:
    ago = year - each.day.year
    led: list[Led] = [
        ("", f"{each.day:%A} {each.day.day} {each.day:%B} {each.day.year}", "$bright"),
        ("", "a year ago" if ago == 1 else f"{ago} years ago", "$faint"),
    ]
    said = [f"{name} {value}" for name, value in (("inside", each.inside), ("sleep", each.sleep)) if value is not None]
    if said:
        led.append(("  ", " \u00b7 ".join(said), "$muted"))
    return led


def _lines(each: YearDay) -> list[Led]:
    led: list[Led] = []
    for wrote in each.lines:
        if wrote.question:
            led.append(("  ", one_line(wrote.question), "$faint"))
        led += [("  ", row, "$ink") for row in wrote.text.split("\n")]
    return led
