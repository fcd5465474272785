"""The answers that lead from one step of a sitting to the next."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.pacing import Lighter
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.steps import Does, Kept, Step, Tears


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating from 0 to 10, or None: skipped."""

    value: int | None


@dataclass(frozen=True, slots=True)
class Said:
    """Yes, no, or None: skipped."""

    yes: bool | None


@dataclass(frozen=True, slots=True)
class InTheWay:
    """What makes it better to wait, as the step that answers it; None: something else."""

    step: Step | None


@dataclass(frozen=True, slots=True)
class GoesLighter:
    """On, in a lighter way."""

    way: Lighter


@dataclass(frozen=True, slots=True)
class WentBack:
    """One question back, within Arrive."""


@dataclass(frozen=True, slots=True)
class WentOn:
    """On to the next, nothing else said."""


@dataclass(frozen=True, slots=True)
class WantsNew:
    """A memory not written down yet."""


@dataclass(frozen=True, slots=True)
class WantsWalk:
    """The way in through one's years."""


@dataclass(frozen=True, slots=True)
class WantsToday:
    """The way in from today's hurt."""


@dataclass(frozen=True, slots=True)
class Toned:
    """Happy, sad or both; None: not said."""

    tone: Tone | None


@dataclass(frozen=True, slots=True)
class WantsSource:
    """The memory named the source; `is_dated` where it was asked before when it happened."""

    memory: Memory
    is_dated: bool = False


@dataclass(frozen=True, slots=True)
class Remembered:
    """The memory, chosen, or as it now stands once more was told of it; `is_dated` as for the source."""

    memory: Memory
    is_dated: bool = False


@dataclass(frozen=True, slots=True)
class Waved:
    """Enough for now."""


@dataclass(frozen=True, slots=True)
class Stays:
    """Back to the wave that was left: the same one goes on, at the same second."""


@dataclass(frozen=True, slots=True)
class Wept:
    """Whether tears came; None was skipped."""

    tears: Tears | None


@dataclass(frozen=True, slots=True)
class Reframed:
    """What was written, and through which lens; None for a lens that is a whole answer."""

    lens: Lens
    text: str | None
    replaces: UUID | None = None


@dataclass(frozen=True, slots=True)
class Wrote:
    """A line, perhaps empty: skipped."""

    text: str


@dataclass(frozen=True, slots=True)
class Echoes:
    """The memory that today's hurt reminds of; None: none of them."""

    memory: UUID | None


@dataclass(frozen=True, slots=True)
class Picked:
    """Words out of a list, as they now stand; none of them: nothing is told by them."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keeps:
    """What is kept of this sitting; None was skipped and keeps everything."""

    kept: Kept | None


@dataclass(frozen=True, slots=True)
class DoesIt:
    """Whether sitting does good, harm, or not much; None was skipped."""

    does: Does | None

    @property
    def speaks_for_a_pause(self) -> bool:
        """Whether a pause is suggested: for harm, and for not much."""
        return self.does in (Does.HARM, Does.NOT_MUCH)


@dataclass(frozen=True, slots=True)
class ComesBack:
    """The day the person means to come back; None: will see."""

    on: date | None


Answer = (
    Rated
    | Said
    | InTheWay
    | GoesLighter
    | WentBack
    | WentOn
    | WantsNew
    | WantsWalk
    | WantsToday
    | WantsSource
    | Toned
    | Remembered
    | Waved
    | Stays
    | Wept
    | Reframed
    | Wrote
    | Echoes
    | Picked
    | Keeps
    | DoesIt
    | ComesBack
)
