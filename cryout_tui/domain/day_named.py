"""A day, as someone names it: by its date, by its weekday, or by how long ago it was."""

import re
from calendar import monthrange
from datetime import date, timedelta

from cryout_tui.domain.dates import dated
from cryout_tui.domain.home import ago

EARLIEST = 1900  # no year before it is meant
COUNTED_DAYS = 60  # days; further back the date alone says which day it is
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WHOLE = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    *("december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
NEAR = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": 1,
    "last night": 1,
    "the day before yesterday": 2,
    "day before yesterday": 2,
    "tomorrow": -1,
}
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    *("twenty", *(f"twenty {one}" for one in ONES), "thirty"),
)
NUMBERS = {name: number for number, name in enumerate((*ONES, *TEENS), start=1)} | {"a": 1}
PART_OF_DAY = re.compile(r" (?:morning|afternoon|evening|night)$")
UNITS = {"day": 1, "week": 7}


def day_named(typed: str, today: date, *, shown: date | None = None) -> date | None:
    """Return the day that `typed` names, seen from `today`, or None where it names none.

    A date comes as `2026-11-20`, `20 Nov`, `November 20, 2026`, `20.11.` or `the 20th`; without its year, or its
    month, it is the latest one up to today. A weekday is the last one before today. Of two numbers that could be a
    month either way no guess is made. What is still to come may be named too. Past midnight `shown` is the date of the
    clock, while `today` still goes on: by its date, or its weekday, today is meant.
    """
    words = " ".join(typed.casefold().replace(",", " ").split())
    if words not in NEAR:
        words = PART_OF_DAY.sub("", words)
    if shown is not None and shown > today and _names(words, shown):
        return today
    return _read(words, today)


def day_said(day: date, today: date) -> str:
    """Return a day as screens name it, such as `Fri 20 November, three days ago`; one to come without how far off."""
    named = dated(day, "%a %-d %B")
    if day > today:  # the clock was put back, or a journey went west
        return named
    far = (today - day).days >= COUNTED_DAYS
    return f"{named} {day.year}" if far else f"{named}, {ago(day, today)}"


def _read(words: str, today: date) -> date | None:
    for read in (_iso, _near, _counted, _weekday, _of_month, _worded, _numbered):
        day = read(words, today)
        if day is not None:
            return day if day.year >= EARLIEST else None
    return None


def _names(words: str, shown: date) -> bool:
    """Whether words are the date of the clock, or its weekday; `last Monday` on a Monday is another one."""
    is_weekday = _is_a_name(words.removeprefix("on "), WEEKDAYS) or words == "weds"
    return _read(words, shown) == (shown - timedelta(days=7) if is_weekday else shown)


def _iso(words: str, today: date) -> date | None:
    try:
        return date.fromisoformat(re.sub(r"^(\d{4})([./])(\d\d)\2(\d\d)$", r"\1-\3-\4", words))
    except ValueError:
        return None


def _near(words: str, today: date) -> date | None:
    return today - timedelta(days=NEAR[words]) if words in NEAR else None


def _counted(words: str, today: date) -> date | None:
    found = re.fullmatch(r"([0-9]{1,4}|[a-z]+(?:[ -][a-z]+)?) (day|week|month)s? ago", words)
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else NUMBERS.get(found[1].replace("-", " "))
    if number is None:
        return None
    return _months_before(number, today) if found[2] == "month" else today - timedelta(days=number * UNITS[found[2]])


def _months_before(number: int, today: date) -> date | None:
    """The same day of an earlier month, or the last one of a month that is shorter."""
    year, month = divmod(today.year * 12 + today.month - 1 - number, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1])) if year >= EARLIEST else None


def _weekday(words: str, today: date) -> date | None:
    name = words.removeprefix("last ").removeprefix("on ")
    name = "wed" if name == "weds" else name
    if not _is_a_name(name, WEEKDAYS):
        return None
    back = (today.weekday() - WEEKDAYS.index(name[:3])) % 7
    return today - timedelta(days=back or 7)


def _of_month(words: str, today: date) -> date | None:
    found = re.fullmatch(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)", words)
    if found is None:
        return None
    for back in range(3):  # no day is missing from two months on end
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        day = _dated(int(found[1]), month + 1, str(year), today)
        if day is not None and day <= today:
            return day
    return None


def _worded(words: str, today: date) -> date | None:
    words = re.sub(r"^(?:on )?(?:the )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? )?", "", words)
    parts = re.fullmatch(
        r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(?P<month>[a-z]+)\.?"
        r"|(?P<month_>[a-z]+)\.? (?P<day_>\d{1,2})(?:st|nd|rd|th)?)(?: (?P<year>\d{4}))?",
        words,
    )
    if parts is None:
        return None
    name = parts["month"] or parts["month_"]
    if not _is_a_name(name, MONTHS):
        return None
    return _dated(int(parts["day"] or parts["day_"]), MONTHS.index(name[:3]) + 1, parts["year"], today)


def _numbered(words: str, today: date) -> date | None:
    parts = re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d\d)?)?", words)
    if parts is None:
        return None
    first, second, year = int(parts[1]), int(parts[3]), parts[4]
    if parts[2] == "-" and len(year or "") != 4:
        return None  # any of the three could be the year
    if year and len(year) == 2:
        this = 2000 + int(year)
        year = str(this if this <= today.year + 1 else this - 100)
    if parts[2] == "." or first > 12 or first == second:
        return _dated(first, second, year, today)
    return _dated(second, first, year, today) if second > 12 else None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    """Without a year, the latest such day up to today: 29 February may be some years back."""
    years = [int(year)] if year else range(today.year, today.year - 9, -1)
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or found <= today:
            return found
    return None


def _is_a_name(word: str, names: tuple[str, ...]) -> bool:
    """Whether a word is a whole name, or a beginning of one of three letters or more."""
    return len(word) >= 3 and word[:3] in names and any(each.startswith(word) for each in WHOLE)
