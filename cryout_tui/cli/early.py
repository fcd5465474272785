"""What is seen of the app before its libraries are loaded, where that is known without them."""

import os
import signal
import stat
import threading
from collections.abc import Callable

from cryout_tui import language, plain_settings
from cryout_tui.cli.parent import Turn
from cryout_tui.palette import AUTO, CHOICES, shown
from cryout_tui.places import Places
from cryout_tui.terminal import process
from cryout_tui.terminal.first_question import FirstQuestion, ask
from cryout_tui.terminal.paint import Paint, ground, painter

TYPE_CHECKING = False  # what `typing` loads, the first picture would wait for
if TYPE_CHECKING:
    from argparse import Namespace

    from cryout_tui.terminal.daylight import Daylight

AROUND = b"\xff"  # around a place that is handed on before what was typed, as `domain.place` has it
GIVEN = ("CRYOUT_PASSPHRASE_FILE", "CRYOUT_PASSPHRASE_COMMAND")
HEADER = b"SQLite format 3\0"
PLAIN, ENCRYPTED = "plain", "encrypted"
HOME_NEEDS = (80, 24)  # columns and rows
PAGE = 4096
FIRST_BYTES = b"\0\x02\x05\x0a\x0d"  # of pages that are not encrypted


class Early:
    """The passphrase question, where it is asked already, and the journal opened behind it with what was entered.

    `handed` is what the run before handed on, and is for the app; `light` the terminal's ground, where it was asked.
    """

    def __init__(self, turn: Turn) -> None:
        self.question: FirstQuestion | None = None
        self._asked: FirstQuestion | None = None
        self.light: Daylight | None = None
        self.begun = ""
        self.picture = self._drawn = b""
        self.is_torn = False
        self._on_resize: Callable[[], object] = lambda: None
        self._open: Callable[[str], bytes] = lambda secret: b""
        self._is_open: Callable[[], bool] = lambda: False
        self._attempt: threading.Thread | None = None
        self._once = threading.Lock()
        self._turn = turn
        self.handed = b""

    @property
    def is_shown(self) -> bool:
        """Whether anything is drawn by now."""
        return self.question is not None or bool(self.picture)

    def begin(self, asked: "Namespace", places: Places) -> None:
        """Ask at once, where the passphrase is what comes first; give Home its ground, where nothing is asked."""
        said = plain_settings.read(places.settings)
        kind = journal_kind(places.journal) if said is not None and language.spoken() == language.ENGLISH else ""
        if said is not None and kind and _comes_first(asked, places, self._turn, kind):
            paint = painter(self._theme(said, places))
            if kind == PLAIN:
                self.picture = _show_ground(paint)
            elif not (said.get("show_cursor") is True or said.get("screen_reader") is True):
                self.question = self._asked = ask(paint)
        self.handed = self._turn.begin()
        if self.is_shown:
            signal.signal(signal.SIGWINCH, self._resized)
            self._begin_to_read()

    def _resized(self, *_: object) -> None:
        """What was drawn may be torn: it counts for nothing."""
        self.is_torn = True
        self._on_resize()

    def tell_of_resize(self, tell: Callable[[], object]) -> None:
        """Call it when the terminal becomes another size, and now where it did before."""
        self._on_resize = tell
        if self.is_torn:
            tell()

    def _begin_to_read(self) -> None:
        process.keep_to_itself()
        place = self.handed[: self.handed.rfind(AROUND) + 1]
        typed = (self.light.typed if self.light else b"") + self.handed.removeprefix(place)
        typed += process.typed_at_the_shell()
        self.light = self.light and self.light.changed(typed=b"")
        if self.question is None:
            self.handed = place + typed
        else:
            self.handed = place
            self.question.begin(typed)

    def _theme(self, said: plain_settings.Settings, places: Places) -> str:
        theme = said.get("theme", AUTO)
        theme = theme if isinstance(theme, str) and theme in CHOICES else AUTO
        if theme == AUTO:
            from cryout_tui.terminal import daylight

            self.light = daylight.find(places.grounds, may_ask=not self._turn.is_locked)
        return shown(theme, bool(self.light and self.light.is_light))

    def open_with(self, opens: Callable[[str], bytes], is_open: Callable[[], bool]) -> None:
        """From now on what is entered is tried by `opens`, in a thread, while the rest is loaded.

        `opens` returns what it has drawn.
        """
        self._open, self._is_open = opens, is_open
        if self.question is not None:
            self.question.on_enter = self._try
            if self.question.is_entered:
                self._try(self.question.letters)

    def _try(self, secret: str) -> None:
        with self._once:
            if self._attempt is None:
                self._attempt = threading.Thread(target=self._opening, args=(secret,), name="opening")
                self._attempt.start()

    @property
    def has_more(self) -> bool:
        """Whether more was typed after the passphrase: it may be a key that hides what would be drawn."""
        return self._asked is not None and self._asked.has_more

    def _opening(self, secret: str) -> None:
        self._drawn = self._open(secret)

    def settle(self) -> bytes:
        """Stop asking; return what the app reads first. What did not open the journal is tried once more by the lock.

        `begun` is then what stands in its field.
        """
        question, self.question = self.question, None
        if question is None:
            self.picture = b"" if self.is_torn else self.picture
            return b""
        left = question.stop()
        if question.is_entered:
            self._try(question.letters)
        if self._attempt is not None:
            self._attempt.join()
        self.picture = b"" if self.is_torn else question.drawn + self._drawn
        if not self._is_open():
            self.begun = question.letters
            left = b"\r" + left if question.is_entered else left
        question.forget()
        return left

    def drop(self) -> None:
        """Stop asking, and forget what was typed: it was no answer to what is asked instead."""
        question, self.question = self.question, None
        if question is not None:
            question.stop()
            question.forget()


