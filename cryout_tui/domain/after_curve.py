"""How it is afterwards: asked once later the same day, and once the next morning."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain.pacing import ASK_LATER_FROM, DAY_TURNS
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.window import Window

LATER = (Moment.SAME_DAY, Moment.NEXT_DAY)


class Change(StrEnum):
    """How a later number stands to the one a sitting ended with."""

    DOWN = "down"
    SAME = "same"
    UP = "up"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSat:
    """The latest sitting that came to a wave, with its pains (0 to 10); `ended_at` is None while it stands open."""

    sitting_id: UUID
    memory_id: UUID | None
    at: datetime
    ended_at: datetime | None
    pains: Sequence[Pain] = ()
    has_cried: bool = False

    def pain_at(self, moment: Moment) -> int | None:
        """Return the last pain given at `moment`, or None when none was."""
        return next((each.value for each in reversed(self.pains) if each.moment is moment), None)

    def later(self, moment: Moment) -> Pain | None:
        """Return what was said, or skipped, at a later `moment`; None where it was not asked yet."""
        return next((each for each in reversed(self.pains) if each.moment is moment), None)

    def windows(self, now: datetime) -> dict[Moment, Window]:
        """Return when each question is asked, where the person is at the local moment `now`."""
        if self.ended_at is None:
            return {}
        first, turned = self.ended_at + ASK_LATER_FROM, _turn_after(self.ended_at.astimezone(now.tzinfo))
        morning = max(first, turned)
        return {
            Moment.SAME_DAY: Window(first, turned),
            Moment.NEXT_DAY: Window(morning, turned + timedelta(days=1)),
        }

    def moment_at(self, now: datetime) -> Moment | None:
        """Return which question belongs to the local moment `now`, asked already or not."""
        return next((moment for moment, window in self.windows(now).items() if window.holds(now)), None)

    def was_worse(self) -> bool:
        """Say whether it ended, or was later that day, higher than it began; a skipped number says nothing."""
        before, after = self.pain_at(Moment.ARRIVE), self.pain_at(Moment.CLOSE)
        if after is None:
            after = self.pain_at(Moment.RELEASE)
        later = self.pain_at(Moment.SAME_DAY)
        return any(
            earlier is not None and since is not None and since > earlier
            for earlier, since in ((before, after), (after, later))
        )

    def is_of(self, now: datetime) -> bool:
        """Say whether it was on the person's day at the local moment `now`."""
        return day_of(self.ended_at or self.at, now) == day_of(now, now)


def change(before: int | None, after: int | None) -> Change | None:
    """Return how `after` stands to `before` (0 to 10); None where one of them is not known."""
    if before is None or after is None:
        return None
    return Change.DOWN if after < before else Change.SAME if after == before else Change.UP


def day_of(moment: datetime, now: datetime) -> date:
    """Return the day a moment belongs to where the person is `now`: the hours before four are of the evening before."""
    return (moment.astimezone(now.tzinfo) - DAY_TURNS).date()


def _turn_after(moment: datetime) -> datetime:
    """The next time the person's day turns after a local moment."""
    midnight = datetime.combine((moment - DAY_TURNS).date(), time(), moment.tzinfo)
    return midnight + DAY_TURNS + timedelta(days=1)
