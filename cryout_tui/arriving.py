"""While the journal opens: what is typed waits for what comes, and what comes waits for the help that lies over it."""

from collections.abc import Callable
from typing import Any

from textual.await_complete import AwaitComplete
from textual.screen import Screen

from cryout_tui.locking import Locking
from cryout_tui.on_demand import is_a
from cryout_tui.opened import Opened
from cryout_tui.reach import LOCK

WITHOUT_JOURNAL = ("help_now", "ground", "quit", "redraw")  # what is there at once, whatever the disk does


class Arriving(Locking):
    """Takes no help away that was opened meanwhile, and no key that was typed for what comes."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._opens_under: Screen[Any] | None = None
        self._comes: Callable[[], object] | None = None

    def await_journal(self) -> None:
        """From now on what is typed is for what comes, but the keys of help, and those on it."""
        locks = (each for each in reversed(self.screen_stack) if is_a(each, LOCK))
        self._opens_under, self._comes = next(locks, self.screen), None
        self._turns.hold(but=self._goes_at_once)

    def _goes_at_once(self, key: str) -> bool:
        is_for_help = self._is_covered() and key not in self.keys_of("lock")
        return is_for_help or key in self.keys_of(*WITHOUT_JOURNAL)

    def _is_covered(self) -> bool:
        return self.screen is not self._opens_under

    def arrive(self, come: Callable[[], object]) -> None:
        """Go on with what the opening came to: at once, or once the help over it is left."""
        if self._is_covered():
            self._comes = come
        else:
            self._carefully(come)
            self._turns.go_on()

    def pop_screen(self) -> AwaitComplete:
        popped = super().pop_screen()
        if self._comes is not None and not self._is_covered():
            come, self._comes = self._comes, None
            self.call_next(self.arrive, come)  # where it is left altogether, something else stands by then
        return popped