def _show_ground(paint: Paint) -> bytes:
    """Show the ground that Home will stand on, where the terminal is large enough; return what was written."""
    try:
        width, height = os.get_terminal_size(1)
        if width < HOME_NEEDS[0] or height < HOME_NEEDS[1]:
            return b""
        process.unseen(process.modes())
        drawn = ground((width, height), paint).encode()
        os.write(1, drawn)
    except OSError:
        return b""
    return drawn


def _comes_first(asked: "Namespace", places: Places, turn: Turn, kind: str) -> bool:
    """Say whether the question, or Home, comes first, and nothing is asked, said or tried before it."""
    if turn.is_locked:
        return kind == ENCRYPTED
    is_given = asked.passphrase_file or any(map(os.environ.get, GIVEN))
    if asked.command is not None or (kind == ENCRYPTED and is_given) or (kind == PLAIN and process.has_few_glyphs()):
        return False
    return not _is_held(places.lock)


def journal_kind(journal: str) -> str:
    """Return what kind of whole journal stands there, as far as its first bytes and its pages tell; else nothing."""
    try:
        there = os.lstat(journal)
        if not stat.S_ISREG(there.st_mode) or there.st_size < PAGE:
            return ""
        with open(journal, "rb", buffering=0) as file:
            header, pages = file.read(len(HEADER)), min(there.st_size // PAGE, 17)
            firsts = [os.pread(file.fileno(), 1, number * PAGE) in FIRST_BYTES for number in range(1, pages)]
    except OSError:
        return ""
    if header == HEADER:
        return PLAIN
    is_cut = header == bytes(len(HEADER)) or (len(firsts) >= 8 and sum(firsts) >= len(firsts) * 3 // 4)
    return "" if is_cut else ENCRYPTED


def _is_held(lock: str) -> bool:
    """Say whether another window has the journal."""
    from cryout_tui.store.held import held

    descriptor = held(lock)
    if descriptor is not None:
        os.close(descriptor)
    return descriptor is not None
