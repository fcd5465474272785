"""Lines said and asked for, with no escape sequence among them."""

import select
import signal
import textwrap
from contextlib import suppress
from typing import TextIO

from cryout_tui.domain.text import as_kept
from cryout_tui.language import _
from cryout_tui.plain.piped import Piped, piped

WIDEST = 72
MARK = ": "
LONGEST_REST = 8 * 1024 * 1024  # letters taken after the last question


class Ended(Exception):
    """There is nothing more to read: ctrl+d, or the end of what came in."""


class Lines:
    """A conversation over two streams. What is typed comes back as it can be kept.

    ctrl+c is heard while a line is waited for, and never while one is being kept.
    """

    def __init__(self, typed: TextIO, out: TextIO, *, width: int = WIDEST) -> None:
        self.is_terminal = typed.isatty()
        self.typed = typed if self.is_terminal else piped(typed)
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

    def ask(self, mark: str = MARK) -> str:
        """Return the line that is typed next; raise Ended without one, and KeyboardInterrupt for ctrl+c."""
        self.out.write(mark)
        self.out.flush()
        with _interrupts():
            line = self.typed.readline()
        if not self.is_terminal and mark:
            self.out.write("\n")
        if not line:
            raise Ended
        return as_kept(line.rstrip("\r\n"))

    def ask_within(self, seconds: float) -> str | None:
        """Return the line that is typed within so many seconds, or None; raise as `ask`."""
        self.out.flush()
        with _interrupts():
            line = self.typed.readline() if self._comes(seconds) else None
        if line is None:
            return None
        if not line:
            raise Ended
        return as_kept(line.rstrip("\r\n"))

    def _comes(self, seconds: float) -> bool:
        """Say whether a line comes within so many seconds."""
        if isinstance(self.typed, Piped):
            return self.typed.comes(seconds)
        return not self.is_terminal or bool(select.select([self.typed], [], [], seconds)[0])

    def rest(self) -> str:
        """Return what is left in a pipe or a file, read to its end; of a terminal nothing."""
        if self.is_terminal:
            return ""
        self.out.flush()
        with _interrupts():
            left = self.typed.read(LONGEST_REST + 1)
        if len(left) > LONGEST_REST:
            self.say(_("More came in than can be kept; what is past 8 MB was let go."))
        return as_kept(left[:LONGEST_REST]).strip("\n")


class _interrupts:
    """ctrl+c raises in here; before and after it waits for nothing to be cut in two."""

    def __enter__(self) -> None:
        with suppress(ValueError):  # not the main thread
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def __exit__(self, *_: object) -> None:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, signal.SIG_IGN)
