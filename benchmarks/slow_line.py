"""Echo beyond the round trip at the end of a slow line, and what waits on the line: ours, stock Textual, vim.

`floors/echo.py` is the self-test: a program that gives each byte back, whose figure is what this measuring itself adds.
"""

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from math import inf
from typing import NamedTuple

from figures import Figure, options, said
from line import Line, Rate
from places import TEXT, floor, hurt, reframe, release
from watched import Watched, letters, p50, p95

RATES = {"10 KB/s, 100 ms": (Rate(10_000, 0.1), 40), "3 KB/s, 300 ms": (Rate(3_000, 0.3), 150)}  # and the goal, in ms
SHORTEST, LONGEST = 0.35, 0.75  # seconds between two keys
AFTERWARDS = 1.5  # seconds for the last echo to come
TIME = b"t"  # shows the time, whose colon is looked out for, or hides it


class Case(NamedTuple):
    """A program where it is measured; its name ends with what it is compared as."""

    name: str
    stands: Callable[[], Watched | None]
    breathes: bool = False


class Found(NamedTuple):
    """Seconds beyond the round trip, the bytes that ever waited, and the bytes a second."""

    echoes: list[float]
    waited: int
    size: float


def vim() -> Watched | None:
    """Return vim with the same text, inserting at its end; None where there is none."""
    if shutil.which("vim") is None:
        return None
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        file.write(TEXT)
    program = Watched("vim", "-u", "NONE", "-N", "-n", file.name)
    program.has("words and")
    program.walk([b"GA"])
    os.unlink(file.name)
    return program


CASES = (
    Case("the measuring itself", lambda: floor("echo", shows="ready")),
    Case("the reframe editor, 5 kB", reframe),
    Case("Today", hurt),
    Case("breathing in full motion", lambda: release("full", 4.0), breathes=True),
    Case("stock TextArea, 5 kB", lambda: floor("text_area", shows="again")),
    Case("stock circle", lambda: floor("circle", shows="ready"), breathes=True),
    Case("vim, 5 kB", vim),
)


def measured(case: Case, rate: Rate, keys: int) -> Found | None:
    """Return what one program does on one line."""
    program = case.stands()
    if program is None:
        return None
    line, chance = Line(program, rate), random.Random(7)
    _go_first()
    line.run(2 + 4 * rate.delay)  # the line is another one now, and whatever answers is slower
    for letter in letters(keys):
        if case.breathes:
            line.press(TIME, ":")
            line.run(chance.uniform(SHORTEST, LONGEST))
            line.press(TIME)
        else:
            line.press(letter.encode(), letter)
        line.run(chance.uniform(SHORTEST, LONGEST))
    line.run(AFTERWARDS + 4 * rate.delay)
    found = Found(line.echoes(), line.most_waiting, line.bytes / line.seconds)
    program.end()
    return found


def _go_first() -> None:
    """Read and press in time however busy the machine is, where that is allowed."""
    with suppress(OSError):
        os.sched_setscheduler(0, os.SCHED_FIFO | os.SCHED_RESET_ON_FORK, os.sched_param(1))


def _told(found: Found | None, rate: Rate) -> str:
    if found is None:
        return "is not here"
    lost = sum(each == inf for each in found.echoes)
    came = [each for each in found.echoes if each != inf]
    said = f"{p50(came) * 1000:.0f} / {p95(came) * 1000:.0f} ms" if came else "nothing came"
    waited = f"most waiting {found.waited:,} bytes, {found.waited / rate.size * 1000:,.0f} ms"
    return f"{said} ({waited}; {found.size:,.0f} bytes/s{f'; {lost} never came' if lost else ''})"


def _one(number: int, name: str, keys: int) -> Found | None:
    try:
        return measured(CASES[number], RATES[name][0], keys)
    except (TimeoutError, OSError):
        return None


def measure(keys: int, at_once: int) -> Iterator[Figure]:
    """Yield the figures of both lines; each program runs at the end of a line of its own, a few at a time."""
    with ProcessPoolExecutor(at_once, max_tasks_per_child=1) as pool:
        begun = {
            (number, name): pool.submit(_one, number, name, keys) for number in range(len(CASES)) for name in RATES
        }
        for name, (rate, goal) in RATES.items():
            told = {case.name: _told(begun[number, name].result(), rate) for number, case in enumerate(CASES)}
            own, editor, line, breath, area, circle, other = told.values()
            yield Figure(f"{name}: what the measuring itself adds, p50 / p95", "3 ms", own)
            yield Figure(
                f"{name}: echo beyond the round trip in {CASES[1].name}", f"{goal} ms", editor, area, f"vim {other}"
            )
            yield Figure(f"{name}: echo beyond the round trip in {CASES[2].name}", f"{goal} ms", line, area)
            yield Figure(f"{name}: echo while {CASES[3].name}", f"{goal} ms", breath, circle)


if __name__ == "__main__":
    asked = options(__doc__, keys=(24, "keys pressed in each"), at_once=(2, "programs at a time"))
    said(measure, asked.keys, asked.at_once)
