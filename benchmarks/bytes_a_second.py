"""The breath, in release and in Breathe: bytes a second, CPU, and whether phases keep time, also after a stall."""

import os
import re
import select
import sys
import time

import processes
from terminal import COMMAND, FLOORS, Program, journal

SECONDS = 20.0
STALL = 30.0  # seconds in which nobody reads
TO_RELEASE = (b"s", b"\x1b[B", b"\x1b[B", b"\x1b[B", b"\x1b[B", b"n", b"a", b"\r", b"1", b"\x1b[15~")
TO_BREATHE = (b"b", b"\r", b"\r", b"\r")
EASED = 7.5  # seconds of each of the first three breaths, 4 in and 6 out at three quarters
WHOLE = 10.0
CELLS = 80 * 24
MAY_BE = {"full": 8192, "gentle": 1024, "words": 205, "off": 0}


def cpu(program: Program) -> float:
    """Return the seconds of a core it has used, with all its processes."""
    return processes.cpu(processes.of_session(program.process.pid))


def begun(keys: tuple[bytes, ...], motion: str) -> Program:
    """Return the app where it has begun to breathe."""
    options = journal()
    with open(options[3], "a") as settings:
        settings.write(f'motion = "{motion}"\n')
    program = Program(COMMAND, *options)
    program.until(b"Sit with it")
    program.read(2.0)
    for each in keys[:-1]:
        program.press(each, 0.8)
    os.write(program.master, keys[-1])
    program.bytes_over(12)
    return program


def measured(program: Program, seconds: float = SECONDS) -> tuple[float, float]:
    """Return the bytes a second, and the part of a core in hundredths."""
    before = cpu(program)
    count = program.bytes_over(seconds)
    return count / seconds, (cpu(program) - before) / seconds * 100


def phases(program: Program, seconds: float) -> list[tuple[float, str]]:
    """Return when each word of a phase came."""
    came, end = [], time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        if select.select([program.master], [], [], left)[0]:
            data, now = os.read(program.master, 65536), time.perf_counter()
            came += [(now, word.decode()) for word in re.findall(rb"m(in|out, slowly)\x1b", data)]
    return came


def late(keys: tuple[bytes, ...], motion: str) -> tuple[float, float]:
    """Return by how many seconds the phases are off the pattern, at most: before, and after a stall.

    Each is held against the earliest, which is itself late by up to one look at the clock (`breath.FRAME`).
    """
    program = begun(keys, motion)
    before = phases(program, 32)
    time.sleep(STALL)
    program.read(0.3)
    after = phases(program, 25)
    program.end()
    pace = before[-5:]
    # from the fourth breath on 4 in and 6 out: every change lies at a whole number of these after the first that does
    whole = [(at, word) for at, word in pace + after if at - before[0][0] > 3 * EASED - 4]
    offsets = [(at - (4.0 if word.startswith("out") else 0.0)) % WHOLE for at, word in whole]
    base = offsets[0]
    spread = [((each - base + WHOLE / 2) % WHOLE) - WHOLE / 2 for each in offsets]
    first = len(whole) - len(after)
    earliest = min(spread[:first])
    return max(spread[:first]) - earliest, max(abs(each - earliest) for each in spread[first:])


def idle() -> tuple[float, float]:
    """Return the same of Home, left alone."""
    program = Program(COMMAND, *journal())
    program.until(b"Sit with it")
    program.read(1)
    found = measured(program)
    program.end()
    return found


def pages() -> list[int]:
    """Return how many bytes each page takes: Breathe from Home, Home again, Memories, Home, Learn."""
    program = Program(COMMAND, *journal())
    program.until(b"Sit with it")
    program.read(2.0)
    taken = [len(program.press(each, 0.8)) for each in (b"b", b"\x1b", b"m", b"\x1b", b"l")]
    program.end()
    return taken


def floor() -> float:
    """Return the part of a core that an idle Textual app takes, in hundredths."""
    program = Program(sys.executable, str(FLOORS / "minimal.py"))
    program.read(2)
    found = measured(program)[1]
    program.end()
    return found


if __name__ == "__main__":
    least = floor()
    print(f"an idle Textual app: {least:.2f} % of a core")
    print("idle: {:.0f} bytes a second, {:.2f} % of a core".format(*idle()))
    taken = pages()
    print(f"a page: {sorted(taken)[2]} bytes, {sorted(taken)[2] / CELLS:.1f} a cell; at most {max(taken)}")
    for place, keys in (("release", TO_RELEASE), ("breathe", TO_BREATHE)):
        for name, ceiling in MAY_BE.items():
            program = begun(keys, name)
            each, core = measured(program)
            says = f"{place}, {name}: {each:.0f} bytes a second of {ceiling}, {core:.2f} % of a core"
            if name == "full":
                program.press(b" ", 0.5)
                says += f"; held still {measured(program, 10)[0]:.0f}"
            print(f"{says}, {core / max(least, 0.05):.1f}x an idle Textual app")
            program.end()
        for name in ("full", "words"):
            usual, stalled = late(keys, name)
            print(f"{place}, {name}: a phase is at most {usual * 1000:.0f} ms off, {stalled * 1000:.0f} after a stall")
