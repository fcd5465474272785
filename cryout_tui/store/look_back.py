"""What a look back needs: lines that were written, kind things, and the same day in other years."""

from collections.abc import Sequence
from datetime import date

from cryout_tui.domain.day import DAY_ENDS
from cryout_tui.domain.look_back import Written, Wrote
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.span import Span
from cryout_tui.domain.titles import Titles
from cryout_tui.store.gathering import KeptTitle, day_of_moment, moments
from cryout_tui.store.journal import Journal
from cryout_tui.store.reflections import Reflections
from cryout_tui.store.rows import ReflectionRow

LINES = """SELECT day, text, prompt FROM reflection
    WHERE day >= ? AND day <= ? AND deleted_at IS NULL AND text <> '' ORDER BY day, at"""
# nothing of a sitting is told whose memory is in the bin
SITTINGS = """SELECT s.began_at, s.kind_thing, m.title, m.sealed_until
    FROM sitting s LEFT JOIN memory m ON m.id = s.memory_id
    WHERE s.began_at >= ? AND s.began_at < ? AND m.deleted_at IS NULL
    AND (EXISTS (SELECT 1 FROM wave WHERE sitting_id = s.id)
        OR EXISTS (SELECT 1 FROM pain WHERE sitting_id = s.id AND value IS NOT NULL)) ORDER BY s.began_at"""
SAT = "SELECT began_at FROM sitting WHERE began_at >= ? AND began_at < ?"


class LookBack:
    """Reads a few days by index."""

    def __init__(self, journal: Journal, reflections: Reflections) -> None:
        self.journal = journal
        self.reflections = reflections

    def written(self, span: Span, titles: Titles, *, ends: str = DAY_ENDS) -> Written:
        """Return what was written in a span: its lines, with the questions they answer, and kind things."""
        with self.journal.reading() as database:
            lines = database.execute_sql(LINES, (span.first.isoformat(), span.last.isoformat())).fetchall()
            rows = database.execute_sql(SITTINGS, moments(span)).fetchall()
        told = [(day_of_moment(began, ends), thing, KeptTitle(*title)) for began, thing, *title in rows]
        sat = [each for each in told if span.holds(each[0])]
        titled = (titles.of(title) for *_, title in sat if title.title is not None)
        return Written(
            lines=[Wrote(date.fromisoformat(day), text, asked or "") for day, text, asked in lines],
            kind_things=[Wrote(day, thing) for day, thing, title in sat if thing and not title.is_sealed(titles.today)],
            sat_with=list(dict.fromkeys(titled)),
        )

    def said_on(self, days: Sequence[date]) -> list[Reflection]:
        """Return the reflections of these days, in the order in which they were begun."""
        row = ReflectionRow
        return self.reflections.where(row.day.in_(list(days)), row.deleted_at.is_null(), order=row.at)

    def sat_on(self, days: Sequence[date], *, ends: str = DAY_ENDS) -> set[date]:
        """Return those of `days` on which a sitting was begun, on the person's day, which ends at the hour `ends`."""
        began: list[str] = []
        with self.journal.reading() as database:
            for day in days:
                began += [at for (at,) in database.execute_sql(SAT, moments(Span(day, day))).fetchall()]
        return {day_of_moment(at, ends) for at in began} & set(days)
