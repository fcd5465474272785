"""`cryout`: the app, full screen."""

import contextlib
import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from cryout_tui.cli import opening, secret
from cryout_tui.cli.day import day_asked
from cryout_tui.clock import SystemClock
from cryout_tui.domain.kept import UNASKED
from cryout_tui.errors import Damaged, WrongPassphrase, WrongUsage
from cryout_tui.palette import PALETTES
from cryout_tui.paths import Paths
from cryout_tui.routes.card_due import card_due
from cryout_tui.routes.home import home_page
from cryout_tui.settings import Settings, load
from cryout_tui.store import files
from cryout_tui.store.backups import Backups
from cryout_tui.store.files import Found
from cryout_tui.store.store import Store
from cryout_tui.terminal import first_picture, process


def run(asked: Namespace, paths: Paths) -> int:
    """Run the app until the person leaves; return the exit status."""
    process.keep_to_itself()
    reason = process.why_no_screen()
    if reason is not None:
        raise WrongUsage(reason)
    damage = opening.damage(paths)
    is_first_time = damage is None and opening.is_first_time(paths)
    given = None
    if damage is not None or files.look(paths.journal) is Found.ENCRYPTED:
        given = secret.given(asked.passphrase_file)
    settings, warnings = load(paths.settings)
    day = None if asked.command is None else day_asked(asked.day, SystemClock().now(), settings.day_ends)
    lock = opening.hold(paths)
    gc.disable()  # until the app stands: nothing made on the way is garbage
    modes = process.modes()
    store = opening.store_at(paths)
    if not is_first_time and damage is None:
        damage = _open_at_once(store, given)
        opening.remember(paths, store)
    if asked.command is None and store.journal.is_open and not process.has_few_glyphs():
        damage = _show_home_first(store, settings, warnings)
    screen = process.quiet_errors()
    from cryout_tui.app import CryoutApp
    from cryout_tui.opened import Opened
    from cryout_tui.store.daily import Daily
    from cryout_tui.store.mending import Mending
    from cryout_tui.terminal.driver import GuardedDriver
    from cryout_tui.terminal.hangup import Leaving

    far = process.is_far() or process.has_few_glyphs()
    opened = Opened(
        store=store,
        clock=SystemClock(),
        settings=settings,
        settings_path=paths.settings,
        log=paths.log,
        is_first_time=is_first_time,
        secret=given,
        starts_with_today=asked.command == "today",
        day=day,
        notes=warnings,
        few_glyphs=process.has_few_glyphs(),
        no_colour=bool(os.environ.get("NO_COLOR")),
        motion=settings.motion or ("gentle" if far else "full"),
        remember=lambda: opening.remember(paths, store),
        stands=_look_for_garbage,
        daily=Daily(store, Backups(paths.backups), now=SystemClock().now),
        mending=Mending(store, Backups(paths.backups), now=SystemClock().now),
        damage=damage,
    )
    app = CryoutApp(opened)
    app.driver_class = GuardedDriver
    journal = opened.store.journal
    leaving = Leaving(app.keep_before_the_end, journal.is_held_here)
    journal.on_release = leaving.go_on
    leaving.install(modes)
    try:
        app.run(mouse=False)
    finally:
        process.restore(modes)
    app.writer.stop()
    journal.close()
    lock.close()
    screen.flush()
    sys.stdout.flush()
    return app.return_code or 0


def _show_home_first(store: Store, settings: Settings, warnings: Sequence[str]) -> Damaged | None:
    """Draw Home before the app stands, where it begins there; return why it is damaged, if that turns out."""
    try:
        if not store.journal.notes and _begins_at_home(store, settings):
            page = home_page(store, SystemClock(), settings, notes=warnings)
            first_picture.show(page, PALETTES[settings.theme])
    except Damaged as error:
        return error
    return None


def _begins_at_home(store: Store, settings: Settings) -> bool:
    """Say whether nothing comes before Home: the first start, a recovery code, how it is after a sitting, a card."""
    now = SystemClock().now()
    if store.drafts.get(UNASKED) is not None or store.code.is_owed():
        return False
    return store.after_curve.waiting(now) is None and card_due(store, now, settings) is None


def _open_at_once(store: Store, given: str | None) -> Damaged | None:
    """Open what needs no asking, and return why it is damaged; what does is asked for on the lock screen."""
    if given is None and store.journal.is_encrypted:
        return None
    try:
        with contextlib.suppress(WrongPassphrase):
            store.journal.open(given)
    except Damaged as error:
        return error
    return None


def _look_for_garbage() -> None:
    """From now on, and never among what the start made: it stays, and a look through it would hold up a key 0.1 s."""
    gc.freeze()
    gc.enable()
