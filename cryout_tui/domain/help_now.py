"""Help now: whom to call, in which order, and how sure each number is."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cryout_tui.domain.kept import OwnPerson

LAST_RESORT = (
    "If someone is in danger right now, call your local emergency number first.",
    "Crisis lines of every country: findahelpline.com",
)

WRITTEN = {"sms": "text", "whatsapp": "WhatsApp", "chat_url": "chat"}


class Look(StrEnum):
    """How a part of the page is shown."""

    HEADING = "heading"
    SAID = "said"
    NAME = "name"
    NUMBER = "number"
    QUIET = "quiet"


class Part(NamedTuple):
    """One line of the page."""

    look: Look
    text: str


class Words(NamedTuple):
    """The sentences around the numbers."""

    open: Sequence[str]
    notes: Sequence[str]
    no_country: str
    stay: Sequence[str]


def page(
    lines: Mapping[str, Any], country: str | None, words: Words, *, today: date, own: "Sequence[OwnPerson]" = ()
) -> list[Part]:
    """Return Help now for a country (ISO code), the surest numbers first.

    The order: the person's own people, the emergency number, lines seen in sure sources, text and chat, less sure
    ones, the worldwide lists, then old and unconfirmed ones under their own names.
    """
    found = next((each for each in lines["countries"] if each["iso"] == country), None)
    parts = _own(own)
    if found is None:
        parts += [Part(Look.SAID, lines["meta"]["immediate_danger_line"]), Part(Look.SAID, words.no_country)]
        parts += _shared(lines) + _saying(words.open[1:]) + _directories(lines)
    else:
        parts += _emergency(found, words)
        parts += _saying(words.open[1:])
        parts += _lines_of(found, lines, words, today)
    return parts + [Part(Look.HEADING, "Right now"), *_saying(words.stay)]


def at_once(lines: Mapping[str, Any], country: str | None, words: Words, *, today: date) -> list[Part]:
    """Return whom to call without a key pressed: the emergency number, and the surest line or the worldwide list."""
    found = next((each for each in lines["countries"] if each["iso"] == country), None)
    parts = _emergency(found, words)[1:] if found else [Part(Look.SAID, lines["meta"]["immediate_danger_line"])]
    limits = lines["meta"]
    for line in sorted(found["lines"], key=lambda each: each["audience"] != "anyone") if found else ():
        age = _months_old(line, today)
        if line["confidence"] == "high" and line["phone"] and age < limits["demote_after_months"]:
            return parts + _line(line, lines, words, age >= limits["stale_after_months"])
    return parts + _directory(lines["directories"][0])


def for_the_young(lines: Mapping[str, Any]) -> list[Part]:
    """Return the worldwide list of lines for children and young people; of all lines where there is none."""
    lists = lines["directories"]
    return _directory(next((each for each in lists if each["what"].startswith("Child and youth")), lists[0]))


def _own(own: "Sequence[OwnPerson]") -> list[Part]:
    parts = [Part(Look.HEADING, "Your own people")] if own else []
    for person in own:
        parts += [Part(Look.NAME, person.name), Part(Look.NUMBER, person.reach), Part(Look.QUIET, person.role)]
    return parts


def _emergency(country: Mapping[str, Any], words: Words) -> list[Part]:
    numbers = " or ".join(country["emergency"])
    parts = [Part(Look.HEADING, country["name"])]
    if numbers:
        parts.append(Part(Look.SAID, words.open[0].replace("{emergency}", numbers)))
    if country.get("emergency_note"):
        parts.append(Part(Look.QUIET, country["emergency_note"]))
    return parts


def _saying(said: Sequence[str]) -> list[Part]:
    return [Part(Look.SAID, each) for each in said]


def _lines_of(country: Mapping[str, Any], data: Mapping[str, Any], words: Words, today: date) -> list[Part]:
    meta = data["meta"]
    ages = [(line, _months_old(line, today)) for line in country["lines"]]
    sure = [line for line, age in ages if line["confidence"] != "low" and age < meta["demote_after_months"]]
    old = [line for line, age in ages if line["confidence"] != "low" and age >= meta["demote_after_months"]]
    low = [line for line, _ in ages if line["confidence"] == "low"]
    parts: list[Part] = []
    for line in (each for each in sure if each["confidence"] == "high"):
        parts += _line(line, data, words, _months_old(line, today) >= meta["stale_after_months"])
    parts += _written(sure)
    for line in (each for each in sure if each["confidence"] == "medium"):
        parts += _line(line, data, words, _months_old(line, today) >= meta["stale_after_months"])
    parts += [Part(Look.QUIET, words.notes[0].partition(". ")[2]), *_directories(data)]
    if old:
        parts += [Part(Look.HEADING, "Old"), Part(Look.SAID, words.notes[2])]
        for line in old:
            parts += _line(line, data, words, False)
    if low:
        parts += [Part(Look.HEADING, "Not confirmed"), Part(Look.SAID, words.notes[1])]
        for line in low:
            parts += _line(line, data, words, False)
    return parts


def _line(line: Mapping[str, Any], data: Mapping[str, Any], words: Words, stale: bool) -> list[Part]:
    parts = [Part(Look.NAME, line["service"]), Part(Look.NUMBER, "   ".join(line["phone"]))]
    about = [line["hours"]] if line["hours"] != "not stated in source" else []
    about += [", ".join(line["languages"])] if line["languages"] else []
    about += [line["audience"]] if line["audience"] != "anyone" else []
    about += [line["scope"]] if line["scope"] != "national" else []
    if about:
        parts.append(Part(Look.QUIET, " \u00b7 ".join(about)))
    parts += [Part(Look.QUIET, line[key]) for key in ("note", "website") if line.get(key)]
    seen = words.notes[0].partition(". ")[0] + "."
    parts.append(Part(Look.QUIET, seen.replace("{source}", _source(line, data)).replace("{date}", line["source_date"])))
    if stale:
        parts.append(Part(Look.QUIET, words.notes[1]))
    return parts


def _written(lines: Sequence[Mapping[str, Any]]) -> list[Part]:
    parts = []
    for line in lines:
        ways = [f"{kind}: {line[key]}" for key, kind in WRITTEN.items() if line.get(key)]
        if ways:
            parts += [Part(Look.NAME, line["service"]), *(Part(Look.NUMBER, way) for way in ways)]
    return [Part(Look.HEADING, "Text or chat"), *parts] if parts else []


def _directories(data: Mapping[str, Any]) -> list[Part]:
    parts = [Part(Look.HEADING, "Worldwide lists")]
    for each in data["directories"]:
        parts += _directory(each)
    return parts


def _directory(each: Mapping[str, Any]) -> list[Part]:
    return [Part(Look.NAME, each["name"]), Part(Look.NUMBER, each["url"]), Part(Look.QUIET, each["what"])]


def _shared(data: Mapping[str, Any]) -> list[Part]:
    parts = []
    for each in data["shared_numbers"]:
        parts += [Part(Look.NUMBER, each["number"]), Part(Look.QUIET, f"{each['what']}: {each['area']}")]
    return parts


def _source(line: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    first: str = line["sources"][0] if line["sources"] else "the list"
    if first in data["sources"]:
        name: str = data["sources"][first]["name"]
        return name
    return first.partition("://")[2].partition("/")[0] or first


def _months_old(line: Mapping[str, Any], today: date) -> int:
    """Months since the newest source; a year alone counts from its January, an unknown year as very old."""
    year: int = line["newest_source_year"]
    stamp: str = line["source_date"]
    month = int(stamp[5:7]) if stamp[:5] == f"{year}-" and stamp[5:7].isdigit() else 1
    return (today.year - year) * 12 + today.month - month
