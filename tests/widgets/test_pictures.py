"""Pictures as rows of text: nothing wider than its place, gaps blank, a zero that shows, and every number said."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.content import Content

from cryout_tui.domain.pairs_placed import STEP, places
from cryout_tui.domain.picture import (
    COUNTS,
    PAIN,
    Axis,
    BeforeAfter,
    Named,
    OverDays,
    Pair,
    Picture,
    Reading,
    Rows,
    Station,
    Stations,
)
from cryout_tui.domain.span import Range, Span, span_of
from cryout_tui.domain.text import as_kept
from cryout_tui.terminal.output import FewGlyphs
from cryout_tui.widgets.pictures.dates import GAP, ticks
from cryout_tui.widgets.pictures.drawn import counted, drawn
from tests.hostile import HOSTILE

TODAY = date(2026, 11, 23)
SIZES = [(34, 16), (70, 24), (110, 40), (194, 60)]
SIGNED = Axis(-10, 10, "points", "darker", "brighter")
SAID = Reading("Lower after in 5 of 6 sittings, in the middle by 2.", "Counted.")
LONG_AGO = date(1996, 3, 5)
SPANS = {
    "one day": span_of(Range.ALL, TODAY, TODAY),
    "two weeks": span_of(Range.TWO_WEEKS, TODAY, None),
    "three months": span_of(Range.THREE_MONTHS, TODAY, None),
    "a year": span_of(Range.YEAR, TODAY, None),
    "thirty years": span_of(Range.ALL, TODAY, LONG_AGO),
}


def over_days(span: Span, values: Sequence[tuple[date, float]], axis: Axis = PAIN, title: str = "Sleep") -> OverDays:
    sittings = [span.day(at) for at in range(3, span.days, 17)]
    return OverDays(
        id="sleep",
        title=title,
        span=span,
        n=len(values),
        counted="days",
        reading=SAID,
        axis=axis,
        values=values,
        sittings=sittings,
    )


def before_after(span: Span, pairs: Sequence[Pair], title: str = "Pain") -> BeforeAfter:
    return BeforeAfter(
        id="pain", title=title, span=span, n=len(pairs), counted="sittings", reading=SAID, axis=PAIN, pairs=pairs
    )


def rows(names: Sequence[Named], axis: Axis = PAIN, title: str = "What helped") -> Rows:
    return Rows(
        id="helped", title=title, span=SPANS["a year"], n=7, counted="times", reading=SAID, axis=axis, rows=names
    )


def curve(names: Sequence[str] = ("before", "right after", "later that day", "next morning")) -> Stations:
    given = [Station(name, 8 - at, 7 - at, 9, 12 - at) for at, name in enumerate(names)]
    return Stations(
        id="curve", title="After", span=SPANS["a year"], n=12, counted="sittings", reading=SAID, axis=PAIN,
        stations=given,
    )  # fmt: skip


def every(span: Span) -> list[Picture]:
    """One of each kind, filled by chance, with days left out."""
    chance = random.Random(span.days)
    days = [span.day(at) for at in range(span.days) if chance.random() < 0.8]
    pairs = [Pair(day, chance.randint(0, 10), chance.randint(0, 10)) for day in days[::4]]
    return [
        over_days(span, [(day, chance.randint(0, 10)) for day in days]),
        over_days(span, [(day, chance.randint(-10, 10)) for day in days], SIGNED),
        before_after(span, pairs),
        rows([Named("Longer out", 20, 7, 5), Named("5-4-3-2-1", 9, 6.5, 6.5), Named("as to a child", 8, 2, 9)]),
        rows([Named(f"memory {at}", 30 - at) for at in range(30)], COUNTS),
        curve(),
    ]


def plain(picture: Picture, width: int = 70, height: int = 24) -> list[str]:
    return [row.plain for row in drawn(picture, width, height)]


def wide(drawn: Sequence[Content]) -> int:
    return max(row.cell_length for row in drawn)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("span", SPANS)
def test_no_row_is_wider_than_its_place_and_how_many_is_always_said(span: str, size: tuple[int, int]) -> None:
    for picture in every(SPANS[span]):
        shown = drawn(picture, *size)
        assert wide(shown) <= size[0], picture.id
        text = " ".join(" ".join(row.plain for row in shown).split())
        assert counted(picture) in text
        assert picture.reading.words in text


@pytest.mark.parametrize("size", SIZES[:2])
def test_hostile_names_and_titles_change_nothing_beside_them(size: tuple[int, int]) -> None:
    for string in HOSTILE:
        name = as_kept(string)
        shown = [
            drawn(over_days(SPANS["two weeks"], [(TODAY, 4)], title=name), *size),
            drawn(rows([Named(name, 3, 7, 5), Named("kind", 12, 6, 6)]), *size),
            drawn(curve((name, "after")), *size),
        ]
        assert all(wide(each) <= size[0] for each in shown), name
        assert any(row.plain.rstrip().endswith("6 \u2192 6  n = 12") for row in shown[1])


@pytest.mark.parametrize("size", SIZES)
def test_the_end_of_a_scale_is_cut_and_a_title_in_a_reading_takes_one_line(size: tuple[int, int]) -> None:
    said = Reading("Lower for \u201cone\ntwo\nthree " + "four " * 400)
    given = over_days(SPANS["a year"], [(TODAY, 4)], Axis(low="l" * 300, high="h \n\n" * 100))
    shown = [row.plain for row in drawn(replace(given, reading=said), *size)]
    assert any(row.startswith("0 llllll") and row.endswith("l\u2026") for row in shown)
    assert any(row.startswith("10 h") for row in shown)
    assert any(row.startswith("Lower for \u201cone two three") for row in shown)
    assert shown[-1].endswith("\u2026")
    assert len(shown) < 24


@pytest.mark.parametrize(
    ("days", "columns", "told"),
    [
        (14, 14, ""),
        (14, 70, ""),
        (91, 31, "2 or 3"),
        (91, 67, "1 or 2"),
        (350, 50, "7"),
        (365, 70, "5"),
        (365, 125, "2 or 3"),
    ],
)
def test_a_bar_that_stands_for_several_days_says_so(days: int, columns: int, told: str) -> None:
    picture = over_days(Span(TODAY - timedelta(days=days - 1), TODAY), [(TODAY, 4)])
    said = f"each bar is the middle of {told} days" if told else ""
    assert picture.several(columns) == said
    assert said in " ".join(plain(picture, columns + 3))


def test_the_reading_has_a_row_of_its_own() -> None:
    shown = drawn(replace(over_days(SPANS["two weeks"], [(TODAY, 4)], Axis()), reading=Reading("Short.")), 110, 24)
    assert shown[-1].plain == "Short."
    assert [each.style for each in shown[-1].spans] == ["$ink"]


@pytest.mark.parametrize("name", ["\u51b7\u305f\u3044\u6c34\u3092" * 6, "e\u0301" * 60, "\U0001f30a" * 40])
def test_a_name_is_cut_by_the_cells_it_takes(name: str) -> None:
    shown = drawn(rows([Named(name, 3, 7, 5), Named("kind", 12, 6, 6)]), 70, 24)
    ends = {row.cell_length for row in shown if "\u2192" in row.plain}
    assert len(ends) == 1


def bars_of(values: Sequence[tuple[date, float]], axis: Axis = PAIN, height: int = 24) -> list[list[str]]:
    """Return the column of signs of each of fourteen days, from above."""
    shown = plain(over_days(SPANS["two weeks"], values, axis), 74, height)
    plot = [row.split("\u2524", 1)[-1].split("\u2502", 1)[-1] for row in shown if "\u2524" in row or "\u2502" in row]
    spread = (74 - (4 if axis.lowest < 0 else 3)) // 14
    return [[row.ljust(80)[at * spread] for row in plot] for at in range(14)]


@pytest.mark.parametrize("height", [16, 24, 60])
def test_a_day_without_a_value_is_blank_and_zero_is_not(height: int) -> None:
    span = SPANS["two weeks"]
    columns = bars_of([(span.first, 0), (span.day(2), 10)], height=height)
    assert set(columns[0]) == {" ", "\u2581"}
    assert set(columns[1]) == {" "}
    assert set(columns[2]) == {"\u2588"}


@pytest.mark.parametrize("height", [16, 24, 60])
@pytest.mark.parametrize("is_plain", [False, True])
def test_each_value_stands_higher_than_the_one_below_it_also_with_few_signs(height: int, is_plain: bool) -> None:
    span = SPANS["two weeks"]
    columns = bars_of([(span.day(value), value) for value in range(11)], height=height)[:11]
    if is_plain:
        columns = [list(few("".join(column))) for column in columns]
        assert all("".join(column).isascii() for column in columns)
    assert len({tuple(column) for column in columns}) == 11
    filled = [sum(sign != " " for sign in column) for column in columns]
    assert filled == sorted(filled)
    assert filled[0] == 1


def test_what_falls_below_zero_hangs_from_the_line_and_says_so_in_few_signs() -> None:
    span = SPANS["two weeks"]
    columns = bars_of([(span.day(0), -10), (span.day(1), -1), (span.day(2), 0), (span.day(3), 10)], SIGNED)
    half = len(columns[0]) // 2
    assert columns[0][:half] == [" "] * half
    assert set(columns[0][half:]) == {"\u2588"}
    assert columns[1][half] == "\u2594"
    assert columns[2][half - 1] == "\u2581"
    assert columns[3][half:] == [" "] * half
    assert len({few("".join(column)) for column in columns[:5]}) == 5


def few(text: str) -> str:
    """Return what is seen of `text` where there are few signs."""
    return "".join(each.text for each in FewGlyphs().apply([Segment(text)], Color(0, 0, 0)))


@pytest.mark.parametrize("size", SIZES)
def test_few_signs_are_plain_letters_and_still_tell_before_from_after(size: tuple[int, int]) -> None:
    for picture in every(SPANS["three months"]):
        assert all(few(row).isascii() for row in plain(picture, *size)), picture.id
    signs = [few(sign) for sign in "\u25cf\u25cb\u25c9\u25d0\u2502\u25be"]
    assert len(set(signs)) == len(signs)


def plot_of(pairs: Sequence[Pair], height: int = 24, span: str = "three months") -> list[str]:
    return [
        row for row in plain(before_after(SPANS[span], pairs), 70, height) if "\u2524" in row or "\u2502" in row[:4]
    ]


def test_before_and_after_are_joined_at_their_heights() -> None:
    day = TODAY - timedelta(days=40)
    plot = plot_of([Pair(day, 8, 5), Pair(day + timedelta(days=20), 6, 6)])
    assert len(plot) == 11
    at = plot[2].index("\u25cf")
    assert [plot[row][at : at + 1] for row in range(2, 6)] == ["\u25cf", "\u2502", "\u2502", "\u25cb"]
    assert "\u25c9" in plot[4]


def test_a_picture_of_sittings_begins_with_the_first_one() -> None:
    pairs = [Pair(TODAY - timedelta(days=7 * each), 8, 5) for each in range(12)]
    shown = plain(before_after(SPANS["thirty years"], pairs))
    at = [row.index("\u25cf") for row in shown if "\u25cf" in row and "\u25cf before" not in row]
    assert at == [3]
    assert "Sep" in shown[-3]
    assert sum(row.count("\u25cf") for row in plot_of([Pair(TODAY, 8, 5)], span="thirty years")) == 1


def test_close_values_on_a_low_screen_lie_side_by_side_and_are_not_the_same() -> None:
    plot = plot_of([Pair(TODAY - timedelta(days=40), 6, 7)], height=16)
    assert "\u25c9" not in "".join(plot)
    assert {"\u25cf", "\u25cb"} <= set("".join(plot))


@pytest.mark.parametrize("count", [1, 2, 30])
def test_sittings_stand_in_their_order_and_apart_even_on_one_day(count: int) -> None:
    span = SPANS["three months"]
    for days in ([TODAY] * count, [span.first] * count, [span.day(at * 91 // count) for at in range(count)]):
        at = places(days, span, 67)
        assert at == sorted(at)
        assert all(after - before >= STEP for before, after in zip(at, at[1:], strict=False))
        assert 0 <= at[0] <= at[-1] + 1 < 67


@pytest.mark.parametrize("width", [30, 67, 107, 190])
@pytest.mark.parametrize("span", SPANS)
def test_days_under_a_picture_never_touch_and_there_are_some(span: str, width: int) -> None:
    columns = min(width, SPANS[span].days)
    spread = width // columns
    labels = ticks(SPANS[span], columns, spread=spread)
    assert labels
    assert labels[-1][0] + len(labels[-1][1]) <= width
    for (at, text), (after, _) in zip(labels, labels[1:], strict=False):
        assert at + len(text) + GAP <= after
    assert any(text.endswith(("2026", "2020", "2025")) for _, text in labels) is (span == "thirty years")


def test_what_has_nothing_to_draw_says_so_in_one_line() -> None:
    empty = OverDays(id="belly", title="Belly", span=SPANS["a year"], n=0, counted="days", reading=Reading(""))
    shown = plain(empty)
    assert len(shown) == 2
    assert "n = 0 days" in shown[0]
    assert shown[1].endswith("yet.")


def test_all_the_same_and_one_alone_are_drawn() -> None:
    span = SPANS["three months"]
    same = plain(over_days(span, [(span.day(at), 5) for at in range(span.days)]))
    assert len({row[4:60] for row in same if "\u2524" in row}) >= 2
    alone = plain(over_days(span, [(TODAY, 7)]))
    assert "n = 1 day" in alone[0]
    assert not alone[0].endswith("days")
    assert any(set(row[4:].strip()) & set("\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588") for row in alone)


def test_the_moments_after_a_sitting_stand_with_their_numbers() -> None:
    shown = plain(curve())
    text = " ".join(" ".join(shown).split())
    assert "before right after later that day next morning" in text
    assert "8 7 6 5" in text
    assert "n = 12 n = 11 n = 10 n = 9" in text
