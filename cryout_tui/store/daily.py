"""The backup of the day: made once a day of use, in a thread, while the journal is written in."""

import threading
from collections.abc import Callable
from datetime import date, datetime

from cryout_tui.errors import CryoutError
from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import GivenUp
from cryout_tui.store.store import Store


class Daily:
    """Makes it where there is none of the day yet; one that fails is tried again at the next start."""

    def __init__(self, store: Store, backups: Backups, *, now: Callable[[], datetime]) -> None:
        self.store = store
        self.backups = backups
        self.now = now
        self._tried_on: date | None = None

    def __call__(self, say: Callable[[str], object]) -> threading.Thread | None:
        """Begin it and return its thread; `say` is called from there with a sentence when it failed."""
        now = self.now()
        if self._tried_on == now.date():
            return None
        self._tried_on = now.date()
        thread = threading.Thread(target=lambda: self._make(now, say), name="backup", daemon=True)
        thread.start()
        return thread

    def _make(self, now: datetime, say: Callable[[str], object]) -> None:
        journal = self.store.journal
        try:
            if not self.backups.is_of(now.date()):
                self.backups.keep(journal, "day", now=now, goes_on=lambda: journal.is_open)
        except GivenUp:
            self._tried_on = None
        except CryoutError as error:
            self._tried_on = None if not journal.is_open else self._tried_on
            if journal.is_open:
                say(f"{error} Everything you write is kept as before.")
