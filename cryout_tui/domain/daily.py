"""The daily question: one of the person's own or of the app's, the same all day, and none again before the others."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import blake2s
from uuid import UUID, uuid4

_OF_NOW = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|now|since last \w+|looking forward)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnQuestion:
    """A question of the person's own."""

    id: UUID = field(default_factory=uuid4)
    text: str
    created_at: datetime
    archived_at: datetime | None = None

    def put_away(self, *, now: datetime) -> "OwnQuestion":
        """Return the question as one that is asked no more."""
        return replace(self, archived_at=now)

    def brought_back(self) -> "OwnQuestion":
        """Return the question as one that is asked again."""
        return replace(self, archived_at=None)


@dataclass(frozen=True, slots=True)
class Daily:
    """A question that may be asked, and the key under which it is known when it was shown."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The day a question was last shown on, and the how manieth showing that was: clocks go back, counts do not."""

    day: date
    number: int


def offered(own: Iterable[OwnQuestion], common: Iterable[str]) -> list[Daily]:
    """Return every question that may be asked: the person's own, then those that all share."""
    return [Daily(str(each.id), each.text) for each in own] + [Daily(_key(each), each) for each in common]


def of_any_day(common: Iterable[str]) -> tuple[str, ...]:
    """Return those that can be asked of a day that is past: none that speaks of today, tonight or tomorrow."""
    return tuple(each for each in common if not _OF_NOW.search(each))


def asked_on(day: date, questions: Sequence[Daily], shown: Mapping[str, Shown]) -> Daily:
    """Return the question of `day`: the one shown on it last, or else the next one.

    Raise ValueError where there is none to choose from.
    """
    todays = [each for each in questions if each.key in shown and shown[each.key].day == day]
    return max(todays, key=lambda each: shown[each.key].number) if todays else after_all(questions, shown)


def swapped_on(day: date, questions: Sequence[Daily], shown: Mapping[str, Shown]) -> Daily:
    """Return another question than the one of `day`, where there is another; raise ValueError where there is none."""
    now = asked_on(day, questions, shown)
    return after_all([each for each in questions if each.key != now.key] or questions, shown)


def after_all(questions: Sequence[Daily], shown: Mapping[str, Shown]) -> Daily:
    """Return the first that was never shown, or the one shown longest ago; raise ValueError where there is none."""
    return min(questions, key=lambda each: shown[each.key].number if each.key in shown else -1)


def next_number(shown: Mapping[str, Shown]) -> int:
    """Return the number of the next showing, from 1."""
    return 1 + max((each.number for each in shown.values()), default=0)


def written(shown: Shown) -> str:
    """Return it as one line, which `read` reads."""
    return f"{shown.day.isoformat()} {shown.number}"


def read(line: str) -> Shown:
    """Return what was written; raise ValueError for a line that holds no such thing."""
    day, number = line.split()
    return Shown(date.fromisoformat(day), int(number))


def _key(text: str) -> str:
    return blake2s(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
