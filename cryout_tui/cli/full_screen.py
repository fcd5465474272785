"""`cryout`: the app, full screen."""

import contextlib
import gc
import os
import sys
from argparse import Namespace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from cryout_tui import live_keys, sooner
from cryout_tui.cli import opening
from cryout_tui.cli.early import Early
from cryout_tui.cli.first_way import first_way
from cryout_tui.cli.parent import TAKEN_OVER, Turn
from cryout_tui.clock import SystemClock
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.kept import UNASKED
from cryout_tui.domain.place import Place
from cryout_tui.errors import CryoutError, Damaged, HeldElsewhere, WrongPassphrase
from cryout_tui.opened import Opened
from cryout_tui.palette import AUTO, shown
from cryout_tui.paths import Paths
from cryout_tui.routes.card_due import card_due
from cryout_tui.routes.home import home_page
from cryout_tui.settings import Settings, load
from cryout_tui.store.holding import Hold
from cryout_tui.store.store import Store
from cryout_tui.terminal import daylight, first_picture, process
from cryout_tui.terminal.once import is_first

if TYPE_CHECKING:
    from cryout_tui.app import CryoutApp
    from cryout_tui.store.daily import Daily
    from cryout_tui.store.mending import Mending


def run(asked: Namespace, paths: Paths, turn: Turn, early: Early) -> int:
    """Run the app until the person leaves, after what was shown `early`; return the exit status."""
    process.keep_to_itself()
    gc.disable()  # until the app stands: nothing made on the way is garbage
    looks_at, ahead = Place.take(early.handed)
    settings, warnings = load(paths.settings)
    live_keys.use(settings.keys, vim=settings.vim)
    light = early.light or _ground(paths, settings, may_ask=not turn.is_locked)
    ahead += light.typed
    opened = _begin(asked, paths, turn, settings)
    charset = process.charset_warning()
    if charset and not turn.is_locked and is_first(paths.said, process.other_charset()):
        warnings.append(charset)
    opened.notes, opened.is_light, opened.asks_ground = warnings, light.is_light, light.asks_again
    opened.ground_is = lambda is_light: daylight.remember(paths.grounds, is_light)
    opened.looks_at = looks_at
    early.picture += _show_home_first(asked, opened, is_on=early.is_shown)
    screen = process.quiet_errors()
    _open_while_loading(asked, opened, early)
    sooner.load_textual()
    from cryout_tui.app import CryoutApp
    from cryout_tui.terminal.driver import GuardedDriver

    _keep_backups(paths, opened)
    app = CryoutApp(opened)
    app.driver_class = GuardedDriver
    app.typed_ahead = ahead + early.settle()
    opened.begun, app.first_picture = early.begun, early.picture
    early.tell_of_resize(lambda: setattr(app, "first_picture", b""))
    opened.stands = lambda: _stands(app)
    _leave_by_signals(app, turn, screen.fileno())
    try:
        app.run(mouse=False)
    finally:
        process.restore(turn.modes)
    app.writer.stop()
    opened.store.journal.close()
    if opened.hold is not None:
        opened.hold.close()
    screen.flush()
    sys.stdout.flush()
    return app.return_code or 0


def _ground(paths: Paths, settings: Settings, *, may_ask: bool) -> daylight.Daylight:
    return daylight.find(paths.grounds, may_ask=may_ask) if settings.theme == AUTO else daylight.Daylight()


def _open_while_loading(asked: Namespace, opened: Opened, early: Early) -> None:
    """Try what is entered at the first question, unless something else is asked before it now."""
    if opened.held_by is not None or opened.damage is not None:
        early.drop()
    else:
        early.open_with(lambda secret: _try(asked, opened, secret, early), lambda: opened.store.journal.is_open)


def _try(asked: Namespace, opened: Opened, secret: str, early: Early) -> bytes:
    """In a thread: open the journal, and draw Home where it comes next; return what was drawn.

    Whatever is in the way of that is said at the lock, which tries it as well.
    """
    with contextlib.suppress(CryoutError):
        opened.open(secret)
        opened.secret = secret
        opened.store.code.is_owed()  # takes its time, once
        opened.remember()
        return b"" if early.has_more else _show_home_first(asked, opened, is_on=True)
    return b""


