"""When the journal cannot be opened as it is; and the backup of the day, while everything works on."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.timer import Timer

from cryout_tui.errors import CryoutError, Damaged, LooksOnly, NoRoom, NotKept, Replaced
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.only_looking import OnlyLooking
from cryout_tui.opened import Opened

if TYPE_CHECKING:
    from cryout_tui.store.mending import Mending

FOUND = _("The journal is damaged in places. Nothing more is written to it.")
FOUND_ELSEWHERE = _("The journal is damaged in places. What you write is still taken. On Home is what can be done.")
ROOM_AGAIN = _("There is room again. What you write is kept.")
LOOKED_FOR = 5.0  # seconds between two looks whether there is room
LASTS = 3600.0  # seconds
DAMAGED = 5  # what the app ends with where the journal was left as it is
AFTER_HOME = 1.0  # seconds from the first screen to the backup of the day


class Mended(OnlyLooking):
    """Shows the ways out of a damaged journal in place of its first screen."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._has_arrived = False
        self._opened_with: str | None = opened.secret
        self._found: Damaged | None = None  # by the backup of the day, while something else was on
        self._waits_for_room: Timer | None = None

    def _opened(self) -> None:
        """Show what comes first in an open journal."""
        raise NotImplementedError

    def show_damage(self, error: CryoutError, *, why: str = "") -> None:
        """Show the ways out, with `why` over them, or say what is wrong and end where there is none."""
        mending = self._mending
        if mending is None:
            self._say_and_end(error)
            return
        from cryout_tui.routes.damaged import DamagedRoute

        self.store.journal.let_go()
        route = DamagedRoute(
            self._desk(),
            mending,
            str(error),
            said=why,
            secret=self._opened_with,
            in_thread=self._in_thread,
            opened=lambda: self._carefully(self._opened),
            leave=lambda: self.exit(return_code=DAMAGED),
        )
        self.route = route
        route.show()

    @property
    def _mending(self) -> "Mending | None":
        """What knows the ways out, loaded when it is first asked for."""
        if self.opened.mending is None:
            self.opened.mending = self.opened.mends()
        return self.opened.mending

    def _say_and_end(self, error: CryoutError) -> None:
        self.exit(return_code=DAMAGED, message=str(error))

    def _in_thread(self, do: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do something slow in a thread, and then go on with what it came to, an error included."""

        def run() -> None:
            try:
                came_to = do()
            except CryoutError as error:
                came_to = error
            if self.is_running:  # else it was left meanwhile
                self.call_from_thread(self._carefully, lambda: then(came_to))

        threading.Thread(target=run, name="mending", daemon=True).start()  # leaving waits for none of it

    def _carefully(self, do: Callable[[], object]) -> None:
        super()._carefully(lambda: self._or_damage(do))

    def _or_damage(self, do: Callable[[], object]) -> None:
        """Do it; a journal that turns out to be damaged before its first screen stands is not gone on with."""
        try:
            do()
        except Damaged as error:
            if self._has_arrived or self.store.journal.looks_only:
                raise
            self.show_damage(error)
        else:
            self._has_arrived = self.store.journal.is_open

    def go(self, way: str) -> None:
        try:
            super().go(way)
        except (LooksOnly, Replaced):
            raise
        except NotKept:
            from cryout_tui.store.daily import has_room

            if has_room(self.store):
                raise
            from cryout_tui.routes.no_room import NoRoomRoute

            self.route = route = NoRoomRoute(self._desk())
            route.show()

    def go_home(self) -> None:
        if self._found is not None and self._may_write():
            self._show_found(self._found)
            return
        super().go_home()
        self.set_timer(AFTER_HOME, self.back_up)

    def _may_write(self) -> bool:
        return self.store.journal.is_open and not self.store.journal.looks_only

    # the backup of the day

    def back_up(self) -> None:
        """Begin the backup of the day, in a thread of its own, where there is none yet."""
        if self._may_write():
            self.opened.daily(lambda error: self.call_later(self._no_backup, error))

    def _no_backup(self, error: CryoutError) -> None:
        if not self._may_write():
            return
        if isinstance(error, Damaged) and self._mending is not None:
            self._find(error)
        elif isinstance(error, NoRoom):
            self._wait_for_room(error)
        else:
            self.notify(str(error), markup=False, timeout=8)

    def _find(self, error: Damaged) -> None:
        """Show the ways out where Home is on; what is written elsewhere is finished first."""
        if is_a(self.screen, "screens.home:HomeScreen"):
            self._show_found(error)
            return
        self._found = error
        self.notify(FOUND_ELSEWHERE, markup=False, timeout=LASTS)

    def _show_found(self, error: Damaged) -> None:
        self._found = None
        self.keeper.settled()
        self.clear_notifications()
        self.show_damage(error, why=FOUND)

    def _wait_for_room(self, error: NoRoom) -> None:
        """Say, for as long as it is so, that nothing new can be kept."""
        self.notify(str(error), markup=False, timeout=LASTS)
        if self._waits_for_room is None:
            self._waits_for_room = self.set_interval(LOOKED_FOR, lambda: self._look_for_room(error))

    def _look_for_room(self, error: NoRoom) -> None:
        if not self._may_write():
            self._stop_waiting()
            return
        from cryout_tui.store.daily import has_room

        self._in_thread(lambda: has_room(self.store), lambda found: self._looked_for_room(error, found))

    def _looked_for_room(self, error: NoRoom, found: object) -> None:
        if found is True:
            self._stop_waiting()
            self.clear_notifications()
            self.notify(ROOM_AGAIN, markup=False, timeout=6)
        elif not self._notifications:  # another sentence came and went meanwhile
            self.notify(str(error), markup=False, timeout=LASTS)

    def _stop_waiting(self) -> None:
        if self._waits_for_room is not None:
            self._waits_for_room.stop()
            self._waits_for_room = None
