"""What the pictures are made of: everything of a span, a few columns of it, read by index."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from time import sleep
from typing import Any
from uuid import UUID

from cryout_tui.domain.day import DAY_ENDS, day_at
from cryout_tui.domain.gathered import DaySaid, Echoed, Felt, Gathered, OwnScale, Practised, SatDay
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.span import Range, Span, span_of
from cryout_tui.domain.steps import Tears
from cryout_tui.domain.titles import Titles
from cryout_tui.store.columns import InstantField, RatingsField
from cryout_tui.store.journal import Journal

AT_ONCE = 366  # days read at a time: between them a word that is to be kept has its turn
MOST = (Tears.CRIED_HARD, Tears.CRIED, Tears.WET_EYES, Tears.NOT_TODAY, Tears.RATHER_NOT_SAY)
INSTANT, RATINGS = InstantField(), RatingsField()
NONE = "{}"  # how it is kept that no scale of one's own was rated

FIRST_DAY = "SELECT day FROM reflection WHERE deleted_at IS NULL ORDER BY day LIMIT 1"
FIRST_SITTING = "SELECT began_at FROM sitting ORDER BY began_at LIMIT 1"
FIRST_PRACTICE = "SELECT at FROM practice ORDER BY at LIMIT 1"
BINNED = "SELECT id FROM memory WHERE deleted_at > ''"
OF_DAYS = "day >= ?1 AND day <= ?2 AND deleted_at IS NULL"
DAYS = f"""SELECT day, outside, inside, sleep, belly, anxious, angry, frustrated, own
    FROM reflection WHERE {OF_DAYS} ORDER BY day, at"""
TOLD = f"""SELECT hurt IS NOT NULL AND hurt <> '', echo_memory_id FROM reflection
    WHERE {OF_DAYS} AND (hurt <> '' OR echo_memory_id IS NOT NULL)"""
SCALES = "SELECT id, name, low, high FROM scale ORDER BY created_at"
ECHOED = """SELECT id, title, sealed_until FROM memory
    WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"""
SITTINGS = "SELECT id, memory_id, began_at FROM sitting WHERE began_at >= ?1 AND began_at < ?2 ORDER BY began_at, rowid"
# in this order nothing is sorted, which in locked memory takes longer than all the reading
OF_SITTING = "s.began_at >= ?1 AND s.began_at < ?2"
PAINS = f"""SELECT p.sitting_id, p.memory_id, p.moment, p.value
    FROM sitting s CROSS JOIN pain p ON p.sitting_id = s.id WHERE {OF_SITTING}
    ORDER BY s.began_at, s.rowid, p.at"""
WAVES = f"""SELECT w.sitting_id, w.tears
    FROM sitting s CROSS JOIN wave w ON w.sitting_id = s.id WHERE {OF_SITTING}
    ORDER BY s.began_at, s.rowid, w.at"""
LENSES = f"""SELECT r.sitting_id, r.memory_id, r.lens
    FROM sitting s CROSS JOIN reframe r ON r.sitting_id = s.id WHERE {OF_SITTING}
    ORDER BY s.began_at, s.rowid, r.at"""
SOURCE = """SELECT id, title, sealed_until FROM memory INDEXED BY memory_source
    WHERE is_source AND deleted_at IS NULL ORDER BY updated_at DESC LIMIT 1"""
SOURCE_PAINS = """SELECT memory_id, at, value FROM pain INDEXED BY pain_value
    WHERE memory_id = ?3 AND at >= ?1 AND at < ?2 AND value IS NOT NULL
    AND moment IN ('walk', 'arrive', 'return') ORDER BY at"""  # how it was when one came to it
BELIEFS = """SELECT b.reframe_id, b.at, b.value FROM reframe r CROSS JOIN belief b ON b.reframe_id = r.id
    WHERE r.memory_id = ?3 AND b.at >= ?1 AND b.at < ?2 AND b.value IS NOT NULL ORDER BY b.at"""
PRACTICES = "SELECT practice, at, before, after FROM practice WHERE at >= ?1 AND at < ?2 ORDER BY at"


class Gathering:
    """Reads a span in pieces, so that the journal is never held for long; meant for a thread of its own."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def read(
        self,
        asked: Range,
        now: datetime,
        titles: Titles,
        *,
        named: Callable[[str], str],
        ends: str = DAY_ENDS,
        shows_tears: bool = False,
    ) -> Gathered:
        """Return everything of the range up to the local moment `now`, what is in the bin left out.

        `named` gives the name that a practice is shown with; the person's day ends at the hour `ends`. Raises
        CryoutError when the journal is shut meanwhile.
        """
        first = self.first(ends)
        practised = [day_of_moment(at, ends) for (at,) in self._rows(FIRST_PRACTICE)]
        earliest = min([*practised, *([first] if first else [])], default=None)
        span = span_of(asked, day_at(now, ends), earliest)
        return self.over(span, first, titles, named=named, ends=ends, shows_tears=shows_tears)

    def over(
        self,
        span: Span,
        first: date | None,
        titles: Titles,
        *,
        named: Callable[[str], str],
        ends: str = DAY_ENDS,
        shows_tears: bool = False,
    ) -> Gathered:
        """Return everything of a span of days; `first` is the first day of the whole journal."""
        binned = {key for (key,) in self._rows(BINNED)}
        source = next(iter(self._rows(SOURCE)), None)
        told = list(self._by_days(span, TOLD))
        days = self._days(span)
        rated = {key for each in days for key, _ in each.own}
        scales = [OwnScale(UUID(key), *told) for key, *told in self._rows(SCALES)]
        return Gathered(
            span=span,
            first=first,
            days=days,
            scales=[each for each in scales if each.id in rated],
            sittings=self._sittings(span, binned, ends),
            source=None if source is None else titles.of(KeptTitle(*source[1:])),
            source_pains=[] if source is None else self._felt(span, SOURCE_PAINS, source[0], ends),
            beliefs=[] if source is None else self._felt(span, BELIEFS, source[0], ends),
            practices=self._practices(span, named, ends),
            echoes=self._echoes(titles, [key for _, key in told if key is not None]),
            hurts=sum(is_hurt for is_hurt, _ in told),
            shows_tears=shows_tears,
        )

    def first(self, ends: str = DAY_ENDS) -> date | None:
        """Return the first day with a reflection or a sitting, or None while there is neither."""
        days = [date.fromisoformat(day) for (day,) in self._rows(FIRST_DAY)]
        days += [day_of_moment(began, ends) for (began,) in self._rows(FIRST_SITTING)]
        return min(days, default=None)

    # each kind of thing

    def _days(self, span: Span) -> list[DaySaid]:
        days: dict[str, tuple[int | None, ...]] = {}
        owns: dict[str, dict[UUID, int]] = {}
        for day, *given, own in self._by_days(span, DAYS):
            earlier = days.get(day)
            days[day] = tuple(given) if earlier is None else _over(earlier, given)
            if own != NONE:
                owns[day] = owns.get(day, {}) | RATINGS.python_value(own)
        return [
            DaySaid(date.fromisoformat(day), given, tuple(owns[day].items()) if day in owns else ())
            for day, given in days.items()
        ]

    def _sittings(self, span: Span, binned: set[str], ends: str) -> list[SatDay]:
        """Those with a wave or a number; nothing of a memory in the bin is told."""
        pains: dict[str, dict[str, int | None]] = defaultdict(dict)
        for key, memory, moment, value in self._by_moments(span, PAINS):
            if memory not in binned:
                pains[key][moment] = value
        waves: dict[str, list[Tears | None]] = defaultdict(list)
        for key, tears in self._by_moments(span, WAVES):
            waves[key].append(None if tears is None else Tears(tears))
        lenses = {key: lens for key, memory, lens in self._by_moments(span, LENSES) if memory not in binned}
        sittings: dict[str, SatDay] = {}
        for key, memory, began in self._by_moments(span, SITTINGS):
            day, felt = day_of_moment(began, ends), pains.get(key, {})
            if not span.holds(day) or not (key in waves or any(each is not None for each in felt.values())):
                continue
            closed = felt.get(Moment.CLOSE)
            sittings[key] = SatDay(
                day=day,
                memory_id=None if memory is None or memory in binned else UUID(memory),
                before=felt.get(Moment.ARRIVE),
                after=felt.get(Moment.RELEASE) if closed is None else closed,
                same_day=felt.get(Moment.SAME_DAY),
                next_day=felt.get(Moment.NEXT_DAY),
                lens=Lens(lenses[key]) if key in lenses else None,
                tears=next((each for each in MOST if each in waves.get(key, ())), None),
            )
        return sorted(sittings.values(), key=lambda each: each.day)

    def _felt(self, span: Span, query: str, memory: str, ends: str) -> list[Felt]:
        rows = ((key, day_of_moment(at, ends), value) for key, at, value in self._rows(query, *moments(span), memory))
        felt = [Felt(UUID(key), day, value) for key, day, value in rows if span.holds(day)]
        return sorted(felt, key=lambda each: each.day)

    def _practices(self, span: Span, named: Callable[[str], str], ends: str) -> list[Practised]:
        names: dict[str, str] = {}
        done = []
        for practice, at, before, after in self._rows(PRACTICES, *moments(span)):
            day = day_of_moment(at, ends)
            if not span.holds(day):
                continue
            if practice not in names:
                names[practice] = named(practice)
            done.append(Practised(names[practice], day, before, after))
        return sorted(done, key=lambda each: each.day)

    def _echoes(self, titles: Titles, keys: Sequence[str]) -> list[Echoed]:
        times = Counter(keys)
        shown = {key: titles.of(KeptTitle(*about)) for key, *about in self._rows(ECHOED, json.dumps(list(times)))}
        echoes = [Echoed(title, times[key]) for key, title in shown.items()]
        return sorted(echoes, key=lambda each: (-each.times, each.title))

    # how it is read

    def _by_days(self, span: Span, query: str) -> Iterator[Any]:
        for piece in _pieces(span):
            yield from self._rows(query, piece.first.isoformat(), piece.last.isoformat())

    def _by_moments(self, span: Span, query: str) -> Iterator[Any]:
        """What was begun in a piece; at its ends that of a day beside it, too, so that what is in two comes twice."""
        for piece in _pieces(span):
            yield from self._rows(query, *moments(piece))

    def _rows(self, query: str, *wanted: str) -> list[Any]:
        with self.journal.reading() as database:
            rows: list[Any] = database.execute_sql(query, wanted).fetchall()
        sleep(0)  # a thread that waits for the journal takes it here
        return rows


