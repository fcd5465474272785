"""What every screen can reach: help, ground, the keys, the lock, the palette, the way out."""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from cryout_tui import content
from cryout_tui.asked.ask import Ask
from cryout_tui.asked.care import HelpNow
from cryout_tui.asked.country import Country
from cryout_tui.care_desk import CareDesk
from cryout_tui.domain.steps import Stage
from cryout_tui.domain.titles import Titles
from cryout_tui.errors import CryoutError, LooksOnly
from cryout_tui.hosted import is_hosted
from cryout_tui.in_colour import InColour
from cryout_tui.keeper import Keeper
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.opened import Opened
from cryout_tui.routes.desk import Route
from cryout_tui.routes.left_out import asked_for
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.screens.care import KeysScreen, PartingScreen
from cryout_tui.screens.faces import face
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.own_people import OwnPeopleScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.settings import change_for_now
from cryout_tui.store.writer import Writer
from cryout_tui.terminal.whereabouts import guessed_country

UNKEPT = _("What you typed last is not on the disk yet; it is tried every second. ctrl+q once more leaves without it.")
WAYS = {  # where the palette leads, with a word about it
    "home": (_("Home"), _("everything typed is kept")),
    "today": (_("Today"), _("two minutes")),
    "sit": (_("Sit with it"), _("a sitting")),
    "breathe": (_("Breathe"), _("a few quiet minutes")),
    "memories": (_("Memories"), _("everything kept")),
    "walk": (_("Walk through my years"), _("a cue at a time")),
    "finding": (_("Find the source"), _("which hurts more to hold")),
    "note": (_("Note to bring"), _("a page for a doctor, or someone close")),
    "search": (_("Search"), _("everything you wrote")),
    "bin": (_("Bin"), _("what was deleted, for 30 days")),
}


