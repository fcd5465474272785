"""At the fourth and the eighth sitting Close asks what sitting does."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from cryout_tui.domain import answers as said
from cryout_tui.domain.back import step_before
from cryout_tui.domain.pacing import Pace, Sat
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Does, Kept, Step
from tests.conftest import EVENING

DAY = timedelta(days=1)


def at_keep(earlier: int) -> Sitting:
    """A sitting at Close, with so many before it; one of a clock once set wrong does not count."""
    sat = tuple(Sat(at=EVENING - n * DAY) for n in range(-1, earlier + 1) if n != 0)
    return Sitting(began_at=EVENING, step=Step.KEEP, memory_id=uuid4(), pace=Pace(sat))


@pytest.mark.parametrize("earlier", range(10))
def test_it_is_asked_at_the_fourth_and_the_eighth(earlier: int) -> None:
    after = at_keep(earlier).after(said.Keeps(Kept.ALL), now=EVENING)
    assert after.step is (Step.GOOD if earlier in (3, 7) else Step.RETURN)
    assert step_before(after) is Step.KEEP


@pytest.mark.parametrize(
    ("does", "then"),
    [(Does.GOOD, Step.RETURN), (None, Step.RETURN), (Does.HARM, Step.PAUSE), (Does.NOT_MUCH, Step.PAUSE)],
)
def test_harm_and_not_much_lead_to_a_pause_and_nothing_else_does(does: Does | None, then: Step) -> None:
    asked = at_keep(3).after(said.Keeps(None), now=EVENING)
    after = asked.after(said.DoesIt(does), now=EVENING)
    assert after.step is then
    assert step_before(after) is Step.GOOD
    if then is Step.PAUSE:
        assert after.after(said.WentOn(), now=EVENING).step is Step.RETURN


def test_words_let_go_are_not_asked_about_again() -> None:
    asked = at_keep(3).after(said.Keeps(Kept.NONE), now=EVENING)
    assert step_before(asked) is None
    assert step_before(replace(asked, pace=Pace(), step=Step.RETURN)) is None
