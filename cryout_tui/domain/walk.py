"""The walk through the years: a good memory first, then a cue at a time, earliest years first."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain import steps as said
from cryout_tui.domain.memory import OLDEST, Period, Tone
from cryout_tui.domain.pacing import NEW_PAINFUL


class Part(StrEnum):
    """A stretch of life, as the cues are grouped by; ACROSS holds those of any age."""

    BEFORE_SCHOOL = "before-school"
    EARLY_SCHOOL = "early-school"
    LATE_CHILDHOOD = "late-childhood"
    TEENS = "teens"
    LEAVING_HOME = "leaving-home"
    GROWN = "grown"
    NOW = "now"
    ACROSS = "across"

    @property
    def period(self) -> Period | None:
        """The period its memories belong to."""
        return None if self is Part.ACROSS else Period(self.value.replace("-", "_"))


AGES: Mapping[Part, tuple[int, int | None]] = {
    Part.BEFORE_SCHOOL: (0, 5),
    Part.EARLY_SCHOOL: (6, 9),
    Part.LATE_CHILDHOOD: (10, 12),
    Part.TEENS: (13, 17),
    Part.LEAVING_HOME: (18, 25),
    Part.GROWN: (26, None),
}
OTHER_TIMES = {Part.NOW: "the last year, and older than a month", Part.ACROSS: "any age"}


def when(part: Part, born: int | None) -> str:
    """Return the ages of a part in words, with its years where the year of birth is known."""
    if part not in AGES:
        return OTHER_TIMES[part]
    first, last = AGES[part]
    ages = f"up to about {last}" if first == 0 else f"about {first} to {'now' if last is None else last}"
    if born is None:
        return ages
    return f"{ages}, from {born + first}" if last is None else f"{ages}, {born + first} to {born + last}"


def parts(born: int | None, today: date) -> tuple[Part, ...]:
    """Return the parts of a life so far; all of them where the year of birth is not known."""
    return tuple(part for part in Part if born is None or AGES.get(part, (0, None))[0] <= today.year - born)


def born_in(text: str, on: date) -> int | None:
    """Return the year of birth, told on the day `on` as a year or as an age in years; None where it is neither."""
    told = text.strip()
    if not (told.isascii() and told.isdigit()) or len(told) > 4:
        return None
    year = int(told) if len(told) == 4 else on.year - int(told)
    return year if on.year - OLDEST <= year <= on.year else None


class Stop(StrEnum):
    """Where the walk stands; at MINE and REWORD an own cue is taken out, or put in other words."""

    SAFE = "safe"
    BORN = "born"
    CUE = "cue"
    OWN = "own"
    MINE = "mine"
    REWORD = "reword"
    WEIGH = "weigh"
    HARD = "hard"
    REST = "rest"
    END = "end"


class Turn(StrEnum):
    """A way on from a cue without a memory."""

    SWAP = "swap"
    NEXT_YEARS = "next"
    YEARS_BEFORE = "before"
    OWN = "own"
    MINE = "mine"


Cues = Mapping[Part, tuple[str, ...]]  # the ids of the cues of every part, in order
FROM_CUE = (Stop.OWN, Stop.MINE, Stop.WEIGH)
BEFORE = {**dict.fromkeys(FROM_CUE, Stop.CUE), Stop.BORN: Stop.SAFE, Stop.REWORD: Stop.MINE, Stop.HARD: Stop.WEIGH}


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where a walk stands on `day`; `left` are the cues of the part still to come after `cue`.

    `painful` are the new painful memories of that day, `memory_id` the one being written.
    """

    cues: Cues
    day: date
    stop: Stop = Stop.SAFE
    part: Part = Part.BEFORE_SCHOOL
    cue: str = ""
    left: tuple[str, ...] = ()
    memory_id: UUID | None = None
    painful: tuple[UUID, ...] = ()

    @property
    def number(self) -> int:
        """Which cue of its part it is, from 1."""
        return len(self.cues[self.part]) - len(self.left)

    @property
    def is_hard(self) -> bool:
        """Whether the memory just written is a painful one."""
        return self.memory_id is not None and self.memory_id in self.painful

    def on(self, day: date) -> "Walk":
        """Return the walk as it is found on `day`: what rested goes on another day."""
        if day == self.day:
            return self
        fresh = replace(self, day=day, painful=())
        if self.stop is Stop.REST and self.memory_id is None:
            return replace(fresh, stop=Stop.CUE)
        return fresh._next() if self.stop in (Stop.HARD, Stop.REST) else fresh

    def without_memory(self) -> "Walk":
        """Return the walk once the memory being written is gone."""
        return self._next() if self.stop in (Stop.WEIGH, Stop.HARD) else replace(self, memory_id=None)

    def back(self) -> "Walk | None":
        """Return the walk one step back, or None where that leaves it."""
        before = BEFORE.get(self.stop)
        return None if before is None else replace(self, stop=before)

    def after(self, answer: said.Answer | Turn) -> "Walk":
        """Return the walk as it stands once `answer` is given; raise ValueError when it answers another stop."""
        match self.stop, answer:
            case Stop.SAFE, said.Remembered(memory):
                return replace(self, memory_id=memory.id, stop=Stop.BORN)
            case Stop.SAFE, said.WentOn():
                return replace(self, stop=Stop.BORN)
            case ((Stop.BORN | Stop.END), said.WentOn()):
                return self._into(next(iter(self.cues)))
            case Stop.CUE, _:
                return self._from_cue(answer)
            case Stop.WEIGH, said.Toned(tone):
                return self._toned(tone)
            case Stop.WEIGH, said.WentOn():
                if not self.is_hard:
                    return self._next()
                return replace(self, stop=Stop.REST if len(self.painful) >= NEW_PAINFUL else Stop.HARD)
            case Stop.HARD, said.WentOn():
                return self._next()
        raise ValueError(f"{type(answer).__name__} does not answer {self.stop}.")

    def with_own(self, cue: str) -> "Walk":
        """Return the walk with an own cue now, and the one it stood at next."""
        cues = {**self.cues, self.part: (*self.cues[self.part], cue)}
        return replace(self, cues=cues)._at(self.part, cue, (self.cue, *self.left))

    def without_own(self) -> "Walk":
        """Return the walk without the own cue it stands at, at the next one."""
        cues = {**self.cues, self.part: tuple(each for each in self.cues[self.part] if each != self.cue)}
        return replace(self, cues=cues)._next()

    def _from_cue(self, answer: said.Answer | Turn) -> "Walk":
        order = list(self.cues)
        match answer:
            case said.Remembered(memory):
                return replace(self, memory_id=memory.id, stop=Stop.WEIGH)
            case said.WentOn():
                return self._next()
            case Turn.SWAP if not self.left:
                return self
            case Turn.SWAP:
                return self._at(self.part, self.left[0], (*self.left[1:], self.cue))
            case Turn.NEXT_YEARS:
                return replace(self, left=())._next()
            case Turn.YEARS_BEFORE:
                return self._into(order[max(0, order.index(self.part) - 1)])
            case Turn.OWN | Turn.MINE:
                return replace(self, stop=Stop(answer.value), memory_id=None)
        raise ValueError(f"{type(answer).__name__} does not answer a cue.")

    def _toned(self, tone: Tone | None) -> "Walk":
        assert self.memory_id is not None
        others = tuple(each for each in self.painful if each != self.memory_id)
        return replace(self, painful=(*others, self.memory_id) if tone in (Tone.SAD, Tone.BOTH) else others)

    def _next(self) -> "Walk":
        if self.left:
            return self._at(self.part, self.left[0], self.left[1:])
        later = list(self.cues)[list(self.cues).index(self.part) + 1 :]
        return self._into(later[0]) if later else replace(self, stop=Stop.END, memory_id=None)

    def _into(self, part: Part) -> "Walk":
        first, *left = self.cues[part]
        return self._at(part, first, tuple(left))

    def _at(self, part: Part, cue: str, left: tuple[str, ...]) -> "Walk":
        stop = Stop.REST if len(self.painful) >= NEW_PAINFUL else Stop.CUE
        return replace(self, stop=stop, part=part, cue=cue, left=left, memory_id=None)

    def written(self) -> str:
        """Return where the walk stands as text; the cues themselves are not in it."""
        place = {
            "day": self.day.isoformat(),
            "stop": self.stop,
            "part": self.part,
            "cue": self.cue,
            "left": self.left,
            "memory": None if self.memory_id is None else str(self.memory_id),
            "painful": [str(each) for each in self.painful],
        }
        return json.dumps(place)


def read(text: str, cues: Cues) -> Walk:
    """Return the walk that was `written`, with the cues there are now; raise ValueError for any other text."""
    try:
        place = json.loads(text)
        walk = Walk(
            cues=cues,
            day=date.fromisoformat(place["day"]),
            stop=Stop(place["stop"]),
            part=Part(place["part"]),
            cue=str(place["cue"]),
            left=tuple(str(each) for each in place["left"]),
            memory_id=None if place["memory"] is None else UUID(place["memory"]),
            painful=tuple(UUID(each) for each in place["painful"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("This is not the place of a walk.") from error
    if walk.part not in cues:
        return replace(walk._into(list(cues)[-1]), stop=walk.stop, memory_id=walk.memory_id)
    known = cues[walk.part]
    if walk.stop in (Stop.SAFE, Stop.BORN) or (walk.cue in known and set(walk.left) <= set(known)):
        return walk
    return replace(walk._into(walk.part), stop=walk.stop, memory_id=walk.memory_id)
