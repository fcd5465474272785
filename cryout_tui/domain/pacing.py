"""Every number that decides when the deep path waits, each with its reason."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

# Our own choices, made with a reason; pain is 0 to 10 and compared with the same person only.
STEADY_FROM = 8  # at the start, 8 to 10 is hard to hold while thinking: steadying first is recommended
TOO_MUCH_FROM = 9  # after a wave, 9 and 10 are steadied first, and closing for today is the first thing offered
DISTANCE_FROM = 7  # strong, and still workable with some distance
STILL_STRONG_FROM = 7  # nobody parts at 7 and over without grounding
RISE_THAT_GROUNDS = 2  # two points more than at the start is more than the usual wobble of the scale
REST_BETWEEN = timedelta(days=2)  # deep sittings 48 hours apart
SITTINGS_BEFORE_REST = 4  # protocols of three to five sessions a memory
LONG_REST = timedelta(days=14)
NEW_PAINFUL = 5  # new painful memories in one walk: more at once is a load, and tomorrow is a day too
ORIENT_AFTER = timedelta(seconds=10)  # the short close, on the way out
SETTLE = timedelta(seconds=60)  # a minute of quiet before any reframe


class Gate(StrEnum):
    """What Arrive says to the deep path."""

    OPEN = "open"
    DISTANCE = "distance"
    HIGH = "high"
    NO_ROOM = "no_room"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What was said at Arrive; None was skipped and warns of nothing."""

    pain: int | None = None
    room: bool | None = None
    safe: bool | None = None
    suicide_close: bool | None = None


def gate(arrival: Arrival) -> Gate:
    """Return whether the deep path is open, not recommended (with a way on), or closed for today."""
    if arrival.safe is False or arrival.suicide_close is True:
        return Gate.CLOSED
    if arrival.pain is not None and arrival.pain >= STEADY_FROM:
        return Gate.HIGH
    if arrival.room is False:
        return Gate.NO_ROOM
    if arrival.pain == DISTANCE_FROM:
        return Gate.DISTANCE
    return Gate.OPEN


def ground_first(before: int | None, after: int | None) -> bool:
    """Say whether Close begins with Ground: two higher than at the start, or 7 and over. Skipped triggers nothing."""
    if after is None:
        return False
    return after >= STILL_STRONG_FROM or (before is not None and after - before >= RISE_THAT_GROUNDS)


def rest_after(sittings_on_memory: int) -> timedelta:
    """Return the rest suggested after this many sittings on one memory."""
    return LONG_REST if sittings_on_memory >= SITTINGS_BEFORE_REST else REST_BETWEEN
