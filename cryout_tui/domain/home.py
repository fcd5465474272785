"""What Home says: a greeting, what was last, and the last fourteen days."""

from dataclasses import dataclass
from datetime import date, datetime

from cryout_tui.domain.steps import Stage

DAYS_SHOWN = 14
LONG_AWAY = 7


@dataclass(frozen=True, slots=True)
class OpenSitting:
    """A sitting that can be gone on with."""

    stage: Stage
    memory_title: str | None


@dataclass(frozen=True, slots=True)
class Glance:
    """What Home needs to know of the journal. Ratings are 0 to 10, oldest day first, None for a day without."""

    last_reflection: date | None = None
    last_sitting: date | None = None
    last_sitting_title: str | None = None
    open_sitting: OpenSitting | None = None
    open_today: str | None = None
    closed_today: bool = False
    inside: tuple[int | None, ...] = ()
    sleep: tuple[int | None, ...] = ()
    angry: tuple[int | None, ...] = ()


def greeting(now: datetime) -> str:
    """Return the greeting for the hour."""
    if 4 <= now.hour < 12:
        return "Good morning."
    if 12 <= now.hour < 18:
        return "Good afternoon."
    return "Good evening." if now.hour >= 18 else "Good night."


def ago(day: date, today: date) -> str:
    """Return how long ago a day is, in words."""
    days = (today - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < len(_NUMBERS):
        return f"{_NUMBERS[days]} days ago"
    if days < 60:
        return f"{days} days ago"
    return f"in {day:%B %Y}"


_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def what_was_last(glance: Glance, today: date) -> str:
    """Return one or two sentences on what was done last; empty on a first day."""
    told = []
    if glance.last_reflection is not None:
        told.append(f"You wrote {ago(glance.last_reflection, today)}.")
    if glance.last_sitting is not None and glance.last_sitting_title:
        told.append(f'You sat with "{glance.last_sitting_title}" {ago(glance.last_sitting, today)}.')
    return " ".join(told)


def is_long_away(glance: Glance, today: date) -> bool:
    """Say whether the person comes back after a week or more."""
    last = max((day for day in (glance.last_reflection, glance.last_sitting) if day), default=None)
    return last is not None and (today - last).days >= LONG_AWAY
