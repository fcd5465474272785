"""Bytes a second while breathing, as a shape, a row and words, and while idle."""

from pathlib import Path

from terminal import COMMAND, Program, journal

SECONDS = 20.0
TO_RELEASE = (b"s", b"\x1b[B", b"\x1b[B", b"\x1b[B", b"\x1b[B", b"n", b"a", b"\r", b"1", b"\x1b[15~")


def breathing(motion: str) -> float:
    """Return the bytes a second of a release that has begun to breathe."""
    options = journal()
    Path(options[3]).write_text(f'motion = "{motion}"\n')
    program = Program(COMMAND, *options)
    program.until(b"Sit with it")
    program.read(0.5)
    for keys in TO_RELEASE:
        program.press(keys, 0.4 if keys != TO_RELEASE[-1] else 0.05)
    program.bytes_over(11)
    count = program.bytes_over(SECONDS)
    program.end()
    return count / SECONDS


def idle() -> float:
    """Return the bytes a second of Home, left alone."""
    program = Program(COMMAND, *journal())
    program.until(b"Sit with it")
    program.read(1)
    count = program.bytes_over(SECONDS)
    program.end()
    return count / SECONDS


still = idle()
for name, ceiling in (("full", 8192), ("gentle", 1024), ("words", 1024)):
    each = breathing(name)
    print(f"breathing, {name}: {each:.0f} bytes a second, {each / ceiling:.2f} of the {ceiling} it may be")
print(f"idle: {still:.0f} bytes a second")
