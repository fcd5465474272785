"""Dates and numbers as they are read in the language the app speaks, from a small table; the clock has 24 hours."""

import re
from collections.abc import Mapping

from cryout_tui.language import spoken
from cryout_tui.value import Value

TYPE_CHECKING = False  # what is not asked for a day need not load what knows them
if TYPE_CHECKING:
    from datetime import date


class Names(Value):
    """The names of months and weekdays (from Monday), whole and short, and the mark before decimals.

    `order` gives forms of `dated` in another order of day, month and year, by the English form.
    """

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    decimal: str = "."
    order: Mapping[str, str] = {}


def _words(names: str) -> tuple[str, ...]:
    return tuple(names.split())


NAMES = {
    "en": Names(
        _words("January February March April May June July August September October November December"),
        _words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        _words("Mon Tue Wed Thu Fri Sat Sun"),
    ),
    "hi": Names(
        _words("जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर"),
        _words("जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्तू॰ नव॰ दिस॰"),
        _words("सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार"),
        _words("सोम मंगल बुध गुरु शुक्र शनि रवि"),
    ),
}
PART = r"%-?[A-Za-z]"


def dated(day: "date", form: str) -> str:
    """Return a day, or a moment, in the form of `strftime` (`%-d`: no zero before it), such as `%a %-d %B`."""
    names = NAMES[spoken()]
    return re.sub(PART, lambda part: _part(day, part[0], names), names.order.get(form, form))


def _part(day: "date", part: str, names: Names) -> str:
    match part:
        case "%A":
            return names.weekdays[day.weekday()]
        case "%a":
            return names.short_weekdays[day.weekday()]
        case "%B":
            return names.months[day.month - 1]
        case "%b":
            return names.short_months[day.month - 1]
        case "%-d":
            return str(day.day)
        case "%Y":
            return str(day.year)
    return day.strftime(part)


def short_weekdays() -> tuple[str, ...]:
    """Return the short names of the days of a week, from Monday on."""
    return NAMES[spoken()].short_weekdays


def month_name(number: int) -> str:
    """Return the name of a month, 1 to 12."""
    return NAMES[spoken()].months[number - 1]


def number(value: float, form: str = "g") -> str:
    """Return a number in a form of `format`, with the mark before its decimals that the language has."""
    return format(value, form).replace(".", NAMES[spoken()].decimal)
