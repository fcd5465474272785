"""What is said of a step that was taken back."""

import pytest

from cryout_tui import language
from cryout_tui.domain.undone import done_again, taken_back

LONG = "Teacher read my poem aloud to all of them"


@pytest.mark.parametrize(
    ("said", "width", "shows", "expected"),
    [
        ('how sure changed in "The gate"', 72, True, '"how sure" is as it was, in "The gate"'),
        ('how sure changed in "The gate"', 72, False, '"how sure" is as it was.'),
        ('how sure changed in "The gate"', 36, True, '"how sure" is as it was.'),
        ('"The gate" put in the bin', 72, True, 'Undone: "The gate" put in the bin'),
        ('"The gate" put in the bin', 72, False, "Undone."),
        (f'"{LONG}" put in the bin', 36, True, 'Undone: "Teacher re\u2026" put in the bin'),
        ('"a {day} {title}" put in the bin', 72, True, 'Undone: "a {day} {title}" put in the bin'),
        ('the name of "The gate"', 72, True, 'Undone: the name of "The gate"'),
        ("20 November 2026 filled in", 72, True, "Undone: 20 November 2026 filled in"),
        ("two of them named", 72, True, "Undone: two of them named"),
    ],
)
def test_a_step_taken_back_is_named_plainly(said: str, width: int, shows: bool, expected: str) -> None:
    assert taken_back(said, width=width, shows_titles=shows) == expected
    assert len(expected) <= width


def test_a_step_done_again_is_named_too() -> None:
    assert done_again('age changed in "The gate"', width=72, shows_titles=True).startswith('"age" is changed again')
    assert done_again('"The gate" sealed', width=72, shows_titles=True) == 'Done again: "The gate" sealed'


@pytest.mark.parametrize("said", ['"The gate" put in the bin', 'the name of "The gate"', "a pair answered"])
def test_a_step_is_said_in_the_language_that_is_spoken(said: str) -> None:
    language.choose("hi")
    try:
        told = done_again(said, width=72, shows_titles=True)
    finally:
        language.choose(language.ENGLISH)
    assert ("The gate" in told) is ("The gate" in said)
    assert not [word for word in told.replace("The gate", "").split() if word.strip('":.').isalpha() and word.isascii()]
