"""Reflections."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cryout_tui.domain.reflection import RATED, Reflection
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import ReflectionRow
from cryout_tui.store.shelf import Shelf


class Reflections(Shelf[Reflection]):
    """Keeps the quick entries of every day."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, ReflectionRow, Reflection)

    def on(self, day: date) -> list[Reflection]:
        """Return the reflections of a local day, in order."""
        row = ReflectionRow
        return self.where(row.day == day, row.deleted_at.is_null(), order=row.at)

    def last_day(self) -> date | None:
        """Return the latest day with a reflection."""
        row = ReflectionRow
        found = self.where(row.deleted_at.is_null(), order=row.day.desc(), limit=1)
        return found[0].day if found else None

    def days(self, first: date, last: date) -> dict[date, Reflection]:
        """Return one reflection a day, its ratings the last ones given that day."""
        row = ReflectionRow
        days: dict[date, Reflection] = {}
        found = self.where(row.day >= first, row.day <= last, row.deleted_at.is_null(), order=row.at)
        for reflection in found:
            earlier = days.get(reflection.day)
            days[reflection.day] = reflection if earlier is None else _over(earlier, reflection)
        return days

    def inside_before(self, day: date, *, days: int = 14) -> list[int]:
        """Return how it was inside (0 to 10) on the days before `day`, where it was said."""
        found = self.days(day - timedelta(days=days), day - timedelta(days=1))
        return [each.inside for each in found.values() if each.inside is not None]


def _over(earlier: Reflection, later: Reflection) -> Reflection:
    given: dict[str, Any] = {question.value: later.rating(question) for question in RATED}
    return replace(earlier, **{name: value for name, value in given.items() if value is not None})
