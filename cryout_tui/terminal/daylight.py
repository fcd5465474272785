"""Whether a terminal's ground is light: asked of it before anything is drawn, and remembered by its name."""

import contextlib
import os
import re
import select
import termios
from time import monotonic

from cryout_tui.terminal.process import FEW_GLYPHS, NO_SCREEN, is_far
from cryout_tui.value import Value

TYPE_CHECKING = False  # what `typing` loads, the first picture would wait for
if TYPE_CHECKING:
    from typing import Literal

    Ground = Literal["dark", "light", "silent"]
    File = str | os.PathLike[str]

LAST = r"\x1b\[\?[0-9;]*c"
CAP = 0.35  # seconds a terminal may be silent
MOST = 50  # terminals remembered
GROUNDS: "tuple[Ground, ...]" = ("dark", "light", "silent")


class Daylight(Value):
    """What the ground is taken for; whether the app asks once more; and what was typed meanwhile."""

    is_light: bool = False
    asks_again: bool = False
    typed: bytes = b""


class Grounds:
    """A file of the grounds of terminals, a line each. One that cannot be written takes nothing away."""

    def __init__(self, file: "File") -> None:
        self.file = file

    def get(self, terminal: str) -> "Ground | None":
        """Return the ground of a terminal; a silent one gave no answer."""
        return self._read().get(terminal)

    def put(self, terminal: str, ground: "Ground") -> None:
        """Remember it, the newest last."""
        known = self._read()
        if known.get(terminal) == ground:
            return
        known.pop(terminal, None)
        lines = [f"{name} {each}\n" for name, each in {**known, terminal: ground}.items()][-MOST:]
        from pathlib import Path

        file = Path(self.file)
        unfinished = file.with_name(f".{file.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished.unlink(missing_ok=True)
            descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
            with open(descriptor, "w", encoding="utf-8") as written:
                written.writelines(lines)
            unfinished.replace(file)

    def _read(self) -> "dict[str, Ground]":
        try:
            with open(self.file, encoding="utf-8") as file:
                lines = file.read().splitlines()
        except (OSError, UnicodeDecodeError):
            return {}
        words = [line.split(" ") for line in lines]
        said = [(each[0], ground) for each in words if len(each) == 2 for ground in GROUNDS if ground == each[1]]
        return dict(said)


def terminal_name() -> str:
    """Return what this terminal calls itself; one at the other end of a line is another one."""
    names = ("ssh" if is_far() else os.environ.get("TERM_PROGRAM", ""), os.environ.get("TERM", ""))
    return "/".join(re.sub(r"[^A-Za-z0-9._-]", "", name)[:40] for name in names)


def remember(file: "File", is_light: bool) -> None:
    """Remember in `file` what this terminal answered."""
    Grounds(file).put(terminal_name(), "light" if is_light else "dark")


def find(file: "File", *, may_ask: bool = True, keeps: bool = True) -> Daylight:
    """Return the ground of this terminal: as it is remembered in `file`, else as it answers, which it `keeps`."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "") in (*NO_SCREEN, *FEW_GLYPHS):
        return Daylight()
    grounds, name = Grounds(file), terminal_name()
    known = grounds.get(name)
    if known is not None:
        return Daylight(known == "light", asks_again=known != "silent")
    if not may_ask:
        return Daylight()
    light, typed = ask()
    if keeps:
        grounds.put(name, "silent" if light is None else "light" if light else "dark")
    return Daylight(bool(light), asks_again=light is None, typed=typed)  # the answer may be on a long way


def ask(terminal: int = 0, cap: float = CAP) -> tuple[bool | None, bytes]:
    """Return whether the ground is light, None when it is not said, and what was typed meanwhile."""
    from cryout_tui.swift.answers import ANSWER, is_light

    try:
        modes = termios.tcgetattr(terminal)
        unseen = [*modes]
        unseen[0] &= ~termios.ICRNL
        unseen[3] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(terminal, termios.TCSANOW, unseen)
    except termios.error:
        return None, b""
    try:
        heard = _heard(terminal, cap)
    except OSError:
        return None, b""
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, modes)
    letters = heard.decode("latin-1")
    return is_light(letters), ANSWER.sub("", letters).encode("latin-1")


def _heard(terminal: int, cap: float) -> bytes:
    """What comes until the last answer is there, or for so many seconds."""
    from cryout_tui.swift.answers import QUESTION

    os.write(terminal, QUESTION.encode())
    heard, end = b"", monotonic() + cap
    while not re.search(LAST, heard.decode("latin-1")):
        left = end - monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            break
        more = os.read(terminal, 4096)
        if not more:
            break
        heard += more
    return heard
