"""How Arrive decides: open, gentler first, or not today; and the states in which it is better to wait."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from cryout_tui.domain import answers as said
from cryout_tui.domain.after_curve import day_of
from cryout_tui.domain.answers import Answer
from cryout_tui.domain.pacing import Arrival, Gate, Lighter, Pace, gate
from cryout_tui.domain.steps import Step

if TYPE_CHECKING:
    from cryout_tui.domain.sitting import Sitting

STATES = (Step.UNREAL, Step.VOICES, Step.USED, Step.SEEN, Step.UNDER_AGE)
HELD = (Step.NOT_FOR, *STATES)  # of this hour: left, nothing of them stays, and Arrive asks anew
CAN_GO_ON = (Step.UNREAL, Step.VOICES, Step.USED)  # not recommended, with a way on; the others have none


def gated(sitting: "Sitting", now: datetime) -> "Sitting":
    """Return the sitting past its questions. What was said about safety is not kept: it answers, and is forgotten."""
    if gate(sitting.arrival) is Gate.CLOSED:
        return replace(_forgotten(sitting), step=Step.CLOSED_TODAY, ended_at=now)
    if sitting.arrival.room is False:
        return replace(_no_room(sitting), step=Step.NOT_FOR)
    return _let_in(sitting, now)


def in_the_way(sitting: "Sitting", answer: Answer, now: datetime) -> "Sitting":
    """Return the sitting once it is said what is in the way, or gone on anyway; raise ValueError for another answer."""
    match sitting.step, answer:
        case Step.NOT_FOR, said.InTheWay(None):
            return replace(_no_room(sitting), step=Step.ADVICE)
        case Step.NOT_FOR, said.InTheWay(Step.UNDER_AGE):
            return replace(sitting, arrival=Arrival(), pains=(), step=Step.UNDER_AGE, ended_at=now)
        case Step.NOT_FOR, said.InTheWay(state) if state in STATES:
            return replace(_forgotten(sitting), step=state)
        case Step.UNREAL, said.GoesLighter(lighter):
            return _let_in(replace(sitting, arrival=replace(sitting.arrival, lighter=lighter)), now)
        case ((Step.VOICES | Step.USED), said.WentOn()):
            return _let_in(sitting, now)
    raise ValueError(f"{type(answer).__name__} does not answer {sitting.step}.")


def past_advice(sitting: "Sitting", lighter: Lighter | None, now: datetime) -> "Sitting":
    """Return the sitting gone on with after what was advised, as it is or in a lighter way."""
    onward = Step.WORD if sitting.pace.needs_word(now) else Step.CHOOSE
    return replace(sitting, arrival=replace(sitting.arrival, lighter=lighter or sitting.arrival.lighter), step=onward)


def paced(sitting: "Sitting", pace: Pace, now: datetime) -> "Sitting":
    """Return the sitting at its pace; where a reason to wait has passed meanwhile, Arrive asks anew."""
    again = replace(sitting, pace=pace)
    if sitting.arrival.was_closed and day_of(sitting.began_at, now) != day_of(now, now):
        again = replace(again, arrival=replace(sitting.arrival, was_closed=False))
    if sitting.step is Step.RESTING and sitting.memory_id and not pace.rests_until(sitting.memory_id, now):
        return replace(again, step=Step.TELL)
    if sitting.step not in (Step.ADVICE, Step.WORD):
        return again
    if gate(sitting.arrival) is Gate.OPEN and not pace.waits(now):
        return replace(again, step=Step.PAIN)
    return again if pace.needs_word(now) else replace(again, step=Step.ADVICE)


def once_left(sitting: "Sitting") -> "Sitting":
    """Return the sitting as it is left: what was in the way is kept nowhere, and is asked about anew."""
    return replace(_forgotten(sitting), step=Step.PAIN) if sitting.step in HELD else sitting


def _let_in(sitting: "Sitting", now: datetime) -> "Sitting":
    """The sitting at its choice of a memory, or at what is advised first."""
    forgotten = _forgotten(sitting)
    decided, waits = gate(forgotten.arrival), sitting.pace.waits(now)
    is_far_already = decided is Gate.DISTANCE and forgotten.arrival.lighter is not None
    is_open = decided is Gate.OPEN or is_far_already
    return replace(forgotten, step=Step.CHOOSE if is_open and not waits else Step.ADVICE)


def _forgotten(sitting: "Sitting") -> "Sitting":
    return replace(sitting, arrival=Arrival(pain=sitting.arrival.pain, lighter=sitting.arrival.lighter))


def _no_room(sitting: "Sitting") -> "Sitting":
    return replace(sitting, arrival=Arrival(pain=sitting.arrival.pain, room=False))
