"""What was typed into the search, by tables."""

from dataclasses import replace
from datetime import date

import pytest

from cryout_tui.domain.found import LONG, Marker, folded
from cryout_tui.domain.search_words import MOST, Kind, Term, no_day, parse
from tests.hostile import HOSTILE

EVERYWHERE = "{words people feelings} : "


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("", ""),
        ("  ", ""),
        ("?!", ""),
        ("gate", f'{EVERYWHERE}"gate" *'),
        ("gate ", f'{EVERYWHERE}"gate"'),
        ("school gate", f'{EVERYWHERE}"school" AND {EVERYWHERE}"gate" *'),
        ('"school gate"', f'{EVERYWHERE}"school gate"'),
        ('"school ga', f'{EVERYWHERE}"school ga" *'),
        ('say"so', f'{EVERYWHERE}"say""so" *'),
        ("feeling:betrayed", '{feelings} : "betrayed" *'),
        ('FEELING:"not enough" x', f'{{feelings}} : "not enough" AND {EVERYWHERE}"x" *'),
        ("person:ana ", '{people} : "ana"'),
        ("period:early_school ", '{period} : "early_school"'),
        ("kind:mem", 'kind : ("memory")'),
        ("kind:re", 'kind : ("reframe" OR "reflection")'),
        ("kind:xyz", 'kind : ("")'),
        ("tears:yes", 'kind : ("sitting" OR "reframe")'),
        ("feeling:", ""),
        ("feeling:?", ""),
        ("tears:maybe ", f'{EVERYWHERE}"tears maybe"'),
        ("before:noon ", f'{EVERYWHERE}"before noon"'),
        ("other:word ", f'{EVERYWHERE}"other:word"'),
        ("NEAR(a b) OR * ", f'{EVERYWHERE}"NEAR(a" AND {EVERYWHERE}"b)" AND {EVERYWHERE}"OR"'),
    ],
)
def test_what_is_looked_for(typed: str, match: str) -> None:
    assert parse(typed).match == match


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("before:2024", None, date(2024, 1, 1)),
        ("before:2024-05", None, date(2024, 5, 1)),
        ("before:2024-05-03", None, date(2024, 5, 3)),
        ("after:2024", date(2025, 1, 1), None),
        ("after:2024-12", date(2025, 1, 1), None),
        ("after:2024-12-31", date(2025, 1, 1), None),
        ("after:2023 before:2025", date(2024, 1, 1), date(2025, 1, 1)),
        ("before:2024-", None, date(2024, 1, 1)),
        ("before:20", None, None),
        ("before:2024-13", None, None),
        ("before:0000", None, None),
        ("after:9999", None, None),
        ("before:-", None, None),
    ],
)
def test_days(typed: str, since: date | None, until: date | None) -> None:
    query = parse(typed)
    assert (query.since, query.until) == (since, until)
    assert replace(query, since=None, until=None, unread=None).is_empty


def test_kinds_that_tears_do_not_belong_to_find_nothing() -> None:
    assert parse("tears:yes kind:memory").finds_nothing
    assert parse("kind:xyz").finds_nothing
    assert not parse("tears:no kind:sitting").finds_nothing
    assert parse("tears:no").tears is False
    assert parse("kind:p").kinds == (Kind.PERSON,)


def test_every_string_is_a_valid_search() -> None:
    for string in HOSTILE:
        query = parse(string * 3)
        assert len(query.terms) <= MOST
        for term in query.terms:
            assert term.match.count('"') % 2 == 0
        assert "\0" not in query.match
        query.match.encode()


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("gate", "The Gate, gates, agate", ["Gate", "gates"]),
        ("gate ", "The Gate, gates, agate", ["Gate"]),
        ("cafe ", "caf\u00e9 CAFE\u0301 cafes", ["caf\u00e9", "CAFE\u0301"]),
        ('"one two" ', "one, two; one three two", ["one, two"]),
        ("\u0130stanbul", "istanbul \u0130stanbul", ["istanbul", "\u0130stanbul"]),
        ("period:now", "now", []),
        ("a.b ", "a b a.b ab", ["a b", "a.b"]),
    ],
)
def test_the_words_found_are_marked(typed: str, text: str, marked: list[str]) -> None:
    assert [text[a:b] for a, b in Marker(parse(typed)).marks(text)] == marked


def test_a_line_begins_a_little_before_the_first_word_found() -> None:
    line = Marker(parse("gate")).line("many words " * 40 + "the gate " + "and more " * 60)
    assert line.text.startswith("\u2026 ")
    assert line.text.endswith("\u2026")
    assert len(line.text) <= LONG + 3
    (first, *_) = line.marks
    assert line.text[slice(*first)] == "gate"
    assert first[0] < 30


def test_folding_keeps_every_letter_in_its_place() -> None:
    for string in HOSTILE:
        assert len(folded(string)) == len(string)
        line = Marker(parse(string)).line(string * 2)
        assert all(0 <= a <= b for a, b in line.marks)
    assert Term("x").begins is False


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        ("before:2020-13-45", "2020-13-45"), ("after:2025-02-30 gate", "2025-02-30"), ("before:20 gate", "20"),
        ("before:20", None), ("after:2026", None), ("before:2026-11-25 ", None), ("before:soon", None),
    ],
)  # fmt: skip
def test_a_day_that_is_none_is_said_and_one_still_typed_is_not(typed: str, unread: str | None) -> None:
    query = parse(typed)
    assert query.unread == unread
    assert (unread in no_day(query)) if unread else not no_day(query)
    assert query.finds_nothing is (unread is not None)
