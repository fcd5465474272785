"""What is a key away at any time: whom to call, the keys, the short close, what this is, and what made it worse."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.help_now import Part
from cryout_tui.language import _

COUNTRY, PEOPLE = "country", "people"  # wishes of help now: another country, the person's own people
CLOSE, HELP_NOW, BACK = "close", "help_now", "back"
WORSE = _("This made it worse")


@dataclass(frozen=True)
class HelpNow(Ask):
    """Whom to call; with `has_people` the person's own people can be named from here."""

    parts: Sequence[Part]
    has_people: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Keys(Ask):
    """Every key that works, and what it does."""

    keys: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Parting(Ask):
    """The short close, on the way out: a few lines within `seconds`."""

    lines: Sequence[str]
    seconds: float = field(kw_only=True)


@dataclass(frozen=True)
class WhatThisIs(Ask):
    """The words of the first start, to read again, then in which `states` it is better to wait."""

    lines: Sequence[str]
    better_to_wait: str
    states: Sequence[str]


@dataclass(frozen=True)
class Worse(Ask):
    """What can be left out, each with a word about it; what is left out already comes back when it is chosen."""

    question: str
    options: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class WorseAnswer(Ask):
    """What was heard, and what follows from it."""

    lines: Sequence[str]
