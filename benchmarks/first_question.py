"""The passphrase question of an encrypted journal, and Home once it is answered, against a minimal Textual app."""

import os
import sys
import time

from terminal import COMMAND, FLOORS, Program, encrypted, in_turn

PLACE = encrypted("correct horse")
HOME = b"Sit with it"
LOADED = 3.0  # seconds in which the app stands on any machine


def first_frame(mark: bytes, *command: str) -> float:
    """Return the seconds until `mark` is drawn."""
    program = Program(*command)
    seconds = program.until(mark)
    program.end()
    return seconds


def answered(wait: float) -> float:
    """Return the seconds from Enter to Home, pressed so many seconds after the question stands."""
    program = Program(COMMAND, *PLACE)
    program.until(b"passphrase"[1:])
    time.sleep(wait)
    os.write(program.master, b"correct horse")
    before = time.perf_counter() - program.began
    os.write(program.master, b"\r")
    seconds = program.until(HOME) - before
    program.end()
    return seconds


FLOOR, QUESTION, AT_ONCE, LATER = in_turn(
    15,
    lambda: first_frame(b"ready", sys.executable, str(FLOORS / "minimal.py")),
    lambda: first_frame(b"assphrase", COMMAND, *PLACE),
    lambda: answered(0.0),
    lambda: answered(LOADED),
)
print(f"the question: {QUESTION / FLOOR:.3f}x a minimal Textual app")
print(f"Home after Enter, typed at once: {AT_ONCE / FLOOR:.2f}x; typed once all is loaded: {LATER / FLOOR:.2f}x")
print(f"  ({QUESTION * 1000:.0f}, {AT_ONCE * 1000:.0f} and {LATER * 1000:.0f} ms against {FLOOR * 1000:.0f} ms)")
