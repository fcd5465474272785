"""Memories that may be the source: the likeliest few of them, however many there are."""

import json
from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from cryout_tui.domain.memory import Memory
from cryout_tui.store.memories import Memories
from cryout_tui.store.memory_list import AWAKE
from cryout_tui.store.rows import MemoryRow

MOST = 200
# none given stands beside a 7: as likely to be above 8 (around 5 with an sd of 2.9, against 6.6 with 1.3)
LIKELIEST = f"""
SELECT s.id, s.given FROM standing s INDEXED BY standing_given CROSS JOIN memory m ON m.id = s.id
WHERE s.is_compared AND {AWAKE} ORDER BY coalesce(s.given, 7) DESC, s.created_at DESC LIMIT ?
"""
COMPARED = f"""
SELECT s.id, s.given FROM standing s CROSS JOIN memory m ON m.id = s.id
WHERE s.id IN (SELECT left_id FROM comparison UNION SELECT right_id FROM comparison) AND {AWAKE}
"""
ALIKE = f"""
SELECT m.id FROM standing s INDEXED BY standing_age CROSS JOIN memory m ON m.id = s.id
WHERE s.is_compared AND {AWAKE}
AND EXISTS (SELECT 1 FROM json_each(m.feelings) f, json_each(?) w WHERE folded(f.value) = folded(w.value))
AND (s.age_from IS NULL) = ? AND (s.age_from IS NOT NULL OR m.age_text GLOB '*[0-9]*')
ORDER BY s.age_from, s.created_at LIMIT ?
"""
NEAREST = 50  # accents are passed over here, and not where the earliest is chosen


class Candidates:
    """Reads what may be compared: not in the bin, not sealed, not happy alone."""

    def __init__(self, memories: Memories) -> None:
        self.memories = memories

    def given(self, today: date, *, most: int = MOST) -> dict[UUID, int | None]:
        """Return which memories are compared on `today`, with the 0 to 10 given for each, or None.

        These are the `most` with the highest 0 to 10, and all that were compared before. The others could hardly be
        the source: where more than 200 are given more than they, they are not asked about.
        """
        with self.memories.journal.reading() as database:
            likeliest = database.execute_sql(LIKELIEST, (today.isoformat(), most)).fetchall()
            compared = database.execute_sql(COMPARED, (today.isoformat(),)).fetchall()
        return {UUID(key): given for key, given in (*likeliest, *compared)}

    def kept(self, keys: Collection[UUID]) -> list[Memory]:
        """Return those of the memories under `keys` that are not in the bin, the latest first."""
        row = MemoryRow
        found = self.memories.where(row.id.in_(list(keys)))  # any more asked, and every row might be read
        there = [each for each in found if each.deleted_at is None]
        return sorted(there, key=lambda each: each.created_at, reverse=True)

    def alike(self, feelings: Iterable[str], today: date) -> list[Memory]:
        """Return the memories among which the earliest with one of `feelings` is, of those compared on `today`.

        The earliest by their age in years, and all with an age in words alone: what these say is not known here.
        """
        felt, day = json.dumps(list(feelings)), today.isoformat()
        with self.memories.journal.reading() as database:
            found = [
                UUID(key)
                for in_words, most in ((False, NEAREST), (True, -1))
                for (key,) in database.execute_sql(ALIKE, (day, felt, in_words, most)).fetchall()
            ]
        return self.kept(found)
