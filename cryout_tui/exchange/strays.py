"""What belongs to something, such as a pain to a memory, and whether that comes too or is here."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from cryout_tui.exchange.coming import Entry, Unread

BELONGS = {  # the fields by which each kind names what it belongs to, and the list that is in
    "pains": {"memory_id": "memories", "sitting_id": "sittings"},
    "comparisons": {"left_id": "memories", "right_id": "memories"},
    "waves": {"sitting_id": "sittings"},
    "reframes": {"memory_id": "memories"},
    "beliefs": {"reframe_id": "reframes"},
}
ALONE = "what it belongs to is neither in the file nor here"

Keys = dict[str, set[Any]]


class Strays:
    """Entries that wait for what they belong to, in whatever order all of it comes."""

    def __init__(self, coming: Keys) -> None:
        self._coming = coming
        self._waiting: list[Entry] = []

    def waits(self, entry: Entry) -> bool:
        """Say whether an entry waits for something that has not come yet; then it is remembered here."""
        if entry.kind not in BELONGS or _has_all(entry, self._coming):
            return False
        self._waiting.append(entry)
        return True

    def settled(self, kept: dict[str, Any]) -> Iterator[tuple[Entry, Unread | None]]:
        """Return each that waited, with why it cannot come, or None where what it belongs to came or is `kept`."""
        here = self._here(kept)
        waiting, remaining = self._waiting, list[Entry]()
        while len(waiting) != len(remaining):  # a belief waits for a reframe that waits for a memory
            remaining = waiting
            waiting = []
            for each in remaining:
                if each.value.id in here[each.kind] or _has_all(each, self._coming, here):  # type: ignore[attr-defined]
                    self._coming[each.kind].add(each.value.id)  # type: ignore[attr-defined]
                    yield each, None
                else:
                    waiting.append(each)
        yield from ((each, Unread(each.place, ALONE)) for each in waiting)

    def _here(self, kept: dict[str, Any]) -> Keys:
        """What is here of all that is named, and of what waits itself."""
        asked: Keys = defaultdict(set)
        for each in self._waiting:
            asked[each.kind].add(each.value.id)  # type: ignore[attr-defined]
            for kind, key in _owners(each):
                asked[kind].add(key)
        return defaultdict(set, {kind: kept[kind].here(keys) for kind, keys in asked.items()})


def _owners(entry: Entry) -> list[tuple[str, UUID]]:
    named = ((kind, getattr(entry.value, name)) for name, kind in BELONGS[entry.kind].items())
    return [(kind, key) for kind, key in named if key is not None]


def _has_all(entry: Entry, *places: Keys) -> bool:
    owners = _owners(entry)
    return bool(owners) and all(any(key in each[kind] for each in places) for kind, key in owners)
