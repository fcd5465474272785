"""A look back: a week in a page, and this day in other years."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask, Led
from cryout_tui.domain.dates import dated
from cryout_tui.domain.look_back import Week, Weight, Wrote, YearDay
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT
from cryout_tui.domain.text import one_line
from cryout_tui.language import _, ngettext

EARLIER, LATER, PAINFUL = "earlier", "later", "painful"
LONGEST = 240  # letters of a line that stand in the page of a week
HOW = _(
    "In the middle, and n for how many days. The week before stands beside it where both have "
    "{FEWEST_FOR_A_VERDICT} or more."
).format(FEWEST_FOR_A_VERDICT=FEWEST_FOR_A_VERDICT)
RULE = _(
    "A day looks painful by: inside 3 or less; anxious, angry or frustrated 7 or more; a hurt named; a sitting; words "
    "that speak of dying or of harm. With words and no number it is not known, and only the day is named."
)
LEFT_OUT = _("Painful days are left out.")
SHOWN = _("Painful days are among these, this once.")
BEHIND = _("words without a number, kept folded")
NO_WEEK = _("Nothing was written in this week.")
NO_YEARS = _("Nothing was written on this day in other years.")
NONE_ELSE = _("Nothing else was written on this day in other years.")


@dataclass(frozen=True)
class WeekPage(Ask):
    """A week in a page; where it `leaves_out` what is painful, the lines of painful days are folded."""

    week: Week
    has_earlier: bool = field(kw_only=True)
    leaves_out: bool = field(kw_only=True)

    @property
    def has_painful(self) -> bool:
        """Whether any of its lines is of a day that is not known to be light."""
        written = self.week.written
        return any(each.weight is not Weight.LIGHT for each in (*written.lines, *written.kind_things))

    @property
    def counted(self) -> str:
        """How many days, sittings, practices and hurts there were, in words."""
        week = self.week
        practices = sum(n for name, n in week.practices)
        told = (
            (week.days, ngettext("{count} day written", "{count} days written", week.days)),
            (week.sittings, ngettext("{count} sitting", "{count} sittings", week.sittings)),
            (practices, ngettext("{count} practice", "{count} practices", practices)),
            (week.hurts, ngettext("{count} hurt named", "{count} hurts named", week.hurts)),
        )
        return " \u00b7 ".join(words.format(count=count) for count, words in told if count)

    @property
    def parts(self) -> Sequence[tuple[str, Sequence[Led]]]:
        """What was sat with, done and answered, each under its heading; without those there are none of."""
        written = self.week.written
        practices = [f"{one_line(name)}, {_times(n)}" for name, n in self.week.practices]
        parts: Sequence[tuple[str, list[Led]]] = (
            (_("You sat with"), [("  ", one_line(each), "$ink") for each in written.sat_with]),
            (_("What you did"), [("  ", each, "$ink") for each in practices]),
            (_("What you answered"), self._lines(written.lines)),
            (_("Kind things"), self._lines(written.kind_things)),
        )
        return [part for part in parts if part[1]]

    def _lines(self, lines: Sequence[Wrote]) -> list[Led]:
        if not self.leaves_out:
            return [led for each in lines for led in _wrote(each)]
        folded = _folded(lines)
        light = [led for each in lines if each.weight is Weight.LIGHT for led in _wrote(each)]
        return [*([("  ", folded, "$faint")] if folded else []), *light]


@dataclass(frozen=True)
class OtherYears(Ask):
    """This day in other years than `year`; painful days may be left out."""

    days: Sequence[YearDay]
    year: int = field(kw_only=True)
    leaves_out: bool = field(kw_only=True)

    @property
    def has_painful(self) -> bool:
        """Whether any of the days is not known to be light."""
        return any(each.weight is not Weight.LIGHT for each in self.days)

    @property
    def shown(self) -> Sequence[YearDay]:
        """The days that are not left out."""
        return [each for each in self.days if not (self.leaves_out and each.weight is Weight.PAINFUL)]

    @property
    def said(self) -> Sequence[str]:
        """What is said before the days."""
        lines = [LEFT_OUT if self.leaves_out else SHOWN] if self.leaves_out or self.has_painful else []
        return [*lines, *([] if self.shown else [NONE_ELSE])]

    def led(self, each: YearDay) -> list[Led]:
        """Return what was said on one of the days, or that it is folded."""
        is_behind = self.leaves_out and each.weight is Weight.UNKNOWN
        return [*_year(each, self.year), *([("  ", BEHIND, "$faint")] if is_behind else _lines(each))]


def _wrote(each: Wrote) -> list[Led]:
    words = one_line(each.text)
    words = words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "\u2026"
    day = dated(each.day, "%a %-d")
    asked = [("  ", f"{day} \u00b7 {one_line(each.question)}", "$faint")] if each.question else []
    return [*asked, ("    " if asked else "  ", words if asked else f"{day} \u00b7 {words}", "$ink")]


def _folded(lines: Sequence[Wrote]) -> str:
    """Return in words how many days are folded, and why."""
    harder, unknown = (
        len({each.day for each in lines if each.weight is weight}) for weight in (Weight.PAINFUL, Weight.UNKNOWN)
    )
    told = [ngettext("{count} harder day", "{count} harder days", harder).format(count=harder)] if harder else []
    if unknown:
        words = ngettext("{count} day without a number", "{count} days without a number", unknown)
        told.append(words.format(count=unknown))
    return _("lines of {names}, kept folded").format(names=_(" and ").join(told)) if told else ""


def _times(n: int) -> str:
    return _("once") if n == 1 else _("{n} times").format(n=n)


def _year(each: YearDay, year: int) -> list[Led]:
    ago = year - each.day.year
    led: list[Led] = [
        ("", dated(each.day, "%A %-d %B %Y"), "$bright"),
        ("", _("a year ago") if ago == 1 else _("{ago} years ago").format(ago=ago), "$faint"),
    ]
    given = ((_("inside"), each.inside), (_("sleep"), each.sleep))
    said = [f"{name} {value}" for name, value in given if value is not None]
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
