"""A key until it is seen, in the reframe editor with 5 kB in it, against a bare TextArea with the same text."""

import os
import select
import statistics
import sys
import time
from collections.abc import Iterator

from terminal import COMMAND, FLOORS, Program, journal

DOWN = b"\x1b[B"
WALK = (b"s", *(DOWN,) * 4, b"n", b"a", b"\r", b"1", b"\x1b[15~", b"\r", b"\r", b"\r", b"1", b"\r")
TEXT = b"words and words again. " * 217


def to_reframe(program: Program, text: bytes = TEXT) -> None:
    """Walk to the page and fill it."""
    program.until(b"Sit with it")
    program.read(0.5)
    for keys in WALK:
        program.press(keys, 0.4)
    program.press(b"\x1b[200~" + text + b"\x1b[201~", 1.5)


def echoes(program: Program, count: int) -> Iterator[float]:
    """Press a letter and wait until something is drawn, again and again."""
    for number in range(count):
        began = time.perf_counter()
        os.write(program.master, b"abcdefgh"[number % 8 : number % 8 + 1])
        select.select([program.master], [], [], 2)
        yield time.perf_counter() - began
        program.read(0.06)


def p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[18]


def main() -> None:
    bare = Program(sys.executable, str(FLOORS / "text_area.py"))
    bare.until(b"again")
    bare.bytes_over(1.5)  # its cursor blinks: it is never silent
    page = Program(COMMAND, *journal())
    to_reframe(page)
    floor, ours = [], []
    for _ in range(8):
        floor += list(echoes(bare, 20))
        ours += list(echoes(page, 20))
    count = len(page.press(b"x", 0.3))
    bare.end()
    page.end()
    p50 = statistics.median
    print(f"key to echo with 5 kB: {p50(ours) / p50(floor):.2f}x a bare TextArea (p95 {p95(ours) / p95(floor):.2f}x)")
    print(f"  ({p50(ours) * 1000:.1f} against {p50(floor) * 1000:.1f} ms; {count} bytes a key)")


if __name__ == "__main__":
    main()
