"""The backup of the day: made once a day of use, in a thread, while the journal is written in."""

import threading
from collections.abc import Callable
from datetime import date, datetime

from cryout_tui.errors import CryoutError, NoRoom, NotKept
from cryout_tui.language import _
from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import GivenUp
from cryout_tui.store.store import Store

PIECE = 16 * 1024  # characters: as much as an evening's words
ROOM = "room"  # where they are put, in what the journal knows of itself
NO_ROOM = _("Nothing new can be kept until there is room on the disk. What was kept before is safe.")


class Daily:
    """Makes it where there is none of the day yet; one that fails is tried again at the next start."""

    def __init__(self, store: Store, backups: Backups, *, now: Callable[[], datetime]) -> None:
        self.store = store
        self.backups = backups
        self.now = now
        self._tried_on: date | None = None

    def __call__(self, say: Callable[[CryoutError], object]) -> threading.Thread | None:
        """Begin it and return its thread; `say` is called from there with the reason when it failed.

        That is Damaged where the journal is, NoRoom where nothing at all can be kept, and NotKept else.
        """
        now = self.now()
        if self._tried_on == now.date():
            return None
        self._tried_on = now.date()
        thread = threading.Thread(target=lambda: self._make(now, say), name="backup", daemon=True)
        thread.start()
        return thread

    def _make(self, now: datetime, say: Callable[[CryoutError], object]) -> None:
        journal = self.store.journal
        try:
            if not self.backups.is_of(now.date()):
                self.backups.keep(journal, "day", now=now, goes_on=lambda: journal.is_open)
        except GivenUp:
            self._tried_on = None
        except NotKept as error:
            if self._still_open():
                is_full = not has_room(self.store)
                say(
                    NoRoom(NO_ROOM)
                    if is_full
                    else NotKept(_("{error} Everything you write is kept as before.").format(error=error))
                )
        except CryoutError as error:
            if self._still_open():
                say(error)

    def _still_open(self) -> bool:
        """Say whether it was tried on an open journal; what was locked meanwhile is tried again."""
        if not self.store.journal.is_open:
            self._tried_on = None
        return self.store.journal.is_open


def has_room(store: Store) -> bool:
    """Say whether new words could be kept now: some are, and taken away again."""
    try:
        store.meta.put(ROOM, "x" * PIECE)
        store.meta.put(ROOM, None)
    except NotKept:
        return False
    return True
