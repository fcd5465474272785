"""Lines said and asked for, with no escape sequence among them."""

import signal
import textwrap
from contextlib import suppress
from typing import TextIO

from cryout_tui.domain.text import as_kept

WIDEST = 72
MARK = "> "


class Ended(Exception):
    """There is nothing more to read: ctrl+d, or the end of what came in."""


class Lines:
    """A conversation over two streams. What is typed comes back as it can be kept.

    ctrl+c is heard while a line is waited for, and never while one is being kept.
    """

    def __init__(self, typed: TextIO, out: TextIO, *, width: int = WIDEST) -> None:
        self.typed = typed
        self.out = out
        self.width = max(20, min(WIDEST, width))
        if hasattr(typed, "reconfigure"):
            typed.reconfigure(errors="replace")

    def say(self, words: str = "", indent: str = "") -> None:
        """Say a line, folded where it is longer than the terminal is wide."""
        beside = " " * len(indent)
        parts = textwrap.wrap(
            as_kept(words), self.width, initial_indent=indent, subsequent_indent=beside, break_on_hyphens=False
        )
        self.out.write("\n".join(parts) + "\n")

    def ask(self) -> str:
        """Return the line that is typed next; raise Ended without one, and KeyboardInterrupt for ctrl+c."""
        self.out.write(MARK)
        self.out.flush()
        with _interrupts():
            line = self.typed.readline()
        if not self.typed.isatty():
            self.out.write("\n")
        if not line:
            raise Ended
        return as_kept(line.rstrip("\r\n"))


class _interrupts:
    """ctrl+c raises in here; before and after it waits for nothing to be cut in two."""

    def __enter__(self) -> None:
        with suppress(ValueError):  # not the main thread
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def __exit__(self, *_: object) -> None:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, signal.SIG_IGN)
