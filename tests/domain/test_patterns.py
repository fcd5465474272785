"""Which pictures there are, and what each is made of."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest

from cryout_tui.domain.gathered import DaySaid, Echoed, Felt, Gathered, OwnScale, Practised, SatDay
from cryout_tui.domain.patterns import pictures
from cryout_tui.domain.picture import BeforeAfter, Named, OverDays, Pair, Picture, Rows, Station, Stations
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.span import Range, Span, span_of
from cryout_tui.domain.steps import Tears
from tests.domain.diaries import SOURCE, TODAY, diary

SPAN = span_of(Range.TWO_WEEKS, TODAY, None)
SCALE = UUID(int=7)


def _day(at: int) -> date:
    return SPAN.day(at)


def _said(at: int, *ratings: int | None, own: int | None = None) -> DaySaid:
    given = (*ratings, *[None] * (7 - len(ratings)))
    return DaySaid(_day(at), given, ((SCALE, own),) if own is not None else ())


def _sat(at: int, before: int | None, after: int | None, **more: object) -> SatDay:
    return SatDay(day=_day(at), memory_id=SOURCE, before=before, after=after, **more)  # type: ignore[arg-type]


def _drawn(gathered: Gathered) -> dict[str, Picture]:
    return {each.id: each for each in pictures(gathered, lambda lens: f"lens {lens.value}")}


def test_an_empty_journal_has_no_pictures() -> None:
    assert pictures(Gathered(span=SPAN), str) == ()


def test_what_was_skipped_draws_nothing() -> None:
    drawn = _drawn(Gathered(span=SPAN, days=[_said(0, 8, 3), _said(1, None, 4), _said(2)]))
    assert set(drawn) == {"mask", "inside"}
    inside, mask = drawn["inside"], drawn["mask"]
    assert isinstance(inside, OverDays)
    assert isinstance(mask, OverDays)
    assert inside.values == [(_day(0), 3), (_day(1), 4)]
    assert (inside.n, mask.values, mask.axis.lowest) == (2, [(_day(0), 5.0)], -10)


def test_nothing_is_read_under_five() -> None:
    four = Gathered(
        span=SPAN,
        days=[_said(at, 8, 3, 5, 5, 5, 5, 5, own=4) for at in range(4)],
        scales=[OwnScale(SCALE, "Hands", "cold", "warm")],
        sittings=[_sat(at, 8, 5, same_day=4, next_day=4, tears=Tears.CRIED, lens=Lens.KIND) for at in range(4)],
        source="The school gate",
        source_pains=[Felt(SOURCE, _day(at), 8) for at in range(4)],
        beliefs=[Felt(SOURCE, _day(at), 3) for at in range(4)],
        practices=[Practised("Gentle", _day(at), 6, 4) for at in range(4)],
        echoes=[Echoed("The school gate", 4)],
        hurts=6,
        shows_tears=True,
    )
    drawn = _drawn(four)
    assert len(drawn) == 15
    assert [each.reading.words for each in drawn.values()] == [""] * len(drawn)


def test_an_own_scale_is_a_picture_of_its_own() -> None:
    scale = OwnScale(SCALE, "Hands [/ oh", "cold", "warm")
    drawn = _drawn(Gathered(span=SPAN, days=[_said(0, own=0), _said(1), _said(3, own=10)], scales=[scale]))
    (hands,) = drawn.values()
    assert isinstance(hands, OverDays)
    assert (hands.title, hands.axis.low, hands.axis.high) == ("Hands [/ oh", "cold", "warm")
    assert hands.values == [(_day(0), 0), (_day(3), 10)]


def test_sittings_without_both_numbers_are_marked_and_not_compared() -> None:
    gathered = Gathered(
        span=SPAN, days=[_said(0, 8, 3)], sittings=[_sat(1, 8, 5), _sat(1, 7, None), _sat(2, None, None)]
    )
    drawn = _drawn(gathered)
    pain, inside = drawn["pain"], drawn["inside"]
    assert isinstance(pain, BeforeAfter)
    assert isinstance(inside, OverDays)
    assert pain.pairs == [Pair(_day(1), 8, 5)]
    assert inside.sittings == (_day(1), _day(2))


def test_the_source_is_drawn_by_how_it_was_when_one_came_to_it() -> None:
    pains = [Felt(SOURCE, _day(0), 8), Felt(SOURCE, _day(0), 4), Felt(SOURCE, _day(5), 6)]
    drawn = _drawn(Gathered(span=SPAN, source="a memory", source_pains=pains))
    (source,) = drawn.values()
    assert isinstance(source, OverDays)
    assert source.values == [(_day(0), 8), (_day(5), 6)]
    assert source.title == "a memory: how strong it is to hold"


def test_the_after_curve_counts_sittings_asked_about_later() -> None:
    gathered = Gathered(
        span=SPAN, sittings=[_sat(1, 8, 6), _sat(3, 8, 7, same_day=5, next_day=4), _sat(5, 6, 5, next_day=2)]
    )
    curve = _drawn(gathered)["after-curve"]
    assert isinstance(curve, Stations)
    assert curve.n == 2
    assert curve.stations == (
        Station("before", 7, 6.5, 7.5, 2),
        Station("right after", 6, 5.5, 6.5, 2),
        Station("later that day", 5, 5, 5, 1),
        Station("next morning", 3, 2.5, 3.5, 2),
    )


def test_what_helped_is_every_practice_and_lens_the_most_helpful_first() -> None:
    practised = [("Gentle", 6, 5), ("Gentle", 8, 5), ("Feet on the floor", 7, 2), ("Gentle", None, 3)]
    gathered = Gathered(
        span=SPAN,
        practices=[Practised(name, _day(at), *numbers) for at, (name, *numbers) in enumerate(practised)],
        sittings=[_sat(2, 8, 7, lens=Lens.KIND), _sat(3, 8, 6, lens=Lens.NOT_YET), _sat(4, 5, 5)],
    )
    helped = _drawn(gathered)["helped"]
    assert isinstance(helped, Rows)
    assert helped.rows == (
        Named("Feet on the floor", 1, 7, 2),
        Named("Gentle", 2, 7, 5),
        Named("lens kind", 1, 8, 7),
    )
    assert helped.table().rows[1] == ("Gentle", 7, 5, 2)
    assert helped.table().told[1] == ("Gentle", "7", "5", "2")


def test_what_was_done_most_is_read_out() -> None:
    practised = [Practised("Gentle", _day(at), 6, 4) for at in range(9)] + [Practised("Feet", _day(0), 9, 1)]
    helped = _drawn(Gathered(span=SPAN, practices=practised))["helped"]
    assert helped.reading.words == "Gentle: lower after in 9 of 9 times, in the middle by 2."


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ([4], ""),
        ([5], 'All 5 lead to "Memory 0".'),
        ([1, 1, 1, 1, 1], "They lead to 5 memories, to none of them clearly more than to another."),
        ([4, 2], "They lead to 2 memories, to none of them clearly more than to another."),
        ([9, 7], "They lead to 2 memories, to none of them clearly more than to another."),
        ([14, 2, 1], '14 of 17 lead to "Memory 0", more than to any other.'),
    ],
)
def test_echoes_are_counted_and_a_tie_has_no_leader(times: list[int], words: str) -> None:
    echoes = [Echoed(f"Memory {at}", each) for at, each in enumerate(times)]
    assert _drawn(Gathered(span=SPAN, echoes=echoes, hurts=40))["echoes"].reading.words == words


def test_what_helped_five_times_stands_before_what_helped_once_and_what_has_no_numbers_last() -> None:
    practised = [Practised("Gentle", _day(at), 6, 4) for at in range(5)]
    practised += [Practised("Feet", _day(0), 9, 1), Practised("Cold water", _day(0), 5, None)]
    helped = _drawn(Gathered(span=SPAN, practices=practised))["helped"]
    assert isinstance(helped, Rows)
    assert helped.rows == (Named("Gentle", 5, 6, 4), Named("Feet", 1, 9, 1), Named("Cold water", 1))
    assert helped.n == 6


def test_tears_are_shown_only_where_they_were_asked_for() -> None:
    said = [Tears.CRIED, Tears.NOT_TODAY, Tears.RATHER_NOT_SAY, Tears.WET_EYES, Tears.CRIED, Tears.CRIED_HARD]
    gathered = Gathered(span=SPAN, sittings=[_sat(at, None, None, tears=each) for at, each in enumerate(said)])
    assert _drawn(gathered) == {}
    tears = _drawn(replace(gathered, shows_tears=True))["tears"]
    assert isinstance(tears, Rows)
    assert [(each.name, each.n) for each in tears.rows] == [
        ("not today", 1),
        ("wet eyes", 1),
        ("I cried", 2),
        ("I cried hard", 1),
    ]
    assert tears.reading.words == "They came in 4 of 5 sittings."


@pytest.mark.parametrize(
    ("asked", "first", "days"),
    [
        (Range.TWO_WEEKS, None, 14),
        (Range.THREE_MONTHS, TODAY, 91),
        (Range.YEAR, None, 365),
        (Range.ALL, None, 14),
        (Range.ALL, TODAY, 14),
        (Range.ALL, TODAY - timedelta(days=10957), 10958),
    ],
)
def test_a_range_is_so_many_days_up_to_today(asked: Range, first: date | None, days: int) -> None:
    span = span_of(asked, TODAY, first)
    assert (span.days, span.last) == (days, TODAY)


@pytest.mark.parametrize("columns", [1, 36, 72, 196])
def test_days_fall_into_so_many_columns_with_the_middle_of_each(columns: int) -> None:
    span = Span(TODAY - timedelta(days=364), TODAY)
    gathered = diary(Random(1))
    sleep = _drawn(replace(gathered, span=span, days=[each for each in gathered.days if span.holds(each.day)]))["sleep"]
    assert isinstance(sleep, OverDays)
    binned = sleep.binned(columns)
    assert len(binned) == columns
    given = [value for _, value in sleep.values]
    assert all(each is None or min(given) <= each <= max(given) for each in binned)


def test_a_gap_stays_a_gap() -> None:
    values = [(_day(0), 0.0), (_day(13), 10.0)]
    drawn = _drawn(Gathered(span=SPAN, days=[_said(0, None, 0), _said(13, None, 10)]))["inside"]
    assert isinstance(drawn, OverDays)
    assert drawn.binned(72) == [0.0, *[None] * 12, 10.0]
    assert drawn.values == values
