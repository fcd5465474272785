"""A journal of many years, encrypted: a reflection a day, sittings, pains, waves, practices, and a source."""

import random
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.never_neglected import Card
from cryout_tui.store.columns import InstantField
from cryout_tui.store.store import Store

ZONE = timezone(timedelta(hours=1))
INSTANT = InstantField()
REFLECTION = """INSERT INTO reflection (id, revision, day, at, outside, inside, sleep, belly, anxious, angry,
    frustrated, belly_more, sleep_more, hurt, text, prompt, echo_memory_id, updated_at)
    VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', '[]', ?, ?, '', ?, ?)"""
MEMORY = """INSERT INTO memory (id, revision, title, story, told_in, age_text, age_from, certainty, place, people,
    feelings, wounded_by, is_source, is_safe_place, created_at, updated_at)
    VALUES (?, 1, ?, 'I waited.', 'first', '', 6, 'remembered', '', '[]', '[]', '[]', ?, 0, ?, ?)"""
SITTING = """INSERT INTO sitting (id, revision, memory_id, came_from, step, began_at, ended_at)
    VALUES (?, 1, ?, 'known', 'closed', ?, ?)"""
PAIN = "INSERT INTO pain (id, revision, memory_id, sitting_id, moment, value, at) VALUES (?, 1, ?, ?, ?, ?, ?)"
WAVE = """INSERT INTO wave (id, revision, sitting_id, pattern, planned_seconds, active_seconds, tears, at)
    VALUES (?, 1, ?, 'long-exhale', 300, 200, ?, ?)"""
REFRAME = "INSERT INTO reframe (id, revision, memory_id, sitting_id, lens, text, at) VALUES (?, 1, ?, ?, ?, 'Now.', ?)"
BELIEF = "INSERT INTO belief (id, revision, reframe_id, value, at) VALUES (?, 1, ?, ?, ?)"
PRACTICE = "INSERT INTO practice (id, revision, practice, seconds, before, after, at) VALUES (?, 1, ?, 120, ?, ?, ?)"
TITLES = ("The school gate", "Father's letter", "The pond", "The stairs")
PRACTICES = ("breathe/long-exhale", "ground/senses", "ground/feet")
LENSES = ("child", "kind", "value", "far")
EVERY = 5  # days from one sitting to the next


def filled(path: Path, secret: str | None, days: int, today: date) -> None:
    """Make a journal at `path` with `days` days of entries up to `today`."""
    store = Store(path)
    store.journal.make(secret)
    store.journal.close()
    # in a process of its own, which has not locked each piece of its memory yet: many times faster
    said = [sys.executable, __file__, str(path), secret or "", str(days), today.isoformat()]
    if days:
        subprocess.run(said, check=True)
    store.journal.open(secret)
    store.people.put(OwnPerson(role="friend", name="Ana", reach="1"))  # with no one named, a card stands before Home
    for card in Card:
        store.lately.show(card, now=datetime.now(ZONE), is_read=True)
    store.journal.close()


def fill(path: str, secret: str, days: int, today: date) -> None:
    """Fill it in one transaction."""
    chance = random.Random(7)
    database = sqlcipher.connect(path, isolation_level=None)
    if secret:
        for pragma in (f"key = '{secret}'", "cipher_compatibility = 4"):
            database.execute(f"PRAGMA {pragma}")
    database.execute("PRAGMA cache_size = -400000")
    database.execute("BEGIN IMMEDIATE")
    keys = (f"{number:032x}" for number in range(1, days * 40))
    first = datetime.combine(today - timedelta(days=days - 1), datetime.min.time(), ZONE)
    memories = [next(keys) for _ in TITLES]
    for index, (key, title) in enumerate(zip(memories, TITLES, strict=True)):
        at = INSTANT.db_value(first)
        database.execute(MEMORY, (key, title, index == 0, at, at))
    for number in range(days):
        at = first + timedelta(days=number, hours=20, minutes=number % 50)
        share = number / days
        inside = _near(chance, 3 + 3 * share)
        ratings = [_near(chance, 8 - 2 * share), inside, *(_near(chance, 5 + share) for _ in range(5))]
        given = [None if chance.random() < 0.08 else each for each in ratings]
        moment, echo = INSTANT.db_value(at), chance.choice(memories) if number % 3 == 0 else None
        if chance.random() < 0.95:
            hurt = "he looked away" if number % 3 == 0 else None
            database.execute(
                REFLECTION, (next(keys), at.date().isoformat(), moment, *given, hurt, "a coat", echo, moment)
            )
        if number % EVERY == 2:
            _sitting(database, keys, chance, at, memories[0] if number % 2 else chance.choice(memories))
        if number % 4 == 1:
            before = _near(chance, 6)
            database.execute(PRACTICE, (next(keys), chance.choice(PRACTICES), before, max(0, before - 1), moment))
    database.execute("COMMIT")
    database.close()


def _sitting(database, keys, chance, at: datetime, memory: str) -> None:  # type: ignore[no-untyped-def]
    key, reframe, moment = next(keys), next(keys), INSTANT.db_value(at)
    database.execute(SITTING, (key, memory, moment, INSTANT.db_value(at + timedelta(minutes=30))))
    before = _near(chance, 7)
    felt = (("arrive", before, 0), ("close", max(0, before - chance.choice((0, 0, 1, 2, 3, -1))), 25))
    later = (("same_day", _near(chance, 5), 180), ("next_day", _near(chance, 4), 700))
    for name, value, minutes in (*felt, *later):
        when = INSTANT.db_value(at + timedelta(minutes=minutes))
        database.execute(PAIN, (next(keys), memory, key, name, value, when))
    for _ in range(2):
        database.execute(WAVE, (next(keys), key, chance.choice(("cried", "wet_eyes", "not_today")), moment))
    database.execute(REFRAME, (reframe, memory, key, chance.choice(LENSES), moment))
    database.execute(BELIEF, (next(keys), reframe, _near(chance, 5), moment))


def _near(chance: random.Random, middle: float) -> int:
    return max(0, min(10, round(chance.gauss(middle, 1.6))))


if __name__ == "__main__":
    fill(sys.argv[1], sys.argv[2], int(sys.argv[3]), date.fromisoformat(sys.argv[4]))
