"""The list of memories: a page at a time, in any order, narrowed by what is typed."""

import re
from datetime import date
from typing import Any
from uuid import UUID

from cryout_tui.domain.memory import Period, Tone
from cryout_tui.domain.memory_list import MemoryLine, Order
from cryout_tui.domain.text import folded
from cryout_tui.store.journal import Journal

# `standing` holds a short row a memory that is not in the bin, kept by triggers; none is less than any
ORDERS = {
    Order.NEWEST: "created_at DESC",
    Order.PAIN: "hurts DESC, created_at DESC",
    Order.AGE: "(age_from IS NULL), age_from, created_at",
    Order.LAST_SAT: "last_sat DESC, created_at DESC",
}
INDEXES = {
    Order.NEWEST: "standing_newest",
    Order.PAIN: "standing_pain",
    Order.AGE: "standing_age",
    Order.LAST_SAT: "standing_sat",
}
WHICH = {order: f"SELECT id FROM standing INDEXED BY {index}" for order, index in INDEXES.items()}
ANY = "instr(folded(title), ?1) > 0"
# in plain letters LIKE puts case aside as `folded` does, and many times faster
NARROWED = f"CASE WHEN is_plain THEN title LIKE ?2 ESCAPE '\\' ELSE {ANY} END"
LONGEST = 1000  # letters that LIKE is asked for
PAIN = "(SELECT value FROM pain WHERE pain.memory_id = s.id AND value IS NOT NULL ORDER BY at DESC LIMIT 1)"
LINE = f"""
SELECT s.id, m.title, m.age_text, m.age_from, m.period, m.tone, m.is_source, m.sealed_until, {PAIN}, s.last_sat
FROM standing s CROSS JOIN memory m ON m.id = s.id
"""
WORDS_COMPARED = 12  # the longest words of a hurt; they tell most
SOURCE = "SELECT title FROM memory INDEXED BY memory_source WHERE is_source AND deleted_at IS NULL"
AWAKE = "m.deleted_at IS NULL AND m.tone IS NOT 'happy' AND (m.sealed_until IS NULL OR m.sealed_until <= ?)"


class MemoryList:
    """Reads lines, not memories: a story may be long, and a list needs none of it."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def page(self, order: Order, typed: str = "", *, limit: int, offset: int = 0) -> list[MemoryLine]:
        """Return at most `limit` lines from `offset` on whose title holds `typed`, accents and case aside."""
        word = folded(typed.strip())
        narrowed = f"WHERE {NARROWED if len(word) <= LONGEST else ANY}" if word else ""
        wanted = (word, "%{}%".format(re.sub(r"([%_\\])", r"\\\1", word)[: 2 * LONGEST]), limit, offset)
        # first which, then what is told of them
        which = f"{WHICH[order]} {narrowed} ORDER BY {ORDERS[order]} LIMIT ?3 OFFSET ?4"
        of_line = ", ".join(f"s.{each}" for each in ORDERS[order].split(", "))
        query = f"{LINE} WHERE s.id IN ({which}) ORDER BY {of_line.replace('s.(', '(s.')}"
        with self.journal.reading() as database:
            rows = database.execute_sql(query, wanted).fetchall()
        return [_line(row) for row in rows]

    def count(self, most: int) -> int:
        """Return how many memories are kept, counting no further than `most`."""
        query = "SELECT count(*) FROM (SELECT 1 FROM memory WHERE deleted_at IS NULL LIMIT ?)"
        with self.journal.reading() as database:
            count: int = database.execute_sql(query, [most]).fetchone()[0]
        return count

    def matching(self, text: str, *, limit: int = 5) -> list[MemoryLine]:
        """Return lines whose titles hold a word of three letters or more of `text`, then the newest."""
        words = sorted({folded(word) for word in text.split() if len(word) > 2}, key=len, reverse=True)[:WORDS_COMPARED]
        alike = [line for word in words for line in self.page(Order.NEWEST, word, limit=limit) if _holds(line, word)]
        found = {line.id: line for line in (*alike, *self.page(Order.NEWEST, limit=limit))}
        return list(found.values())[:limit]

    def sources(self) -> list[UUID]:
        """Return the ids of the memories marked as the source: none, one, or several."""
        query = "SELECT id FROM memory INDEXED BY memory_source WHERE is_source AND deleted_at IS NULL"
        with self.journal.reading() as database:
            return [UUID(row[0]) for row in database.execute_sql(query).fetchall()]

    def count_comparable(self, today: date, most: int) -> int:
        """Return how many memories may be compared on `today`: not sealed, not happy; no further than `most`."""
        query = f"SELECT count(*) FROM (SELECT 1 FROM memory m WHERE {AWAKE} LIMIT ?)"
        with self.journal.reading() as database:
            count: int = database.execute_sql(query, [today.isoformat(), most]).fetchone()[0]
        return count

    def source(self) -> str | None:
        """Return the title of the memory marked as the source, or None."""
        query = f"{SOURCE} ORDER BY updated_at DESC LIMIT 1"
        with self.journal.reading() as database:
            found = database.execute_sql(query).fetchone()
        return None if found is None else str(found[0])


def _holds(line: MemoryLine, word: str) -> bool:
    return word in folded(line.title).split()


def _line(row: tuple[Any, ...]) -> MemoryLine:
    key, title, age_text, age_from, period, tone, is_source, sealed_until, pain, last_sat = row
    return MemoryLine(
        id=UUID(key),
        title=title,
        age_text=age_text,
        age_from=age_from,
        period=Period(period) if period else None,
        tone=Tone(tone) if tone else None,
        is_source=bool(is_source),
        sealed_until=date.fromisoformat(sealed_until) if sealed_until else None,
        pain=pain,
        last_sat=date.fromisoformat(last_sat[:10]) if last_sat else None,
    )
