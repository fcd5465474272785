"""Diaries made up by chance, to see how often a reading claims what is not there, and misses what is."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from uuid import UUID

from cryout_tui.domain.gathered import DaySaid, Felt, Gathered, Practised, SatDay
from cryout_tui.domain.patterns import pictures
from cryout_tui.domain.reframe import WRITING_LENSES
from cryout_tui.domain.span import Span

TODAY = date(2026, 11, 23)
SOURCE = UUID(int=1)
CARRIED = 0.5  # of what a day was, the next day keeps; the rest is new
SKIPPED = 0.15  # of the days, and a twentieth of the ratings
PRACTICES = ("Long exhale", "Gentle", "Feet on the floor")


def rating(value: float) -> int:
    """Return the nearest rating."""
    return max(0, min(10, round(value)))


def days(
    random: Random, span: Span, sittings: Sequence[date], *, spread: float, week: float, carried: float, rise: float
) -> list[DaySaid]:
    """Return ratings around 5, each day somewhat like the one before, `week` higher in the week after a sitting.

    Over the span they rise by `rise`, from half of it below to half of it above.
    """
    state = [random.gauss(0, spread) for _ in range(7)]
    told = []
    for at in range(span.days):
        new = (1 - carried**2) ** 0.5
        state = [carried * each + new * random.gauss(0, spread) for each in state]
        day = span.day(at)
        usual = 5 + rise * (at / span.days - 0.5) + (week if any(0 < (day - sat).days <= 7 for sat in sittings) else 0)
        if random.random() < SKIPPED:
            continue
        ratings = (rating(usual + each) if random.random() > 0.05 else None for each in state)
        told.append(DaySaid(day, tuple(ratings)))
    return told


def diary(
    random: Random,
    *,
    sittings: int = 20,
    apart: int = 16,
    eases: float = 0.0,
    week: float = 0.0,
    spread: float = 1.5,
    carried: float = CARRIED,
    rise: float = 0.0,
) -> Gathered:
    """Return a diary in which pain falls by `eases` in a sitting, and every rating rises by `week` in the week after.

    A number before and one after differ by chance as well, by `spread` (their standard deviation).
    """
    span = Span(TODAY - timedelta(days=sittings * apart + 10), TODAY)
    sat_on = [span.day(8 + n * apart) for n in range(sittings)]
    each = spread / 2**0.5
    sat = []
    for day in sat_on:
        base = random.gauss(6, 1.5)
        before, after, later, morning = (
            rating(base + change + random.gauss(0, each)) for change in (0, -eases, -eases, -eases)
        )
        lens = random.choice(WRITING_LENSES[:4])
        has_later, has_morning = random.random() < 0.7, random.random() < 0.7
        sat.append(
            SatDay(
                day=day,
                memory_id=SOURCE,
                before=before,
                after=after,
                same_day=later if has_later else None,
                next_day=morning if has_morning else None,
                lens=lens,
            )
        )
    practised = []
    for _ in range(sittings):
        base = random.gauss(5, 1.5)
        before, after = (rating(base + random.gauss(0, 1)) for _ in range(2))
        practised.append(Practised(random.choice(PRACTICES), span.day(random.randrange(span.days)), before, after))
    return Gathered(
        span=span,
        first=span.first,
        days=days(random, span, sat_on, spread=spread, week=week, carried=carried, rise=rise),
        sittings=sat,
        source="The school gate",
        source_pains=[Felt(SOURCE, each.day, each.before) for each in sat if each.before is not None],
        beliefs=[Felt(SOURCE, day, rating(random.gauss(5, 2))) for day in sat_on],
        practices=practised,
    )


def claimed(gathered: Gathered) -> dict[str, str]:
    """Return the pictures whose line claims a difference, with that line: it tells one, and no coincidence."""
    told = {each.id: each.reading for each in pictures(gathered, lambda lens: lens.value)}
    return {
        key: reading.words
        for key, reading in told.items()
        if "Holm" in reading.method and "coincidence" not in reading.words and "half of" not in reading.words
    }
