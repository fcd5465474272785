"""Opening Memories with 10,000 memories of 150 words against 100: the first page of the list, in every order."""

import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryout_tui.domain.memory import Memory
from cryout_tui.domain.memory_list import Order
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.screens.memories import AT_ONCE
from cryout_tui.store.store import Store

FEW, MANY = 100, 10_000
STORY = "word " * 150


def filled(folder: Path, count: int) -> Store:
    """Return an encrypted journal with `count` memories, each with a pain."""
    store = Store(folder / f"{count}.db")
    store.journal.make("pass")
    begun = datetime(2016, 1, 1, tzinfo=UTC)
    with store.journal.writing():
        for number in range(count):
            at = begun + timedelta(hours=number)
            memory = Memory(title=f"day {number}", story=STORY, age_from=number % 60, created_at=at, updated_at=at)
            store.memories.put(memory)
            store.sittings.pains.put(Pain(memory_id=memory.id, moment=Moment.WALK, value=number % 11, at=at))
    return store


def milliseconds(store: Store, order: Order) -> float:
    """Return the median time of the first page and of what Home asks for."""
    times = []
    for _ in range(15):
        start = time.perf_counter()
        store.memory_list.page(order, limit=AT_ONCE)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        few, many = filled(Path(folder), FEW), filled(Path(folder), MANY)
        for order in Order:
            small, large = milliseconds(few, order), milliseconds(many, order)
            print(f"{order}: {large / small:.2f}x ({large:.1f} against {small:.1f} ms)")
        start = time.perf_counter()
        many.memory_list.count(1000), many.memory_list.source()
        print(f"what Home asks for: {(time.perf_counter() - start) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
