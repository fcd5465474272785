"""What comes in from the terminal, guarded: one bad sequence takes nothing else with it, and a paste ends."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from time import monotonic

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

from . import answers

AT_ONCE, FROM_AFAR = 0.015, 0.05  # seconds within which what follows an escape is one with it: here, and over SSH
PASTE_SILENCE = 1.0  # seconds after which a paste that never ends is ended
PASTE_LIMIT = 2_000_000  # letters; what comes after them in one paste is left out
OVERLONG = re.compile(r"\x1b\[[0-9;:<=>?]{64,}[ -/]*[@-~]?")
MIDDLE = re.compile(r"\A[0-9;:<=>?]*[ -/]*")
UNFINISHED = re.compile(r"\x1b\[[0-9;:<=>?]{64,}[ -/]*\Z")
IN_A_PASTE = re.compile(r"\A\x1b(\[[0-9;:<=>?]*[ -/]*[@-~])?")  # a colour copied along, or a lone escape
BEFORE_ESCAPE = re.compile(r"(?=\x1b)")
ANSWER = re.compile(r"\A\x1b\[\?2026;[0-4]\$y")


def escape_delay() -> float:
    """Return the seconds for which an escape waits for what may follow it; `ESCDELAY` (milliseconds) says otherwise."""
    with suppress(ValueError):
        return max(1, int(os.environ["ESCDELAY"])) / 1000 if "ESCDELAY" in os.environ else _usual_delay()
    return _usual_delay()


def _usual_delay() -> float:
    return FROM_AFAR if os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY") else AT_ONCE


class GuardedParser(XTermParser):
    """Drops a sequence it cannot read, and ends a paste that never does."""

    def __init__(self) -> None:
        super().__init__()
        self._pasting_since: float | None = None
        self._pasted = 0
        self._tail = ""
        self._dropping = False
        self.together = escape_delay()
        self.answers = answers.Answers(self.together)

    def feed(self, data: str) -> Iterable[Message]:
        for piece in self._pieces(self.answers.without(data)):
            yield from self._safely(super().feed(piece))
        if self._timeout_time is not None:
            self._timeout_time = min(self._timeout_time, monotonic() + self.together)

    def tick(self) -> Iterable[Message]:
        if left := self.answers.left():
            yield from self._safely(super().feed(left))
        if self._pasting_since is not None and monotonic() - self._pasting_since > PASTE_SILENCE:
            self._pasting_since = None
            yield from self._safely(super().feed(BRACKETED_PASTE_END))
        yield from self._safely(super().tick())

    def as_key(self, piece: str) -> str:
        """Return what is to be read in place of what was typed."""
        return piece

    @property
    def wait(self) -> float | None:
        """Milliseconds until something must be looked at again: a lone escape, a paste that may never end; or None."""
        if self._timeout_time is not None or self.answers.holds_escape:
            return self.together * 1000 + 1
        return 200.0 if self.is_waiting else None

    @property
    def is_waiting(self) -> bool:
        """Whether a paste is open that may have to be ended, or an answer that may never end."""
        return self._pasting_since is not None or self.answers.is_waiting

    def _pieces(self, data: str) -> Iterator[str]:
        """Cut the input so that one bad sequence takes nothing else with it."""
        if self._pasting_since is None:
            data = self._without_overlong(data)
        for piece in BEFORE_ESCAPE.split(data):
            kept = self._watched(piece if self.is_waiting else self.as_key(piece))
            if kept:
                yield kept

    def _without_overlong(self, data: str) -> str:
        """Drop a sequence no terminal sends, also where it goes on in the next read."""
        if self._dropping:
            data = MIDDLE.sub("", data, count=1)
            if not data:
                return ""
            data = data[1:] if "@" <= data[0] <= "~" else data
        self._dropping = bool(UNFINISHED.search(data))
        return OVERLONG.sub("", data)

    def _watched(self, piece: str) -> str:
        seen = self._tail + piece
        self._tail = seen[-5:]
        started, ended = seen.rfind(BRACKETED_PASTE_START), seen.rfind(BRACKETED_PASTE_END)
        if started > ended:
            self._pasting_since, self._pasted = monotonic(), 0
        elif ended >= 0:
            self._pasting_since = None
        elif self._pasting_since is not None:
            piece = ANSWER.sub("", piece)  # it may come in the middle of a paste, and is no word of anyone's
            if not BRACKETED_PASTE_END.startswith(piece):
                piece = IN_A_PASTE.sub("", piece)
            self._pasting_since = monotonic()
            room = max(0, PASTE_LIMIT - self._pasted)
            self._pasted += len(piece)
            # the end of a paste may come in two pieces: what could be its beginning always goes through
            return piece if len(piece) < 6 else piece[:room]
        return piece

    def _safely(self, read: Iterable[Message]) -> Iterator[Message]:
        each = iter(read)
        while True:
            try:
                yield next(each)
            except StopIteration:
                return
            except Exception:  # noqa: BLE001  whatever a terminal sends, the next key must work
                kept = self.answers
                self.__init__()  # type: ignore[misc]
                self.answers = kept
                return
