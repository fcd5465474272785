"""What made it worse is left out until it is asked for: which parts, and what is then offered."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cryout_tui.domain.reflection import RATED, Question
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage, Step


class Part(StrEnum):
    """What can be left out, in the order it is asked."""

    WALK = "walk"
    PAIRS = "pairs"
    RELEASE = "release"
    GOOD = "good"
    BREATHING = "breathing"
    BODY = "body"
    ALL = "all"


WAYS = {  # the part that each way leads to; going there by its name asks for it
    "walk": Part.WALK,
    "finding": Part.PAIRS,
    "breathe": Part.BREATHING,
    "sit": Part.ALL,
}
DEEP_WAYS = frozenset({"sit", "anew", "walk", "finding"})
OF_THE_BODY = frozenset({Question.SLEEP, Question.BELLY})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The parts left out, each since its day."""

    since: tuple[tuple[Part, date], ...] = ()

    def day(self, part: Part) -> date | None:
        """Return the day since which `part` is left out, or None where it is offered."""
        return next((day for each, day in self.since if each is part), None)

    def has(self, part: Part) -> bool:
        """Say whether `part` is left out."""
        return self.day(part) is not None

    def offers_way(self, way: str) -> bool:
        """Say whether a way, such as `walk` or `sit`, is offered without being asked for."""
        if self.has(Part.ALL) and (way in DEEP_WAYS or way in WAYS):
            return False
        return way not in WAYS or not self.has(WAYS[way])

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of Today that take a rating and are asked."""
        return tuple(each for each in RATED if not (self.has(Part.BODY) and each in OF_THE_BODY))

    def sitting(self, sitting: Sitting) -> Sitting:
        """Return the sitting past every part that is left out.

        A wave that was not begun is none; out of one that was, the way leads to Close, where Ground is near.
        """
        if self.has(Part.WALK) and sitting.step is Step.WALK:
            return replace(sitting, step=Step.CHOOSE)
        if self.has(Part.RELEASE) and sitting.step.stage is Stage.RELEASE:
            begun = tuple(each for each in sitting.waves if each.active_seconds > 0)
            sitting = replace(sitting, step=Step.NOW if begun else Step.WRITE, waves=begun)
        if self.has(Part.GOOD) and sitting.step.stage is Stage.REFRAME:
            sitting = replace(sitting, step=Step.NOW)
        return sitting


NOTHING_LEFT_OUT = LeftOut()


def read(drafts: Iterable[tuple[str, str]]) -> LeftOut:
    """Return what is left out from names of parts and their days (`2026-11-23`); what cannot be read is not."""
    since = []
    for name, day in drafts:
        try:
            since.append((Part(name), date.fromisoformat(day)))
        except ValueError:  # changed by hand in an export
            continue
    return LeftOut(tuple(sorted(since, key=lambda each: list(Part).index(each[0]))))
