"""The note to bring: what is offered, ticked and filled in."""

from datetime import timedelta

import pytest

from cryout_tui import content
from cryout_tui.domain.never_neglected import Day
from cryout_tui.domain.note import NoteLine, filled_in, paragraphs, read, written
from tests.conftest import EVENING
from tests.hostile import HOSTILE

TODAY = EVENING.date()
RATINGS = content.line("note.to-doctor", 1)


def days(count: int, **said: int) -> dict:  # type: ignore[type-arg]
    return {TODAY - timedelta(days=number): Day(**said) for number in range(count)}


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({}, None),
        (days(4, sleep=3), None),
        (days(5, sleep=3), "For about a week: sleep 3 (10 is deep) (0 to 10)."),
        (
            days(30, sleep=3, belly=4, anxious=8, inside=2),
            "For about 5 weeks: sleep 3 (10 is deep), belly 4 (10 is easy), anxious 8, low 8 (0 to 10).",
        ),
        (days(10, anxious=8, inside=2), "For about 2 weeks: anxious 8, low 8 (0 to 10)."),
        (days(200, anxious=7), "For about 8 weeks: anxious 7 (0 to 10)."),
        ({**days(3, anxious=7), **{TODAY - timedelta(days=3 + n): Day(anxious=8) for n in range(3)}},
         "For about a week: anxious 8 (0 to 10)."),
    ],
)  # fmt: skip
def test_averages_are_filled_in_where_five_days_are_known(given: dict, line: str | None) -> None:  # type: ignore[type-arg]
    assert filled_in(RATINGS, given, TODAY) == line


def test_a_line_without_ratings_stays_as_it_is() -> None:
    for line in content.lines("note.to-doctor")[2:]:
        assert filled_in(line, {}, TODAY) == line


def test_a_blank_is_filled_in_once_with_the_person_s_own_words() -> None:
    line = NoteLine("a", content.line("note.to-doctor", 2))
    assert line.blank == "when"
    assert line.shown == "I cannot cry, or feel much, since about \u2026."
    for words in HOSTILE:
        filled = line.filled(words)
        assert filled.blank is None
        assert filled.is_ticked
        assert filled.shown == filled.words
    assert line.filled("last May.").words == "I cannot cry, or feel much, since about last May."


def test_what_was_done_to_the_lines_is_read_back() -> None:
    offered = [NoteLine("a", "one"), NoteLine("b", "since {when}."), NoteLine("c", "three", above="ask")]
    left = [
        NoteLine("a", "one", True),
        offered[1].filled("{when}"),
        NoteLine("c", "other", False, True, "ask"),
        NoteLine("own.1", "mine", True, True),
    ]
    assert read(written(left), offered) == left
    assert read(written([NoteLine("b", "", True)]), offered)[1].is_ticked is False  # nothing is filled in yet


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[["a", 1, true]]', '[["a", "b", 1]]', *HOSTILE])
def test_a_note_changed_by_hand_is_read_or_refused(text: str) -> None:
    try:
        assert read(text, [NoteLine("a", "one")])
    except (ValueError, RecursionError):
        return


def test_only_what_is_ticked_is_said() -> None:
    lines = [NoteLine("a", "one", True), NoteLine("b", "two"), NoteLine("c", " \n", True, True)]
    assert paragraphs(lines) == ["one"]
