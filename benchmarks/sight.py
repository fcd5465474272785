"""What stands on a screen, told from the bytes a program wrote, and after how many of them a letter came to stand."""

import re

import pyte

WHOLE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-OQ-WYZ\\`-~]|[^\x1b]+"
)
UNSEEN = re.compile(rb"\x1b\[[<=>]|\x1b\[[0-9?;]*\$|\x1b\[\?[0-9;]*[um]|\x1b[\]PX^_]")  # and not known to pyte
ASKED = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[c": b"\x1b[?62;22c", b"\x1b[6n": b"\x1b[1;1R"}


class Picture(pyte.Screen):
    """A screen that notes which awaited letters are drawn where they did not stand."""

    def __init__(self, columns: int, lines: int) -> None:
        self.awaited: set[str] = set()
        self.came: dict[str, int] = {}  # and how many letters of what was drawn it took
        super().__init__(columns, lines)

    def draw(self, data: str) -> None:
        """Draw text where the cursor is."""
        if self.awaited and not self.awaited.isdisjoint(data):
            row, x = self.buffer[self.cursor.y], self.cursor.x
            for index, letter in enumerate(data):
                if letter in self.awaited and row[x + index].data != letter:
                    self.came[letter] = index + 1
                    self.awaited.discard(letter)
        super().draw(data)


class Sight:
    """A screen of 80x24; `answers` is what a terminal has to say to what it was asked since it was last taken."""

    def __init__(self) -> None:
        self._picture = Picture(80, 24)
        self._stream = pyte.ByteStream(self._picture)
        self._held = b""
        self.answers = b""

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self._picture.display)

    def awaits(self, letter: str) -> None:
        """Look out for a letter from now on, until it is drawn where it did not stand."""
        self._picture.awaited.add(letter)

    def take(self, data: bytes) -> dict[str, int]:
        """Show what was written; return the awaited letters that came, each with the bytes of it that it took."""
        held, data = len(self._held), self._held + data
        at, came = 0, {}
        for found in WHOLE.finditer(data):
            if found.start() != at:
                break
            token, at = found.group(), found.end()
            self.answers += ASKED.get(token, b"")
            if UNSEEN.match(token):
                continue
            self._stream.feed(token)
            came |= {letter: max(1, found.start() - held + taken) for letter, taken in self._picture.came.items()}
            self._picture.came.clear()
        self._held = data[at:]
        return came

    def taken_answers(self) -> bytes:
        """Return what is to be answered now."""
        answers, self.answers = self.answers, b""
        return answers
