"""Ground: exercises of a few short steps that lead back to the room, and what is kept of one that was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID, uuid4

from cryout_tui.domain.kept import Practice
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.text import one_line
from cryout_tui.domain.titles import Titles
from cryout_tui.language import _

GROUND = "ground/"  # what the name of a kept grounding practice begins with
FAR_AWAY = "far-away"  # the exercise for things that feel unreal
EXERCISES = ("senses", "feet", "when", "hands", "cold", "naming", "move", "kind", FAR_AWAY)
ASKING = ("when",)  # exercises of questions that may be answered by typing
SAFE = "safe-memory"
LONGEST_STEP = 300.0  # seconds; who takes longer over one step is elsewhere, and the rest is not counted
VERY_STRONG = 9  # 0-10: from here on a voice is better than a screen (safety: says 9-10)


@dataclass(frozen=True, slots=True)
class Exercise:
    """A few short steps; `note` is what to heed in all of them, `asks` whether they may be answered by typing."""

    id: str
    name: str
    steps: tuple[str, ...]
    note: str = ""
    asks: bool = False


def exercise(id: str, name: str, lines: Sequence[str], blanks: Mapping[str, str]) -> Exercise:
    """Return an exercise of `lines` with its blanks filled in; a line in brackets is its note."""
    filled = [_filled(line, blanks) for line in lines]
    notes = [line[1:-1] for line in filled if line.startswith("(") and line.endswith(")")]
    steps = tuple(line for line in filled if not (line.startswith("(") and line.endswith(")")))
    return Exercise(id, name, steps, " ".join(notes), id in ASKING)


def _filled(line: str, blanks: Mapping[str, str]) -> str:
    for blank, said in blanks.items():
        line = line.replace("{" + blank + "}", said)
    return line


def safe_memory(memory: Memory, titles: Titles) -> Exercise | None:
    """Return an exercise of what the person wrote of a safe memory; None while it is sealed or titles are hidden."""
    if not titles.are_shown or memory.is_sealed(titles.today):
        return None
    age, place = one_line(memory.age_text), one_line(memory.place)
    people = ", ".join(one_line(each) for each in memory.people)
    steps = (
        _('"{title}". You kept it as a safe one.').format(title=one_line(memory.title)),
        _("How old you were: {age}.").format(age=age) if age else "",
        _("Where it was: {place}. Look around in it, as much as feels good.").format(place=place) if place else "",
        _("Who was there: {people}. Think of a face, or of a voice.").format(people=people) if people else "",
        _("Take one thing from it with you: a colour, a sound, something warm."),
        _("Now look at this room again. You are here, and it is now."),
    )
    return Exercise(SAFE, _("a safe memory of yours"), tuple(step for step in steps if step))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounding:
    """An exercise under way: `step` counts from 0, `seconds` went by on it, `after` is 0 to 10, or None.

    Past the last step comes how it is now, and past that where to go.
    """

    id: UUID = field(default_factory=uuid4)
    exercise: Exercise
    at: datetime
    step: int = 0
    seconds: float = 0.0
    after: int | None = None

    @property
    def is_done(self) -> bool:
        """Whether every step was gone through."""
        return self.step >= len(self.exercise.steps)

    @property
    def is_rated(self) -> bool:
        """Whether how it is now was asked too."""
        return self.step > len(self.exercise.steps)

    @property
    def is_still_very_strong(self) -> bool:
        """Whether it is still 9 or 10; a skipped rating is not."""
        return self.after is not None and self.after >= VERY_STRONG

    def forward(self) -> "Grounding":
        """Return it one step on."""
        return replace(self, step=min(self.step + 1, len(self.exercise.steps) + 1))

    def back(self) -> "Grounding":
        """Return it one step back; from the first one it stays."""
        return replace(self, step=max(0, self.step - 1))

    def passed(self, seconds: float) -> "Grounding":
        """Return it with so many seconds more gone by on a step."""
        return self if self.is_done else replace(self, seconds=self.seconds + min(LONGEST_STEP, max(0.0, seconds)))

    def rated(self, after: int | None) -> "Grounding":
        """Return it with how it is now, 0 to 10, or None for skipped."""
        return replace(self, after=after)

    def practice(self) -> Practice:
        """Return what is kept of it."""
        return Practice(
            id=self.id,
            practice=GROUND + self.exercise.id,
            seconds=round(self.seconds, 1),
            after=self.after,
            at=self.at,
        )