@dataclass(frozen=True, slots=True)
class KeptTitle:
    """A title as it is kept, and the day its seal ends."""

    title: str
    sealed_until: str | None

    def is_sealed(self, today: date) -> bool:
        """Say whether it rests sealed on `today`."""
        return self.sealed_until is not None and today.isoformat() < self.sealed_until


def _pieces(span: Span) -> Iterator[Span]:
    for at in range(0, span.days, AT_ONCE):
        yield Span(span.day(at), span.day(min(at + AT_ONCE, span.days) - 1))


def moments(span: Span) -> tuple[str, str]:
    """Return two moments, as they are kept, between which every moment of the span lies, wherever the person was."""
    first = max(span.first, date.min + timedelta(days=1)) - timedelta(days=1)
    after = min(span.last, date.max - timedelta(days=3)) + timedelta(days=3)
    return first.isoformat(), after.isoformat()


def day_of_moment(moment: str, ends: str) -> date:
    """Return the person's day of a moment as it is kept; the hours before `ends` are of the evening before."""
    try:
        at = INSTANT.python_value(moment)
        assert at is not None
        return day_at(at, ends)
    except OverflowError:  # at the very beginning of the calendar
        return date.fromisoformat(moment[:10])


def _over(earlier: tuple[int | None, ...], later: list[int | None]) -> tuple[int | None, ...]:
    return tuple(was if now is None else now for was, now in zip(earlier, later, strict=True))
