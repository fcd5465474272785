"""The stamp of dates beside the journal, which `cryout due` reads without opening it."""

import os
import stat
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from cryout_tui.domain.due import Due, written
from cryout_tui.store.after_curve import AfterCurve
from cryout_tui.store.files import make_empty
from cryout_tui.store.memories import Memories
from cryout_tui.store.reflections import Reflections

NAME = "due.json"
ITS_OWNERS = stat.S_IFREG | 0o600


class DueStamp:
    """Writes what waits, in dates alone: no words, no titles, no ids."""

    def __init__(self, after_curve: AfterCurve, memories: Memories, reflections: Reflections) -> None:
        self.after_curve = after_curve
        self.memories = memories
        self.reflections = reflections

    def due(self, now: datetime) -> Due:
        """Return what waits from the local moment `now` on; nothing on a day the deep path is closed."""
        if self.after_curve.sittings.closed_today(now):
            return Due()
        written_on = self.reflections.last_day()
        if self.after_curve.is_quiet(now):
            return Due(written_on=written_on)
        questions = tuple(self.after_curve.windows(now))
        return Due(questions=questions, return_on=self._return_on(), written_on=written_on)

    def write(self, now: datetime) -> None:
        """Bring the stamp up to date; where it cannot be written it stays behind, and nothing else depends on it."""
        path = self.after_curve.sittings.journal.path.with_name(NAME)
        text = written(self.due(now))
        with suppress(OSError):
            if not _holds(path, text):
                _put(path, text)

    def _return_on(self) -> date | None:
        """The day chosen at the end of the latest sitting, while its memory is there."""
        latest = self.after_curve.sittings.latest()
        if latest is None or latest.ended_at is None or self.memories.title(latest.memory_id) is None:
            return None
        return latest.return_on


def _holds(path: Path, text: str) -> bool:
    if not os.path.lexists(path):
        return False
    there = path.lstat()
    return there.st_mode == ITS_OWNERS and there.st_size == len(text) and path.read_bytes() == text.encode()


def _put(path: Path, text: str) -> None:
    """Put a whole new file in the place of the old one, for its owner alone."""
    unfinished = path.with_name(f".{NAME}.{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    make_empty(unfinished)
    try:
        unfinished.write_text(text, encoding="ascii")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
