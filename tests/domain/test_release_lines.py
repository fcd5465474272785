"""The quiet lines of a wave: early, middle and late, seldom, and never the same twice in a row."""

from dataclasses import replace
from itertools import pairwise
from uuid import uuid4

import pytest

from cryout_tui import content
from cryout_tui.domain.release_lines import Lines, is_long, line_at, openings
from cryout_tui.domain.wave import Wave
from tests.conftest import EVENING

LINES = Lines(
    "opening",
    content.lines("release.early"),
    content.lines("release.middle"),
    content.lines("release.late"),
)
WAVE = Wave(sitting_id=uuid4(), pattern="long-exhale", at=EVENING)


def at(seconds: float, planned: float | None = 300.0, number: int = 0) -> str:
    return line_at(LINES, replace(WAVE, active_seconds=seconds, planned_seconds=planned), number)


@pytest.mark.parametrize(
    ("seconds", "planned", "part"),
    [
        (0, 300.0, ("opening",)),
        (19.9, 300.0, ("opening",)),
        (20, 300.0, ("",)),
        (31, 300.0, LINES.early),
        (56, 300.0, ("",)),
        (81, 300.0, LINES.middle),
        (181, 300.0, LINES.middle),
        (231, 300.0, LINES.late),
        (231, 1200.0, LINES.early),
        (600, 1200.0, LINES.middle),
        (1000, 1200.0, LINES.late),
        (31, 180.0, LINES.early),
        (135, 180.0, LINES.late),
        (3600, None, LINES.late),
        (85, None, LINES.middle),
    ],
)
def test_the_lines_follow_the_wave(seconds: float, planned: float | None, part: tuple[str, ...]) -> None:
    assert at(seconds, planned) in part


@pytest.mark.parametrize("planned", [180.0, 300.0, 600.0, 1200.0, None])
@pytest.mark.parametrize("number", [0, 1, 2, 7])
def test_a_line_never_comes_twice_in_a_row_and_changes_seldom(planned: float | None, number: int) -> None:
    every = [(second, at(second, planned, number)) for second in range(1800)]
    begun = [(second, line) for (_, before), (second, line) in pairwise(every) if line and line != before]
    assert all(first != then for (_, first), (_, then) in pairwise(begun))
    assert all(45 <= later - sooner <= 60 for (sooner, _), (later, _) in pairwise(begun))
    still = sum(line == "" for _, line in every)
    assert still > len(every) / 3


def test_the_next_wave_does_not_begin_as_the_last_did() -> None:
    assert len({at(31, number=number) for number in range(5)}) == 5


@pytest.mark.parametrize(
    ("seconds", "planned", "long"),
    [(599, 300.0, False), (600, 300.0, True), (359, 180.0, False), (360, 180.0, True), (2399, 1200.0, False),
     (2400, 1200.0, True), (599, None, False), (600, None, True)],
)  # fmt: skip
def test_twice_the_time_is_long(seconds: float, planned: float | None, long: bool) -> None:
    assert is_long(replace(WAVE, active_seconds=seconds, planned_seconds=planned)) is long


def test_an_age_that_is_not_known_is_not_said() -> None:
    lines = content.lines("release.open")
    assert not any("{" in each for age in (None, 6) for each in openings(lines, "The gate", age))
    assert any("You were 6." in each for each in openings(lines, "The gate", 6))
    assert not any("You were" in each for each in openings(lines, "The gate", None))


def test_a_title_in_braces_is_told_as_it_is() -> None:
    assert 'Look at it once more: "{age} {x}".' in openings(content.lines("release.open"), "{age} {x}", None)
