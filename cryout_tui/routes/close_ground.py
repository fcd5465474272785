"""Ground within Close: why it comes first, and what is said once it was done."""

from datetime import datetime

from cryout_tui import content
from cryout_tui.asked.ask import Wants
from cryout_tui.domain import answers as said
from cryout_tui.domain.due import DAY_NAMED_FROM
from cryout_tui.domain.pacing import RISE_THAT_GROUNDS, ground_first
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.sitting import Sitting
from cryout_tui.language import _
from cryout_tui.routes.step_screens import GROUND, PEOPLE, Choices

RATINGS = [str(value) for value in range(11)]
HEAVIER = _("It is heavier than when you came. Let us not part like this. Ground first, two minutes.")
DONE = _("Ground is done.")
EASED = _("It is at {after} now, after Ground. Good to know.")
NOT_EASED = _("It is at {after} now, after Ground. It may take its time, and it need not be carried alone.")
GO_ON: tuple[str, said.Answer] = (_("go on"), said.WentOn())
AGAIN: tuple[str, Wants] = (_("Ground once more"), Wants("ground"))


def after_ground(kept: str | None) -> int | None:
    """Return how it was (0 to 10) after Ground, from what was kept of it; None where it is not known."""
    return int(kept) if kept is not None and kept in RATINGS else None


def ground_words(sitting: Sitting, kept: str | None, now: datetime) -> tuple[list[str], Choices]:
    """Return the lines and the choices; `kept` is the draft of how it is after Ground, None before it was done."""
    strong, near, tonight, climbs, rest = content.lines("close.higher")
    if now.hour < DAY_NAMED_FROM:
        tonight = tonight.replace(_("tonight"), _("today"))
    before, after = sitting.pain_at(Moment.ARRIVE), sitting.pain_at(Moment.CLOSE, Moment.RELEASE)
    if kept is None:
        rose = before is not None and after is not None and after - before >= RISE_THAT_GROUNDS
        return [HEAVIER if rose else strong, near, tonight, climbs, rest], [GROUND, PEOPLE, GO_ON]
    if not ground_first(before, grounded := after_ground(kept)):
        first = DONE if grounded is None else EASED.replace("{after}", str(grounded))
        return [first, near, tonight, climbs, rest], [GO_ON, PEOPLE, AGAIN]
    lines = [NOT_EASED.replace("{after}", kept), *content.lines("close.person"), tonight, climbs, rest]
    return lines, [PEOPLE, GO_ON, AGAIN]
