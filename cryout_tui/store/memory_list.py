"""The list of memories: a page at a time, in any order, narrowed by what is typed."""

import re
from collections import Counter
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
    Order.AGE: "(along IS NULL), along, created_at",
    Order.LAST_SAT: "last_sat DESC, created_at DESC",
}
INDEXES = {
    Order.NEWEST: "standing_newest",
    Order.PAIN: "standing_pain",
    Order.AGE: "standing_along",
    Order.LAST_SAT: "standing_sat",
}
WHICH = {order: f"SELECT id FROM standing INDEXED BY {index}" for order, index in INDEXES.items()}
ANY = "instr(folded(title), ?1) > 0"
# in plain letters LIKE puts case aside as `folded` does, and many times faster
NARROWED = f"CASE WHEN is_plain THEN title LIKE ?2 ESCAPE '\\' ELSE {ANY} END"
MOST_READ = 2000  # entries with a word, the newest; one that stands in more of them narrows little
WRITTEN = f"""id IN (SELECT w.memory_id FROM search JOIN written w ON w.place = search.rowid
    WHERE search MATCH ?6 AND w.memory_id IS NOT NULL AND w.hidden_until <= ?5
    ORDER BY search.rowid DESC LIMIT {MOST_READ})"""
UNSEALED = "(sealed_until IS NULL OR sealed_until <= ?5)"
LONGEST = 1000  # letters that LIKE is asked for
PAIN = "(SELECT value FROM pain WHERE pain.memory_id = s.id AND value IS NOT NULL ORDER BY at DESC LIMIT 1)"
LINE = f"""
SELECT s.id, m.title, m.age_text, m.age_from, m.period, m.tone, m.is_source, m.sealed_until, {PAIN}, s.last_sat
FROM standing s CROSS JOIN memory m ON m.id = s.id
"""
TELLING = 4  # letters of a word that tells something wherever it stands
LITTLE = frozenset({  # words that are in every story
    "the", "and", "but", "for", "not", "was", "were", "are", "had", "has", "have", "did", "his", "her", "him", "she",
    "you", "they", "them", "this", "that", "with", "from", "when", "what", "who", "then", "than", "there", "about",
    "again", "into", "like", "over", "some", "very", "would", "could",
})  # fmt: skip
_WORD = re.compile(r"[^\W_]{3,}")
WORDS_COMPARED = 12  # the longest words of a hurt; they tell most
SOURCE = "SELECT title FROM memory INDEXED BY memory_source WHERE is_source AND deleted_at IS NULL"
AWAKE = "m.deleted_at IS NULL AND m.tone IS NOT 'happy' AND (m.sealed_until IS NULL OR m.sealed_until <= ?)"


class MemoryList:
    """Reads lines, not memories: a story may be long, and a list needs none of it."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def page(
        self, order: Order, typed: str = "", *, limit: int, offset: int = 0, today: date = date.min
    ) -> list[MemoryLine]:
        """Return at most `limit` lines from `offset` on, narrowed by `typed`.

        That is to be in the title, accents and case aside, or its words in anything written of the memory, as they are
        searched for. What rests sealed on `today` is in the list, but nothing typed finds it.
        """
        from cryout_tui.domain.search_words import parse

        match = " AND ".join(term.match for term in parse(typed).terms)
        return self._page(order, folded(typed.strip()), match, today, (limit, offset))

    def _page(self, order: Order, word: str, match: str, today: date, part: tuple[int, int]) -> list[MemoryLine]:
        title = NARROWED if len(word) <= LONGEST else ANY
        narrowed = f"WHERE {UNSEALED} AND ({title}{f' OR {WRITTEN}' if match else ''})" if word else ""
        pattern = "%{}%".format(re.sub(r"([%_\\])", r"\\\1", word)[: 2 * LONGEST])
        # first which, then what is told of them
        which = f"{WHICH[order]} {narrowed} ORDER BY {ORDERS[order]} LIMIT ?3 OFFSET ?4"
        of_line = ", ".join(f"s.{each}" for each in ORDERS[order].split(", "))
        query = f"{LINE} WHERE s.id IN ({which}) ORDER BY {of_line.replace('s.(', '(s.')}"
        wanted = (word, pattern, *part, today.isoformat(), match)
        with self.journal.reading() as database:
            rows = database.execute_sql(query, wanted[: 6 if match else 5 if word else 4]).fetchall()
        return [_line(row) for row in rows]

    def count(self, most: int) -> int:
        """Return how many memories are kept, counting no further than `most`."""
        query = "SELECT count(*) FROM (SELECT 1 FROM memory WHERE deleted_at IS NULL LIMIT ?)"
        with self.journal.reading() as database:
            count: int = database.execute_sql(query, [most]).fetchone()[0]
        return count

    def matching(self, text: str, today: date, *, limit: int = 5) -> list[MemoryLine]:
        """Return the lines that `text` may remind of: none sealed, none in the bin.

        First those whose titles hold a word of it, of three letters or more; then those of which most of its words are
        told, of four letters or more. None stands for a text that reminds of none.
        """
        words = sorted({folded(word) for word in _WORD.findall(text)} - LITTLE, key=len, reverse=True)[:WORDS_COMPARED]
        titled: list[MemoryLine] = []
        told: Counter[MemoryLine] = Counter()
        for word in words:
            is_telling = len(word) >= TELLING
            lines = self._page(Order.NEWEST, word, f'"{word}"' if is_telling else "", today, (limit * 4, 0))
            titled += [line for line in lines if word in _WORD.findall(folded(line.title))]
            told.update(lines if is_telling else ())
        told_most = [line for line, _ in told.most_common()]
        found = {line.id: line for line in (*titled, *told_most) if not line.is_sealed(today)}
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

    def title(self, key: UUID | None, today: date) -> str | None:
        """Return a memory's title, or None where there is none, or it is in the bin or rests sealed on `today`."""
        query = "SELECT title FROM memory WHERE id = ? AND deleted_at IS NULL"
        return self._one(f"{query} AND {UNSEALED.replace('?5', '?')}", [key.hex, today.isoformat()]) if key else None

    def source(self, today: date) -> str | None:
        """Return the title of the memory marked as the source, or None; one that rests sealed on `today` has none."""
        query = f"{SOURCE} AND {UNSEALED.replace('?5', '?')} ORDER BY updated_at DESC LIMIT 1"
        return self._one(query, [today.isoformat()])

    def _one(self, query: str, wanted: list[str]) -> str | None:
        with self.journal.reading() as database:
            found = database.execute_sql(query, wanted).fetchone()
        return None if found is None else str(found[0])


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
