"""The steps of a sitting and the answers that lead from one to the next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.pacing import Lighter
from cryout_tui.domain.reframe import Lens


class Stage(StrEnum):
    """The five parts of a sitting, as the line at the top names them."""

    ARRIVE = "arrive"
    REMEMBER = "remember"
    RELEASE = "release"
    REFRAME = "reframe"
    CLOSE = "close"


class Step(StrEnum):
    """Where a sitting stands; the stage comes before the dot."""

    PAIN = "arrive.pain"
    ROOM = "arrive.room"
    SAFE = "arrive.safe"
    SUICIDE = "arrive.suicide"
    NOT_FOR = "arrive.not_for"
    UNREAL = "arrive.unreal"
    VOICES = "arrive.voices"
    USED = "arrive.used"
    SEEN = "arrive.seen"
    UNDER_AGE = "arrive.under_age"
    ADVICE = "arrive.advice"
    WORD = "arrive.word"
    CLOSED_TODAY = "arrive.closed_today"
    CHOOSE = "remember.choose"
    WALK = "remember.walk"
    HURT = "remember.hurt"
    BODY = "remember.body"
    FIRST = "remember.first"
    ONLY_TODAY = "remember.only_today"
    NAME = "remember.name"
    WHEN = "remember.when"
    FRESH = "remember.fresh"
    RESTING = "remember.resting"
    TELL = "remember.tell"
    BREATHE = "release.breathe"
    TEARS = "release.tears"
    AFTER = "release.after"
    AGAIN = "release.again"
    SETTLE = "release.settle"
    WRITE = "reframe.write"
    SAYS_NO = "reframe.says_no"
    BELIEF = "reframe.belief"
    NOW = "close.now"
    GROUND = "close.ground"
    PUT_AWAY = "close.put_away"
    KIND = "close.kind"
    KEEP = "close.keep"
    RETURN = "close.return"
    LAST = "close.last"
    CLOSED = "closed"

    @property
    def stage(self) -> Stage:
        """The stage it belongs to; a closed sitting stays at close."""
        return Stage(self.value.split(".")[0]) if "." in self.value else Stage.CLOSE


ARRIVE_ROWS = (Step.PAIN, Step.ROOM, Step.SAFE, Step.SUICIDE)


class Tears(StrEnum):
    NOT_TODAY = "not_today"
    WET_EYES = "wet_eyes"
    CRIED = "cried"
    CRIED_HARD = "cried_hard"
    RATHER_NOT_SAY = "rather_not_say"


class Kept(StrEnum):
    ALL = "all"
    SEALED = "sealed"
    TITLE = "title"
    NONE = "none"


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
class Keeps:
    """What is kept of this sitting; None was skipped and keeps everything."""

    kept: Kept | None


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
    | Wept
    | Reframed
    | Wrote
    | Keeps
    | ComesBack
)
