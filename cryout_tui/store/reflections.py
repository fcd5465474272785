"""Reflections."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from cryout_tui.domain.earlier import IN_BIN, Binned, binned
from cryout_tui.domain.reflection import RATED, Reflection
from cryout_tui.language import N_
from cryout_tui.store.changes import Changes
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.gone import Gone
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import ReflectionRow
from cryout_tui.store.shelf import Shelf


class Reflections(Shelf[Reflection]):
    """Keeps the quick entries of every day."""

    def __init__(self, journal: Journal, drafts: Drafts) -> None:
        super().__init__(journal, ReflectionRow, Reflection)
        self.changes = Changes(journal)
        self.gone = Gone(journal, drafts)

    def on(self, day: date) -> list[Reflection]:
        """Return the reflections of a local day, in order."""
        row = ReflectionRow
        return self.where(row.day == day, row.deleted_at.is_null(), order=row.at)

    def last_day(self) -> date | None:
        """Return the latest day with a reflection."""
        row = ReflectionRow
        found = self.where(row.deleted_at.is_null(), order=row.day.desc(), limit=1)
        return found[0].day if found else None

    def rates_own(self) -> bool:
        """Say whether any holds a rating on a scale of the person's own."""
        return bool(self.where(ReflectionRow.own != {}, limit=1))

    def days(self, first: date, last: date) -> dict[date, Reflection]:
        """Return one reflection a day, its ratings the last ones given that day."""
        row = ReflectionRow
        days: dict[date, Reflection] = {}
        found = self.where(row.day >= first, row.day <= last, row.deleted_at.is_null(), order=row.at)
        for reflection in found:
            earlier = days.get(reflection.day)
            days[reflection.day] = reflection if earlier is None else over(earlier, reflection)
        return days

    def inside_before(self, day: date, *, days: int = 14) -> list[int]:
        """Return how it was inside (0 to 10) on the days before `day`, where it was said."""
        found = self.days(day - timedelta(days=days), day - timedelta(days=1))
        return [each.inside for each in found.values() if each.inside is not None]

    # what was kept answer by answer, made one step that can be undone

    def change(self, before: Reflection, after: Reflection, said: str) -> None:
        """Keep `after`, so that one undo, named `said`, gives back `before`; raise as `put` does."""
        with self.journal.writing():
            self.put(before)
            with self.changes.step(said):
                self.put(after)

    def add(self, reflection: Reflection, said: str) -> None:
        """Keep `reflection`, so that one undo, named `said`, takes it away; raise as `put` does."""
        with self.journal.writing():
            self.row.delete().where(self.row.id == reflection.id).execute()
            known = self._revisions.pop(reflection.id, None)
            if known is not None:
                self.journal.if_undone(lambda: self._revisions.__setitem__(reflection.id, known))
            with self.changes.step(said):
                self.put(reflection)

    # the bin

    def bin(self) -> list[Binned[Reflection]]:
        """Return what is in the bin with the day it goes, the latest first."""
        found = self.where(ReflectionRow.deleted_at.is_null(False), order=ReflectionRow.deleted_at.desc())
        return [binned(each, each.deleted_at) for each in found if each.deleted_at is not None]

    def put_in_bin(self, reflection: Reflection, *, now: datetime) -> Reflection:
        """Put a reflection in the bin, where it stays 30 days, and return it; it can be undone."""
        away = replace(reflection, deleted_at=now, updated_at=now)
        with self.changes.step(N_("a reflection put in the bin")):
            self.put(away)
        return away

    def take_back(self, reflection: Reflection, *, now: datetime) -> Reflection:
        """Take a reflection out of the bin, and return it; it can be undone."""
        back = replace(reflection, deleted_at=None, updated_at=now)
        with self.changes.step(N_("a reflection taken back from the bin")):
            self.put(back)
        return back

    def delete_for_good(self, reflection: Reflection) -> str | None:
        """Delete a reflection and every trace of it; return a sentence about older backups that hold it still."""
        self.gone.reflections([reflection.id])
        return self.gone.older_backups(reflection.at)

    def empty_bin(self, *, now: datetime) -> None:
        """Let go of what has been in the bin for 30 days, every trace of it."""
        self.gone.reflections([each.id for each in self.where(ReflectionRow.deleted_at < now - IN_BIN)])


def over(earlier: Reflection, later: Reflection) -> Reflection:
    """Return `earlier` with the ratings that `later` gives."""
    given: dict[str, Any] = {question.value: later.rating(question) for question in RATED}
    own = {**earlier.own, **later.own}
    return replace(earlier, own=own, **{name: value for name, value in given.items() if value is not None})
