"""One kind of thing, kept: values go in and come out, rows stay inside."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any, Generic, TypeVar
from uuid import UUID

import peewee

from cryout_tui.errors import ChangedElsewhere, Damaged
from cryout_tui.language import _
from cryout_tui.store.columns import IMPOSSIBLE
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import Row

INSERTED = 50  # rows in one statement
ASKED = 500  # ids in one question

T = TypeVar("T")


def batched(values: Iterable[T], most: int) -> Iterator[list[T]]:
    """Return `values` in lists of at most `most`."""
    remaining = iter(values)
    while some := list(islice(remaining, most)):
        yield some


class Shelf(Generic[T]):
    """Keeps values of `kind`, each under its id, in the table of `row`."""

    def __init__(self, journal: Journal, row: type[Row], kind: type[T]) -> None:
        self.journal = journal
        self.row = row
        self.kind = kind
        self._names = [each.name for each in fields(kind)]  # type: ignore[arg-type]
        self._revisions: dict[UUID, int] = {}

    def put(self, value: T) -> None:
        """Keep `value` as it now stands.

        Raises ChangedElsewhere when another session changed it since it was read here, NotKept when it
        could not be written.
        """
        columns = {name: getattr(value, name) for name in self._names}
        key: UUID = columns["id"]
        with self.journal.writing():
            known = self._revisions.get(key)
            if known is None:
                self._insert(columns)
                self.journal.if_undone(lambda: self._revisions.pop(key, None))
                self._revisions[key] = 1
            else:
                self._update(columns, known)
                self.journal.if_undone(lambda: self._revisions.__setitem__(key, known))
                self._revisions[key] = known + 1

    def _insert(self, columns: dict[str, Any]) -> None:
        try:
            self.row.insert(columns).execute()
        except peewee.IntegrityError as error:
            raise ChangedElsewhere(
                _("This was changed in another window meanwhile. Open it again to see it.")
            ) from error

    def _update(self, columns: dict[str, Any], known: int) -> None:
        row = self.row
        changed = row.update({**columns, "revision": known + 1}).where(
            (row.id == columns["id"]) & (row.revision == known)
        )
        if changed.execute() == 0:
            raise ChangedElsewhere(_("This was changed in another window meanwhile. Open it again to see it."))

    def add_missing(self, values: Iterable[T]) -> int:
        """Keep those of `values` whose id is not here yet; return how many there were. Nothing here is changed."""
        added = 0
        with self.journal.writing():
            for some in batched(values, INSERTED):
                rows = [{name: getattr(value, name) for name in self._names} for value in some]
                added += self.row.insert_many(rows).on_conflict_ignore().as_rowcount().execute()
        return added

    def count_of(self, keys: Iterable[UUID]) -> int:
        """Return how many of `keys` are here."""
        count = 0
        with self.journal.reading():
            for some in batched(keys, ASKED):
                count += self.row.select().where(self.row.id.in_(some)).count()
        return count

    def here(self, keys: Iterable[UUID]) -> set[UUID]:
        """Return those of `keys` that are here."""
        found: set[UUID] = set()
        with self.journal.reading():
            for some in batched(keys, ASKED):
                rows: Iterable[Any] = self.row.select(self.row.id).where(self.row.id.in_(some)).tuples()
                found.update(row[0] for row in rows)
        return found

    def get(self, key: UUID) -> T:
        """Return the value kept under `key`; raise KeyError when there is none."""
        found = self.where(self.row.id == key)
        if not found:
            raise KeyError(key)
        return found[0]

    def where(self, *conditions: Any, order: Any = None, limit: int | None = None) -> list[T]:
        """Return the values that meet the conditions (Peewee expressions), for the store's own use."""
        with self.journal.reading():
            query = self.row.select().where(*conditions) if conditions else self.row.select()
            if order is not None:
                query = query.order_by(order)
            if limit is not None:
                query = query.limit(limit)
            try:
                return [self._value(row) for row in query.tuples().iterator()]
            except ValueError:  # such as an id that is none: nothing of ours, and a file without a seal tells it here
                raise Damaged(IMPOSSIBLE) from None

    def _value(self, row: tuple[Any, ...]) -> T:
        named = dict(zip(self.row._meta.sorted_field_names, row, strict=True))
        self._revisions[named["id"]] = named.pop("revision")
        return self.kind(**named)

    def each(self) -> Iterator[T]:
        """Return everything kept, oldest row first, read while it is asked for: hold the journal meanwhile."""
        names = self.row._meta.sorted_field_names
        for row in self.row.select().order_by(peewee.SQL("rowid")).tuples().iterator():
            named = dict(zip(names, row, strict=True))
            del named["revision"]
            yield self.kind(**named)

    def all(self) -> Iterator[T]:
        """Return everything kept, oldest row first."""
        return iter(self.where(order=peewee.SQL("rowid")))
