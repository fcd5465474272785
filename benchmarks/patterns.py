"""Patterns over 30 years in an encrypted journal, through a pseudo-terminal: from the key until all of it is drawn.

Beside it how long a key waits that is pressed meanwhile, and Home and Today against a journal with nothing in it.
The number of years is the first argument.
"""

import os
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from terminal import COMMAND, Program, in_turn
from years import filled

YEARS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
SECRET = "pass"
TIMES = 7
F1, ESC, RIGHT = b"\x1bOP", b"\x1b", b"\x1b[C"
HOME, DRAWN, HELP, TODAY = b"Sit with it", b"n = ", b"local emergency number", b"How does it look"
MEANWHILE = [0.01 * at for at in range(2, 42, 2)]  # seconds after the key that asks for the pictures


def journal(days: int) -> list[str]:
    """Return the options for an encrypted journal with so many days, up to the day before yesterday."""
    folder = Path(tempfile.mkdtemp(prefix="cryout-"))
    filled(folder / "journal.db", SECRET, days, date.today() - timedelta(days=2))
    (folder / "c.toml").write_text('bed = "off"\nshow_tears = true\nshow_titles = false\n')
    (folder / "pass").write_text(f"{SECRET}\n")
    (folder / "pass").chmod(0o600)
    told = ("--data-dir", folder, "--config", folder / "c.toml", "--passphrase-file", folder / "pass")
    return [str(each) for each in told]


def started(options: list[str]) -> Program:
    """Return the program at Home."""
    program = Program(COMMAND, *options)
    program.until(HOME)
    program.read(1.0)
    return program


def taken(program: Program, key: bytes, mark: bytes) -> float:
    """Return the seconds from a key until `mark` is drawn."""
    began = time.perf_counter()
    os.write(program.master, key)
    program.until(mark)
    return time.perf_counter() - began


def over_all(program: Program) -> list[float]:
    """Return the seconds from the key at Home until the pictures of all the years are drawn, several times."""
    seconds = []
    for _ in range(TIMES):
        seconds.append(taken(program, b"p", DRAWN))
        program.read(0.5)
        program.press(ESC, 0.7)
    return seconds


def at_rest(program: Program) -> list[float]:
    """Return how long help takes to open while nothing is read."""
    seconds = []
    for _ in range(TIMES):
        seconds.append(taken(program, F1, HELP))
        program.read(0.3)
        program.press(ESC, 0.7)
    return seconds


def waited(program: Program) -> list[float]:
    """Return how long help took to open, at one moment after another while the pictures were read."""
    seconds = []
    for moment in MEANWHILE:
        os.write(program.master, b"p")
        time.sleep(moment)
        seconds.append(taken(program, F1, HELP))
        program.read(0.8)
        program.press(ESC, 0.7)
        program.press(ESC, 0.7)
    return seconds


def home(options: list[str]) -> float:
    """Return the seconds until Home is drawn."""
    program = Program(COMMAND, *options)
    seconds = program.until(HOME)
    program.end()
    return seconds


def today(options: list[str]) -> float:
    """Return the seconds from the key at Home until Today is drawn."""
    program = started(options)
    seconds = taken(program, b"t", TODAY)
    program.end()
    return seconds


def main() -> None:
    """Print the figures."""
    years, empty = journal(YEARS * 365), journal(0)
    program = started(years)
    first = taken(program, b"p", DRAWN)
    program.read(0.5)
    for _ in range(2):
        program.press(RIGHT, 1.5)
    idle = statistics.median(at_rest(program))
    program.press(ESC, 0.7)
    drawn = over_all(program)
    stall = max(waited(program)) - idle
    program.end()
    homes = in_turn(TIMES, lambda: home(years), lambda: home(empty))
    todays = in_turn(TIMES, lambda: today(years), lambda: today(empty))
    middle, most = statistics.median(drawn), max(drawn)
    print(f"Patterns, all of {YEARS} years: {middle * 1000:.0f} ms, at most {most * 1000:.0f} from the key until drawn")
    print(f"  the first time, three months: {first * 1000:.0f} ms")
    print(
        f"  help pressed meanwhile waits at most {max(0.0, stall) * 1000:.0f} ms longer ({idle * 1000:.0f} ms at rest)"
    )
    print(f"Home against an empty journal: {homes[0] / homes[1]:.2f}x  ({homes[0] * 1000:.0f} ms)")
    print(f"Today against an empty journal: {todays[0] / todays[1]:.2f}x  ({todays[0] * 1000:.0f} ms)")


if __name__ == "__main__":
    main()
