"""What this is, said once before the first question on a journal whose first start is still to come."""

from datetime import datetime

from cryout_tui import content
from cryout_tui.domain.intended import INTENDED, NOT_FOR
from cryout_tui.domain.kept import SAID_PLAINLY, UNASKED, Draft
from cryout_tui.language import _
from cryout_tui.plain.lines import Lines, by_command
from cryout_tui.plain.meant import is_yes
from cryout_tui.store.drafts import Drafts

YES = _("yes goes on. Any other line ends it here, and nothing is kept.")


def is_willing(lines: Lines, drafts: Drafts, now: datetime) -> bool:
    """Say what this is, where that was not said yet, and return whether it goes on.

    On a terminal that takes a yes, as on the screen; what comes from a pipe was meant to go on. The screen's own first
    start is still to come: it asks for the country as well. Raises Ended.
    """
    if drafts.get(UNASKED) is None or drafts.get(SAID_PLAINLY) is not None:
        return True
    *told, question = content.lines("arrive.first-time")
    for line in (INTENDED, *(by_command(each) for each in told)):
        lines.say(line)
    lines.say()
    lines.say(f"{NOT_FOR}:")
    for each in content.lines("arrive.not-for"):
        lines.say(each, "  - ")
    lines.say()
    if lines.is_terminal:
        lines.say(question)
        lines.say(YES)
        if not is_yes(lines.ask()):
            return False
        lines.say()
    drafts.keep(Draft(where=SAID_PLAINLY, text="", cursor=0, at=now))
    return True
