"""Where one can go, and what is done on the way: undo and redo."""

from collections.abc import Callable, Iterable

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.home import Home
from cryout_tui.day_ways import DayWays
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.left_out import Part
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.slow import motion_on
from cryout_tui.domain.steps import Step
from cryout_tui.domain.undone import done_again, taken_back
from cryout_tui.live_keys import told
from cryout_tui.routes.arrive_screens import breath_for
from cryout_tui.routes.bin import BinRoute
from cryout_tui.routes.breathe import BreatheRoute
from cryout_tui.routes.desk import Desk, Lists
from cryout_tui.routes.finding import FindingRoute
from cryout_tui.routes.home import home_page
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.memories import MemoriesRoute
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.routes.walk import WalkRoute
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import Face
from cryout_tui.screens.breathing import Breathing
from cryout_tui.screens.faces import face
from cryout_tui.screens.home import HomeScreen

IN_BIN, IN_BIN_ELSEWHERE = "In the bin. {u} takes it back.", "In the bin. On Home {u} takes it back."
ELSEWHERE = "Undo and redo work on Home and in lists."


class Ways(DayWays):
    """A route knows the way; this shows its screen."""

    BINDINGS = [
        Binding("u", "undo_change", "undo", show=False, id="undo_change"),
        Binding("U", "redo_change", "redo", show=False, id="redo_change"),
    ]

    def _desk(self) -> Desk:
        return Desk(
            store=self.store,
            clock=self.clock,
            settings=self.settings,
            writer=self.writer,
            moving=self._moving,
            show=self.show_ask,
            change=self._change_shown,
            home=self.go_home,
            ground=self.action_ground,
            help_now=self.action_help_now,
            part=self._part,
            today=self.go_today,
            memories=self.go_memories,
            breathe=self.go_breathe,
            settled=self.keeper.settled,
            binned=self._say_in_bin,
            worse=self.ask_what_was_worse,
            country=self._choose_country,
        )

    def _moving(self) -> Motion:
        if left_out(self.store).has(Part.BREATHING):
            return "off"
        return self._on_this_line()

    def _on_this_line(self) -> Motion:
        return motion_on(self.link.lag if self.link else 0.0, self.opened.motion, self.settings.motion)

    # which screen is on

    def go(self, way: str) -> None:
        ways: dict[str, Callable[[], None]] = {
            "today": self.go_today,
            "another_day": self.go_another_day,
            "sit": self.go_sit,
            "anew": lambda: self.go_sit(anew=True),
            "breathe": self.go_breathe,
            "memories": self.go_memories,
            "walk": self.go_walk,
            "finding": self.go_find,
            "note": self.go_note,
            "search": self.action_search,
            "learn": self.action_learn,
            "bin": self.go_bin,
            "scales": self.go_scales,
            "questions": self.go_questions,
            "settings": self.go_settings,
        }
        ways.get(way, self.go_home)()

    def show_ask(self, ask: Ask) -> None:
        """Show what is asked, in place of what was there."""
        self.show(face(ask))

    def _change_shown(self, change: object) -> None:
        """Show it on what was asked, whatever lies over that."""
        for screen in self.screen_stack:
            if isinstance(screen, AskScreen):
                screen.changed(change)

    def show(self, screen: Screen[None]) -> None:
        """Show `screen` in place of what was there, whatever lay over it."""
        if isinstance(screen, Breathing):
            screen.moving = self._on_this_line
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) == 2:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def go_home(self) -> None:
        """Show Home as the journal stands now."""
        self.route, self.is_for_today = None, False
        looks_only = [self.opened.why_looks_only] if self.store.journal.looks_only else []
        notes, self.notes = [*looks_only, *self.notes, *self.store.journal.notes], []
        self.store.journal.notes.clear()
        page = home_page(self.store, self.clock, self.settings, notes=notes)
        self.show_ask(Home(("", page.when), page))
        self.call_after_refresh(self._carefully, self.keep_due)

    def go_bin(self) -> None:
        """Show what is in the bin."""
        route = BinRoute(self._desk(), self.go_home)
        self.route = route
        route.renew()

    def go_sit(self, *, anew: bool = False) -> None:
        """Show the open sitting, or a new one."""
        sitting = self.store.sittings.open()
        if sitting is not None and anew:
            SittingRoute(self._desk(), sitting).rest()
            sitting = None
        latest = self.store.sittings.latest()
        if sitting is None and latest is not None and self.store.sittings.closed_today(self.clock.now()):
            sitting = self.store.sittings.get(latest.id)
        self._walk(sitting)

    def _walk(self, sitting: Sitting | None) -> None:
        """Show a sitting where it stands, or a new one."""
        route = SittingRoute(self._desk(), sitting)
        self.route = route
        route.show()

    def go_breathe(self) -> None:
        """Show the ways to breathe, or the one that is under way; from a sitting, what fits how strong it is."""
        at = breath_for(self.route.sitting) if isinstance(self.route, SittingRoute) else None
        route = BreatheRoute(self._desk(), at=at)
        self.route = route
        route.show()

    def go_memories(self) -> None:
        """Show everything kept."""
        route = MemoriesRoute(self._desk())
        self.route = route
        route.show()

    def go_find(self) -> None:
        """Show the pairs of memories, to find the source."""
        if self.store.sittings.closed_today(self.clock.now()):
            self.go_sit()  # the deep path is closed for today
            return
        route = FindingRoute(self._desk(), self.go_home)
        self.route = route
        route.show()

    def go_walk(self) -> None:
        """Show the walk through the years where it stands."""
        if self.store.sittings.closed_today(self.clock.now()):
            self.go_sit()
            return
        route = WalkRoute(self._desk(), lambda: self._part() if route.has_hurt else self.go_home())
        self.route = route
        route.show()

    def go_note(self) -> None:
        """Show the note to bring where it stands."""
        from cryout_tui.routes.note import NoteRoute

        route = NoteRoute(self._desk())
        self.route = route
        route.show()

    def show_card(self) -> bool:
        """Show the card that is due, if one is; say whether it is on."""
        from cryout_tui.routes.cards import CardRoute

        desk = self._desk()
        card = CardRoute.due(desk)
        if card is not None:
            route = CardRoute(desk, card, note=self.go_note)
            self.route = route
            route.show()
        return card is not None

    def _part(self) -> None:
        self._after_parting = self.go_home
        is_unsafe = isinstance(self.route, SittingRoute) and self.route.sitting.step is Step.CLOSED_TODAY
        self.push_screen(face(self.care.parting(is_unsafe=is_unsafe)))

    # undo and redo

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        yield SystemCommand("Undo", "the last change, one after the other", self._undo_by_name)
        yield SystemCommand("Redo", "do again what was undone", self._redo_by_name)

    def _undo_by_name(self) -> None:
        self._where_it_works(self.action_undo_change)

    def _redo_by_name(self) -> None:
        self._where_it_works(self.action_redo_change)

    def _where_it_works(self, do: Callable[[], None]) -> None:
        if self._is_listing():
            do()
        else:
            self._note(ELSEWHERE)

    def action_undo_change(self) -> None:
        self._carefully(self._undo)

    def _undo(self) -> None:
        """Take back the latest step; on Home, first of all what a day that was changed, and not left, has come to."""
        if self.route is None:
            self.store.todays.settle(self.clock.now(), day_ends=self.settings.day_ends)
        self._step(self.store.changes.undo(), taken_back, "There is nothing to undo.")

    def action_redo_change(self) -> None:
        self._carefully(lambda: self._step(self.store.changes.redo(), done_again, "There is nothing to do again."))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("undo_change", "redo_change"):
            return self.store.journal.is_open and self._is_listing()
        return super().check_action(action, parameters)

    def _is_listing(self) -> bool:
        if self.route is None:
            return isinstance(self.screen, HomeScreen)
        return isinstance(self.route, Lists) and isinstance(self.screen, AskScreen)

    def _step(self, said: str | None, told: Callable[..., str], nothing: str) -> None:
        """Show the list as it stands after a step back or forth, and name the step."""
        if said is not None and isinstance(self.route, Lists):
            self.route.renew()
        elif said is not None:
            self.go_home()
        width = min(self.size.width, Face.COLUMN) - 4
        words = nothing if said is None else told(said, width=width, shows_titles=self.settings.show_titles)
        self.call_after_refresh(self._note, words)

    def _say_in_bin(self) -> None:
        self.call_after_refresh(
            lambda: self._note(told(IN_BIN if self._is_listing() else IN_BIN_ELSEWHERE, u="undo_change"))
        )

    def _note(self, words: str) -> None:
        if isinstance(self.screen, Face):
            self.screen.say_done(words)
