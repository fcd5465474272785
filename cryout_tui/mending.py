"""When the journal cannot be opened as it is; and the backup of the day, while everything works on."""

import threading
from collections.abc import Callable
from typing import Any

from cryout_tui.errors import CryoutError, Damaged
from cryout_tui.only_looking import OnlyLooking
from cryout_tui.opened import Opened

DAMAGED = 5  # what the app ends with where the journal was left as it is
AFTER_HOME = 1.0  # seconds from the first screen to the backup of the day


class Mended(OnlyLooking):
    """Shows the ways out of a damaged journal in place of its first screen."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._has_arrived = False
        self._opened_with: str | None = opened.secret

    def _opened(self) -> None:
        """Show what comes first in an open journal."""
        raise NotImplementedError

    def show_damage(self, error: CryoutError) -> None:
        """Show the ways out, or say what is wrong and end where there is none."""
        mending = self.opened.mending
        if mending is None:
            self._say_and_end(error)
            return
        from cryout_tui.routes.damaged import DamagedRoute

        self.store.journal.let_go()
        route = DamagedRoute(
            self._desk(),
            mending,
            str(error),
            secret=self._opened_with,
            in_thread=self._in_thread,
            opened=lambda: self._carefully(self._opened),
            leave=lambda: self.exit(return_code=DAMAGED),
        )
        self.route = route
        route.show()

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

    def go_home(self) -> None:
        super().go_home()
        self.set_timer(AFTER_HOME, self.back_up)

    def back_up(self) -> None:
        """Begin the backup of the day, in a thread of its own, where there is none yet."""
        if self.store.journal.is_open and not self.store.journal.looks_only:
            self.opened.daily(lambda sentence: self.call_later(self._say_no_backup, sentence))

    def _say_no_backup(self, sentence: str) -> None:
        self.notify(sentence, markup=False, timeout=8)
