"""Every number that decides when the deep path waits, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain.day import hour_of

# Our own choices, made with a reason; pain is 0 to 10 and compared with the same person only.
STEADY_FROM = 8  # at the start, 8 to 10 is hard to hold while thinking: steadying first is recommended
TOO_MUCH_FROM = 9  # after a wave, 9 and 10 are steadied first, and closing for today is the first thing offered
DISTANCE_FROM = 7  # strong, and still workable with some distance
STILL_STRONG_FROM = 7  # nobody parts at 7 and over without grounding
RISE_THAT_GROUNDS = 2  # two points more than at the start is more than the usual wobble of the scale
RISES_THAT_PAUSE = 3  # one or two sittings that end higher are usual; three running are a direction
REST_BETWEEN = timedelta(days=2)  # deep sittings 48 hours apart: what was stirred settles over a night or two
SITTINGS_BEFORE_REST = 4  # on one memory: protocols of three to five sessions a memory
OFTEN = 4  # on any memories, within LONG_REST: two a week is the pace of those protocols
LONG_REST = timedelta(days=14)  # long enough to see how everyday life goes without
EASY_DAYS = 1  # after a later number that went up: nothing deep on that day and the next
FRESH = timedelta(days=30)  # in the first month most hurts heal by rest and company; telling over can set them
BED = "23:30"  # where nothing else is set: late enough to leave most evenings free
BEFORE_BED = timedelta(hours=2)  # what is stirred within two hours of bed is taken into the night
NIGHT = timedelta(hours=6)  # from bed on: a short night's sleep, in which it is too late as well
LOOKED_BACK_ON = 20  # sittings; no rule here looks further back
WORD = "willing"  # typed out, it is meant; one key can be a slip
NEW_PAINFUL = 5  # new painful memories in one walk: more at once is a load, and tomorrow is a day too
TELLING = timedelta(minutes=20)  # writing about what hurts was studied in sittings of 15 to 20 minutes
ORIENT_AFTER = timedelta(seconds=10)  # the short close, on the way out
SETTLE = timedelta(seconds=60)  # a minute of quiet before any reframe
ASK_LATER_FROM = timedelta(minutes=20)  # sooner than that it is still the end of the sitting
DAY_TURNS = timedelta(hours=4)  # what is done before four belongs to the evening before: nobody has slept yet
ASKED_IF_GOOD = (4, 8)  # sittings: enough to tell a direction, and once more when it has become a habit


class Lighter(StrEnum):
    """A lighter way in: told from far off, or a smaller memory."""

    AFAR = "afar"
    SMALLER = "smaller"


class Gate(StrEnum):
    """What Arrive says to the deep path."""

    OPEN = "open"
    DISTANCE = "distance"
    HIGH = "high"
    NO_ROOM = "no_room"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What was said at Arrive; None was skipped and warns of nothing.

    With `was_closed` the deep path was closed earlier that day: nothing but a yes and a no opens it again.
    """

    pain: int | None = None
    room: bool | None = None
    safe: bool | None = None
    suicide_close: bool | None = None
    lighter: Lighter | None = None
    was_closed: bool = False

    @property
    def is_unsafe(self) -> bool:
        """Whether it is not safe to go deep: it was said so, or was said so before and is not taken back."""
        if self.safe is False or self.suicide_close is True:
            return True
        return self.was_closed and not (self.safe is True and self.suicide_close is False)


def gate(arrival: Arrival) -> Gate:
    """Return whether the deep path is open, not recommended (with a way on), or closed for today."""
    if arrival.is_unsafe:
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
    """Return the rest suggested after this many sittings on one memory, none of them two weeks after the other."""
    return LONG_REST if sittings_on_memory >= SITTINGS_BEFORE_REST else REST_BETWEEN


class Wait(StrEnum):
    """Why a deep sitting is better left for another time, by what came before it; the strongest first."""

    PAUSED = "paused"
    SAME_DAY = "same_day"
    EASY_DAY = "easy_day"
    TOO_SOON = "too_soon"
    OFTEN = "often"
    NEAR_BED = "near_bed"


BY_WORD = frozenset({Wait.PAUSED, Wait.SAME_DAY})  # gone on from by typing a word; the others by a key


