"""A picture as an SVG: whole, quiet, and true to its numbers."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from cryout_tui.domain.picture import PAIN, Named, Picture
from cryout_tui.exchange.svg import svg
from cryout_tui.exchange.svg_parts import clean, cut, wrapped
from cryout_tui.palette import DARK, LIGHT
from tests.exchange.pictures import before_after, mask, nothing, one_of_each, over_days, rows, stations
from tests.hostile import HOSTILE

NS = "{http://www.w3.org/2000/svg}"


def drawn(picture: Picture) -> ElementTree.Element:
    return ElementTree.fromstring(svg(picture))


def words(picture: Picture) -> list[str]:
    return [each.text or "" for each in drawn(picture).iter(f"{NS}text")]


def shapes(picture: Picture, kind: str, fill: str) -> list[ElementTree.Element]:
    return [each for each in drawn(picture).iter(NS + kind) if each.get("fill") == LIGHT[fill]]


def number(element: ElementTree.Element, name: str) -> float:
    return float(element.get(name, "nan"))


@pytest.mark.parametrize("picture", one_of_each(), ids=lambda each: f"{type(each).__name__}-{each.id}-{each.n}")
def test_every_picture_says_what_it_is_of(picture: Picture) -> None:
    said = " ".join(words(picture))
    for each in (picture.title, f"n = {picture.n} {picture.counted}", picture.axis.unit, picture.reading.words,
                 picture.reading.method, "2026 to 23 November 2026"):  # fmt: skip
        assert each in said
    root = drawn(picture)
    title, desc = root.find(f"{NS}title"), root.find(f"{NS}desc")
    assert title is not None
    assert desc is not None
    assert title.text == picture.title
    assert picture.reading.words in (desc.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"


@pytest.mark.parametrize("picture", one_of_each(), ids=lambda each: f"{type(each).__name__}-{each.id}-{each.n}")
def test_nothing_in_it_runs_or_is_fetched(picture: Picture) -> None:
    for each in drawn(picture).iter():
        assert each.tag.removeprefix(NS) in {"svg", "title", "desc", "g", "text", "line", "rect", "circle", "path"}
        assert not any(name.startswith("on") or "href" in name for name in each.attrib)
    assert svg(picture).count("http") == 1
    assert "url(" not in svg(picture)


def test_whatever_something_is_called_the_picture_is_whole() -> None:
    for title in [*HOSTILE, "\ud800 half", "\ufffe\uffff", "\x00\x1b[31m\x9b", "]]>", "&#0;", "a" * 9999]:
        for picture in (over_days(title), rows(Named(title, 4, 7, 4.5), axis=PAIN)):
            root = ElementTree.fromstring(svg(picture).encode("utf-8"))
            assert all(number(each, "x") >= 0 for each in root.iter(f"{NS}text"))
        found = drawn(over_days(title)).find(f"{NS}title")
        assert found is not None
        assert (found.text or "") == clean(title)


def test_a_bar_is_as_high_as_its_value_and_a_nought_is_no_gap() -> None:
    ten, five, nought = (shapes(over_days(value=value), "rect", "amber") for value in (10.0, 5.0, 0.0))
    assert number(ten[0], "height") == pytest.approx(2 * number(five[0], "height"))
    assert number(nought[0], "height") > 1
    assert len(ten) == len(nought) == 14
    assert len(shapes(over_days(every=2), "rect", "amber")) == 7


def test_below_nought_a_bar_hangs() -> None:
    up, hanging = shapes(mask(), "rect", "amber")
    assert number(up, "y") < number(up, "y") + number(up, "height") == pytest.approx(number(hanging, "y"))


def test_years_are_drawn_in_stretches_and_say_so() -> None:
    years = over_days(days=11_000)
    assert 100 < len(shapes(years, "rect", "amber")) < 400
    assert "each bar is the middle of 42 days; \u25be a day with a sitting" in words(years)
    assert len(svg(years)) < 60_000
    dates = [each for each in words(years) if each.isdigit() and len(each) == 4]
    assert dates == sorted(set(dates))
    assert 3 < len(dates) < 20


@pytest.mark.parametrize(("days", "expected"), [(14, "10 Nov"), (91, "Oct"), (365, "2026"), (11_000, "2000")])
def test_dates_stand_under_it(days: int, expected: str) -> None:
    assert expected in words(over_days(days=days))


def test_before_is_full_after_is_open_and_the_same_is_one_in_the_other() -> None:
    picture = before_after((8, 3), (5, 5))
    (before,) = shapes(picture, "circle", "rose")
    open_ones = shapes(picture, "circle", "ground")
    assert len(open_ones) == 2
    assert number(before, "cy") < number(open_ones[0], "cy")
    assert len(shapes(picture, "circle", "sage")) == 1
    many = before_after(*[(8, 3)] * 500, days=4000)
    at = [number(each, "cx") for each in shapes(many, "circle", "rose")]
    assert len(at) > 30
    assert all(right - left > 8 for left, right in pairwise(at))
    assert any("the middle of a few sittings" in each for each in words(many))


def test_stations_and_rows_say_how_many_each() -> None:
    assert {"before", "right after", "next morning", "n = 9", "n = 1"} <= set(words(stations()))
    assert {"feet", "3", "box", "1"} <= set(words(rows(Named("feet", 3), Named("box", 1))))
    told = words(rows(*(Named(f"way {each}", 40 - each, 5, 4) for each in range(40)), axis=PAIN))
    assert "way 23" in told
    assert "way 24" not in told
    assert any("and 16 more" in each for each in told)


def test_what_is_not_there_yet_says_so() -> None:
    assert "Nothing to draw here yet." in words(nothing())


def test_colours_are_those_that_are_given() -> None:
    night = svg(over_days(), colours=DARK)
    assert DARK["ground"] in night
    assert not any(colour in night for colour in LIGHT.values())


@pytest.mark.parametrize(
    ("told", "most", "expected"),
    [
        ("a b c", 3, ["a b", "c"]),
        ("abcdefg", 3, ["abc", "def", "g"]),
        ("\u60f3\u4f60\u60f3", 4, ["\u60f3\u4f60", "\u60f3"]),
        ("", 4, [""]),
    ],
)
def test_words_are_wrapped_by_how_wide_they_are(told: str, most: int, expected: list[str]) -> None:
    assert wrapped(told, most) == expected


def test_what_is_too_long_is_cut_and_shows_it() -> None:
    assert cut("abcdef", 4) == "abc\u2026"
    assert cut("\u60f3\u4f60\u60f3", 4) == "\u60f3\u2026"
    assert wrapped("a " * 99, 3, lines=2) == ["a a", "a\u2026"]


def test_long_words_of_a_scale_stay_beside_how_many_there_are() -> None:
    told = words(replace(over_days(), axis=replace(PAIN, low="l" * 300)))
    (measured,) = (each for each in told if each.startswith("0 to 10: 0 ll"))
    assert len(measured) < 90
    assert measured.endswith("\u2026")


def test_the_axis_goes_as_far_as_what_was_counted() -> None:
    counted = replace(over_days(value=3.0), axis=replace(PAIN, highest=0))
    assert "3" in words(counted)
