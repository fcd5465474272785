"""What is told above Home, few enough that the ways stay in sight under it."""

from collections.abc import Sequence

from cryout_tui.language import _

MOST, FIRST = 3, 2  # notes that stand whole; where there are more, how many of them


def in_sight(notes: Sequence[str]) -> Sequence[str]:
    """Return the notes, or the first two and a line that counts the others."""
    if len(notes) <= MOST:
        return notes
    return [*notes[:FIRST], _("{count} more like these.").format(count=len(notes) - FIRST)]
