"""What is looked at with 100, 10,000 and 100,000 memories in an encrypted journal (other counts as arguments).

Each has a pain, every second one a sitting and a reframe; twenty more are in the bin. Texts are short, for what grows
with their number is measured here: ratios are to the count before.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.domain.memory_list import Order
from cryout_tui.domain.source import Candidate, find
from cryout_tui.screens.memories import AT_ONCE
from cryout_tui.store.store import Store

FILL = "fill"
SECRET = "pass"
COUNTS = [int(each) for each in sys.argv[1:] if each.isdecimal()] or [100, 10_000, 100_000]
NOW = datetime(2027, 1, 1, tzinfo=UTC)
TODAY = date(2027, 1, 1)
BINNED = 20
TIMES = 9
WORDS = [
    "gate",
    "letter",
    "pond",
    "stairs",
    "kitchen",
    "window",
    "school",
    "garden",
    "voice",
    "winter",
    "train",
    "table",
    "door",
    "street",
    "summer",
]
MEMORY = (
    "INSERT INTO memory (id, revision, title, story, told_in, age_text, age_from, certainty, place, people, feelings, "
    "wounded_by, is_source, is_safe_place, created_at, updated_at, deleted_at) "
    "VALUES (?, 1, ?, 'I waited.', 'first', '', ?, 'remembered', '', '[]', '[]', '[]', 0, 0, ?, ?, ?)"
)
PAIN = "INSERT INTO pain (id, revision, memory_id, moment, value, at) VALUES (?, 1, ?, 'walk', ?, ?)"
SITTING = (
    "INSERT INTO sitting (id, revision, memory_id, came_from, step, began_at, ended_at) "
    "VALUES (?, 1, ?, 'known', 'closed', ?, ?)"
)
REFRAME = (
    "INSERT INTO reframe (id, revision, memory_id, sitting_id, lens, text, at) VALUES (?, 1, ?, ?, 'value', 'Now.', ?)"
)


def filled(folder: Path, count: int) -> Store:
    """Return a journal with `count` memories."""
    store = Store(folder / f"{count}.db")
    store.journal.make(SECRET)
    store.journal.close()
    # in a process of its own, which has not locked each piece of its memory yet: many times faster
    subprocess.run([sys.executable, __file__, FILL, store.journal.path, str(count)], check=True)
    store.journal.open(SECRET)
    return store


def fill(path: str, count: int) -> None:
    """Fill the journal at `path` in one transaction."""
    chance = random.Random(7)
    database = sqlcipher.connect(path, isolation_level=None)
    for pragma in (f"key = '{SECRET}'", "cipher_compatibility = 4", "cache_size = -400000"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("BEGIN IMMEDIATE")
    for number in range(count + BINNED):
        at = NOW - timedelta(hours=number)
        moment = at.strftime("%Y-%m-%dT%H:%M:%S.%f+0000")
        key, other = f"{number:032x}", f"{number + (1 << 64):032x}"
        title = f"{chance.choice(WORDS)} {chance.choice(WORDS)} {number}"
        binned = moment if number >= count else None
        database.execute(MEMORY, (key, title, chance.randrange(60), moment, moment, binned))
        database.execute(PAIN, (key, key, chance.randrange(11), moment))
        if number % 2:
            database.execute(SITTING, (other, key, moment, moment))
            database.execute(REFRAME, (other, key, other, moment))
    database.execute("COMMIT")
    database.close()


def opened(store: Store) -> Store:
    """Open the journal as another start does, up to what Home shows."""
    again = Store(store.journal.path)
    again.journal.open(SECRET)
    again.glance(NOW)
    again.journal.close()
    return again


def first_question(store: Store) -> None:
    """Find the first pair to ask about, as the way to it does."""
    given = store.candidates.given(TODAY)
    candidates = [Candidate(each.id, given[each.id]) for each in store.candidates.kept(given)]
    assert find(candidates, store.comparisons.all(), now=NOW).pair


def change(store: Store) -> None:
    """Change a memory, so that there is something to undo."""
    memory = store.memories.get(UUID(int=1))
    with store.changes.step("place"):
        store.memories.put(replace(memory, place="there", updated_at=NOW))


def looks(store: Store) -> dict[str, Callable[[], object]]:
    """Return what is measured, by name."""
    page = store.memory_list.page
    every: dict[str, Callable[[], object]] = {
        "opening, up to what Home shows": lambda: opened(store),
        "what Home shows": lambda: store.glance(NOW),
    }
    for order in Order:
        every[f"Memories by {order}, the first page"] = lambda order=order: page(order, limit=AT_ONCE)
        every[f"Memories by {order}, the next page"] = lambda order=order: page(order, limit=AT_ONCE, offset=AT_ONCE)
        every[f"Memories by {order}, a letter typed"] = lambda order=order: page(order, "t", limit=AT_ONCE)
    return every | {
        "a word typed that no title holds": lambda: page(Order.NEWEST, "zebra", limit=AT_ONCE),
        "a memory's page": lambda: store.memory_pages.get(UUID(int=1)),
        "the first pair": lambda: first_question(store),
        "the bin": lambda: (store.memories.bin(), store.reflections.bin()),
        "emptying the bin of nothing": lambda: store.empty_bins(now=NOW),
        "a change kept": lambda: change(store),
        "one undo": store.changes.undo,
    }


def milliseconds(store: Store) -> dict[str, float]:
    """Return the median time of everything that is looked at."""
    for _ in range(TIMES + 1):
        change(store)
    medians = {}
    for name, look in looks(store).items():
        look()
        times = []
        for _ in range(TIMES):
            began = time.perf_counter()
            look()
            times.append((time.perf_counter() - began) * 1000)
        medians[name] = statistics.median(times)
    return medians


def main() -> None:
    """Measure each count, and print milliseconds and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        taken = []
        for count in COUNTS:
            store = filled(Path(folder), count)
            taken.append(milliseconds(store))
            store.journal.close()
    print("with", ", ".join(f"{count:,}" for count in COUNTS), "memories:")
    for name in taken[0]:
        times = [each[name] for each in taken]
        ratios = ", ".join(f"{after / before:.2f}x" for before, after in zip(times, times[1:], strict=False))
        print(f"{name}: {ratios} ({', '.join(f'{each:.1f}' for each in times)} ms)")


if __name__ == "__main__":
    if sys.argv[1:2] == [FILL]:
        fill(sys.argv[2], int(sys.argv[3]))
    else:
        main()
