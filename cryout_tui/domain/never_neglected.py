"""What is never left unsaid: no tears, nothing shared, months of a body in need; and which card is due."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from cryout_tui.domain.pacing import NIGHT
from cryout_tui.domain.steps import Tears
from cryout_tui.language import _

# Our own choices, made with a reason; every one is held against the same person's own days alone.
REST = timedelta(days=30)  # any card, once a month in all: said oftener it is nagging, said once it can be missed
DRY_SITTINGS = 3  # one or two without tears are usual; three running can be worth a word
LATELY = timedelta(days=30)  # of the latest of those: the card speaks of now
ALONE = timedelta(days=90)  # a season; before it, telling no one is taking one's time
ENTRIES = 6  # days noted and sittings in it, so that there is something carried here at all
COMPANY = {  # a kind thing that names one of these, in English or as it is spoken, leads to a person
    *("someone", "call ", "write to"),
    *(_("someone"), _("call "), _("write to")),
}
LASTING_WEEKS = 8  # two months: longer than a bad patch, a move or an illness usually takes
MOST_WEEKS = 26  # no further back than half a year: enough to know, and few rows to read
DAYS_A_WEEK = 3  # rated in a week, or nothing is known of it
UNKNOWN_WEEKS = 1  # running: one week away is passed over, two end what is known
POOR_SLEEP = 4  # and under: below 5, which Today calls broken
SORE_BELLY = 4  # and under: below 5, which Today calls so-so
ANXIOUS = 6  # and over: above 5, which Today calls there in the background


class Card(StrEnum):
    """The three cards, in the order in which they come where none was shown before."""

    TEARS = "tears"
    BODY = "body"
    SHARING = "sharing"


@dataclass(frozen=True, slots=True)
class Shown:
    """When a card was last on the screen, and whether the person went on from it."""

    card: Card
    at: datetime
    is_read: bool = True


@dataclass(frozen=True, slots=True)
class Day:
    """A day's last ratings, 0 to 10; None was skipped, and counts for nothing."""

    inside: int | None = None
    sleep: int | None = None
    belly: int | None = None
    anxious: int | None = None


@dataclass(frozen=True, slots=True)
class Lasting:
    """For how many weeks, up to now, most days had poor sleep, a sore belly, or dread; 0 where it does not last."""

    sleep: int = 0
    belly: int = 0
    anxious: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known, the newest sitting first: what was said of tears in each of its waves, and when it began."""

    waves: Sequence[tuple[datetime, Sequence[Tears | None]]] = ()
    first: date | None = None
    entries: int = 0
    kind_things: Sequence[str] = ()
    has_people: bool = False
    has_note: bool = False
    days: Mapping[date, Day]


def rests(shown: Sequence[Shown], now: datetime) -> bool:
    """Say whether a card was shown within the month; one that was not gone on from stands for the rest of its day."""
    within = [each for each in shown if timedelta(0) <= now - each.at < REST]
    return bool(within) and _standing(within, now) is None


def due(facts: Facts, shown: Sequence[Shown], now: datetime) -> Card | None:
    """Return the one card that is due at the local moment `now`; of several, the one not shown for longest."""
    if rests(shown, now):
        return None
    holds = {
        Card.TEARS: has_no_tears(facts.waves, now),
        Card.BODY: lasting(facts.days, now.date()) != Lasting(),
        Card.SHARING: is_alone(facts, now.date()),
    }
    standing = _standing(shown, now)
    if standing is not None:
        return standing if holds[standing] else None
    last = {each.card: each.at for each in shown if each.at <= now}
    found = sorted((card for card in Card if holds[card] and card in last), key=lambda card: last[card])
    return next((card for card in (*(each for each in Card if holds[each] and each not in last), *found)), None)


def _standing(shown: Sequence[Shown], now: datetime) -> Card | None:
    """The card that was on the screen today and was not gone on from."""
    today = (each for each in shown if not each.is_read and each.at.astimezone(now.tzinfo).date() == now.date())
    return next((each.card for each in today), None)


def is_night(now: datetime, bed: time | None) -> bool:
    """Say whether the local moment `now` is in the night, from bed on: fears are larger then."""
    if bed is None:
        return False
    begins = datetime.combine(now.date(), bed)
    return (now.replace(tzinfo=None) - begins) % timedelta(days=1) < NIGHT


def has_no_tears(waves: Sequence[tuple[datetime, Sequence[Tears | None]]], now: datetime) -> bool:
    """Say whether the last three sittings of which it was said had no tears.

    "I'd rather not say" and a skipped answer are unknown: they count as no tears no more than as tears, so that
    neither brings a card, nor puts one off for ever.
    """
    said = [(at, _had_tears(each)) for at, each in waves if at <= now]
    known = [(at, had) for at, had in said if had is not None][:DRY_SITTINGS]
    return len(known) == DRY_SITTINGS and not any(had for _, had in known) and now - known[0][0] < LATELY


def _had_tears(waves: Sequence[Tears | None]) -> bool | None:
    if any(each in (Tears.WET_EYES, Tears.CRIED, Tears.CRIED_HARD) for each in waves):
        return True
    return False if Tears.NOT_TODAY in waves else None


def is_alone(facts: Facts, today: date) -> bool:
    """Say whether nothing here tells of another person: none named, no note written, no kind thing with one."""
    if facts.has_people or facts.has_note or facts.first is None:
        return False
    things = [each.casefold() for each in facts.kind_things]
    named = any(word in each for each in things for word in COMPANY)
    return not named and facts.entries >= ENTRIES and today - facts.first >= ALONE


def lasting(days: Mapping[date, Day], today: date) -> Lasting:
    """Return what lasts; anything under two months is 0."""
    return Lasting(
        _weeks(days, today, lambda day: day.sleep, lambda value: value <= POOR_SLEEP),
        _weeks(days, today, lambda day: day.belly, lambda value: value <= SORE_BELLY),
        _weeks(days, today, lambda day: day.anxious, lambda value: value >= ANXIOUS),
    )


def _weeks(
    days: Mapping[date, Day], today: date, rating: Callable[[Day], int | None], is_poor: Callable[[int], bool]
) -> int:
    """How many weeks, back from today, most rated days were poor; a week hardly rated is passed over, not counted."""
    count = unknown = 0
    for week in range(MOST_WEEKS):
        dates = [today - timedelta(days=7 * week + day) for day in range(7)]
        values = [value for each in dates if each in days and (value := rating(days[each])) is not None]
        if len(values) < DAYS_A_WEEK:
            unknown += 1
            if unknown > UNKNOWN_WEEKS:
                break
            continue
        if sum(is_poor(value) for value in values) * 2 <= len(values):
            break
        count, unknown = count + 1, 0
    return count if count >= LASTING_WEEKS else 0
