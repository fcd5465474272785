"""Reads the list of crisis lines forgivingly: one broken record takes no other number away."""

from collections.abc import Callable, Mapping

from cryout_tui.domain.help_facts import DANGER, DIRECTORIES, Directory, Emergency, Facts, Label, Line, Seen, Shared
from cryout_tui.language import _

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from typing import Any, Protocol, TypeVar

    T = TypeVar("T")
    Record = Mapping[str, Any]

    class Day(Protocol):
        """A day, of which the month is asked for alone."""

        @property
        def year(self) -> int: ...

        @property
        def month(self) -> int: ...


WRONG = (KeyError, TypeError, ValueError, AttributeError, IndexError)  # what broken data raises when it is read
STALE_AFTER, DEMOTE_AFTER = 12, 24  # months; the data file says the same
NOT_SAID = "not stated in source"


def facts(data: object, country: str | None, *, today: "Day") -> Facts:
    """Return what `data` knows for a country (ISO code); what is broken in it is left out and named in `faults`."""
    return _Reader(data if isinstance(data, Mapping) else {}, today).facts(country)


def countries_named(data: object) -> dict[str, str]:
    """Return the names of the countries in `data` by ISO code; what is broken in it is left out."""
    listed = data.get("countries") if isinstance(data, Mapping) else None
    found = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    pairs = [(each.get("iso"), each.get("name")) for each in found]
    return {code: name for code, name in pairs if isinstance(code, str) and isinstance(name, str)}


class _Reader:
    """Reads the data a record at a time."""

    def __init__(self, data: "Record", today: "Day") -> None:
        self.data = data
        self.today = today
        self.faults: list[str] = []
        sources, meta = data.get("sources"), data.get("meta")
        self.sources: Record = sources if isinstance(sources, Mapping) else {}
        self.meta: Record = meta if isinstance(meta, Mapping) else {}

    def facts(self, country: str | None) -> Facts:
        found = self._country(country) if country else None
        lines = self._all(found.get("lines"), self._line, f"a line of {country}") if found else ()
        shared = self._all(self.data.get("shared_numbers"), self._shared, "a shared number")
        directories = self._all(self.data.get("directories"), _directory, "a directory")
        danger = self.meta.get("immediate_danger_line")
        return Facts(
            code=country if found else None,
            name=found["name"] if found else "",
            danger=danger if isinstance(danger, str) and danger else DANGER,
            emergency=self._emergency(found, f"the emergency numbers of {country}") if found else None,
            lines=tuple(sorted(lines, key=lambda line: line.confidence != "high")),
            shared=shared,
            directories=directories or DIRECTORIES,
            faults=tuple(self.faults),
        )

    def _country(self, code: str) -> "Record | None":
        countries = self.data.get("countries")
        if not isinstance(countries, list):
            self.faults.append("the countries cannot be read")
            return None
        found = next((each for each in countries if isinstance(each, Mapping) and each.get("iso") == code), None)
        return found if found is not None and isinstance(found.get("name"), str) else None

    def _all(self, records: object, build: "Callable[[Any], T]", what: str) -> "tuple[T, ...]":
        built: list[T] = []
        for number, record in enumerate(records if isinstance(records, list) else [None], 1):
            try:
                built.append(build(record))
            except WRONG:
                self.faults.append(f"{what} cannot be read (number {number})")
        return tuple(built)

    def _emergency(self, found: "Record", what: str) -> Emergency | None:
        try:
            numbers = _texts(found["emergency"])
            return Emergency(numbers, _text(found, "emergency_note", ""), self._newest(found["emergency_sources"]))
        except WRONG:
            self.faults.append(f"{what} cannot be read")
            return None

    def _line(self, each: "Record") -> Line:
        hours = _text(each, "hours", "")
        stamp, year = _text(each, "source_date"), int(each["newest_source_year"])
        return Line(
            service=_text(each, "service"),
            phone=_texts(each["phone"]),
            text=_text(each, "sms", ""),
            whatsapp=_text(each, "whatsapp", ""),
            chat=_text(each, "chat_url", ""),
            website=_text(each, "website", ""),
            hours="" if hours == NOT_SAID else hours,
            languages=_texts(each.get("languages", [])),
            audience=_text(each, "audience", ""),
            scope=_text(each, "scope", ""),
            note=_text(each, "note", ""),
            seen=Seen(self._source(each.get("sources", []), stamp), stamp),
            confidence=_text(each, "confidence"),
            labels=self._labels(_text(each, "confidence"), months_old(stamp, year, self.today)),
        )

    def _labels(self, confidence: str, age: int) -> tuple[Label, ...]:
        unsure = (Label.UNSURE,) if confidence not in ("high", "medium") else ()
        if age >= self._months("demote_after_months", DEMOTE_AFTER):
            return (*unsure, Label.OLD)
        return (*unsure, Label.STALE) if age >= self._months("stale_after_months", STALE_AFTER) else unsure

    def _months(self, name: str, usual: int) -> int:
        months = self.meta.get(name)
        return months if type(months) is int else usual

    def _shared(self, each: "Record") -> Shared:
        stamp = _text(each, "source_date")
        seen = Seen(self._source(each.get("sources", []), stamp), stamp)
        is_emergency = each.get("is_emergency") is True
        return Shared(_text(each, "number"), _text(each, "area"), _text(each, "what"), seen, is_emergency)

    def _source(self, sources: object, stamp: str) -> str:
        """The name of the source that was read on that date; of the first one, where none says so."""
        names = _texts(sources) or (_("the list"),)
        known = (each for each in names if stamp[:7] and self._date(each).startswith(stamp[:7]))
        return self._name(next(known, names[0]))

    def _newest(self, sources: object) -> Seen:
        names = _texts(sources)
        newest = max(names, key=self._date)
        return Seen(self._name(newest), self._date(newest) or _("undated page"))

    def _date(self, source: str) -> str:
        known = self.sources.get(source)
        stamp = known.get("date") if isinstance(known, Mapping) else ""
        return stamp.partition(" (")[0] if isinstance(stamp, str) and stamp[:1].isdigit() else ""

    def _name(self, source: str) -> str:
        known = self.sources.get(source)
        name = known.get("name") if isinstance(known, Mapping) else None
        return name if isinstance(name, str) else source.partition("://")[2].partition("/")[0] or source


def months_old(stamp: str, year: int, today: "Day") -> int:
    """Return the months since the newest source; a year alone counts from its January, an unknown one as very old."""
    month = int(stamp[5:7]) if stamp[:5] == f"{year}-" and stamp[5:7].isdigit() else 1
    return (today.year - year) * 12 + today.month - month


def _directory(each: "Record") -> Directory:
    is_for_the_young = each.get("for_the_young") is True
    return Directory(
        _text(each, "name"), _text(each, "url"), _text(each, "what"), _text(each, "source_date"), is_for_the_young
    )


def _text(record: "Record", key: str, usual: str | None = None) -> str:
    value = record[key] if usual is None else record.get(key, usual)
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def _texts(values: object) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise TypeError("not a list of texts")
    return tuple(values)
