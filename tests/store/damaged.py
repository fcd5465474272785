"""A journal of some size, and the ways in which a file is damaged."""

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.keys import Opener
from cryout_tui.store.salvage import TABLES
from cryout_tui.store.store import Store
from tests.conftest import EVENING

PAGE = 4096


def fill(store: Store, days: int) -> None:
    """Keep a memory, a number of pain and a reflection for each of so many days."""
    with store.journal.writing():
        for day in range(days):
            at = EVENING - timedelta(days=day)
            memory = Memory(title=f"memory {day}", story=f"It was {day}. " * 40, created_at=at, updated_at=at)
            store.memories.put(memory)
            store.sittings.pains.put(Pain(memory_id=memory.id, moment=Moment.WALK, value=day % 11, at=at))
            store.reflections.put(Reflection(day=at.date(), at=at, text=f"a line {day} " * 20, updated_at=at))
        store.drafts.keep(Draft(where="today/x/line", text="half a line", cursor=4, at=EVENING))


def rows_of(path: Path, opener: Opener | None) -> dict[str, set[tuple[object, ...]]]:
    """Return every row of every table of a whole journal."""
    database = CipherDatabase(str(path), opener, looks_only=True)
    database.connect()
    found = {table: {tuple(row) for row in database.execute_sql(f"SELECT * FROM {table}")} for table in TABLES}
    database.close()
    return found


def flip(held: bytearray, chance: random.Random) -> set[int]:
    """Turn one bit over; return the pages that are damaged, from 0."""
    place = chance.randrange(len(held))
    held[place] ^= 1 << chance.randrange(8)
    return {place // PAGE}


def zero(held: bytearray, chance: random.Random) -> set[int]:
    """Fill a piece with nothing."""
    return _overwrite(held, chance, lambda size: bytes(size))


def noise(held: bytearray, chance: random.Random) -> set[int]:
    """Fill a piece with noise."""
    return _overwrite(held, chance, chance.randbytes)


def _overwrite(held: bytearray, chance: random.Random, made: Callable[[int], bytes]) -> set[int]:
    place, size = chance.randrange(len(held) - 3 * PAGE), chance.randrange(1, 3 * PAGE)
    held[place : place + size] = made(size)
    return set(range(place // PAGE, (place + size - 1) // PAGE + 1))


def cut(held: bytearray, chance: random.Random) -> set[int]:
    """Take the end away."""
    size, pages = len(held) - chance.randrange(1, 3 * PAGE), len(held) // PAGE
    del held[size:]
    return set(range(size // PAGE, pages))


def add(held: bytearray, chance: random.Random) -> set[int]:
    """Add something at the end: nothing of the journal is damaged."""
    held += chance.randbytes(chance.randrange(1, 2 * PAGE))
    return set()


def swap(held: bytearray, chance: random.Random) -> set[int]:
    """Put two pages in each other's place."""
    one, other = chance.sample(range(len(held) // PAGE), 2)
    mine, theirs = (held[page * PAGE : (page + 1) * PAGE] for page in (one, other))
    held[one * PAGE : (one + 1) * PAGE], held[other * PAGE : (other + 1) * PAGE] = theirs, mine
    return {one, other}


WAYS = (flip, zero, noise, cut, add, swap)
