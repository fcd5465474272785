"""Home, with a year and with ten years of entries, against a minimal Textual app: its first frame, and ready for keys.

A key is pressed before anything is drawn, and ready is when its answer stands on the screen: whatever draws the first
frame, only the app itself answers. The app is compiled beforehand, as it is once it is installed.
"""

import compileall
import os
import select
import sys
import time
from pathlib import Path

import pyte
from terminal import COMMAND, FLOORS, Program, in_turn, journal

import cryout_tui

DOWN = b"\x1b[B"
MARK = "\u258c"


def first_frame(mark: bytes, *command: str) -> float:
    """Return the seconds until `mark` is drawn."""
    program = Program(*command)
    seconds = program.until(mark)
    program.end()
    return seconds


def ready(rows: range, mark: str, *command: str) -> float:
    """Return the seconds until a key pressed at the start is answered: `mark` stands in one of these rows."""
    program = Program(*command)
    os.write(program.master, DOWN)
    screen = pyte.Screen(80, 24)
    stream = pyte.ByteStream(screen)
    while not any(mark in screen.display[row] for row in rows):
        assert time.perf_counter() < program.began + 20, "\n".join(screen.display)
        if select.select([program.master], [], [], 0.5)[0]:
            stream.feed(os.read(program.master, 65536))
    seconds = time.perf_counter() - program.began
    program.end()
    return seconds


compileall.compile_dir(Path(cryout_tui.__file__).parent, quiet=1)
YEAR, TEN = journal(365), journal(3650)
MINIMAL = (sys.executable, str(FLOORS / "minimal.py"))
SECOND = range(8, 9)  # of the ways on Home, which is marked once the key was answered
FLOOR, ONE, MANY, ANSWERED, READY, READY_TEN = in_turn(
    15,
    lambda: first_frame(b"ready", *MINIMAL),
    lambda: first_frame(b"14 days", COMMAND, *YEAR),
    lambda: first_frame(b"14 days", COMMAND, *TEN),
    lambda: ready(range(24), "answered", *MINIMAL),
    lambda: ready(SECOND, MARK, COMMAND, *YEAR),
    lambda: ready(SECOND, MARK, COMMAND, *TEN),
)
print(f"first frame of Home: a year {ONE / FLOOR:.2f}x, ten years {MANY / FLOOR:.2f}x a minimal Textual app")
print(f"  ({ONE * 1000:.0f} and {MANY * 1000:.0f} ms against {FLOOR * 1000:.0f} ms)")
print(f"ready for keys: a year {READY / ANSWERED:.2f}x, ten years {READY_TEN / ANSWERED:.2f}x")
print(f"  ({READY * 1000:.0f} and {READY_TEN * 1000:.0f} ms against {ANSWERED * 1000:.0f} ms)")
