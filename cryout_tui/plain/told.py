"""What tells one value."""

from cryout_tui.asked.ask import Ask
from cryout_tui.plain.talk import Talk


class Told:
    """Tells one value, and asks for what is said to it.

    `next` returns what was said; where that leads to nothing new, it is called again and asks what comes next.
    """

    def __init__(self, talk: Talk, ask: Ask) -> None:
        self.talk = talk
        self.ask = ask

    def next(self) -> object:
        """Return what was said: a Said, or another value of what happened. Raises Back, Stop and Ended."""
        raise NotImplementedError

    def changed(self, change: object) -> None:
        """Say what changed about it meanwhile; what is of no use here is left out."""
