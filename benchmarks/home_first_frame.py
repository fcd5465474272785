"""First frame of Home, with a year and with ten years of entries, against a minimal Textual app."""

import sys

from terminal import COMMAND, FLOORS, Program, in_turn, journal


def first_frame(mark: bytes, *command: str, times: int = 1) -> float:
    """Return the seconds until `mark` is drawn, or drawn for the second time: by the app itself, ready for keys."""
    program = Program(*command)
    for _ in range(times):
        seconds = program.until(mark)
    program.end()
    return seconds


YEAR, TEN = journal(365), journal(3650)
FLOOR, ONE, MANY, READY = in_turn(
    15,
    lambda: first_frame(b"ready", sys.executable, str(FLOORS / "minimal.py")),
    lambda: first_frame(b"14 days", COMMAND, *YEAR),
    lambda: first_frame(b"14 days", COMMAND, *TEN),
    lambda: first_frame(b"14 days", COMMAND, *YEAR, times=2),
)
print(f"first frame of Home: a year {ONE / FLOOR:.2f}x, ten years {MANY / FLOOR:.2f}x a minimal Textual app")
print(f"ready for keys: {READY / FLOOR:.2f}x")
print(f"  ({ONE * 1000:.0f} and {MANY * 1000:.0f} ms against {FLOOR * 1000:.0f} ms)")
