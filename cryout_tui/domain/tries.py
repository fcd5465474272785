"""Tries at the lock: a growing pause, and never a long one."""

PAUSES = (0.0, 0.0, 0.5, 1.0, 2.0)  # seconds after the first wrong try, the second, and so on; the last one stays
FEW = 3
NUISANCE = "The short wait after a try is a nuisance to someone guessing, and no more than that."
RECOVER = "The 24 words, where they were written down, open it too: cryout recover."


def pause_after(wrong: int) -> float:
    """Return the seconds to wait after so many wrong tries, 1 or more."""
    return PAUSES[min(wrong, len(PAUSES)) - 1]


def said_after(wrong: int, backups: str) -> str:
    """Return what else is said after so many wrong tries; `backups` is the folder of copies, or nothing."""
    if wrong < FEW:
        return ""
    copies = f" Backups are in {backups}: cryout restore FILE." if backups else ""
    return f" {NUISANCE} {RECOVER}{copies} There is no hurry."
