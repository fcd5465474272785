"""The app where it is measured: on Home, in an editor with 5 kB, in the line of Today, while it breathes."""

import sys

from terminal import COMMAND, FLOORS, journal
from watched import Watched

DOWN, F5 = b"\x1b[B", b"\x1b[15~"
TO_MEMORY = (b"s", *(DOWN,) * 4, b"n", b"a", b"\r", b"1")
TO_RELEASE = (*TO_MEMORY, F5)
TO_REFRAME = (*TO_RELEASE, b"\r", b"\r", b"\r", b"1", b"\r")
TO_HURT = (b"t", *(b"1\r",) * 7)
TEXT = "words and words again. " * 217  # 5 kB
PASTE = b"\x1b[200~" + TEXT.encode() + b"words and \x1b[201~"  # ends on a row that has room
HOME = "Sit with it"


def home(days: int = 0, motion: str = "") -> Watched:
    """Return the app on Home, with so many days of entries."""
    options = journal(days)
    if motion:
        with open(options[3], "a") as settings:
            settings.write(f'motion = "{motion}"\n')
    program = Watched(COMMAND, *options)
    program.has(HOME)
    program.rest(1.0)  # the first picture stands before the app is there to read a key
    return program


def reframe() -> Watched:
    """Return the app in the reframe editor, 5 kB in it."""
    program = home()
    program.walk(TO_REFRAME)
    program.walk([PASTE], 1.0)
    program.has("words again")
    return program


def hurt() -> Watched:
    """Return the app in Today's line for what hurt."""
    program = home()
    program.walk(TO_HURT)
    program.has("What hurt")
    return program


def release(motion: str, seconds: float = 9.0) -> Watched:
    """Return the app in release, breathing for so many seconds."""
    program = home(motion=motion)
    program.walk(TO_RELEASE)
    program.has("RELEASE")
    program.rest(seconds, seconds)
    return program


def floor(name: str, *arguments: str, shows: str = "") -> Watched:
    """Return one of the floors, standing."""
    program = Watched(sys.executable, str(FLOORS / f"{name}.py"), *arguments)
    if shows:
        program.has(shows)
    program.rest(0.6, 1.5)
    return program
