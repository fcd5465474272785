"""A key until it is seen in one long paragraph: the reframe editor, and a bare TextArea, against a bare empty one."""

import statistics
import sys

from key_echo import echoes, p95, to_reframe
from terminal import COMMAND, FLOORS, Program, journal

UP = b"\x1b[5~" * 60
CASES = [(0, "end"), (5_000, "end"), (5_000, "middle"), (50_000, "end"), (50_000, "middle")]


def bare(count: int, place: str) -> Program:
    """Start a bare TextArea holding `count` signs."""
    program = Program(sys.executable, str(FLOORS / "text_area.py"), str(count), place)
    program.until(b"\x1b[")
    program.bytes_over(3)  # its cursor blinks: it is never silent
    return program


def page(count: int, place: str) -> Program:
    """Start the app and fill the reframe editor with `count` signs; in the middle, the later half comes first."""
    program = Program(COMMAND, *journal())
    text = (b"words and words again. " * (count // 23 + 1))[:count]
    half = count // 2 if place == "middle" else 0
    to_reframe(program, text[half:])
    if half:
        program.press(UP, 2)
        program.press(b"\x1b[200~" + text[:half] + b"\x1b[201~", 2)
    return program


def main() -> None:
    empty = bare(0, "end")
    for count, place in CASES:
        programs = [empty, bare(count, place), page(count, place)]
        taken: list[list[float]] = [[], [], []]
        for _ in range(10):
            for program, into in zip(programs, taken, strict=True):
                into += list(echoes(program, 12))[2:]
        for program in programs[1:]:
            program.end()
        floor, stock, ours = ([statistics.median(each) * 1000, p95(each) * 1000] for each in taken)
        print(
            f"{count:6} signs, at the {place}: {ours[0] / floor[0]:.2f}x a bare empty TextArea, p95"
            f" {ours[1] / floor[1]:.2f}x; a bare one with the same text {stock[0] / floor[0]:.2f}x,"
            f" {stock[1] / floor[1]:.2f}x ({floor[0]:.1f}, {ours[0]:.1f}, {stock[0]:.1f} ms)",
            flush=True,
        )
    empty.end()


if __name__ == "__main__":
    main()
