"""`cryout today --plain`: the questions of Today, line by line."""

import shutil
import signal
import sys
from argparse import Namespace

from cryout_tui.cli import opening
from cryout_tui.clock import SystemClock
from cryout_tui.paths import Paths
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.today import PlainToday

KEPT = "Kept. cryout today --plain goes on from here."


def run(asked: Namespace, paths: Paths) -> None:
    """Ask until all was asked, or until ctrl+d; raise KeyboardInterrupt for ctrl+c, with everything kept."""
    store = opening.open_store(paths, asked.passphrase_file)
    settings = opening.settings_of(paths)
    now = SystemClock().now
    heard = signal.getsignal(signal.SIGINT)
    lines = Lines(sys.stdin, sys.stdout, width=shutil.get_terminal_size().columns - 1)
    try:
        PlainToday(store, settings, lines, now).run()
    except (Ended, KeyboardInterrupt) as end:
        print(f"\n{KEPT}", file=sys.stderr)
        if isinstance(end, KeyboardInterrupt):
            raise
    finally:
        signal.signal(signal.SIGINT, heard)
        store.due.write(now())
        store.journal.close()
