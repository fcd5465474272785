"""Textual's way to the terminal: sleeps until there is input, takes any bytes, and leaves at once."""

import contextlib
import os
import select
import signal
import termios
import tty
from codecs import getincrementaldecoder
from collections.abc import Iterable
from threading import Thread

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from . import answers
from .link import Link, Measured
from .parser import GuardedParser

QUESTION = "\x1b[?2026$p"  # any terminal that draws frame by frame answers it; Textual asks it once, at the start
OTHER_PAGE = "\x1b[?1049h"


class SleepingDriver(LinuxDriver):
    """Sleeps until there is input; takes any bytes; tells of a terminal that is gone by hanging up.

    What an app may have, and needs not: `typed_ahead`, bytes that are read before all others; `first_picture`, what was
    drawn on the other page before it stood; `shows_cursor`; `asks_ground` and `ground_is`, for the colour of the
    terminal's ground; `put_aside` and `awoke`, for what is done when it is stopped and goes on.
    """

    parser_class = GuardedParser

    def __init__(self, *args: object, **options: object) -> None:
        self._stop_reading, self._stop = os.pipe()
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.link = Link()
        self._is_there_already = bool(getattr(self._app, "first_picture", b""))
        self._file = Measured(self._file, self.link)  # type: ignore[assignment, arg-type]

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if getattr(self._app, "asks_ground", False):
            self.write(answers.QUESTION)
        self.write(self._cursor)

    @property
    def _cursor(self) -> str:
        return f"\x1b[?25{'h' if getattr(self._app, 'shows_cursor', False) else 'l'}"

    def write(self, data: str) -> None:
        if data == OTHER_PAGE and self._is_there_already:
            self._is_there_already = False  # some terminals would clear it
            return
        self.link.handed(len(data))
        super().write(data)

    def _request_terminal_sync_mode_support(self) -> None:
        self.link.begin_anew()
        self.link.asked(will_answer=False)
        super()._request_terminal_sync_mode_support()

    def ask(self) -> None:
        """Ask the terminal to answer once it has drawn all that was written."""
        self.link.asked()
        self.write(QUESTION)

    def _query_in_band_window_resize(self) -> None:
        """Sizes come from the system, never in the stream of keys, where anything could write one."""

    def hold_input(self) -> None:
        """Read nothing more: what is typed from now on waits for whoever reads the terminal next."""
        with contextlib.suppress(OSError):
            os.write(self._stop, b".")
        if self._key_thread is not None:
            self._key_thread.join(1.0)
        self._forget_stop()

    def take_input(self) -> None:
        """Read again."""
        self._key_thread = Thread(target=self._run_input_thread, name="textual-input")
        self._key_thread.start()

    def disable_input(self) -> None:
        with contextlib.suppress(OSError):
            os.write(self._stop, b".")
        super().disable_input()
        self._forget_stop()

    def _forget_stop(self) -> None:
        with contextlib.suppress(OSError):
            if select.select([self._stop_reading], [], [], 0)[0]:
                os.read(self._stop_reading, 16)

    def stand_again(self) -> None:
        """Set the terminal as the app needs it, after something else had it while this process was stopped."""
        with contextlib.suppress(termios.error):
            now = termios.tcgetattr(self.fileno)
            now[tty.LFLAG] = self._patch_lflag(now[tty.LFLAG])
            now[tty.IFLAG] = self._patch_iflag(now[tty.IFLAG])
            termios.tcsetattr(self.fileno, termios.TCSANOW, now)
        self.link.begin_anew()
        self.write(f"\x1b[?1049h{self._cursor}\x1b[?2004h")

    def _sigtstp_application(self, *_: object) -> None:
        if not self._told("put_aside"):
            super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        if not self._told("awoke"):
            super()._sigcont_application()

    def _told(self, what: str, *with_it: object) -> bool:
        """Have the app do what a signal or the terminal asks for, where it knows how; say whether it does."""
        do = getattr(self._app, what, None)
        if do is not None:
            self._loop.call_soon_threadsafe(self._app.call_later, do, *with_it)
        return do is not None

    def process_message(self, message: Message) -> None:
        if isinstance(message, events.Resize):
            return
        if isinstance(message, TerminalSupportsSynchronizedOutput):
            self.link.answered()
        super().process_message(message)

    def run_input_thread(self) -> None:
        parser = self.parser_class()
        parser.answers.told = lambda light: self._told("ground_is", light)
        if getattr(self._app, "asks_ground", False):
            parser.answers.expect()
        decode = getincrementaldecoder("utf-8")("replace").decode
        ahead, self._app.typed_ahead = getattr(self._app, "typed_ahead", b""), b""  # type: ignore[attr-defined]
        if ahead:
            self._pass_on(parser.feed(decode(ahead)))
            ahead = b""
        ready = select.poll()
        ready.register(self.fileno, select.POLLIN)
        ready.register(self._stop_reading, select.POLLIN)
        wait = parser.wait  # a lone escape may be the last of it
        while not self.exit_event.is_set():
            found = ready.poll(wait)
            if any(end == self._stop_reading for end, _ in found):
                return
            if found:
                data = self._read()
                if not data:
                    os.kill(os.getpid(), signal.SIGHUP)
                    return
                typed = decode(data)
                if typed:
                    self._pass_on(parser.feed(typed))
            self._pass_on(parser.tick())
            wait = parser.wait

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""
