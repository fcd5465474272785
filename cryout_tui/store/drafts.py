"""Drafts: what stands unfinished in a field, under the field's name."""

from collections.abc import Iterable, Iterator
from typing import Any, cast
from uuid import UUID

from peewee import fn

from cryout_tui.domain.kept import Draft
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import DraftRow


class Drafts:
    """Keeps the newest text of every unfinished field."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self._unwritten: dict[str, Draft] = {}

    def expect(self, draft: Draft) -> None:
        """Know `draft` before it is on the disk: a screen built meanwhile shows it, however full the disk is."""
        self._unwritten[draft.where] = draft

    def keep(self, draft: Draft) -> None:
        """Keep `draft` in place of an earlier one of the same field; raise NotKept when it could not be."""
        columns = {"where": draft.where, "text": draft.text, "cursor": draft.cursor, "at": draft.at}
        with self.journal.writing():
            DraftRow.replace(columns).execute()
        if self._unwritten.get(draft.where) is draft:
            self._unwritten.pop(draft.where, None)

    def get(self, where: str) -> Draft | None:
        """Return what stands unfinished in the field `where`."""
        if where in self._unwritten:
            return self._unwritten[where]
        return next(iter(self._select(DraftRow.where == where)), None)

    def under(self, prefix: str) -> list[Draft]:
        """Return every draft whose field's name begins with `prefix`."""
        kept = {each.where: each for each in self._select(_begins(prefix))}
        unwritten = {where: each for where, each in self._unwritten.items() if where.startswith(prefix)}
        return list((kept | unwritten).values())

    def all(self) -> Iterator[Draft]:
        """Return every draft."""
        return iter(self._select(DraftRow.where >= ""))

    def drop(self, prefix: str) -> None:
        """Let go of every draft whose field's name begins with `prefix`: it was answered, or is not wanted."""
        with self.journal.writing():
            DraftRow.delete().where(_begins(prefix)).execute()
        for where in [each for each in self._unwritten if each.startswith(prefix)]:
            del self._unwritten[where]

    def drop_about(self, key: UUID) -> None:
        """Let go of every draft whose field's name holds `key`, such as a sitting's."""
        with self.journal.writing():
            DraftRow.delete().where(fn.INSTR(DraftRow.where, str(key)) > 0).execute()
        for where in [each for each in self._unwritten if str(key) in each]:
            del self._unwritten[where]

    def each(self) -> Iterator[Draft]:
        """Return every draft."""
        return self.all()

    def count_of(self, names: Iterable[str]) -> int:
        """Return how many of the fields of these names hold something."""
        return sum(self.get(each) is not None for each in names)

    def add_missing(self, drafts: list[Draft]) -> int:
        """Keep those whose field holds nothing yet; return how many."""
        with self.journal.writing():
            fresh = [draft for draft in drafts if self.get(draft.where) is None]
            for draft in fresh:
                self.keep(draft)
        return len(fresh)

    def _select(self, condition: object) -> list[Draft]:
        with self.journal.reading():
            rows = cast(Iterable[dict[str, Any]], DraftRow.select().where(condition).order_by(DraftRow.where).dicts())
            return [Draft(**row) for row in rows]


def _begins(prefix: str) -> Any:
    return (DraftRow.where >= prefix) & (DraftRow.where < prefix + "\U0010ffff")
