"""Where one can go."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.home import Home
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.left_out import Part
from cryout_tui.domain.slow import motion_on
from cryout_tui.domain.steps import Step
from cryout_tui.on_demand import is_a
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.home import home_page
from cryout_tui.routes.left_out import left_out
from cryout_tui.screens.faces import face
from cryout_tui.undoing import Undoing

if TYPE_CHECKING:
    from cryout_tui.domain.sitting import Sitting
    from cryout_tui.screens.asks import AskScreen
    from cryout_tui.screens.breathing import Breathing


class Ways(Undoing):
    """A route knows the way; this shows its screen."""

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
            "source": lambda: self.go_sit(to_source=True),
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
            if is_a(screen, "screens.asks:AskScreen"):
                cast("AskScreen", screen).changed(change)

    def show(self, screen: Screen[None]) -> None:
        """Show `screen` in place of what was there, whatever lay over it."""
        if is_a(screen, "screens.breathing:Breathing"):
            cast("Breathing", screen).moving = self._on_this_line
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
        notes, self.notes = [*looks_only, *self.store.journal.notes, *self.notes], []
        quietly, self.said_quietly = self.said_quietly, []
        self.store.journal.notes.clear()
        page, self.opened.home = self.opened.home, None
        if page is None or quietly or tuple(notes) != tuple(self.opened.notes):
            page = home_page(self.store, self.clock, self.settings, notes=notes, quietly=quietly)
        self.show_ask(Home(("", page.when), page))
        self.call_after_refresh(self._carefully, self.keep_due)

    def go_bin(self) -> None:
        """Show what is in the bin."""
        from cryout_tui.routes.bin import BinRoute

        route = BinRoute(self._desk(), self.go_home)
        self.route = route
        route.renew()

    def go_sit(self, *, anew: bool = False, to_source: bool = False) -> None:
        """Show the open sitting, or a new one."""
        sitting = self.store.sittings.open()
        if sitting is not None and anew:
            from cryout_tui.routes.sitting import SittingRoute

            SittingRoute(self._desk(), sitting).rest()
            sitting = None
        latest = self.store.sittings.latest()
        if sitting is None and latest is not None and self.store.sittings.closed_today(self.clock.now()):
            sitting = self.store.sittings.get(latest.id)
        self._walk(sitting, to_source=to_source)

    def _walk(self, sitting: "Sitting | None", *, to_source: bool = False) -> None:
        """Show a sitting where it stands, or a new one."""
        from cryout_tui.routes.sitting import SittingRoute
        from cryout_tui.routes.to_source import ToSource

        route = (ToSource if to_source else SittingRoute)(self._desk(), sitting)
        self.route = route
        route.show()

    def go_breathe(self) -> None:
        """Show the ways to breathe, or the one that is under way; from a sitting, what fits how strong it is."""
        from cryout_tui.routes.arrive_screens import breath_for
        from cryout_tui.routes.breathe import BreatheRoute

        at = breath_for(self.sitting_route.sitting) if self.sitting_route is not None else None
        route = BreatheRoute(self._desk(), at=at)
        self.route = route
        route.show()

    def go_memories(self) -> None:
        """Show everything kept."""
        from cryout_tui.routes.memories import MemoriesRoute

        route = MemoriesRoute(self._desk())
        self.route = route
        route.show()

    def go_find(self) -> None:
        """Show the pairs of memories, to find the source."""
        if self.store.sittings.closed_today(self.clock.now()):
            self.go_sit()  # the deep path is closed for today
            return
        from cryout_tui.routes.finding import FindingRoute

        route = FindingRoute(self._desk(), self.go_home)
        self.route = route
        route.show()

    def go_walk(self) -> None:
        """Show the walk through the years where it stands."""
        if self.store.sittings.closed_today(self.clock.now()):
            self.go_sit()
            return
        from cryout_tui.routes.walk import WalkRoute

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
        route = self.sitting_route
        is_unsafe = route is not None and route.sitting.step is Step.CLOSED_TODAY
        self.push_screen(face(self.care.parting(is_unsafe=is_unsafe)))
