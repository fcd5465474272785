"""What comes in, taken into the journal: all of it or nothing, and nothing that is here is changed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from cryout_tui.exchange.coming import Entry, Noted, Reader, Unread
from cryout_tui.store.store import Store

AT_ONCE = 200
MOST_TOLD = 1000  # of what could not be read

Done = Callable[[int], None]  # told how many entries were looked at


@dataclass
class Report:
    """What came, by the names of the lists of the JSON export; what was here already; what could not be read."""

    added: Counter[str] = field(default_factory=Counter)
    there: Counter[str] = field(default_factory=Counter)
    noted: Counter[str] = field(default_factory=Counter)
    unread: list[Unread] = field(default_factory=list)
    unread_count: int = 0

    @property
    def to_come(self) -> int:
        """How many entries are not here yet."""
        return self.added.total()

    def note(self, each: Unread | Noted) -> None:
        """Remember what is no entry."""
        if isinstance(each, Noted):
            self.noted[each.what] += each.count
            return
        self.unread_count += 1
        if len(self.unread) < MOST_TOLD:
            self.unread.append(each)


def shelves(store: Store) -> dict[str, Any]:
    """Return the shelves by the names of their lists in the JSON export."""
    return {
        "memories": store.memories,
        "pains": store.sittings.pains,
        "comparisons": store.comparisons,
        "sittings": store.sittings.records,
        "waves": store.sittings.waves,
        "reframes": store.sittings.reframes,
        "beliefs": store.sittings.beliefs,
        "reflections": store.reflections,
        "practices": store.practices,
        "people": store.people,
        "drafts": store.drafts,
        "scales": store.scales,
        "questions": store.questions,
    }


def look(store: Store, reader: Reader, done: Done = lambda _: None) -> Report:
    """Return what would come, with everything read and checked, and nothing changed; raise as the reader does."""
    report, kept = Report(), shelves(store)
    seen: dict[str, set[UUID | str]] = {name: set() for name in kept}
    for count, each in enumerate(reader(), 1):
        done(count)
        if not isinstance(each, Entry):
            report.note(each)
        else:
            seen[each.kind].add(_key(each))
            report.there[each.kind] += 1  # until it is known which of them are here
    for name, keys in seen.items():
        fresh = len(keys) - kept[name].count_of(keys)
        report.added[name] += fresh
        report.there[name] -= fresh
    return report


def take(store: Store, reader: Reader, done: Done = lambda _: None) -> Report:
    """Keep what is not here yet, in one piece; return what came.

    Raises as the reader does, and NotKept; then, as when it is interrupted, nothing at all is kept.
    """
    report, kept = Report(), shelves(store)
    waiting: dict[str, list[Any]] = {name: [] for name in kept}

    def put(name: str) -> None:
        fresh = kept[name].add_missing(waiting[name])
        report.added[name] += fresh
        report.there[name] += len(waiting[name]) - fresh
        waiting[name].clear()

    with store.journal.writing():
        for count, each in enumerate(reader(), 1):
            done(count)
            if not isinstance(each, Entry):
                report.note(each)
                continue
            waiting[each.kind].append(each.value)
            if len(waiting[each.kind]) >= AT_ONCE:
                put(each.kind)
        for name in kept:
            put(name)
    return report


def _key(entry: Entry) -> UUID | str:
    value: Any = entry.value
    key: UUID | str = value.where if entry.kind == "drafts" else value.id
    return key
