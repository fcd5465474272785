"""Tries at the lock: a growing pause, and never a long one."""

from cryout_tui.language import _
from cryout_tui.live_keys import named

PAUSES = (0.0, 0.0, 0.5, 1.0, 2.0)  # seconds after the first wrong try, the second, and so on; the last one stays
FEW = 3
NUISANCE = _("There is no hurry. The short wait is a nuisance to someone guessing, and no more.")
RECOVER = _("The 24 words on paper open it too: ctrl+q leaves, and in the shell it is cryout recover.")


def pause_after(wrong: int) -> float:
    """Return the seconds to wait after so many wrong tries, 1 or more."""
    return PAUSES[min(wrong, len(PAUSES)) - 1]


def said_after(wrong: int, backups: str) -> str:
    """Return the lines that are said as well after so many wrong tries; `backups` is a folder of copies, or nothing."""
    if wrong < FEW:
        return ""
    copies = [_("Backups, for cryout restore: {backups}").format(backups=backups)] if backups else []
    return "\n".join(["", named(RECOVER), *copies, NUISANCE])
