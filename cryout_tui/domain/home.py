"""What Home says: a greeting, what was last, and the last fourteen days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from cryout_tui.domain.dates import dated
from cryout_tui.domain.day import DAY_ENDS, day_at
from cryout_tui.domain.home_notes import in_sight
from cryout_tui.domain.key_names import shown
from cryout_tui.domain.left_out import NOTHING_LEFT_OUT, LeftOut
from cryout_tui.domain.steps import Stage
from cryout_tui.language import _

DAYS_SHOWN = 14
LONG_AWAY = 7
PATTERNS, WEEK, THIS_DAY = "patterns", "week", "this_day"  # ways to look at what was
LOOKS = ("memories", "breathe", PATTERNS, "learn")  # what needs nothing kept
MOST_COUNTED = 1000  # memories; beyond them Home counts no further


@dataclass(frozen=True, slots=True)
class OpenSitting:
    """A sitting that can be gone on with."""

    stage: Stage
    memory_title: str | None


@dataclass(frozen=True, slots=True)
class Glance:
    """What Home needs to know of the journal. Ratings are 0 to 10, oldest day first, None for a day without.

    `rests`: the sittings so far are a reason to wait with the next.
    """

    last_reflection: date | None = None
    last_sitting: date | None = None
    last_sitting_title: str | None = None
    open_sitting: OpenSitting | None = None
    open_today: date | None = None
    finding_is_open: bool = False
    closed_today: bool = False
    memories: int = 0
    source_title: str | None = None
    broke_off: bool = False
    is_hard_day: bool = False
    rests: bool = False
    inside: tuple[int | None, ...] = ()
    sleep: tuple[int | None, ...] = ()
    angry: tuple[int | None, ...] = ()


def greeting(now: datetime) -> str:
    """Return the greeting for the hour."""
    if 4 <= now.hour < 12:
        return _("Good morning.")
    if 12 <= now.hour < 18:
        return _("Good afternoon.")
    return _("Good evening.") if now.hour >= 18 else _("Good night.")


def ago(day: date, today: date) -> str:
    """Return how long ago a day is, in words."""
    days = (today - day).days
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days < len(_NUMBERS):
        return _("{number} days ago").format(number=_NUMBERS[days])
    if days < 60:
        return _("{days} days ago").format(days=days)
    return _("in {day}").format(day=dated(day, "%B %Y"))


_NUMBERS = (
    *("", "", _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine"), _("ten")),
    *(_("eleven"), _("twelve")),
)


def what_was_last(glance: Glance, today: date, *, shows_titles: bool = True) -> str:
    """Return one or two sentences on what was done last; empty on a first day."""
    told = []
    if glance.last_reflection is not None:
        told.append(_("You noted something {ago}.").format(ago=ago(glance.last_reflection, today)))
    if glance.last_sitting is not None and glance.last_sitting_title and shows_titles:
        told.append(
            _('You sat with "{last_sitting_title}" {ago}.').format(
                last_sitting_title=glance.last_sitting_title, ago=ago(glance.last_sitting, today)
            )
        )
    return " ".join(told)


def is_long_away(glance: Glance, today: date) -> bool:
    """Say whether the person comes back after a week or more."""
    last = max((day for day in (glance.last_reflection, glance.last_sitting) if day), default=None)
    return last is not None and (today - last).days >= LONG_AWAY


SIT = _("a memory, tears if they come, one good thing")
GO_ON = _("go on where you stopped")
RESTS = _("after a rest; Today and Breathe are here")
CLOSED = _("not today; Ground and people are here")
BROKE_OFF = _("Last time broke off in the middle. How are you?")
BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"


@dataclass(frozen=True, slots=True)
class Way:
    """Something that can be done from Home: its id, its key, its name and a word about it."""

    id: str
    key: str
    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class Series:
    """Ratings (0 to 10) of the last days, oldest first; None for a day without. `tint` is a colour of the theme."""

    name: str
    tint: str
    values: Sequence[int | None]

    @property
    def bars(self) -> str:
        """One sign a day."""
        return "".join("\u00b7" if value is None else BARS[min(7, value * 8 // 11)] for value in self.values)

    @property
    def told(self) -> str:
        """The first and the last rating given."""
        said = [value for value in self.values if value is not None]
        if not said:
            return ""
        return str(said[0]) if len(said) == 1 else f"{said[0]} \u2192 {said[-1]}"


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything Home shows; `at` is the way that is marked."""

    when: str
    greeting: Sequence[str]
    ways: Sequence[Way]
    at: int
    series: Sequence[Series]
    notes: Sequence[str] = ()

    @property
    def has_days(self) -> bool:
        """Whether anything was rated in the last days."""
        return any(value is not None for each in self.series for value in each.values)


