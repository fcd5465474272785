"""What Home says."""

from cryout_tui.domain.home import Glance, Series, what_was_last
from cryout_tui.terminal.output import PLAIN
from tests.conftest import EVENING


def test_a_low_rating_and_a_day_without_look_different_with_few_glyphs() -> None:
    bars = Series("inside", "amber", (None, 0, 1, 10)).bars.translate(PLAIN)
    assert bars.isascii()
    assert bars[0] not in bars[1:]


def test_one_rating_is_not_called_writing() -> None:
    said = what_was_last(Glance(last_reflection=EVENING.date()), EVENING.date())
    assert said == "You noted something today."