def _begin(asked: Namespace, paths: Paths, turn: Turn, settings: Settings) -> Opened:
    """Take hold of the journal, unless another window has it, and open it where nothing has to be asked for that."""
    damage = opening.damage(paths)
    is_first_time = damage is None and opening.is_first_time(paths)
    day = None if asked.command != "today" else _day_asked(asked, settings)
    opened = Opened(
        store=opening.store_at(paths),
        clock=SystemClock(),
        settings=settings,
        settings_path=paths.settings,
        log=paths.log,
        is_first_time=is_first_time,
        first_way=first_way(asked),
        day=day,
        few_glyphs=process.has_few_glyphs(),
        no_colour=bool(os.environ.get("NO_COLOR")),
        motion=settings.motion or _usual_motion(settings),
        is_far=process.is_far(),
        given=lambda: None if turn.is_locked else _given(asked),
        hold=Hold(paths.lock, paths.journal),
        backups=paths.backups,
        is_locked=turn.is_locked,
        hand_over=turn.hand_over,
        is_orphan=lambda: process.is_orphan(turn.parent),
        remember=lambda: opening.remember(paths, opened.store),
        damage=damage,
    )
    if turn.is_locked:
        return opened
    try:
        opened.take_hold()
    except HeldElsewhere as held:
        if is_first_time:
            raise
        opened.held_by = held.holder
        return opened
    if damage is not None:
        opened.secret = opened.given()
    elif not is_first_time:
        _open_at_once(opened)
    return opened


def _day_asked(asked: Namespace, settings: Settings) -> date | None:
    from cryout_tui.cli.day import day_asked

    return day_asked(asked.day, SystemClock().now(), settings.day_ends)


def _given(asked: Namespace) -> str | None:
    from cryout_tui.cli import secret

    return secret.given(asked.passphrase_file)


def _usual_motion(settings: Settings) -> Motion:
    if settings.screen_reader:
        return "words"
    return "gentle" if process.is_far() or process.has_few_glyphs() else "full"


def _keep_backups(paths: Paths, opened: Opened) -> None:
    """Give the app what makes backups, and what puts them in place: both loaded when they are first needed."""

    @cache
    def daily() -> "Daily":
        from cryout_tui.store.backups import Backups
        from cryout_tui.store.daily import Daily

        return Daily(opened.store, Backups(paths.backups), now=opened.clock.now)

    def mends() -> "Mending":
        from cryout_tui.store.backups import Backups
        from cryout_tui.store.mending import Mending

        return Mending(opened.store, Backups(paths.backups), now=opened.clock.now)

    opened.daily, opened.mends = (lambda say: daily()(say)), mends


def _leave_by_signals(app: "CryoutApp", turn: Turn, screen: int) -> None:
    from cryout_tui.swift.leaving import Leaving

    journal, hold = app.store.journal, app.opened.hold
    leaving = Leaving(app.keep_before_the_end, journal.is_held_here)
    leaving.status = lambda number: TAKEN_OVER if hold is not None and hold.is_asked_for else 128 + number
    journal.on_release = leaving.go_on
    leaving.install(turn.modes, screen)


def _show_home_first(asked: Namespace, opened: Opened, *, is_on: bool) -> bytes:
    """Draw Home before all that draws the rest is loaded, where Home is what comes first; return what was drawn."""
    if (
        asked.command is not None
        or opened.is_locked
        or opened.few_glyphs
        or opened.why_looks_only
        or opened.says_gently
    ):
        return b""
    journal = opened.store.journal
    try:
        if journal.is_open and not journal.notes and _begins_at_home(opened.store, opened.settings):
            opened.home = home_page(opened.store, opened.clock, opened.settings, notes=opened.notes)
            theme = shown(opened.settings.theme, opened.is_light)
            return first_picture.show(opened.home, theme, is_on=is_on)
    except Damaged as error:
        opened.damage = error
    return b""


def _begins_at_home(store: Store, settings: Settings) -> bool:
    """Say whether nothing comes before Home: the first start, a recovery code, how it is after a sitting, a card."""
    now = SystemClock().now()
    if store.drafts.get(UNASKED) is not None or store.code.is_owed():
        return False
    return store.after_curve.waiting(now) is None and card_due(store, now, settings) is None


def _open_at_once(opened: Opened) -> None:
    """Open what needs no asking; what does is asked for on the lock screen."""
    if opened.store.journal.is_encrypted:
        opened.secret = opened.given()
        if opened.secret is None:
            return
    try:
        with contextlib.suppress(WrongPassphrase):
            opened.open(opened.secret)
    except Damaged as error:
        opened.damage = error
    else:
        opened.remember()


def _stands(app: "CryoutApp") -> None:
    """Load the rest, and look for garbage from now on, never among what the start made: that held up a key 0.1 s."""
    from cryout_tui.the_rest import TheRest

    gc.freeze()
    gc.enable()
    TheRest(lambda: app.quiet_for).begin()
