"""One full screen a journal: a lock file that says who has it."""

import contextlib
import fcntl
import os
import re
import signal
import time
from datetime import datetime
from pathlib import Path

from cryout_tui.domain.dates import dated
from cryout_tui.errors import CryoutError, HeldElsewhere, Holder
from cryout_tui.language import N_, _
from cryout_tui.store.files import make_folder
from cryout_tui.store.held import held

NO_NAME = N_("a terminal")
SINCE = "%d %B, %H:%M"  # as it is written down: whoever reads it may speak another language
SAID = re.compile(r"process (\d+) on (.+), since (.+)")
TAKEN = "\ntaken over"
LOOK = 0.02  # seconds between tries while another one leaves


class Holding:
    """Holds the journal until closed, or until the process ends in any way. The file itself is never deleted."""

    def __init__(self, path: Path) -> None:
        """Take it; raise HeldElsewhere while another one has it, CryoutError where it cannot be written."""
        self._descriptor = _opened(path)
        try:
            is_taken = _take(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise CryoutError(
                _("{path} cannot be locked ({strerror}). Nothing was changed.").format(
                    path=path, strerror=error.strerror
                )
            ) from error
        if not is_taken:
            holder = _read(self._descriptor)
            os.close(self._descriptor)
            raise HeldElsewhere(
                _("cryout is open already: {holder}. Leave it there first.").format(holder=holder), holder
            )
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, self._holder().encode(), 0)

    @staticmethod
    def _holder() -> str:
        terminal = NO_NAME
        with contextlib.suppress(OSError):
            terminal = os.ttyname(0)
        return f"process {os.getpid()} on {terminal}, since {datetime.now():{SINCE}}"

    @property
    def is_asked_for(self) -> bool:
        """Whether another one has asked for it."""
        return TAKEN.encode() in os.pread(self._descriptor, 400, 0)

    def close(self) -> None:
        """Let go of it."""
        os.close(self._descriptor)


def take_over(path: Path, seconds: float = 5.0) -> Holding:
    """Ask whoever has the journal to keep everything and leave, and take it once they did.

    Raises HeldElsewhere when they did not within `seconds`, CryoutError where the lock cannot be written.
    """
    end = time.monotonic() + seconds
    asked: set[int] = set()
    while True:
        try:
            return Holding(path)
        except HeldElsewhere as held:
            holder = held.holder.process
            if time.monotonic() > end:
                raise
        if holder is not None and holder not in asked:
            asked.add(holder)
            _ask(path, holder)
        time.sleep(LOOK)


class Hold:
    """A journal's lock as one full screen has it, or not yet."""

    def __init__(self, path: Path, journal: Path) -> None:
        self.path = path
        self.journal = journal
        self._holding: Holding | None = None

    def take(self) -> None:
        """Take it, unless it is had already; raises what `Holding` does, and NotKept where there can be no folder."""
        if self._holding is None:
            make_folder(self.path.parent)
            self._holding = Holding(self.path)
            self._take_away_unfinished()

    def take_over(self, seconds: float = 5.0) -> None:
        """Have whoever has it leave, and take it, unless it is had; raises what the function of that name does."""
        if self._holding is not None:
            return
        self._holding = take_over(self.path, seconds)
        self._take_away_unfinished()

    def _take_away_unfinished(self) -> None:
        """Take away what a killed change of the journal left, now that nobody else is about to change it."""
        from cryout_tui.store.renewal import take_away_unfinished

        with contextlib.suppress(OSError):
            take_away_unfinished(self.journal)

    @property
    def is_asked_for(self) -> bool:
        """Whether another one has asked for it; safe to ask in a signal handler."""
        return self._holding is not None and self._holding.is_asked_for

    def close(self) -> None:
        """Let go of it, where it is had."""
        if self._holding is not None:
            self._holding.close()
            self._holding = None


def _ask(path: Path, holder: int) -> None:
    """Have the holder leave, and go on to do so where it was stopped; write down that it was not the person there."""
    if holder == os.getpid() or not _is_own(holder):
        return
    descriptor = _opened(path)
    os.pwrite(descriptor, TAKEN.encode(), os.fstat(descriptor).st_size)
    os.close(descriptor)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(holder, signal.SIGTERM)
        os.kill(holder, signal.SIGCONT)


def _is_own(process: int) -> bool:
    """Say whether a process is of this user; where the system does not tell, signals to others' come to nothing."""
    try:
        told = Path(f"/proc/{process}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True
    user = re.search(r"^Uid:\s+(\d+)", told, re.MULTILINE)
    return user is not None and int(user[1]) == os.getuid()


def _opened(path: Path) -> int:
    try:
        return os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CryoutError(
            _("{parent} cannot be written ({strerror}). Nothing was changed.").format(
                parent=path.parent, strerror=error.strerror
            )
        ) from error


def _read(descriptor: int) -> Holder:
    said = os.pread(descriptor, 200, 0).decode("utf-8", errors="replace")
    found = SAID.match(said.partition("\n")[0])
    return Holder(int(found[1]), _(found[2]), _since(found[3])) if found else Holder(None, _("in another window"), "")


def _take(descriptor: int) -> bool:
    """Lock it, and say whether that was done; tried twice: who only asks who has it locks it for a moment as well."""
    for wait in (LOOK, 0.0):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            time.sleep(wait)
    return False


def _since(written: str) -> str:
    """Return since when, as it is said here."""
    try:
        return dated(datetime.strptime(f"2000 {written}", f"%Y {SINCE}"), SINCE)
    except ValueError:
        return written


def holder(path: Path) -> Holder | None:
    """Return who holds the journal whose lock file this is, or None when nobody does; nothing is taken or made."""
    descriptor = held(path)
    if descriptor is None:
        return None
    try:
        return _read(descriptor)
    finally:
        os.close(descriptor)
