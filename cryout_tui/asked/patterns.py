"""Patterns: pictures over a range of days, and the numbers of one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.picture import Picture
from cryout_tui.domain.span import Range

RANGE, AT, NUMBERS, SAVE = "range:", "at:", "numbers:", "save:"  # with a range, or the id of a picture, behind them
CALENDAR, WEEK = "calendar", "week"


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of the range that is looked at, or `words` where there are none."""

    shown: Sequence[Picture]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Awaited:
    """Another range is read; what was there stays until it comes."""

    range: Range


@dataclass(frozen=True)
class Patterns(Ask):
    """The pictures of a range, the one of the id `picture` marked; those of None are read once it `begins`."""

    range: Range
    pictures: Pictures | None = field(default=None, kw_only=True)
    begins: Callable[[], None] = field(kw_only=True)
    picture: str = field(default="", kw_only=True)
    has_week: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Numbers(Ask):
    """The numbers of a picture, and how its reading was worked out."""

    picture: Picture
