"""The lock: hide at once, keep, shut the journal, and leave this process for one that never knew a word."""

import os
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from textual import events
from textual.binding import Binding

from cryout_tui.domain.idle import Idle
from cryout_tui.domain.place import Place
from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.opened import Opened
from cryout_tui.reach import LOCK, Reach
from cryout_tui.routes.desk import Route
from cryout_tui.terminal.driver import GuardedDriver
from cryout_tui.terminal.typed import as_bytes

if TYPE_CHECKING:
    from cryout_tui.screens.breathe import BreatheScreen
    from cryout_tui.screens.lock import LockScreen

PLACE = "place"  # what the journal calls it
PAGE_BURNT = "screens.sitting.page:BurntPage"
LOOKED_AT = 3.0  # seconds between looks at how long nobody touched a key
DRAWN = 1.0  # seconds a terminal is given to take the lock screen
BLANK = "\x1b[0m\x1b[H\x1b[2J"


class Locking(Reach):
    """Locks by a key, and after a while without one."""

    BINDINGS = [
        Binding("ctrl+l", "lock", _("lock"), show=False, priority=True, id="lock"),
    ]

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._below: tuple[Route | None] | None = None  # what goes on under the lock; None where nothing does
        self._place: Place | None = None  # where to come back to; None where the journal knows it
        self._is_shutting = self._goes_aside = False
        self._tried: tuple[str | None] | None = None  # at the lock, before the journal was shut
        self.idle = Idle(60.0 * self.settings.lock_after, *self._times())

    def on_mount(self) -> None:
        self.set_interval(LOOKED_AT, self.look_at_idle)
        if self.opened.hand_over is not None and sys.platform != "linux":
            self.set_interval(1.0, self._look_for_parent)

    def action_lock(self) -> None:
        if not self.is_hidden:
            self.hide()

    def hide(self) -> None:
        """Show the lock at once, whatever the disk does; what was typed is kept behind it, and then it is left."""
        if self.link is not None and isinstance(self._driver, GuardedDriver):
            self._driver.write(BLANK)
            self.was_wiped()
        self._hold_keys()
        self._is_shutting = True
        self._place = self.whereabouts()
        if self.store.journal.looks_only:
            self.opened.looks_at = self._place
        else:
            self.keep_soon()
        if self.sitting_route is not None:
            self.sitting_route.burn()
        self._cover(self._lock_screen())
        self.clear_notifications()
        self.forget_copied()
        self.call_after_refresh(self._shut_soon)

    def _lock_screen(self, said: str = "", begun: str = "") -> "LockScreen":
        from cryout_tui.screens.lock import LockScreen

        return LockScreen(encrypted=self.opened.is_encrypted, said=said, begun=begun)

    def _cover(self, lock: "LockScreen") -> None:
        """Show the lock; what lies under it is come back to where it cannot be kept. A page to be burnt is gone."""
        (self.show if any(is_a(each, PAGE_BURNT) for each in self.screen_stack) else self.push_screen)(lock)
        self._below = (self.route,) if len(self.screen_stack) > 2 else None
        self.route = None

    def uncover(self) -> bool:
        """Go on with what lies under the lock, where words on it wait for the disk; say whether it is so."""
        below, self._below = self._below, None
        if below is None:
            return False
        while any(is_a(each, LOCK) for each in self.screen_stack):
            self.pop_screen()
        (self.route,) = below
        if self.writer.trouble is not None:
            self._say_keeping(self.writer.trouble)
        return True

    def whereabouts(self) -> Place:
        """Return where the person is."""
        return Place(self.route.name if self.route is not None else "home", ends=self.is_for_today)

    def forget_copied(self) -> None:
        """Take what was copied out of the terminal's clipboard."""
        if self.clipboard:
            self.copy_to_clipboard("")

    # keeping behind the lock, and leaving

    def _shut_soon(self) -> None:
        self.run_worker(self._shut, thread=True, exclusive=True, group="shutting")

    def _shut(self) -> None:
        """In a thread: keep all of it, and shut the journal; what cannot be kept leaves it open, behind the lock."""
        is_kept = self.writer.flush()
        if is_kept:
            with suppress(CryoutError):
                self.keep_due()
            with suppress(CryoutError):
                self._keep_place()
            self.store.journal.close()
            self._wait_until_drawn()
        self.call_from_thread(self._was_shut, is_kept)

    def _keep_place(self) -> None:
        if self.opened.hand_over is not None and self._place is not None and not self.store.journal.looks_only:
            self.store.meta.put(PLACE, self._place.as_text())

    def _wait_until_drawn(self) -> None:
        end = time.monotonic() + DRAWN
        while self.link is not None and not self.link.is_clear and time.monotonic() < end:
            time.sleep(0.005)

    def _was_shut(self, is_kept: bool) -> None:
        self._is_shutting, self._shuts_once_kept = False, not is_kept
        if is_kept:
            self._below = None
            self._hand_over()
        self._take_keys()
        if self._tried is not None:
            (secret,), self._tried = self._tried, None
            self.open(secret)

    def shut_at_last(self) -> None:
        """Shut the journal now that all is kept that had to wait."""
        self._hold_keys()
        self._is_shutting = True
        self._shut_soon()

    def try_to_open(self, secret: str | None, after: float) -> None:
        """Open the journal with what was given at the lock, once it is shut, and not before so many seconds."""
        if self._is_shutting:
            self._tried = (secret,)
        else:
            self.open(secret, after)

    def open(self, secret: str | None, after: float = 0.0) -> None:
        """Open the journal in a thread, after so many seconds."""
        raise NotImplementedError

    def _hand_over(self) -> None:
        """End this process for one that begins locked, where there is someone to start it."""
        if self.opened.hand_over is not None:
            from cryout_tui.widgets.secret import Secret

            begun = "".join(each.value for each in self.screen.query(Secret))
            look = self.opened.looks_at
            first = b"" if look is None else look.handed_on()
            self.opened.hand_over(first + begun.encode() + as_bytes(self._turns.unanswered()), self._goes_aside)

    def _hold_keys(self) -> None:
        """What is typed from now on is for the process to come."""
        if self.opened.hand_over is not None and isinstance(self._driver, GuardedDriver):
            self._turns.hold()
            self._driver.hold_input()

    def _take_keys(self) -> None:
        if self.opened.hand_over is not None and isinstance(self._driver, GuardedDriver):
            self._driver.take_input()
            self._turns.go_on()

    def come_back(self) -> Place:
        """Return where the person was when it was locked, and forget it."""
        place, self._place = self._place, None
        self._goes_aside = False
        if place is None and self.opened.is_locked:
            self.opened.is_locked = False
            place = self.opened.looks_at or Place.read(self.store.meta.get(PLACE))
            self.is_for_today = place.ends
            with suppress(CryoutError):
                self.store.meta.put(PLACE, None)
        way, self.first_way = self.first_way, "home"
        self.idle.touch(*self._times())
        return place or Place(way)

    # without a key for a while

    async def on_event(self, event: events.Event) -> None:
        is_typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if is_typed and not self.is_hidden:
            if self.look_at_idle():
                return  # the first key after a sleep does nothing but show the lock
            self.idle.touch(*self._times())
        await super().on_event(event)

    def look_at_idle(self) -> bool:
        """Lock when nobody touched a key for long; say whether it was locked now."""
        is_over = not self.is_hidden and self.idle.is_over(*self._times()) and not self._is_under_way()
        if is_over:
            self.hide()
        return is_over

    def _is_under_way(self) -> bool:
        """Say whether something runs that is done without keys: a wave, a breath, a grounding."""
        return any(
            is_a(each, "screens.sitting.release:ReleaseScreen", "screens.ground:GroundScreen")
            or (is_a(each, "screens.breathe:BreatheScreen") and not cast("BreatheScreen", each).is_held)
            for each in self.screen_stack
        )

    def _times(self) -> tuple[float, float]:
        return self.clock.boot(), self.clock.now().timestamp()

    def _look_for_parent(self) -> None:
        if self.opened.is_orphan():
            os.kill(os.getpid(), signal.SIGHUP)
