"""What is asked of the shell and answered at once, each against `python -c pass`."""

import sys

from terminal import COMMAND, a_run, in_turn, journal

PLACE = journal(1)  # its settings name no country
COMMANDS = {
    "--version": ["--version"],
    "where": ["where", *PLACE],
    "due": ["due", *PLACE],
    "help-now": ["help-now", *PLACE],
    "help-now PT": ["help-now", "PT"],
    "help-now PT --json": ["help-now", "PT", "--json"],
}
FLOOR, *TAKEN = in_turn(
    30,
    lambda: a_run([sys.executable, "-c", "pass"]),
    *(lambda each=each: a_run([COMMAND, *each]) for each in COMMANDS.values()),  # type: ignore[misc]
)
for name, seconds in zip(COMMANDS, TAKEN, strict=True):
    print(f"{name}: {seconds / FLOOR:.2f}x python -c pass ({seconds * 1000:.0f} ms against {FLOOR * 1000:.0f} ms)")
