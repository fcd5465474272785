"""`cryout` at a terminal: a small parent, and the app as its child."""

import sys
from argparse import Namespace

from cryout_tui.cli.parent import Parent, Turn
from cryout_tui.errors import CryoutError, WrongUsage
from cryout_tui.paths import Paths
from cryout_tui.terminal import process
from cryout_tui.terminal.crash import STILL_THERE


def run(asked: Namespace, paths: Paths) -> int:
    """Run the app until the person leaves; return the exit status, also in the app's own process.

    Raises WrongUsage where there is no terminal that can draw it.
    """
    reason = process.why_no_screen()
    if reason is not None:
        raise WrongUsage(reason)
    return Parent(lambda turn: _screens(asked, paths, turn)).watch()


def _screens(asked: Namespace, paths: Paths, turn: Turn) -> int:
    from cryout_tui import sooner

    sooner.begin()
    from cryout_tui.cli.full_screen import run

    try:
        return run(asked, paths, turn)
    except WrongUsage:
        raise
    except CryoutError as error:  # such as a damaged journal: nothing to write in, and still someone to call
        turn.give_back()
        print(error, STILL_THERE, sep="\n", file=sys.stderr)
        return error.exit_code
    except Exception:
        turn.give_back()
        raise
