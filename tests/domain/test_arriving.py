"""The states in which it is better to wait, in tables: what was said at Arrive, and where it leads."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from cryout_tui import content
from cryout_tui.domain import answers as said
from cryout_tui.domain.arriving import CAN_GO_ON, HELD, STATES, once_left
from cryout_tui.domain.back import step_before
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.pacing import Arrival, Lighter, Pace, Sat
from cryout_tui.domain.reframe import Lens, lenses_for
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.domain.with_someone import FELT, WOUNDED_BY, better_with_someone
from tests.conftest import EVENING

LONG_AGO = EVENING - timedelta(days=200)
GATE = Memory(title="The school gate", period=Period.EARLY_SCHOOL, created_at=LONG_AGO, updated_at=LONG_AGO)
Yes = bool | None


def arrived(
    pain: int | None, room: Yes = True, safe: Yes = True, suicide: Yes = False, pace: Pace | None = None
) -> Sitting:
    """Return a sitting past the questions of Arrive."""
    sitting = Sitting(began_at=EVENING, pace=pace or Pace())
    for answer in (said.Rated(pain), said.Said(room), said.Said(safe), said.Said(suicide)):
        sitting = sitting.after(answer, now=EVENING)
    return sitting


@pytest.mark.parametrize(
    ("pain", "room", "safe", "suicide", "step"),
    [
        (4, True, False, False, Step.CLOSED_TODAY),
        (4, True, True, True, Step.CLOSED_TODAY),
        (4, False, False, None, Step.CLOSED_TODAY),
        (9, False, True, False, Step.NOT_FOR),
        (4, False, True, False, Step.NOT_FOR),
        (4, False, None, None, Step.NOT_FOR),
        (6, True, True, False, Step.CHOOSE),
        (7, True, True, False, Step.ADVICE),
        (8, True, True, False, Step.ADVICE),
        (10, None, None, None, Step.ADVICE),
        (None, None, None, None, Step.CHOOSE),
    ],
)
def test_where_arrive_leads(pain: int | None, room: Yes, safe: Yes, suicide: Yes, step: Step) -> None:
    assert arrived(pain, room, safe, suicide).step is step


@pytest.mark.parametrize("state", STATES)
def test_no_state_is_kept_beyond_the_step(state: Step) -> None:
    there = arrived(5, room=False).after(said.InTheWay(state), now=EVENING)
    assert there.step is state
    assert there.arrival == (Arrival() if state is Step.UNDER_AGE else Arrival(pain=5))
    assert once_left(there).step is Step.PAIN
    assert there.ended(now=EVENING).step is Step.PAIN
    assert {each.name for each in fields(Arrival)} == {"pain", "room", "safe", "suicide_close", "lighter", "was_closed"}


@pytest.mark.parametrize("state", STATES)
def test_what_is_not_recommended_has_a_way_on_and_what_is_closed_has_none(state: Step) -> None:
    there = arrived(5, room=False).after(said.InTheWay(state), now=EVENING)
    onward = said.GoesLighter(Lighter.AFAR) if state is Step.UNREAL else said.WentOn()
    if state in CAN_GO_ON:
        assert there.after(onward, now=EVENING).step is Step.CHOOSE
    else:
        with pytest.raises(ValueError, match="does not answer"):
            there.after(onward, now=EVENING)
    with pytest.raises(ValueError, match="does not answer"):
        there.after(said.WentOn() if state is Step.UNREAL else said.GoesLighter(Lighter.AFAR), now=EVENING)


def test_under_age_nothing_of_the_sitting_stays() -> None:
    there = arrived(5, room=False).after(said.InTheWay(Step.UNDER_AGE), now=EVENING)
    assert (there.pains, there.is_open, step_before(there)) == ((), False, None)


@pytest.mark.parametrize(("pain", "step"), [(5, Step.CHOOSE), (7, Step.CHOOSE), (8, Step.ADVICE)])
def test_unreal_and_gone_on_it_is_from_far_off(pain: int, step: Step) -> None:
    there = arrived(pain, room=False).after(said.InTheWay(Step.UNREAL), now=EVENING)
    assert there.grounds_at_once
    gone_on = there.after(said.GoesLighter(Lighter.AFAR), now=EVENING)
    assert (gone_on.step, gone_on.is_afar, gone_on.grounds_at_once) == (step, True, False)


def test_a_rest_holds_behind_a_state_as_well() -> None:
    paused = Pace(tuple(Sat(at=EVENING - timedelta(days=n), before=3, after=5) for n in (3, 6, 9)))
    there = arrived(3, room=False, pace=paused).after(said.InTheWay(Step.USED), now=EVENING)
    advised = there.after(said.WentOn(), now=EVENING)
    assert advised.step is Step.ADVICE
    assert advised.after(said.WentOn(), now=EVENING).step is Step.WORD


@pytest.mark.parametrize(
    ("answer", "lighter"),
    [
        (said.WentOn(), None),
        (said.GoesLighter(Lighter.AFAR), Lighter.AFAR),
        (said.GoesLighter(Lighter.SMALLER), Lighter.SMALLER),
    ],
)
def test_seven_suggests_distance_or_a_smaller_memory(answer: said.Answer, lighter: Lighter | None) -> None:
    gone_on = arrived(7).after(answer, now=EVENING)
    assert (gone_on.step, gone_on.arrival.lighter) == (Step.CHOOSE, lighter)


def test_something_else_is_in_the_way_and_it_can_wait() -> None:
    advised = arrived(4, room=False).after(said.InTheWay(None), now=EVENING)
    assert (advised.step, advised.arrival.room) == (Step.ADVICE, False)
    assert advised.paced(Pace(), EVENING).step is Step.ADVICE


def test_esc_leads_from_a_state_to_the_list_and_from_there_to_the_question() -> None:
    assert [step_before(Sitting(began_at=EVENING, step=each)) for each in HELD] == [
        Step.ROOM, *[Step.NOT_FOR] * 4, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("period", "days", "is_dated", "step"),
    [
        (None, 0, False, Step.WHEN),
        (None, 400, False, Step.WHEN),
        (Period.GROWN, 3, False, Step.WHEN),
        (Period.NOW, 29, False, Step.WHEN),
        (Period.NOW, 29, True, Step.TELL),
        (Period.NOW, 30, False, Step.TELL),
        (Period.TEENS, 3, False, Step.TELL),
        (Period.EARLIER, 3, False, Step.TELL),
        (Period.LAST_MONTH, 3, True, Step.FRESH),
        (Period.LAST_MONTH, 30, False, Step.TELL),
    ],
)
@pytest.mark.parametrize("chosen", [said.Remembered, said.WantsSource])
def test_a_memory_that_may_be_fresh_is_asked_about_once(
    period: Period | None, days: int, is_dated: bool, step: Step, chosen: type[said.Remembered | said.WantsSource]
) -> None:
    at = EVENING - timedelta(days=days)
    memory = replace(GATE, period=period, created_at=at)
    assert arrived(3).after(chosen(memory, is_dated), now=EVENING).step is step


@pytest.mark.parametrize(
    ("wounded_by", "feelings", "better"),
    [
        (("someone close to me",), (), True),
        (("chance, fate, bad luck", "someone with power over me"), (), True),
        ((), ("used",), True),
        ((), ("punished for being me", "sad"), True),
        (("other children or other people",), ("left out",), False),
        ((), (), False),
    ],
)
def test_what_may_be_abuse_is_better_told_with_someone(
    wounded_by: tuple[str, ...], feelings: tuple[str, ...], better: bool
) -> None:
    assert better_with_someone(wounded_by, feelings) is better


def test_those_words_are_offered_as_they_are() -> None:
    assert set(content.lines("remember.who-wounded")) >= WOUNDED_BY
    assert set(content.lines("feelings.wounds")) >= FELT


def test_from_far_off_the_far_lens_is_first() -> None:
    assert lenses_for(("betrayed",), 3, afar=True)[0] is Lens.FAR
    assert lenses_for(("betrayed",), 3)[0] is Lens.TRUE_FIRST
