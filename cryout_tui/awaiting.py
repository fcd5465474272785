"""While the journal opens: what is typed waits for what comes, and what comes waits for the help that lies over it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import Screen

from cryout_tui.locking import Locking
from cryout_tui.on_demand import is_a
from cryout_tui.opened import Opened
from cryout_tui.reach import LOCK
from cryout_tui.turns import Typed

if TYPE_CHECKING:
    from cryout_tui.screens.lock import LockScreen

AT_ONCE = ("help_now", "ground", "lock", "quit", "redraw")  # what is there whatever the disk does


class Awaiting(Locking):
    """Takes no help away that was opened meanwhile, and no key that was typed for what comes.

    Until the journal has arrived it counts as hidden; a lock that is asked for meanwhile keeps it so.
    """

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._opens_under: Screen[Any] | None = None  # what stands while the journal opens; None while none does
        self._comes: Callable[[], object] | None = None
        self._stays_locked = False

    @property
    def is_hidden(self) -> bool:
        return self._opens_under is not None or super().is_hidden

    def await_journal(self, *, keeps_keys: bool = True) -> None:
        """From now on what is typed is for what comes, but the keys of help, and what is for help.

        Without `keeps_keys` it is for what stands.
        """
        locks = (each for each in reversed(self.screen_stack) if is_a(each, LOCK))
        self._opens_under, self._comes = next(locks, self.screen), None
        if keeps_keys:
            self._turns.hold(but=self._goes_at_once)

    def _goes_at_once(self, typed: Typed) -> bool:
        key = typed.key if isinstance(typed, events.Key) else ""
        if not self._is_covered() and key in self.keys_of("lock"):
            return not self._turns.keeps_back  # words for what comes are kept before it locks
        return self._is_covered() or key in self.keys_of(*AT_ONCE)

    def _is_covered(self) -> bool:
        return self._opens_under in self.screen_stack and self.screen is not self._opens_under

    def arrive(self, come: Callable[[], object]) -> None:
        """Go on with what the opening came to: at once, or once the help over it is left."""
        self._comes = come
        self.idle.touch(*self._times())
        if self._stays_locked or not self._is_covered():
            self._arrive_now()

    def _arrive_now(self) -> None:
        if self._comes is None:
            return
        come, self._comes = self._comes, None
        under, self._opens_under = self._opens_under, None
        if self._stays_locked and self.store.journal.is_open:
            self._stays_locked = False
            self._turns.go_on()  # what was typed after the lock was asked for is for the lock
            self._lock_again()
            return
        is_left = type(self.screen) is Screen and self.screen is not under  # what stands until the app has ended
        if not is_left:
            self._carefully(come)
        if self._opens_under is None:  # nothing more is being opened
            self._stays_locked = False
            self._turns.go_on()

    def pop_screen(self) -> AwaitComplete:
        popped = super().pop_screen()
        if self._comes is not None and not self._is_covered():
            self.call_next(self._arrive_now)
        return popped

    # the lock, asked for before anything has arrived

    def action_lock(self) -> None:
        if self._opens_under is None:
            super().action_lock()
        else:
            self._stays_locked = True
            self._arrive_now()

    def _lock_again(self) -> None:
        """Shut what was opened, without a look at it; what lies under the lock, and where to come back to, stay."""
        if any(is_a(each, LOCK) for each in self.screen_stack):
            while not is_a(self.screen, LOCK):
                self.pop_screen()
            cast("LockScreen", self.screen).begin_anew()
        else:
            self.show(self._lock_screen())
        self.route = None
        self.shut_at_last()

    async def on_event(self, event: events.Event) -> None:
        if self._comes is not None and isinstance(event, events.Key | events.Paste):
            self.idle.touch(*self._times())
        await super().on_event(event)

    def look_at_idle(self) -> bool:
        """Lock when nobody touched a key for long, the help that lies over an open journal as well."""
        if self._comes is None:
            return super().look_at_idle()
        is_over = self.idle.is_over(*self._times()) and not self._is_under_way()
        if is_over:
            self.action_lock()
        return is_over
