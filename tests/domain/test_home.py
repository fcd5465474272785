"""What Home says."""

from datetime import date, timedelta

import pytest

from cryout_tui.domain.home import Glance, Series, page, what_was_last
from cryout_tui.terminal.output import PLAIN
from tests.conftest import EVENING


def test_a_low_rating_and_a_day_without_look_different_with_few_glyphs() -> None:
    bars = Series("inside", "amber", (None, 0, 1, 10)).bars.translate(PLAIN)
    assert bars.isascii()
    assert bars[0] not in bars[1:]


def test_one_rating_is_not_called_writing() -> None:
    said = what_was_last(Glance(last_reflection=EVENING.date()), EVENING.date())
    assert said == "You noted something today."


def test_what_was_not_answered_in_all_those_days_has_no_row() -> None:
    glance = Glance(sleep=(None, 4, None), inside=(None,) * 3, angry=(0, None, None))
    home = page(glance, EVENING, keys={}, shows_titles=True, welcome_back="")
    assert [each.name for each in home.series] == ["sleep", "angry"]


@pytest.mark.parametrize(
    ("hour", "ends", "said"), [(3, "04:00", "today"), (4, "04:00", "yesterday"), (0, "00:00", "yesterday")]
)
def test_the_evening_goes_on_past_midnight(hour: int, ends: str, said: str) -> None:
    night = EVENING.replace(day=24, hour=hour, minute=0)
    glance = Glance(last_reflection=EVENING.date())
    home = page(glance, night, keys={}, shows_titles=True, welcome_back="", day_ends=ends)
    assert f"You noted something {said}." in home.greeting


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        (None, "two minutes"),
        (EVENING.date(), "go on where you stopped"),
        (EVENING.date() - timedelta(days=3), "go on where you stopped, Fri 20 November"),
    ],
)
def test_what_stands_open_of_another_day_is_named(day: date | None, hint: str) -> None:
    home = page(Glance(open_today=day), EVENING, keys={}, shows_titles=True, welcome_back="")
    assert next(each.hint for each in home.ways if each.id == "today") == hint


@pytest.mark.parametrize("count", [0, 1, 3, 4, 9])
def test_many_notes_leave_the_ways_in_sight(count: int) -> None:
    notes = [f"Note {number}." for number in range(count)]
    home = page(Glance(), EVENING, keys={}, shows_titles=True, welcome_back="", notes=notes)
    few = notes if count < 4 else ["Note 0.", "Note 1.", f"{count - 2} more like these."]
    assert list(home.notes) == few
