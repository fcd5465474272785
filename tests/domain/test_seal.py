"""A seal's day, as it may be typed; and what stands for a title."""

import contextlib
from datetime import date
from uuid import uuid4

import pytest

from cryout_tui.domain import seal
from cryout_tui.domain.memory import UNTIL_ASKED
from cryout_tui.domain.memory_list import MemoryLine, heading, placed
from cryout_tui.domain.titles import HIDDEN, SEALED, Titles
from cryout_tui.errors import CryoutError
from tests.hostile import HOSTILE

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("typed", ["2027-06-30", " 2027-6-30 ", "30.6.2027", "30.06.2027", "30. 6. 2027"])
def test_a_day_is_read_in_both_its_forms(typed: str) -> None:
    assert seal.day_in(typed, TODAY) == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("soon", "reads like 2027-06-30 or 30.6.2027"),
        ("30/6/2027", "reads like"),
        ("30.6.27", "reads like"),
        ("31.6.2027", "no such day"),
        ("2027-13-01", "no such day"),
        ("0000-01-01", "no such day"),
        ("25.11.2026", "not ahead"),
        ("2001-01-01", "not ahead"),
    ],
)
def test_a_day_that_cannot_be_is_told_in_a_sentence(typed: str, said: str) -> None:
    with pytest.raises(CryoutError, match=said):
        seal.day_in(typed, TODAY)


def test_any_words_are_a_day_ahead_or_answered_with_a_sentence() -> None:
    taken = []
    for words in HOSTILE:
        with contextlib.suppress(CryoutError):
            taken.append(seal.day_in(words, TODAY))
    assert all(day > TODAY for day in taken)
    assert len(taken) < len(HOSTILE) // 10


def test_a_seal_says_until_when() -> None:
    assert seal.told(date(2027, 6, 30)) == "until 30 Jun 2027"
    assert seal.told(UNTIL_ASKED) == "until you ask"


def _line(title: str, age: int | None = None, until: date | None = None) -> MemoryLine:
    return MemoryLine(id=uuid4(), title=title, age_from=age, sealed_until=until)


def test_a_title_is_shown_as_written_or_hidden_or_sealed() -> None:
    plain, sealed, over = _line("one"), _line("two", until=date(2027, 1, 1)), _line("three", until=TODAY)
    assert [Titles(TODAY).of(each) for each in (plain, sealed, over)] == ["one", SEALED, "three"]
    assert [Titles(TODAY, are_shown=False).of(each) for each in (plain, sealed)] == [HIDDEN, SEALED]


@pytest.mark.parametrize(
    ("along", "told"),
    [(0, "before school"), (5, "before school"), (6, "early school"), (9, "early school"), (11, "late"), (15, "teens"),
     (21.5, "leaving home"), (26, "grown"), (120, "grown"), (200, "now"), (201, "now"), (None, "no age given")],
)  # fmt: skip
def test_every_age_has_its_heading(along: float | None, told: str) -> None:
    assert told in heading(along)


def test_each_heading_comes_once_and_years_passed_over_are_counted() -> None:
    lines = [_line("a", 4), _line("b", 5), _line("c", 11), _line("d", 11)]
    places = [*placed(lines[:2]), *placed(lines[2:], lines[1])]
    assert [bool(each.heading) for each in places] == [True, False, True, False]
    assert [each.skipped for each in places] == [0, 0, 6, 0]
