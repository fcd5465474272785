"""Textual's way to the terminal, with a guard on what comes in: no bytes can end it or stop it."""

import contextlib
import os
import re
import select
import signal
import termios
import tty
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from threading import Thread
from time import monotonic

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.constants import ESCAPE_DELAY
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from cryout_tui.terminal import answers
from cryout_tui.terminal.f_keys import as_f_key
from cryout_tui.terminal.link import Link, Measured
from cryout_tui.terminal.marks import in_place

PASTE_SILENCE = 1.0  # seconds after which a paste that never ends is ended
PASTE_LIMIT = 2_000_000  # letters; what comes after them in one paste is left out
OVERLONG = re.compile(r"\x1b\[[0-9;:<=>?]{64,}[ -/]*[@-~]?")
MIDDLE = re.compile(r"\A[0-9;:<=>?]*[ -/]*")
UNFINISHED = re.compile(r"\x1b\[[0-9;:<=>?]{64,}[ -/]*\Z")
IN_A_PASTE = re.compile(r"\A\x1b(\[[0-9;:<=>?]*[ -/]*[@-~])?")  # a colour copied along, or a lone escape
BEFORE_ESCAPE = re.compile(r"(?=\x1b)")
QUESTION = "\x1b[?2026$p"  # any terminal that draws frame by frame answers it; Textual asks it once, at the start
ANSWER = re.compile(r"\A\x1b\[\?2026;[0-4]\$y")


class GuardedParser(XTermParser):
    """Drops a sequence it cannot read, and ends a paste that never does."""

    def __init__(self) -> None:
        super().__init__()
        self._pasting_since: float | None = None
        self._pasted = 0
        self._tail = ""
        self._dropping = False
        self.answers = answers.Answers()

    def feed(self, data: str) -> Iterable[Message]:
        for piece in self._pieces(self.answers.without(data)):
            yield from self._safely(super().feed(piece))

    def tick(self) -> Iterable[Message]:
        if left := self.answers.left():
            yield from self._safely(super().feed(left))
        if self._pasting_since is not None and monotonic() - self._pasting_since > PASTE_SILENCE:
            self._pasting_since = None
            yield from self._safely(super().feed(BRACKETED_PASTE_END))
        yield from self._safely(super().tick())

    @property
    def is_waiting(self) -> bool:
        """Whether a paste is open that may have to be ended, or an answer that may never end."""
        return self._pasting_since is not None or self.answers.is_waiting

    def _pieces(self, data: str) -> Iterator[str]:
        """Cut the input so that one bad sequence takes nothing else with it."""
        if self._pasting_since is None:
            data = self._without_overlong(data)
        for piece in BEFORE_ESCAPE.split(data):
            kept = self._watched(piece if self.is_waiting else as_f_key(piece))
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


class GuardedDriver(LinuxDriver):
    """Sleeps until there is input; takes any bytes; tells of a terminal that is gone by hanging up."""

    def __init__(self, *args: object, **options: object) -> None:
        self._stop_reading, self._stop = os.pipe()
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.link = Link()
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
        self.link.handed(len(data))
        super().write(in_place(data))

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
        parser = GuardedParser()
        parser.answers.told = lambda light: self._told("ground_is", light)
        if getattr(self._app, "asks_ground", False):
            parser.answers.expect()
        decode = getincrementaldecoder("utf-8")("replace").decode
        ahead, self._app.typed_ahead = getattr(self._app, "typed_ahead", b""), b""  # type: ignore[attr-defined]
        if ahead:
            self._pass_on(parser.feed(decode(ahead)))
        ready = select.poll()
        ready.register(self.fileno, select.POLLIN)
        ready.register(self._stop_reading, select.POLLIN)
        wait: float | None = None
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
            wait = self._wait(parser, bool(found))

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    @staticmethod
    def _wait(parser: GuardedParser, read_now: bool) -> float | None:
        """Milliseconds until something must be looked at again: a lone escape key, a paste that may never end."""
        if read_now:
            return ESCAPE_DELAY * 1000 + 1
        return 200.0 if parser.is_waiting else None
