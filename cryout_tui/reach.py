"""What every screen can reach: help, ground, the keys, the lock, the palette, the way out."""

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from cryout_tui import content
from cryout_tui.asked.ask import Ask
from cryout_tui.domain.steps import Stage
from cryout_tui.hosted import is_hosted
from cryout_tui.keeping import Keeping
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.on_demand import is_a
from cryout_tui.opened import Opened
from cryout_tui.routes.left_out import asked_for
from cryout_tui.screens.faces import face

if TYPE_CHECKING:
    from cryout_tui.asked.care import HelpNow
    from cryout_tui.care_desk import CareDesk
    from cryout_tui.routes.sitting import SittingRoute

HELP_NOW, LOCK = "screens.help_now:HelpNowScreen", "screens.lock:LockScreen"
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


class Reach(Keeping):
    """Answers the keys that work everywhere."""

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
        self.copies_out = not is_hosted() if opened.settings.clipboard is None else opened.settings.clipboard
        self.notes = list(opened.notes)
        self.said_quietly: list[str] = []
        self._after_parting: Callable[[], None] = lambda: self.go("home")
        self.first_way = opened.first_way
        self.is_for_today = opened.first_way == "today"

    @cached_property
    def care(self) -> "CareDesk":
        """What builds help, Ground and the rest that is a key away."""
        from cryout_tui.care_desk import CareDesk

        return CareDesk(self.store, self.clock, self.opened.log)

    @property
    def sitting_route(self) -> "SittingRoute | None":
        """The route, where it is a sitting."""
        if self.route is None:
            return None
        from cryout_tui.routes.sitting import SittingRoute

        return self.route if isinstance(self.route, SittingRoute) else None

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
        if not is_a(self.screen, HELP_NOW):
            self.push_screen(face(self.help_now_page()))

    def help_now_page(self) -> "HelpNow":
        """Return Help now for the country chosen; own people are named from there, but not from over their own list."""
        over_people = any(is_a(each, "screens.own_people:OwnPeopleScreen") for each in self.screen_stack)
        is_open = not self.is_hidden
        return self.care.help_now(self.settings.country, names_people=is_open and not over_people, shows_own=is_open)

    def action_ground(self, first: str = "") -> None:
        """Open Ground over whatever is on, with the exercise `first`, or with the usual one."""
        if is_a(self.screen, "screens.ground:GroundScreen"):
            return
        from cryout_tui.domain.titles import Titles

        titles = None if self.is_hidden else Titles(self.clock.now().date(), self.settings.show_titles)
        route = self.sitting_route  # within Close, what follows Ground is the rest of it
        in_sitting = route is not None and route.sitting.step.stage is not Stage.CLOSE
        self.push_screen(face(self.care.ground(in_sitting=in_sitting, first=first, titles=titles)))

    @property
    def is_hidden(self) -> bool:
        """Whether nothing of the journal may be shown, or kept: it is shut, or the lock lies over it."""
        return not self.store.journal.is_open or any(is_a(each, LOCK) for each in self.screen_stack)

    def action_keys(self) -> None:
        if not is_a(self.screen, "screens.care:KeysScreen"):
            self.push_screen(face(self.care.keys()))

    def action_keep(self) -> None:
        if not self.is_hidden:
            kept = self.writer.flush()
            self.notify(_("kept") if kept else _("not kept yet; trying on"), timeout=2, markup=False)

    async def action_quit(self) -> None:
        """Keep, and go; out of a sitting through the short close, which a second press ends."""
        if is_a(self.screen, "screens.care:PartingScreen") or self._leaves_unkept:
            self._leave(anyway=self._leaves_unkept)
        else:
            self.leave_sitting(self._leave, quits=True)

    def leave_sitting(self, then: Callable[[], None], *, quits: bool = False) -> None:
        """Do `then`, out of a sitting after the short close."""
        route = self.sitting_route
        if route is not None and self.store.journal.is_open:
            self._carefully(lambda: route.leave(quits=quits))
            self._after_parting = then
        else:
            self._carefully(then)

    def _leave(self, *, anyway: bool = False) -> None:
        if not self.keep_before_the_end() and not anyway:
            self._leaves_unkept = True
            if is_a(self.screen, HELP_NOW):
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
        if not self.is_hidden:
            super().action_command_palette()
            self.call_after_refresh(self._still)

    def _still(self) -> None:
        """No cursor blinks in the palette: over a line every blink is sent."""
        from textual.widgets import Input

        for each in self.screen.query(Input):
            each.cursor_blink = False

    def _what_this_is(self) -> None:
        self.push_screen(face(self.care.what_this_is()))

    def _choose_country(self) -> None:
        from cryout_tui.asked.country import Country
        from cryout_tui.terminal.whereabouts import guessed_country

        chosen, guess = self.settings.country, guessed_country(os.environ)
        asked = Country((_("Help now"), ""), [], content.countries(), chosen=chosen, guessed=guess)
        self.push_screen(face(asked))
