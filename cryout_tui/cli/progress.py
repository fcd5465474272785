"""How far a long command is, in one row on standard error; without a terminal, silent."""

import shutil
import sys
import time

EVERY = 0.1  # seconds
WIDTH = 24


class Progress:
    """A row that fills; it is gone when it is over."""

    def __init__(self, what: str) -> None:
        self.what = what
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + EVERY * 3  # what is quick shows nothing
        self._count = self._read = self._whole = self._longest = 0

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        if self._longest:
            sys.stderr.write("\r" + " " * self._longest + "\r")
            sys.stderr.flush()

    def far(self, read: int, whole: int) -> None:
        """Take how many bytes were read, and of how many."""
        self._read, self._whole = read, whole

    def tick(self, count: int) -> None:
        """Take how many entries were looked at, and show it now and then."""
        self._count = count
        if not self._is_shown or count % 64 or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + EVERY
        row = self.row()[: shutil.get_terminal_size().columns - 1]
        sys.stderr.write("\r" + row.ljust(self._longest))
        sys.stderr.flush()
        self._longest = max(self._longest, len(row))

    def row(self) -> str:
        """Return the row: a bar where it is known how far it goes, and a count."""
        if not self._whole:
            return f"{self.what} {self._count:,}"
        part = min(1.0, self._read / self._whole)
        filled = round(part * WIDTH)
        return f"{self.what} [{'#' * filled}{'.' * (WIDTH - filled)}] {part:4.0%} {self._count:,}"