class Reach(InColour):
    """Owns the store, the clock and the settings, and answers the keys that work everywhere."""

    BINDINGS = [
        Binding("f1,ctrl+f", "help_now", _("help now"), key_display="f1", priority=True, id="help_now"),
        Binding("f2,ctrl+g", "ground", _("ground"), key_display="f2", priority=True, id="ground"),
        Binding("ctrl+q", "quit", _("quit"), show=False, priority=True, id="quit"),
        Binding("ctrl+p", "command_palette", _("everything"), show=False, priority=True, id="palette"),
        Binding("ctrl+s", "keep", _("keep"), show=False, priority=True, id="keep"),
        Binding("question_mark", "keys", _("keys"), id="keys"),
    ]

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self.store, self.clock, self.settings = opened.store, opened.clock, opened.settings
        self.copies_out = not is_hosted() if opened.settings.clipboard is None else opened.settings.clipboard
        self.writer = Writer(self._keeping)
        self.keeper = Keeper(self.store, self.clock, self.writer)
        self.care = CareDesk(self.store, self.clock, self.opened.log)
        self.notes = list(opened.notes)
        self.said_quietly: list[str] = []
        self.route: Route | None = None
        self._shuts_once_kept = self._leaves_unkept = False
        self._after_parting: Callable[[], None] = lambda: self.go("home")
        self.first_way = opened.first_way
        self.is_for_today = opened.first_way == "today"

    def show(self, screen: Screen[None]) -> None:
        """Show `screen` in place of what was there, whatever lay over it."""
        raise NotImplementedError

    def show_ask(self, ask: Ask) -> None:
        """Show what is asked, in place of what was there."""
        raise NotImplementedError

    def go(self, way: str) -> None:
        """Go where `way` says: home, today, sit, and the others by their names."""
        raise NotImplementedError

    def _go_by_name(self, way: str) -> None:
        """Go where the palette leads; where that was left out, it comes back."""
        asked_for(self.store, way)
        self.go(way)

    def action_help_now(self) -> None:
        if not isinstance(self.screen, HelpNowScreen):
            self.push_screen(face(self.help_now_page()))

    def help_now_page(self) -> HelpNow:
        """Return Help now for the country chosen; own people are named from there, but not from over their own list."""
        over_people = any(isinstance(each, OwnPeopleScreen) for each in self.screen_stack)
        is_open = not self.is_hidden
        return self.care.help_now(self.settings.country, names_people=is_open and not over_people, shows_own=is_open)

    def action_ground(self, first: str = "") -> None:
        """Open Ground over whatever is on, with the exercise `first`, or with the usual one."""
        if isinstance(self.screen, GroundScreen):
            return
        titles = None if self.is_hidden else Titles(self.clock.now().date(), self.settings.show_titles)
        route = self.route  # within Close, what follows Ground is the rest of it
        in_sitting = isinstance(route, SittingRoute) and route.sitting.step.stage is not Stage.CLOSE
        self.push_screen(face(self.care.ground(in_sitting=in_sitting, first=first, titles=titles)))

    @property
    def is_hidden(self) -> bool:
        """Whether nothing of the journal may be shown, or kept: it is shut, or the lock lies over it."""
        return not self.store.journal.is_open or any(isinstance(each, LockScreen) for each in self.screen_stack)

    def action_keys(self) -> None:
        if not isinstance(self.screen, KeysScreen | Input):
            self.push_screen(face(self.care.keys()))

    def action_keep(self) -> None:
        if not self.is_hidden:
            kept = self.writer.flush()
            self.notify(_("kept") if kept else _("not kept yet; trying on"), timeout=2, markup=False)

    async def action_quit(self) -> None:
        """Keep, and go; out of a sitting through the short close, which a second press ends."""
        if isinstance(self.screen, PartingScreen) or self._leaves_unkept:
            self._leave(anyway=self._leaves_unkept)
        else:
            self.leave_sitting(self._leave, quits=True)

    def leave_sitting(self, then: Callable[[], None], *, quits: bool = False) -> None:
        """Do `then`, out of a sitting after the short close."""
        if isinstance(self.route, SittingRoute) and self.store.journal.is_open:
            route = self.route
            self._carefully(lambda: route.leave(quits=quits))
            self._after_parting = then
        else:
            self._carefully(then)

    def _leave(self, *, anyway: bool = False) -> None:
        if not self.keep_before_the_end() and not anyway:
            self._leaves_unkept = True
            if isinstance(self.screen, HelpNowScreen):
                self.pop_screen()  # nothing is said over it, and this is to be read before the next press
            self.clear_notifications()
            self.notify(named(UNKEPT), markup=False, timeout=3600)
            return
        self._carefully(self.keep_due)
        self.show(Screen())
        self.call_after_refresh(self.exit)

    def action_help_quit(self) -> None:
        """Where ctrl+c has nothing to copy: it throws nothing away, and says which key leaves."""
        self.clear_notifications()
        self.notify(named(_("ctrl+q leaves; everything is kept.")), timeout=3, markup=False)

    def action_lock(self) -> None:
        """Hide, keep, and shut the journal."""
        raise NotImplementedError

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield SystemCommand(_("Help now"), _("people to call"), self.action_help_now)
        yield SystemCommand(_("Ground"), _("come back to the room"), self.action_ground)
        for way, (name, says) in WAYS.items():
            yield SystemCommand(name, says, lambda way=way: self.leave_sitting(lambda: self._go_by_name(way)))
        yield SystemCommand(_("Lock"), _("hide and lock"), self.action_lock)
        yield SystemCommand(_("Keys"), _("every key"), self.action_keys)
        yield SystemCommand(_("What this is"), _("as it was said at the first start"), self._what_this_is)
        yield SystemCommand(_("Light or dark"), self._told_theme(), self._other_theme)
        yield SystemCommand(_("Country"), _("for help now"), self._choose_country)
        yield from super().get_system_commands(screen)

    def action_command_palette(self) -> None:
        if self.store.journal.is_open and not isinstance(self.screen, LockScreen):
            super().action_command_palette()
            self.call_after_refresh(self._still)

    def _still(self) -> None:
        """No cursor blinks in the palette: over a line every blink is sent."""
        for each in self.screen.query(Input):
            each.cursor_blink = False

    def _what_this_is(self) -> None:
        self.push_screen(face(self.care.what_this_is()))

    def _choose_country(self) -> None:
        chosen, guess = self.settings.country, guessed_country(os.environ)
        asked = Country((_("Help now"), ""), [], content.countries(), chosen=chosen, guessed=guess)
        self.push_screen(face(asked))

    # keeping

    def keep_due(self) -> None:
        """Bring the dates of what waits up to date, for `cryout due`."""
        if self.store.journal.is_open and not self.store.journal.looks_only:
            self.store.due.write(self.clock.now())

    def keep_before_the_end(self) -> bool:
        """Keep every living field and the present wave, at once; say whether all of it is kept."""
        if not self.store.journal.is_open or self.store.journal.looks_only:
            return True
        self.keep_soon()
        return self.writer.flush()

    def keep_soon(self) -> None:
        """Hand every living field and the present wave to the writer, as they are now, and wait for nothing."""
        wave = None
        for screen in self.screen_stack if self._screen_stacks else ():
            if isinstance(screen, ReleaseScreen):
                screen.count()
                wave = screen.wave
        self.keeper.keep_soon(wave)

    def shut_at_last(self) -> None:
        """Shut the journal behind the lock, now that all is kept that had to wait."""
        raise NotImplementedError

    def _keeping(self, trouble: str | None) -> None:
        """Called from the writer's thread when keeping fails, and when it works again."""
        self.call_later(self._say_keeping, trouble)

    def _say_keeping(self, trouble: str | None) -> None:
        if trouble is None and self._shuts_once_kept:
            self._shuts_once_kept = False
            self.shut_at_last()
        self._leaves_unkept = False
        self.clear_notifications()
        self.notify(trouble or _("It is kept again."), markup=False, timeout=3600 if trouble else 3)

    def _carefully(self, do: Callable[[], object]) -> None:
        """Do it, and say in one sentence when it could not be done; nothing typed is lost by that."""
        try:
            do()
        except LooksOnly:
            raise
        except CryoutError as error:
            self.clear_notifications()
            self.notify(str(error), severity="error", markup=False, timeout=15)

    def _change(self, **values: object) -> None:
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]
        change_for_now(self.opened.settings_path, **values)
