"""`cryout` at a terminal: a small parent, and the app as its child."""

import sys

from cryout_tui.cli.parent import Parent, Turn
from cryout_tui.errors import CryoutError, WrongUsage
from cryout_tui.places import Places
from cryout_tui.terminal import process

TYPE_CHECKING = False  # what `typing` loads, the first picture would wait for
if TYPE_CHECKING:
    from argparse import Namespace

    from cryout_tui.cli.early import Early


def run(asked: "Namespace", places: Places) -> int:
    """Run the app until the person leaves; return the exit status, also in the app's own process.

    Raises WrongUsage where there is no terminal that can draw it.
    """
    reason = process.why_no_screen()
    if reason is not None:
        raise WrongUsage(reason)
    return Parent(lambda turn: _screens(asked, places, turn)).watch()


def _screens(asked: "Namespace", places: Places, turn: Turn) -> int:
    from cryout_tui.cli.early import Early

    early = Early(turn)
    try:
        early.begin(asked, places)
        from cryout_tui import paths, sooner

        sooner.begin()
        from cryout_tui.cli.full_screen import run

        return run(asked, paths.of(places), turn, early)
    except CryoutError as error:  # such as a damaged journal: nothing to write in, and still someone to call
        _give_back(turn, early)
        if isinstance(error, WrongUsage):
            raise
        from cryout_tui.terminal.crash import STILL_THERE

        print(error, STILL_THERE, sep="\n", file=sys.stderr)
        return error.exit_code
    except Exception:
        _give_back(turn, early)
        raise


def _give_back(turn: Turn, early: "Early") -> None:
    """Give the terminal back where this run could not even begin, and it is hidden, or drawn on already."""
    is_drawn_on = early.is_shown
    early.drop()
    if turn.is_locked or is_drawn_on:
        turn.give_back()
