"""The passphrase question as plain bytes, in the cells of the lock screen, and what is typed at it.

It stands before the libraries that draw the lock are loaded, and takes letters, backspace, ctrl+u and Enter. Whatever
else is typed, and all that follows it, is left as it came for the lock screen itself.
"""

import os
import select
import termios
import threading
from collections.abc import Callable, Sequence

from cryout_tui.language import _
from cryout_tui.terminal import process
from cryout_tui.terminal.paint import Paint, ground, is_bare

SMALLEST = (40, 16)
NARROW = 50  # columns, under which the keys have shorter words, closer together
TALL = 20  # rows, from which there is room around the column
FIELD = 40  # columns
COLUMN = 76  # columns
ENTER, BACKSPACE, CLEAR = b"\r", b"\x7f\x08", b"\x15"


class FirstQuestion:
    """Asks at once, and reads in a thread of its own until `stop`."""

    def __init__(self, paint: Paint, size: tuple[int, int]) -> None:
        self._paint = paint
        self.size = size
        self.drawn = b""
        self._letters: list[str] = []
        self._typed = b""  # and not looked at, or left for others
        self._is_left = self._had_more = False
        self.is_entered = False
        self.on_enter: Callable[[str], object] | None = None
        self._wakes, self._wake = os.pipe()
        self._reader = threading.Thread(target=self._read, name="first-question", daemon=True)

    def show(self) -> None:
        """Draw it; keys wait unseen."""
        process.unseen(process.modes())
        self._write(picture(self.size, self._paint) + field(self.size, 0, self._paint))

    def begin(self, typed: bytes) -> None:
        """Take what was `typed` before, and from now on what is typed."""
        self._take(typed)
        self._reader.start()

    def stop(self) -> bytes:
        """Read no more; return what was typed and is not for this question, as it came."""
        os.write(self._wake, b".")
        self._reader.join()
        for each in (self._wakes, self._wake):
            os.close(each)
        self._had_more = bool(self._typed)
        left, self._typed = self._typed, b""
        return left

    @property
    def has_more(self) -> bool:
        """Whether something was typed that is not for this question."""
        return self._had_more or bool(self._typed)

    @property
    def letters(self) -> str:
        """What was typed, or with `is_entered` the whole passphrase."""
        return "".join(self._letters)

    def forget(self) -> None:
        """Forget what was typed."""
        self._letters = []

    def _read(self) -> None:
        ready = select.poll()
        for each in (0, self._wakes):
            ready.register(each, select.POLLIN)
        while not any(end == self._wakes for end, _ in ready.poll()):
            try:
                typed = os.read(0, 4096)
            except OSError:
                return
            if not typed:  # the terminal is gone: the app finds that too
                return
            self._take(typed)

    def _take(self, typed: bytes) -> None:
        self._typed += typed
        before, was_entered = len(self._letters), self.is_entered
        while self._typed and not self._is_left and self._take_one():
            pass
        if self.is_entered and not was_entered:
            self._write(field(self.size, len(self._letters), self._paint) + opening(self.size, self._paint))
            if self.on_enter is not None:
                self.on_enter(self.letters)
        elif len(self._letters) != before:
            self._write(field(self.size, len(self._letters), self._paint))

    def _take_one(self) -> bool:
        """Take one key; say whether there was a whole one, for this question."""
        first = self._typed[:1]
        if first in (ENTER, CLEAR) or first in BACKSPACE:
            self._typed = self._typed[1:]
            self.is_entered = self._is_left = first == ENTER and bool(self._letters)
            if first == CLEAR:
                self._letters = []
            elif first in BACKSPACE:
                self._letters[-1:] = []
            return True
        length = 1 + sum(first[0] >= lead for lead in (0xC2, 0xE0, 0xF0))
        if len(self._typed) < length:
            return False  # the rest of a letter is on its way
        try:
            letter = self._typed[:length].decode()
        except UnicodeDecodeError:
            letter = ""
        if not letter or not letter.isprintable():
            self._is_left = True
            return False
        self._letters.append(letter)
        self._typed = self._typed[length:]
        return True

    def _write(self, drawn: str) -> None:
        data = drawn.encode()
        self.drawn += data
        while data:
            try:
                data = data[os.write(1, data) :]
            except OSError:
                return


def ask(paint: Paint) -> FirstQuestion | None:
    """Return the question, drawn; None where the terminal has no room for it."""
    try:
        width, height = os.get_terminal_size(1)
        if width < SMALLEST[0] or height < SMALLEST[1]:
            return None
        question = FirstQuestion(paint, (width, height))
        question.show()
    except (OSError, termios.error):
        return None
    return question


def picture(size: tuple[int, int], paint: Paint) -> str:
    """Return what draws all but the field on a screen of that size."""
    width, height = size
    rows = _keys(width)
    name = _at(_top(size), (width - len("cryout")) // 2) + paint("cryout", "bright", bold=True)
    lead, gap = max(0, width - COLUMN) // 2 + 2, " " * _gap(width)
    keys = ""
    for at, row in enumerate(rows, height - len(rows)):
        words = paint(gap, "muted").join(paint(key, "amber") + paint(f" {word}", "muted") for key, word in row)
        keys += _at(at, lead) + words
    return f"{ground(size, paint)}{name}{keys}\x1b[0m"


def field(size: tuple[int, int], letters: int, paint: Paint) -> str:
    """Return what draws the field with so many letters in it."""
    width = min(FIELD, size[0] - 4)
    few, edge = process.has_few_glyphs(), paint(" ", "ink", "panel")
    room = width - 4 if is_bare() else width - 2
    if letters:
        dots = min(letters, room - 1)
        inside = paint(("*" if few else "\u2022") * dots, "ink", "panel") + paint(" ", "ground", "amber")
        inside += paint(" " * (room - 1 - dots), "ink", "panel")
    else:
        asked = _("passphrase")
        inside = paint(asked[0], "ground", "amber") + paint(asked[1:], "faint", "panel")
        inside += paint(" " * (room - len(asked)), "ink", "panel")
    ends = edge, edge
    if is_bare():
        line = paint("|" if few else "\u2502", "line")
        ends = line + edge, edge + line
    return f"{_at(_top(size) + 2, (size[0] - width) // 2)}{ends[0]}{inside}{ends[1]}\x1b[0m\x1b[H"


def opening(size: tuple[int, int], paint: Paint) -> str:
    """Return what says that the passphrase is being tried."""
    said = _("opening\u2026")
    if process.has_few_glyphs():
        said = said.replace("\u2026", "~")
    return f"{_at(_top(size) + 5, (size[0] - len(said)) // 2)}{paint(said, 'muted')}\x1b[0m\x1b[H"


def _at(row: int, column: int) -> str:
    return f"\x1b[{row + 1};{column + 1}H"


def _top(size: tuple[int, int]) -> int:
    """The row of the first line: the lines stand in the middle."""
    width, height = size
    return (height - len(_keys(width)) - (3 if height >= TALL else 5)) // 2


def _gap(width: int) -> int:
    return 2 if width >= NARROW else 1


def _keys(width: int) -> Sequence[Sequence[tuple[str, str]]]:
    """The keys, in one row or two."""
    first = [("enter", _("go on")), ("ctrl+q", _("quit"))]
    last = [("f1", _("help now") if width >= NARROW else _("help")), ("f2", _("ground"))]
    row = [*first, *last]
    room = min(width - max(0, width - COLUMN) // 2 - 2, COLUMN - 4)
    needed = sum(len(key) + len(word) + 1 for key, word in row) + _gap(width) * (len(row) - 1)
    return [row] if needed <= room else [first, last]
