"""`cryout --plain`: all of it as lines."""

import os
import shutil
import signal
import sys
from argparse import Namespace
from contextlib import suppress
from types import FrameType

from cryout_tui.cli import opening, secret
from cryout_tui.cli.commands import NOTHING
from cryout_tui.cli.day import day_asked
from cryout_tui.cli.first_way import first_way
from cryout_tui.clock import SystemClock
from cryout_tui.errors import CryoutError, HeldElsewhere, WrongUsage
from cryout_tui.language import _
from cryout_tui.opened import Opened
from cryout_tui.paths import Paths
from cryout_tui.plain.lines import Lines
from cryout_tui.store.backups import Backups
from cryout_tui.store.daily import Daily
from cryout_tui.store.holding import Hold
from cryout_tui.store.mending import Mending
from cryout_tui.teller.telling import Telling
from cryout_tui.terminal import process

NO_STREAMS = _("cryout --plain needs something to read from, and somewhere to write to. Nothing was kept.")
UNHEARD = _("What was said could not be shown any more. What was answered until then is kept, and nothing after it.")
KEPT = _("Kept. cryout --plain goes on from here.")


def run(asked: Namespace, paths: Paths) -> int:
    """Talk until it is over, or until ctrl+d; return the exit status.

    Raises KeyboardInterrupt for ctrl+c, with everything kept, and CryoutError where the journal cannot be opened.
    """
    if sys.stdin is None or sys.stdout is None:
        raise WrongUsage(NO_STREAMS)
    process.keep_to_itself()
    opened = _opened(asked, paths)
    heard = signal.getsignal(signal.SIGINT)
    lines = Lines(sys.stdin, sys.stdout, width=shutil.get_terminal_size().columns - 1)
    telling = Telling(opened, lines, secret.asked)
    _keep_when_told_to_go(telling)
    try:
        telling.run()
    except BrokenPipeError as error:
        telling.has_heard = False
        raise CryoutError(UNHEARD) from error
    finally:
        signal.signal(signal.SIGINT, heard)
        telling.writer.stop()
        is_kept = opened.store.journal.is_open
        _shut(opened)
        if is_kept and telling.has_heard:
            print(f"\n{KEPT}", file=sys.stderr)
    if not telling.has_heard and not lines.is_terminal:
        raise CryoutError(NOTHING)
    return telling.status


def _opened(asked: Namespace, paths: Paths) -> Opened:
    """Take hold of the journal, unless another window has it; what opens it is asked for where it has to be."""
    damage = opening.damage(paths)
    is_first_time = damage is None and opening.is_first_time(paths)
    settings, clock = opening.settings_of(paths), SystemClock()
    backups = Backups(paths.backups)
    opened = Opened(
        store=opening.store_at(paths),
        clock=clock,
        settings=settings,
        settings_path=paths.settings,
        log=paths.log,
        is_first_time=is_first_time,
        first_way=first_way(asked),
        day=day_asked(asked.day, clock.now(), settings.day_ends) if asked.command == "today" else None,
        given=lambda: secret.given(asked.passphrase_file),
        hold=Hold(paths.lock, paths.journal),
        backups=paths.backups,
        remember=lambda: opening.remember(paths, opened.store),
        damage=damage,
    )
    opened.daily = Daily(opened.store, backups, now=clock.now)
    opened.mending = Mending(opened.store, backups, now=clock.now)
    try:
        opened.take_hold()
    except HeldElsewhere as held:
        if is_first_time:
            raise
        opened.held_by = held.holder
        return opened
    if not is_first_time and opened.is_encrypted:
        opened.secret = opened.given()
    return opened


def _keep_when_told_to_go(telling: Telling) -> None:
    """A signal ends it once what is being kept is kept; every answer was kept when it was given."""
    journal = telling.store.journal
    asked: list[int] = []

    def go() -> None:
        if asked and not journal.is_held_here():
            telling.writer.flush()
            os._exit(128 + asked[0])

    def told(number: int, frame: FrameType | None) -> None:
        asked.append(number)
        go()

    journal.on_release = go
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, told)


def _shut(opened: Opened) -> None:
    journal = opened.store.journal
    if journal.is_open and not journal.looks_only:
        with suppress(CryoutError):
            opened.store.due.write(opened.clock.now())
    journal.close()
    if opened.hold is not None:
        opened.hold.close()
