"""A day, as someone names it: by its date, by its weekday, or by how long ago it was."""

import re
from datetime import date, timedelta

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
    "yesterday": 1,
    "last night": 1,
    "the day before yesterday": 2,
    "day before yesterday": 2,
    "tomorrow": -1,
}
NUMBERS = {
    name: number
    for number, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
} | {"a": 1}
UNITS = {"day": 1, "week": 7}


def day_named(typed: str, today: date) -> date | None:
    """Return the day that `typed` names, seen from `today`, or None where it names none.

    A date comes as `2026-11-20`, `20 Nov`, `November 20, 2026` or `20.11.`; without its year it is the latest one
    up to today. A weekday is the last one before today. Of two numbers that could be a month either way no guess is
    made. What is still to come may be named too.
    """
    words = " ".join(typed.casefold().replace(",", " ").split())
    for read in (_iso, _near, _counted, _weekday, _worded, _numbered):
        day = read(words, today)
        if day is not None:
            return day if day.year >= EARLIEST else None
    return None


def day_said(day: date, today: date) -> str:
    """Return a day as screens name it, such as `Fri 20 November, three days ago`."""
    named = f"{day:%a} {day.day} {day:%B}"
    far = (today - day).days >= COUNTED_DAYS
    return f"{named} {day.year}" if far else f"{named}, {ago(day, today)}"


def _iso(words: str, today: date) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _near(words: str, today: date) -> date | None:
    return today - timedelta(days=NEAR[words]) if words in NEAR else None


def _counted(words: str, today: date) -> date | None:
    found = re.fullmatch(r"([0-9]{1,4}|[a-z]+) (day|week)s? ago", words)
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else NUMBERS.get(found[1])
    return None if number is None else today - timedelta(days=number * UNITS[found[2]])


def _weekday(words: str, today: date) -> date | None:
    name = words.removeprefix("last ").removeprefix("on ")
    if not _is_a_name(name, WEEKDAYS):
        return None
    back = (today.weekday() - WEEKDAYS.index(name[:3])) % 7
    return today - timedelta(days=back or 7)


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
    parts = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})(?:\2(\d{4})?)?", words)
    if parts is None:
        return None
    first, second = int(parts[1]), int(parts[3])
    if parts[2] == "." or first > 12 or first == second:
        return _dated(first, second, parts[4], today)
    return _dated(second, first, parts[4], today) if second > 12 else None


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
