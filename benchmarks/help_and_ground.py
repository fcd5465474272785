"""f1 and f2 until their first line is drawn, on Home and in a text field, against a bare app that opens a screen."""

import os
import statistics
import sys
import time

from terminal import COMMAND, FLOORS, Program, journal

F1, F2, ESC = b"\x1bOP", b"\x1bOQ", b"\x1b"
TIMES = 15
PLACES = (("Home", ()), ("a text field", (b"/", b"some words")))


def opened(program: Program, key: bytes, mark: bytes) -> float:
    """Press `key` and return the seconds until `mark` was drawn; then go back."""
    began = time.perf_counter()
    os.write(program.master, key)
    program.until(mark)
    taken = time.perf_counter() - began
    program.read(0.3)
    program.press(ESC, 0.5)
    return taken


def middle(program: Program, key: bytes, mark: bytes) -> tuple[float, float]:
    """Return the median of some turns, and the first, which loads what it needs, in seconds."""
    first, *taken = (opened(program, key, mark) for _ in range(TIMES))
    return statistics.median(taken), first


bare = Program(sys.executable, str(FLOORS / "empty_screen.py"))
bare.until(b"ready")
bare.read(0.5)
floor, _ = middle(bare, F2, b"opened")
bare.end()
for place, keys in PLACES:
    program = Program(COMMAND, *journal())
    program.until(b"Sit with it")
    program.read(2.0)  # the first picture stands before the app is there to read a key
    for each in keys:
        program.press(each, 0.6)
    for key, name, mark in ((F2, "f2", b"You can stop"), (F1, "f1", b"local emergency number")):
        usual, first = middle(program, key, mark)
        print(f"{name} on {place}: {usual / floor:.2f}x a screen opened by a bare app", end="")
        print(f"  ({usual * 1000:.0f} against {floor * 1000:.0f} ms; the first time {first * 1000:.0f})")
    program.end()
