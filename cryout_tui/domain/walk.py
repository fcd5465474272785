"""The walk through the years: a good memory first, then a cue at a time, earliest years first."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Tone
from cryout_tui.domain.pacing import NEW_PAINFUL
from cryout_tui.domain.years import Part


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


def is_painful(tone: Tone | None, strength: int | None) -> bool:
    """Say whether a memory counts as a painful one; with no tone said, any strength (0 to 10) above 0 does."""
    return tone in (Tone.SAD, Tone.BOTH) or (tone is None and bool(strength))


@dataclass(frozen=True, slots=True)
class Told:
    """The memory told last, and the cue it was told under."""

    memory_id: UUID
    part: Part
    cue: str
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where a walk stands on `day`; `left` are the cues of the part still to come after `cue`.

    `open` are those still to come of parts that were left before their end. `painful` are the new painful memories
    of that day, `memory_id` the one being written, `told` the one just told, which can be gone back to.
    """

    cues: Cues
    day: date
    stop: Stop = Stop.SAFE
    part: Part = Part.BEFORE_SCHOOL
    cue: str = ""
    left: tuple[str, ...] = ()
    open: Mapping[Part, tuple[str, ...]] = field(default_factory=dict)
    memory_id: UUID | None = None
    painful: tuple[UUID, ...] = ()
    told: Told | None = None

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
        fresh = replace(self, day=day, painful=(), told=None)
        if self.stop is Stop.REST and self.memory_id is None:
            return replace(fresh, stop=Stop.CUE)
        return replace(fresh._next(), told=None) if self.stop in (Stop.HARD, Stop.REST) else fresh

    def without_memory(self) -> "Walk":
        """Return the walk once the memory being written is gone."""
        gone = replace(self, memory_id=None)
        return gone._next() if self.stop in (Stop.WEIGH, Stop.HARD) else gone

    def taken_back(self) -> "Walk":
        """Return the walk at the cue whose line was taken back: nothing was written there."""
        return replace(self, memory_id=None, painful=self._others())

    def back(self) -> "Walk | None":
        """Return the walk one step back, from a cue to the memory told last, or None where that leaves it."""
        if self.memory_id is None and self.told is not None and self.stop in (Stop.CUE, Stop.REST, Stop.END):
            return self._back_to(self.told)
        if self.stop is Stop.REST and self.memory_id is not None:
            return replace(self, stop=Stop.WEIGH)
        before = BEFORE.get(self.stop)
        return None if before is None else replace(self, stop=before)

    def _back_to(self, told: Told) -> "Walk":
        left_open = self._with_open() if told.part is not self.part else self.open
        return replace(
            self,
            stop=Stop.WEIGH,
            part=told.part,
            cue=told.cue,
            left=told.left,
            open=left_open,
            memory_id=told.memory_id,
            told=None,
        )

    def after(self, answer: said.Answer | Turn) -> "Walk":
        """Return the walk as it stands once `answer` is given; raise ValueError when it answers another stop."""
        match self.stop, answer:
            case Stop.SAFE, said.Remembered(memory):
                return replace(self, memory_id=memory.id, stop=Stop.BORN)
            case Stop.SAFE, said.WentOn():
                return replace(self, stop=Stop.BORN)
            case ((Stop.BORN | Stop.END), said.WentOn()):
                return replace(self, open={}).into(next(iter(self.cues)))
            case Stop.CUE, _:
                return self._from_cue(answer)
            case Stop.WEIGH, said.Toned(tone):
                return self.weighed(tone, None)
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
                return replace(self, left=(), open=self._with_open())._next()
            case Turn.YEARS_BEFORE if self.part is order[0]:
                return self
            case Turn.YEARS_BEFORE:
                return replace(self, open=self._with_open()).into(order[order.index(self.part) - 1])
            case Turn.OWN | Turn.MINE:
                return replace(self, stop=Stop(answer.value), memory_id=None)
        raise ValueError(f"{type(answer).__name__} does not answer a cue.")

    def weighed(self, tone: Tone | None, strength: int | None) -> "Walk":
        """Return the walk with the memory being written counted among the painful ones, or not."""
        assert self.memory_id is not None
        others = self._others()
        return replace(self, painful=(*others, self.memory_id) if is_painful(tone, strength) else others)

    def _others(self) -> tuple[UUID, ...]:
        return tuple(each for each in self.painful if each != self.memory_id)

    def _with_open(self) -> Mapping[Part, tuple[str, ...]]:
        return {**self.open, self.part: (self.cue, *self.left)}

    def _next(self) -> "Walk":
        if self.left:
            return self._at(self.part, self.left[0], self.left[1:])
        later = list(self.cues)[list(self.cues).index(self.part) + 1 :]
        if later:
            return self.into(later[0])
        return replace(self, stop=Stop.END, memory_id=None, told=self._told())

    def into(self, part: Part) -> "Walk":
        """Return the walk in `part`: where that was left, or at its first cue."""
        first, *left = self.open.get(part) or self.cues[part]
        still_open = {each: cues for each, cues in self.open.items() if each is not part}
        return replace(self, open=still_open)._at(part, first, tuple(left))

    def _told(self) -> Told | None:
        if self.memory_id is None or self.stop not in (Stop.WEIGH, Stop.HARD):
            return None
        return Told(self.memory_id, self.part, self.cue, self.left)

    def _at(self, part: Part, cue: str, left: tuple[str, ...]) -> "Walk":
        stop = Stop.REST if len(self.painful) >= NEW_PAINFUL else Stop.CUE
        told = self._told()
        return replace(self, stop=stop, part=part, cue=cue, left=left, memory_id=None, told=told)
