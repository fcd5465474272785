"""`cryout help-now` and `cryout where` against `python -c pass`."""

import sys

from terminal import COMMAND, a_run, in_turn

FLOOR, HELP, WHERE = in_turn(
    30,
    lambda: a_run([sys.executable, "-c", "pass"]),
    lambda: a_run([COMMAND, "help-now", "PT"]),
    lambda: a_run([COMMAND, "where"]),
)
print(f"help-now {HELP / FLOOR:.1f}x, where {WHERE / FLOOR:.1f}x python -c pass")
print(f"  ({HELP * 1000:.0f} and {WHERE * 1000:.0f} ms against {FLOOR * 1000:.0f} ms)")
