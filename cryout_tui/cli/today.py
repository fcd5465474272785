"""`cryout today --plain`: the questions of Today, line by line."""

import shutil
import signal
import sys
from argparse import Namespace

from cryout_tui.cli import opening
from cryout_tui.cli.commands import NOTHING
from cryout_tui.cli.day import day_asked
from cryout_tui.clock import SystemClock
from cryout_tui.errors import CryoutError
from cryout_tui.paths import Paths
from cryout_tui.plain.first_page import is_willing
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.today import PlainToday

KEPT = "Kept. cryout today --plain goes on from here."
NOTHING_YET = "Nothing was given yet. cryout today --plain asks it any time."
NOT_NOW = "Nothing was kept."


def run(asked: Namespace, paths: Paths) -> None:
    """Ask until all was asked, or until ctrl+d; raise KeyboardInterrupt for ctrl+c, with everything kept.

    Raises CryoutError where nothing at all came in from a pipe, and WrongUsage for a day that is none.
    """
    now = SystemClock().now
    settings = opening.settings_of(paths)
    day = day_asked(asked.day, now(), settings.day_ends)
    store = opening.open_store(paths, asked.passphrase_file)
    heard = signal.getsignal(signal.SIGINT)
    lines = Lines(sys.stdin, sys.stdout, width=shutil.get_terminal_size().columns - 1)
    has_given = False
    try:
        if not is_willing(lines, store.drafts, now()):
            print(NOT_NOW, file=sys.stderr)
            return
        asking = PlainToday(store, settings, lines, now, day=day)
        try:
            asking.run()
        finally:
            has_given = asking.has_given
    except (Ended, KeyboardInterrupt) as end:
        print(file=sys.stderr)
        if isinstance(end, Ended) and not lines.heard and not lines.is_terminal:
            raise CryoutError(NOTHING) from end
        print(KEPT if has_given else NOTHING_YET, file=sys.stderr)
        if isinstance(end, KeyboardInterrupt):
            raise
    finally:
        signal.signal(signal.SIGINT, heard)
        store.due.write(now())
        store.journal.close()
