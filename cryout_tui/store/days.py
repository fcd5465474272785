"""The days of the calendar: what there is of each, and everything of one."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from uuid import UUID

from cryout_tui.domain.day import DAY_ENDS, day_at
from cryout_tui.domain.month import DayMark
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.whole import Whole
from cryout_tui.store.columns import InstantField
from cryout_tui.store.journal import Journal
from cryout_tui.store.wholes import Wholes

INSTANT = InstantField()
RATED = "SELECT day, inside FROM reflection WHERE day >= ?1 AND day <= ?2 AND deleted_at IS NULL ORDER BY day, at"
WRITTEN = "SELECT id FROM reflection WHERE day = ? AND deleted_at IS NULL ORDER BY at"
SITTINGS = """SELECT id, began_at FROM sitting s WHERE began_at >= ?1 AND began_at < ?2
    AND (EXISTS (SELECT 1 FROM wave WHERE sitting_id = s.id)
         OR EXISTS (SELECT 1 FROM pain WHERE sitting_id = s.id AND value IS NOT NULL))
    ORDER BY began_at"""
BESIDE = timedelta(days=1)  # as far as the clocks of the world lie apart from UTC


class Days:
    """Reads days by index; a sitting is of the person's day, which ends at the hour `ends`."""

    def __init__(self, journal: Journal, wholes: Wholes) -> None:
        self.journal = journal
        self.wholes = wholes

    def marks(self, first: date, last: date, *, ends: str = DAY_ENDS) -> dict[date, DayMark]:
        """Return what there is of each day from `first` to `last` on which there is anything."""
        inside: dict[date, int | None] = {}
        with self.journal.reading() as database:
            for day, value in database.execute_sql(RATED, (first.isoformat(), last.isoformat())).fetchall():
                key = date.fromisoformat(day)
                inside[key] = inside.get(key) if value is None else value
        sat = self._sat(first, last, ends)
        return {day: DayMark(inside.get(day), day in inside, day in sat) for day in {*inside, *sat}}

    def get(self, day: date, *, ends: str = DAY_ENDS) -> list[Whole]:
        """Return the reflections of a day, then its sittings, each with all that belongs to it."""
        with self.journal.reading() as database:
            written = [UUID(key) for (key,) in database.execute_sql(WRITTEN, (day.isoformat(),)).fetchall()]
            return [
                *(self.wholes.get(Kind.REFLECTION, key) for key in written),
                *(self.wholes.get(Kind.SITTING, key) for key in self._sat(day, day, ends).get(day, ())),
            ]

    def _sat(self, first: date, last: date, ends: str) -> dict[date, list[UUID]]:
        if first <= date.min + BESIDE or last >= date.max - 2 * BESIDE:
            return {}
        around = [datetime.fromisoformat(f"{day}T00:00+00:00") for day in (first - BESIDE, last + 2 * BESIDE)]
        sat: dict[date, list[UUID]] = defaultdict(list)
        with self.journal.reading() as database:
            for key, began in database.execute_sql(SITTINGS, [INSTANT.db_value(each) for each in around]).fetchall():
                at = INSTANT.python_value(began)
                assert at is not None
                day = day_at(at, ends)
                if first <= day <= last:
                    sat[day].append(UUID(key))
        return dict(sat)
