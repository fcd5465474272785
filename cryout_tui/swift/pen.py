"""Writes signs at cells in as few bytes as that takes: knows where the cursor stands, and the look in force."""

from .sgr import PLAIN, change


class Pen:
    """Gathers what is to be sent. Where the cursor stands before is not known, and the look is plain.

    With `after_others` the look is not known either: something else may have left one in force.
    """

    def __init__(self, *, after_others: bool = False) -> None:
        self._sent: list[str] = ["\x1b[m"] if after_others else []
        self._look = PLAIN
        self._at: tuple[int, int] | None = None

    def move(self, x: int, y: int) -> None:
        """Put the cursor on a cell."""
        if self._at == (x, y):
            return
        column = f";{x + 1}" if x else ""
        ways = [f"\x1b[{y + 1}{column}H"]
        if self._at is not None and self._at[1] in (y, y - 1):
            down = "\x1b[B" if self._at[1] < y else ""
            ways.append(down + _along(x - self._at[0]))
        self._sent.append(min(ways, key=len))
        self._at = (x, y)

    def wear(self, look: str) -> None:
        """Draw what follows with this look."""
        if look != self._look:
            self._sent.append(change(self._look, look))
            self._look = look

    def draw(self, text: str, width: int, *, is_sure: bool = True) -> None:
        """Draw signs where the cursor is. After one that terminals do not agree on, where it is is not known."""
        self._sent.append(text)
        self._at = (self._at[0] + width, self._at[1]) if self._at is not None and is_sure else None

    def lose(self) -> None:
        """Where the cursor stands is not known: at the right edge terminals do not agree."""
        self._at = None

    def put(self) -> str:
        """Return what is to be sent, with a plain look in the end."""
        self.wear(PLAIN)
        sent = "".join(self._sent)
        self._sent.clear()
        return sent


def _along(by: int) -> str:
    """What moves the cursor along its row."""
    if not by:
        return ""
    return f"\x1b[{abs(by) if abs(by) > 1 else ''}{'C' if by > 0 else 'D'}"
