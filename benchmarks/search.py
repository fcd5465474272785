"""A key in the search over N memories and N reflections of 150 words (10,000 unless given), against raw FTS5.

The raw side holds the same texts in the same encrypted file and does the same work: the newest page, with snippets.
"""

import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cryout_tui.domain.search_words import parse
from cryout_tui.store import database
from cryout_tui.store.store import Store

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
PAGE = 24
WORDS = 150
TODAY = date(2027, 1, 1)
RANDOM = random.Random(7)
RAW = """CREATE VIRTUAL TABLE raw USING fts5(words, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3 4 5')"""


def _word() -> str:
    """A made-up word; the common ones are short, as in any language."""
    return "".join(
        RANDOM.choice("tnrsl dmkpvg".replace(" ", "")) + RANDOM.choice("aeiou") for _ in range(RANDOM.randint(1, 4))
    )


VOCABULARY = sorted({_word() for _ in range(30_000)}, key=len)
WEIGHTS = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(VOCABULARY))))  # Zipf (1935)
REFLECTION = (
    "INSERT INTO reflection (id, revision, day, at, belly_more, sleep_more, text, updated_at) "
    "VALUES (?, 1, ?, ?, '[]', '[]', ?, ?)"
)
MEMORY = (
    "INSERT INTO memory (id, revision, title, story, told_in, age_text, certainty, place, people, feelings, "
    "wounded_by, is_source, is_safe_place, created_at, updated_at) "
    "VALUES (?, 1, ?, ?, 'first', '', 'remembered', '', '[\"ana\"]', '[\"betrayed\"]', '[]', 0, 0, ?, ?)"
)


def filled() -> Store:
    """Return a journal with the raw index beside ours."""
    path = Path(tempfile.mkdtemp(prefix="cryout-")) / "journal.db"
    with ProcessPoolExecutor(1) as pool:
        pool.submit(fill, path).result()
    store = Store(path)
    store.journal.open("secret")
    return store


def fill(path: Path) -> None:
    """Make the journal in one transaction, in a process of its own that locks no memory: that takes ten times as long.

    Once on, the locking cannot be turned off in a process; what is measured afterwards is measured with it.
    """
    database.BEFORE_KEY = tuple(each for each in database.BEFORE_KEY if "memory_security" not in each)
    store = Store(path)
    store.journal.make("secret")
    newest = datetime(2026, 12, 31, tzinfo=UTC)
    with store.journal.reading() as opened:  # only while it is filled
        opened.execute_sql("PRAGMA cache_size = -400000")
    with store.journal.writing() as opened:
        opened.execute_sql(RAW)
        for number in reversed(range(2 * COUNT)):  # the oldest first, as a journal grows
            at = newest - timedelta(minutes=20 * number)
            moment = at.strftime("%Y-%m-%dT%H:%M:%S.%f+0000")
            text = " ".join(RANDOM.choices(VOCABULARY, cum_weights=WEIGHTS, k=WORDS))
            key = f"{number:032x}"
            if number % 2:
                opened.execute_sql(REFLECTION, (key, f"{at:%Y-%m-%d}", moment, text, moment))
            else:
                opened.execute_sql(MEMORY, (key, " ".join(text.split()[:4]), text, moment, moment))
            opened.execute_sql("INSERT INTO raw (rowid, words) VALUES (?, ?)", (2 * COUNT - number, text))
    store.journal.close()


def keys() -> list[str]:
    """Return what stands in the field after each key: common and rare words, one and two of them."""
    ranks = (0, 1, 5, 20, 100, 500, 2_000, 8_000)
    typed = [VOCABULARY[rank] for rank in ranks]
    typed += [f"{VOCABULARY[1]} {VOCABULARY[rank]}" for rank in (3, 60, 4_000)]
    return [words[:end] for words in typed for end in range(1, len(words) + 1) if words[:end].strip()]


def changes(store: Store) -> list[float]:
    """Return how long each of 100 changes of a kept text of 150 words took, in milliseconds."""
    took = []
    for _ in range(100):
        text = " ".join(RANDOM.choices(VOCABULARY, cum_weights=WEIGHTS, k=WORDS))
        key = f"{2 * RANDOM.randrange(COUNT) + 1:032x}"
        took.append(1000 * _timed(lambda: _change(store, key, text)))  # noqa: B023
    return took


def _change(store: Store, key: str, text: str) -> None:
    with store.journal.writing() as opened:
        opened.execute_sql("UPDATE reflection SET text = ? WHERE id = ?", (text, key))


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def main() -> None:
    """Measure each key, ours and raw in turn, then changes, and print medians and 95th percentiles."""
    store = filled()
    ours: list[float] = []
    raw: list[float] = []
    with store.journal.reading() as opened:
        for typed in keys() * 5:
            match = " AND ".join(f'"{word}"' for word in typed.split()) + ("" if typed.endswith(" ") else "*")
            sql = (
                "SELECT rowid, snippet(raw, 0, '', '', '', 24) FROM raw WHERE raw MATCH ? "
                f"ORDER BY rowid DESC LIMIT {PAGE}"
            )
            raw.append(_timed(lambda: opened.execute_sql(sql, (match,)).fetchall()))  # noqa: B023
            ours.append(_timed(lambda: store.search.find(parse(typed), today=TODAY, limit=PAGE)))  # noqa: B023
    took = changes(store)
    store.journal.close()
    ninety_five, raw_ninety_five = (statistics.quantiles(each, n=20)[-1] * 1000 for each in (ours, raw))
    ratio = statistics.median(ours) / statistics.median(raw)
    print(f"a key in the search, {COUNT:,} memories and {COUNT:,} reflections: p95 {ninety_five:.1f} ms")
    print(
        f"  {ratio:.2f}x raw FTS5 (medians), {ninety_five / raw_ninety_five:.2f}x (p95, raw {raw_ninety_five:.1f} ms)"
    )
    slow = statistics.quantiles(took, n=20)[-1]
    print(f"  a change of a kept text of {WORDS} words: {statistics.median(took):.1f} ms, p95 {slow:.1f} ms")


if __name__ == "__main__":
    main()
