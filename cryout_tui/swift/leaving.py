"""Leaving when a signal says so: keep first, then the terminal, then go."""

import contextlib
import os
import select
import signal
import termios
import threading
from collections.abc import Callable

TYPE_CHECKING = False  # what `typing` loads, the first picture would wait for
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

    Modes = list[Any] | None  # how a terminal is set, as `termios` tells it

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
HARD_END = 2  # seconds after which the alarm ends what hangs
BLANK = b"\x1b[0m\x1b[H\x1b[2J\x1b[?2004l\x1b[?1004l\x1b[<u\x1b[?7h\x1b[?1049l\x1b[?25h"


class Leaving:
    """Keeps, restores the terminal and ends the process with 128 + the signal's number, or what `status` makes of it.

    Plain handlers, because the event loop may be waiting for a terminal nobody reads. `keep` must not wait
    for anything the main thread may hold; while `is_busy` says it holds it, leaving waits until `go_on`.
    """

    def __init__(self, keep: Callable[[], object], is_busy: Callable[[], bool]) -> None:
        self.keep = keep
        self.is_busy = is_busy
        self.status: Callable[[int], int] = lambda number: 128 + number
        self._asked: int | None = None
        self._is_leaving = False
        self._modes: Modes = None
        self._screen: int | None = None

    def install(self, modes: "Modes", screen: int | None = None) -> None:
        """Take the signals over; `modes` is how the terminal was, `screen` what other threads may be drawing on."""
        self._modes, self._screen = modes, screen
        for each in SIGNALS:
            signal.signal(each, self._handle)

    def go_on(self) -> None:
        """Leave now, if a signal came while that could not be done; in any other thread, go on keeping."""
        is_main = threading.current_thread() is threading.main_thread()
        if is_main and self._asked is not None and not self.is_busy():
            self._leave(self._asked)

    def _handle(self, number: int, frame: "FrameType | None") -> None:
        signal.alarm(HARD_END)
        self._asked = number
        if not self.is_busy():
            self._leave(number)

    def _leave(self, number: int) -> None:
        if self._is_leaving:  # the same signal comes twice where it is sent to a terminal's whole group
            return
        self._is_leaving = True
        status = 128 + number
        try:
            self.keep()
            status = self.status(number)
            self._restore()
        finally:
            os._exit(status)

    def _restore(self) -> None:
        """An empty screen first, so that nothing private stays where terminals keep no second screen."""
        with contextlib.suppress(OSError, ValueError, termios.error):
            if self._screen is not None:  # nothing is drawn any more
                os.dup2(os.open(os.devnull, os.O_WRONLY), self._screen)
            if self._modes is not None:
                termios.tcsetattr(0, termios.TCSANOW, self._modes)
            if select.select([], [1], [], 0.2)[1]:
                os.write(1, BLANK)
