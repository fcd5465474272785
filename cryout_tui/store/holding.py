"""One full screen a journal: a lock file that says who has it."""

import contextlib
import fcntl
import os
from datetime import datetime
from pathlib import Path

from cryout_tui.errors import CryoutError


class Holding:
    """Holds the journal until closed, or until the process ends in any way. The file itself is never deleted."""

    def __init__(self, path: Path) -> None:
        try:
            self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise CryoutError(f"{path.parent} cannot be written ({error.strerror}). Nothing was changed.") from error
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(self._descriptor, 200).decode("utf-8", errors="replace")
            os.close(self._descriptor)
            raise CryoutError(f"cryout is open already: {holder}. Leave it there first, or end it with kill.") from None
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, self._holder().encode(), 0)

    @staticmethod
    def _holder() -> str:
        terminal = "a terminal"
        with contextlib.suppress(OSError):
            terminal = os.ttyname(0)
        return f"process {os.getpid()} on {terminal}, since {datetime.now():%d %B, %H:%M}"

    def close(self) -> None:
        """Let go of it."""
        os.close(self._descriptor)


def holder(path: Path) -> str | None:
    """Return who holds the journal whose lock file this is, or None when nobody does; nothing is taken or made."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return os.read(descriptor, 200).decode("utf-8", errors="replace")
    finally:
        os.close(descriptor)
    return None
