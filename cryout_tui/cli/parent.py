"""A small parent that holds the terminal: whatever becomes of the app, the terminal is given back."""

import contextlib
import os
import select
import signal
import sys
from collections.abc import Callable

from cryout_tui.language import _
from cryout_tui.swift.leaving import BLANK, SIGNALS
from cryout_tui.terminal import process
from cryout_tui.value import Value

TYPE_CHECKING = False  # what `typing` loads, the first picture would wait for
if TYPE_CHECKING:
    from types import FrameType

    from cryout_tui.terminal.process import Modes

LOCKED, PUT_ASIDE = 75, 76  # how the app leaves to be started anew behind its lock: at once, or after a stop
TAKEN_OVER = 77  # how it leaves when another window took the journal over
HIDDEN = b"\x1b[?1049h\x1b[H\x1b[2J\x1b[?25l"
KEYS_BACK = b"\x1b[<u"  # every start asks for its own way of keys
ENDED = _("cryout was ended from outside. What was kept is safe, up to about the last second.")
TAKEN = _("This journal was taken over in another window. Everything typed here was kept.")
PASSED_ON = (*SIGNALS, signal.SIGTSTP)


class Turn(Value):
    """One run of the app: how the terminal was, whether it begins locked, its parent, and what is typed ahead.

    `ahead` is a pipe, its end to read and its end to write: keys that the run before had read and not used.
    """

    modes: "Modes"
    is_locked: bool
    parent: int
    ahead: tuple[int, int]

    def begin(self) -> bytes:
        """End with the parent, should it be killed; return what was typed ahead."""
        process.end_with(self.parent)
        os.set_blocking(self.ahead[0], False)
        with contextlib.suppress(BlockingIOError):
            return os.read(self.ahead[0], 65536)
        return b""

    def give_back(self) -> None:
        """Give the terminal back where this run could not even begin, and it is hidden, or drawn on already."""
        process.restore(self.modes)
        _write(BLANK)

    def hand_over(self, typed: bytes, aside: bool) -> None:
        """End this run at once, hidden as it is, for one that begins locked; with `aside`, after a stop."""
        os.set_blocking(self.ahead[1], False)
        with contextlib.suppress(OSError):
            os.write(self.ahead[1], typed)
        os._exit(PUT_ASIDE if aside else LOCKED)


class Parent:
    """Passes signals on to the app, waits for it, and starts it anew behind its lock; reads no journal itself."""

    def __init__(self, start: Callable[[Turn], int]) -> None:
        self.start = start
        self._child: int | None = None
        self._asked: int | None = None
        self._before: dict[int, signal.Handlers | Callable[..., object] | int | None] = {}

    def watch(self) -> int:
        """Run the app until it ends; return its exit status. In the app's own process it returns as well."""
        modes, ahead = process.modes(), os.pipe()
        is_locked = False
        for each in PASSED_ON:
            self._before[each] = signal.signal(each, self._pass_on)
        while True:
            turn = Turn(modes, is_locked, os.getpid(), ahead)
            if self._fork() == 0:
                return self.start(turn)
            status = self._wait()
            is_locked = status in (LOCKED, PUT_ASIDE)
            if is_locked and self._asked is not None:
                return self._end(-self._asked, modes)
            if not is_locked:
                return self._end(status, modes)
            _write(KEYS_BACK)
            if status == PUT_ASIDE:
                modes = self._stop(modes)

    def _fork(self) -> int:
        """Fork between signals: each comes to the one it is for."""
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        signal.pthread_sigmask(signal.SIG_BLOCK, PASSED_ON)
        child = os.fork()
        if child == 0:
            for number, handler in self._before.items():
                signal.signal(number, handler)
        else:
            self._child = child
        signal.pthread_sigmask(signal.SIG_UNBLOCK, PASSED_ON)
        return child

    def _wait(self) -> int:
        """Return how the app ended: its exit status, or the signal that ended it as a negative number."""
        assert self._child is not None
        status = os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])
        self._child = None
        return status

    def _pass_on(self, number: int, frame: "FrameType | None") -> None:
        if number != signal.SIGTSTP:
            self._asked = number
        if self._child is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._child, number)

    def _end(self, status: int, modes: "Modes") -> int:
        """Give the terminal back; return the exit status that tells how the app ended."""
        process.restore(modes)
        if status < 0 and self._asked is not None:
            _write(BLANK)
        said = TAKEN if status == TAKEN_OVER else ENDED if status < 0 and self._asked is None else ""
        if said:
            with contextlib.suppress(OSError):  # on an empty screen, though nobody read what was drawn before
                print(f"{(HIDDEN + BLANK).decode()}{said}", file=sys.stderr, flush=True)
        if status == TAKEN_OVER:
            return 128 + signal.SIGTERM
        return 128 - status if status < 0 else status

    def _stop(self, modes: "Modes") -> "Modes":
        """Give the terminal back, stop, and once gone on with, hide it again; return how the terminal is now."""
        process.restore(modes)
        _write(BLANK)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0, signal.SIGTSTP)  # with whatever started it in its stead: the shell waits for all of them
        signal.signal(signal.SIGTSTP, self._pass_on)
        modes = process.modes()
        process.unseen(modes)
        _write(HIDDEN)
        return modes


def _write(data: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):
        if select.select([], [1], [], 0.2)[1]:
            os.write(1, data)
