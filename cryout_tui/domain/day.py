"""Which day it is for the person: one goes on past midnight, until the hour at which it ends."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

DAY_ENDS = "04:00"  # where nothing else is set: before four nobody has slept yet
LATEST = time(12)  # later it would no longer be the day before that goes on


def hour_of(written: str) -> time:
    """Return the hour of a day from `23:30` or `4:00`; raise ValueError for anything else."""
    hour, _, minute = written.partition(":")
    if not all(each.isdecimal() and len(each) <= 2 for each in (hour, minute)) or int(hour) > 23 or int(minute) > 59:
        raise ValueError(f"{written!r} does not match 23:30.")
    return time(int(hour), int(minute))


@lru_cache
def day_end(written: str) -> time:
    """Return the hour at which a day ends from `04:00`; raise ValueError for anything but `00:00` to `12:00`."""
    hour = hour_of(written)
    if hour > LATEST:
        raise ValueError("A day ends between midnight and noon.")
    return hour


def day_at(now: datetime, ends: str = DAY_ENDS) -> date:
    """Return the day that the local moment `now` belongs to, by the clock on the wall where the person is.

    Ask once, when a reflection is begun, and keep the answer: the same moment told elsewhere may be of another day.
    """
    today = now.date()
    return today if now.time() >= day_end(ends) or today == date.min else today - timedelta(days=1)
