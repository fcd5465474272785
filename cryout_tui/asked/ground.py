"""Ground: one short step at a time, back to the room."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask, Top, titled
from cryout_tui.clock import Clock
from cryout_tui.domain.ground import Exercise, Grounding
from cryout_tui.language import _

TOP: Top = (titled(_("Ground")), "")


@dataclass(frozen=True, slots=True)
class GroundWords:
    """What is said around the exercises: first, below them, how it is now, where to go, and beside that.

    `voice` is for where it is still very strong, `kept` for a sitting; `back` says where going back leads; `anchors`
    are what some values of how it is now mean.
    """

    opening: Sequence[str]
    other: str
    now: str
    anchors: Mapping[int, str]
    ways: str
    voice: str
    kept: str
    back: str = _("go back to where you were")
    aside: str = _("type it, or say it; kept nowhere")


@dataclass(frozen=True)
class Ground(Ask):
    """Exercises, then how it is now, and where to go.

    `first` is the exercise to open with; `more` is asked for others once the first line is said.
    """

    top: Top = TOP
    words: GroundWords = field(kw_only=True)
    exercises: Sequence[Exercise] = field(kw_only=True)
    clock: Clock = field(kw_only=True)
    in_sitting: bool = field(kw_only=True)
    first: str = field(default="", kw_only=True)
    more: Callable[[], Sequence[Exercise]] | None = field(default=None, kw_only=True)

    @property
    def begins_at(self) -> int:
        """The place of the exercise to open with."""
        return next((index for index, each in enumerate(self.exercises) if each.id == self.first), 0)

    def ways(self, grounding: Grounding) -> list[tuple[str, str]]:
        """Return where to go, each by its wish and its name; while it is still very strong, a voice first."""
        back, stay = ("back", self.words.back), ("stay", _("stay here, another exercise"))
        close = [("close", _("close for today"))] if self.in_sitting else []
        if grounding.is_still_very_strong:
            return [("help_now", _("people to call")), stay, *close, back]
        return [back, *close, stay]

    def beside_the_ways(self, grounding: Grounding) -> str:
        """Return what is said beside where to go."""
        return self.words.voice if grounding.is_still_very_strong else self.words.kept if self.in_sitting else ""


@dataclass(frozen=True, slots=True)
class Grounded:
    """An exercise was gone through, or how it is after it was given."""

    ask: Ground
    grounding: Grounding
