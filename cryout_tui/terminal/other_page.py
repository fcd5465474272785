"""The terminal's other page, for what is not to stay: cleared when it is left, and in no scrollback."""

import contextlib
import os
import shutil
import signal
import textwrap
from collections.abc import Iterator, Sequence
from types import FrameType

from cryout_tui.terminal.process import NO_SCREEN

TERMINAL = "/dev/tty"
ENTER = b"\x1b[?1049h\x1b[H\x1b[2J"
CLEAR = b"\x1b[H\x1b[2J"
LEAVE = b"\x1b[0m\x1b[H\x1b[2J\x1b[?1049l"  # empty before it is left: some terminals keep what stood there
ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
LONGEST = 4096
WIDEST = 72


class OtherPage:
    """Lines said and asked for on the other page. Made by `other_page`."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal

    @property
    def size(self) -> tuple[int, int]:
        """How wide and how high it is."""
        with contextlib.suppress(OSError):
            return os.get_terminal_size(self._terminal)
        return shutil.get_terminal_size()

    def show(self, lines: Sequence[str]) -> None:
        """Show these lines in place of what stood there, folded where they are longer than the page is wide."""
        most = max(1, min(WIDEST, self.size[0] - 1))
        folded = [part for line in lines for part in textwrap.wrap(line, most) or [""]]
        self._write(CLEAR + "\r\n".join([*folded, ""]).encode(errors="replace"))

    def ask(self, prompt: str) -> str:
        """Return the line that is typed next, without its end; an empty one where nothing more comes."""
        self._write(prompt.encode(errors="replace"))
        return os.read(self._terminal, LONGEST).decode("utf-8", errors="replace").rstrip("\r\n")

    def _write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._terminal, data) :]


def is_there() -> bool:
    """Say whether someone sits at a terminal that has another page."""
    try:
        if os.environ.get("TERM", "") in NO_SCREEN or not (os.isatty(0) and os.isatty(2)):
            return False
        os.close(os.open(TERMINAL, os.O_RDWR | os.O_CLOEXEC))
    except OSError:
        return False
    return True


@contextlib.contextmanager
def other_page() -> Iterator[OtherPage]:
    """Give the other page, and clear it in the end, however that comes; raise OSError without a terminal."""
    terminal = os.open(TERMINAL, os.O_RDWR | os.O_CLOEXEC)
    page = OtherPage(terminal)
    heard = {each: signal.signal(each, _go) for each in ENDS}
    stops = signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # it would leave the page standing
    try:
        page._write(ENTER)
        yield page
    finally:
        with contextlib.suppress(OSError):
            page._write(LEAVE)
        for each, handler in {**heard, signal.SIGTSTP: stops}.items():
            signal.signal(each, handler)
        os.close(terminal)


def _go(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
