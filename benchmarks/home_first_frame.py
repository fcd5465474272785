"""First frame of Home, with a year and with ten years of entries, against a minimal Textual app."""

import sys

from terminal import COMMAND, FLOORS, Program, in_turn, journal


def first_frame(mark: bytes, *command: str) -> float:
    """Return the seconds until `mark` is drawn."""
    program = Program(*command)
    seconds = program.until(mark)
    program.end()
    return seconds


YEAR, TEN = journal(365), journal(3650)
FLOOR, ONE, MANY = in_turn(
    15,
    lambda: first_frame(b"ready", sys.executable, str(FLOORS / "minimal.py")),
    lambda: first_frame(b"14 days", COMMAND, *YEAR),
    lambda: first_frame(b"14 days", COMMAND, *TEN),
)
print(f"first frame of Home: a year {ONE / FLOOR:.2f}x, ten years {MANY / FLOOR:.2f}x a minimal Textual app")
print(f"  ({ONE * 1000:.0f} and {MANY * 1000:.0f} ms against {FLOOR * 1000:.0f} ms)")