@dataclass(frozen=True, slots=True, kw_only=True)
class Sat:
    """A sitting that came to a wave: when, with which memory, and its pains (0 to 10, None: not known).

    `later` is what was said afterwards, the same or the next day, at `later_at`.
    """

    at: datetime
    memory_id: UUID | None = None
    before: int | None = None
    after: int | None = None
    later: int | None = None
    later_at: datetime | None = None

    @property
    def rose(self) -> bool:
        """Whether it ended higher than it began; a number that was skipped warns of nothing."""
        return self.before is not None and self.after is not None and self.after > self.before

    @property
    def rose_later(self) -> bool:
        """Whether it was higher afterwards than at its end."""
        return self.after is not None and self.later is not None and self.later > self.after


@dataclass(frozen=True, slots=True)
class Pace:
    """The sittings so far, the newest first, and the hour of bed (local; None: not minded)."""

    sat: tuple[Sat, ...] = ()
    bed: time | None = None

    def waits(self, now: datetime) -> tuple[Wait, ...]:
        """Return every reason to wait at the local moment `now`, the strongest first."""
        sat = self._until(now)
        holds = {
            Wait.PAUSED: self.paused_until(now) is not None,
            Wait.SAME_DAY: bool(sat) and _day(sat[0].at, now) == now.date(),
            Wait.EASY_DAY: bool(sat) and _is_easy_day(sat[0], now),
            Wait.TOO_SOON: bool(sat) and now - sat[0].at < REST_BETWEEN,
            Wait.OFTEN: sum(now - each.at < LONG_REST for each in sat) >= OFTEN,
            Wait.NEAR_BED: is_near_bed(now, self.bed),
        }
        return tuple(wait for wait in Wait if holds[wait])

    def needs_word(self, now: datetime) -> bool:
        """Say whether going on takes a word that is typed out."""
        return not BY_WORD.isdisjoint(self.waits(now))

    def paused_until(self, now: datetime) -> datetime | None:
        """Return the end of the two weeks of rest after three sittings running that ended higher, or None."""
        latest = self._until(now)[:RISES_THAT_PAUSE]
        if len(latest) < RISES_THAT_PAUSE or not all(each.rose for each in latest):
            return None
        return _if_later(latest[0].at + LONG_REST, now)

    def asks_if_good(self, began_at: datetime) -> bool:
        """Say whether the sitting begun then is one that is asked what sitting does: the fourth, and the eighth."""
        return len(self._until(began_at)) + 1 in ASKED_IF_GOOD

    def latest(self, now: datetime) -> date:
        """Return the day of the latest sitting; raise IndexError where there is none."""
        return _day(self._until(now)[0].at, now)

    def run_on(self, memory_id: UUID, now: datetime) -> int:
        """Return how many sittings one memory has had with no two weeks of rest between them."""
        count, later = 0, now
        for each in self._until(now):
            if each.memory_id == memory_id:
                if later - each.at >= LONG_REST:
                    break
                count, later = count + 1, each.at
        return count

    def rests_until(self, memory_id: UUID, now: datetime) -> datetime | None:
        """Return the end of the two weeks of rest after four sittings with one memory, or None."""
        if self.run_on(memory_id, now) < SITTINGS_BEFORE_REST:
            return None
        latest = next(each.at for each in self._until(now) if each.memory_id == memory_id)
        return _if_later(latest + LONG_REST, now)

    def _until(self, now: datetime) -> Sequence[Sat]:
        """The sittings up to now: a clock that was once set wrong holds nobody up."""
        return [each for each in self.sat if each.at <= now]


def bedtime(written: str) -> time | None:
    """Return the hour of bed from `23:30`, or None for `off`; raise ValueError for anything else."""
    return None if written == "off" else hour_of(written)


def is_near_bed(now: datetime, bed: time | None) -> bool:
    """Say whether the local moment `now` is within two hours before bed, or in the night after it."""
    if bed is None:
        return False
    begins = datetime.combine(now.date(), bed) - BEFORE_BED
    return (now.replace(tzinfo=None) - begins) % timedelta(days=1) < BEFORE_BED + NIGHT


def _is_easy_day(sat: Sat, now: datetime) -> bool:
    said = sat.later_at
    return sat.rose_later and said is not None and 0 <= (now.date() - _day(said, now)).days <= EASY_DAYS


def _day(moment: datetime, now: datetime) -> date:
    """The day of a moment where the person is now."""
    return moment.astimezone(now.tzinfo).date()


def _if_later(moment: datetime, now: datetime) -> datetime | None:
    return moment if now < moment else None