def page(
    glance: Glance,
    now: datetime,
    *,
    keys: Mapping[str, str],
    shows_titles: bool,
    welcome_back: str,
    notes: Sequence[str] = (),
    left_out: LeftOut = NOTHING_LEFT_OUT,
    day_ends: str = DAY_ENDS,
) -> HomePage:
    """Return Home as the journal stands at `now`; what stands open is offered first."""
    today = day_at(now, day_ends)
    every, marked = _ways(glance, today, keys, shows_titles)
    ways = [way for way in every if left_out.offers_way(way.id)]
    at = ways.index(every[marked]) if every[marked] in ways else 0
    lines = [greeting(now)]
    if glance.broke_off:
        lines.append(BROKE_OFF)
    elif is_long_away(glance, today):
        lines.append(welcome_back)
    last = what_was_last(glance, today, shows_titles=shows_titles)
    series = (
        Series(_("inside"), "amber", glance.inside),
        Series(_("sleep"), "blue", glance.sleep),
        Series(_("angry"), "rose", glance.angry),
    )
    # no row for what was not answered, and no picture of the days on one that a sitting made harder
    pictures = () if glance.is_hard_day else tuple(each for each in series if each.told)
    return HomePage(day_and_hour(now), [*lines, last] if last else lines, ways, at, pictures, in_sight(notes))


def to_look(shown: HomePage) -> HomePage:
    """Return Home with what can be done where nothing is kept."""
    return replace(shown, ways=[way for way in shown.ways if way.id in LOOKS], at=0)


def day_and_hour(now: datetime) -> str:
    """Return the moment as Home shows it."""
    return dated(now, "%a %-d %B, %H:%M")


def _todays(glance: Glance, today: date) -> str:
    day = glance.open_today
    if day is None:
        return _("two minutes")
    return GO_ON if day == today else f"{GO_ON}, {dated(day, '%a %-d %B')}"


def _ways(glance: Glance, today: date, keys: Mapping[str, str], shows_titles: bool) -> tuple[list[Way], int]:
    sit = _key(keys, "sit", "s")
    ways = [Way("today", _key(keys, "today", "t"), _("Today"), _todays(glance, today))]
    sitting = glance.open_sitting
    if sitting is not None:
        stage = _(sitting.stage.value)
        named = f', "{sitting.memory_title}"' if sitting.memory_title and shows_titles else ""
        hint = _("a sitting is open: {stage}{named}").format(stage=stage, named=named)
        ways.append(Way("sit", sit, _("Sit with it"), hint))
        ways.append(Way("anew", _key(keys, "anew", "n"), _("Start anew"), _("let the open sitting rest as it is")))
        return [*ways, *_finding(glance, keys), _memories(glance, keys, shows_titles), *_quiet_ways(keys)], 1
    hint = CLOSED if glance.closed_today else RESTS if glance.rests else SIT
    finding = _finding(glance, keys)
    ways += [*finding, Way("sit", sit, _("Sit with it"), hint), _memories(glance, keys, shows_titles)]
    return [*ways, *_quiet_ways(keys)], len(finding)


def _key(keys: Mapping[str, str], name: str, usual: str) -> str:
    return shown(keys.get(name, usual))


def _finding(glance: Glance, keys: Mapping[str, str]) -> list[Way]:
    """Return the way back to the pairs, where they stand open."""
    return [Way("finding", _key(keys, "finding", "f"), _("Find the source"), GO_ON)] if glance.finding_is_open else []


def _memories(glance: Glance, keys: Mapping[str, str], shows_titles: bool) -> Way:
    hint = _("{memories} kept").format(memories=glance.memories)
    if glance.memories >= MOST_COUNTED:
        hint = _("{MOST_COUNTED} and more kept").format(MOST_COUNTED=MOST_COUNTED)
    if glance.source_title and shows_titles:
        hint += _(" \u00b7 source: {source_title}").format(source_title=glance.source_title)
    hint = hint if glance.memories else _("what you keep, and the way back to it")
    return Way("memories", _key(keys, "memories", "m"), _("Memories"), hint)


def _quiet_ways(keys: Mapping[str, str]) -> list[Way]:
    return [
        Way("breathe", _key(keys, "breathe", "b"), _("Breathe"), _("a few quiet minutes")),
        Way(PATTERNS, _key(keys, PATTERNS, "p"), _("Patterns"), _("pain, sleep, belly and the rest, over time")),
        Way("learn", _key(keys, "learn", "l"), _("Learn"), _("what crying does, and what nobody knows yet")),
    ]
