"""Questions whose answers are not shown as they are typed, nor anything that is typed between them."""

import contextlib
import os
import signal
import termios
from types import FrameType, TracebackType
from typing import Self

from cryout_tui.terminal.other_page import ENDS, TERMINAL

LONGEST = 4096
AT = 3  # where the local modes stand among a terminal's modes


class Unseen:
    """From the first question, or from `hide`, nothing that is typed is shown; what is typed ahead waits its turn.

    Used with `with`, in whose end the terminal shows again what is typed, however that end comes.
    """

    def __init__(self) -> None:
        self._terminal: int | None = None
        self._modes: list[int | list[bytes | int]] | None = None

    def __enter__(self) -> Self:
        self._heard = {each: signal.signal(each, _go) for each in ENDS}
        self._heard[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # the shell would get it as it is
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.show()
        for number, handler in self._heard.items():
            signal.signal(number, handler)

    def ask(self, prompt: str) -> bytes:
        """Return the next line that is typed, without its end.

        Raises OSError where there is no terminal, EOFError where nothing more comes.
        """
        terminal = self.hide()
        os.write(terminal, prompt.encode(errors="replace"))
        typed = b""
        while not typed.endswith(b"\n"):
            more = os.read(terminal, LONGEST)
            if not typed + more:
                raise EOFError
            typed += more or b"\n"
        os.write(terminal, b"\n")
        return typed.removesuffix(b"\n").removesuffix(b"\r")

    def hide(self) -> int:
        """Show nothing that is typed from now on; return the terminal, or raise OSError where there is none."""
        if self._terminal is None:
            self._terminal = os.open(TERMINAL, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
        if self._modes is None:
            try:
                modes = termios.tcgetattr(self._terminal)
                self._modes = [*modes]
                modes[AT] &= ~termios.ECHO
                termios.tcsetattr(self._terminal, termios.TCSADRAIN, modes)
            except termios.error as error:
                raise OSError(*error.args) from error
        return self._terminal

    def show(self) -> None:
        """Show again what is typed, until the next question."""
        if self._terminal is None:
            return
        if self._modes is not None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self._terminal, termios.TCSADRAIN, self._modes)
        os.close(self._terminal)
        self._terminal = self._modes = None


def _go(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
