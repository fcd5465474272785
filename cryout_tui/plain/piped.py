"""What comes in by a pipe or a file, read as it comes, so that a line can be waited for."""

import os
import select
import time
from typing import TextIO

CHUNK = 65536  # bytes read at once


class Piped:
    """The lines of a descriptor. What TextIO reads ahead of a line nobody can see; here it is known."""

    def __init__(self, descriptor: int, encoding: str) -> None:
        self.descriptor = descriptor
        self.encoding = encoding
        self._read = b""
        self._is_at_end = False

    def comes(self, seconds: float) -> bool:
        """Wait at most so many seconds, and return whether a line, or the end, is there."""
        until = time.monotonic() + seconds
        while not self._has_line:
            left = max(0.0, until - time.monotonic())
            if not select.select([self.descriptor], [], [], left)[0]:
                return False
            self._more()
        return True

    def readline(self) -> str:
        """Return the next line with its end, or nothing once all was read."""
        while not self._has_line:
            self._more()
        line, end, self._read = self._read.partition(b"\n")
        return (line + end).decode(self.encoding, errors="replace")

    def read(self, most: int) -> str:
        """Return all that is left, at most so many letters."""
        while not self._is_at_end and len(self._read) < 4 * most:
            self._more()
        left, self._read = self._read, b""
        return left.decode(self.encoding, errors="replace")[:most]

    @property
    def _has_line(self) -> bool:
        return self._is_at_end or b"\n" in self._read

    def _more(self) -> None:
        chunk = os.read(self.descriptor, CHUNK)
        self._read += chunk
        self._is_at_end = not chunk


def piped(typed: TextIO) -> TextIO | Piped:
    """Return the lines of a pipe or a file that has a descriptor; anything else as it is."""
    try:
        return Piped(typed.fileno(), typed.encoding or "utf-8")
    except (OSError, ValueError, AttributeError):
        return typed
