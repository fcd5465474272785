"""Patterns: the way there, and reading aside while every key works on."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from sys import setswitchinterval
from typing import TYPE_CHECKING, TypeVar

from textual.app import SystemCommand
from textual.screen import Screen
from textual.worker import get_current_worker

from cryout_tui.domain.home import PATTERNS
from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.looking_back import LookingBack
from cryout_tui.routes.desk import Route

if TYPE_CHECKING:
    from cryout_tui.domain.span import Look
    from cryout_tui.routes.patterns import PatternsRoute

T = TypeVar("T")
TURN, USUAL_TURN = 0.0005, 0.005  # seconds a thread works before another one has its turn


@contextmanager
def _giving_way() -> Iterator[None]:
    """Let a key have its turn sooner while a thread works on and on."""
    setswitchinterval(TURN)
    try:
        yield
    finally:
        setswitchinterval(USUAL_TURN)


class Looking(LookingBack):
    """Shows the pictures; what is read for them is read in a thread of its own, one after the other."""

    @cached_property
    def _look(self) -> "Look":
        """What is looked at, and was the last time."""
        from cryout_tui.domain.span import Look

        return Look()

    def go(self, way: str) -> None:
        if way == PATTERNS:
            self.go_patterns()
        elif way.startswith(f"{PATTERNS}:"):
            self._begin_patterns().come_back(way)
        else:
            super().go(way)

    def go_patterns(self) -> None:
        """Show Patterns, where they were left."""
        self._begin_patterns().show()

    def go_calendar(self, day: date | None = None, *, back: Callable[[], None] | None = None) -> None:
        """Show the calendar, at `day` where one is given; `back` is where that leads, the pictures unless given."""
        self._begin_patterns(back).show_calendar(day, back=back)

    def _calendar_by_name(self) -> None:
        """Out of it the way leads to Patterns where those were open, else Home."""
        from cryout_tui.routes.patterns import PatternsRoute

        self.go_calendar(back=None if isinstance(self.route, PatternsRoute) and self.route.has_shown else self.go_home)

    def _begin_patterns(self, back: Callable[[], None] | None = None) -> "PatternsRoute":
        from cryout_tui.routes.patterns import PatternsRoute

        def change(day: date) -> None:
            self.go_day(day, back=lambda: self.go_calendar(day, back=back))

        route = PatternsRoute(self._desk(), self._look, aside=self._aside, day=change, week=self._show_week)
        self.route = route
        return route

    def _show_week(self) -> None:
        self.go_week(back=self.go_patterns)

    def _aside(self, read: Callable[[], T], then: Callable[[T], None]) -> None:
        """Read in a thread, and do `then` with what came; whatever was being read before comes to nothing."""
        route = self.route
        self.run_worker(lambda: self._reading(route, read, then), thread=True, exclusive=True, group="reading")

    def _reading(self, route: Route | None, read: Callable[[], T], then: Callable[[T], None]) -> None:
        """In the thread: nothing of the screen is touched from here."""
        worker = get_current_worker()
        try:
            with _giving_way():
                found = read()
        except CryoutError as error:
            if not worker.is_cancelled:
                self.call_later(self._could_not, route, error)
            return
        if not worker.is_cancelled:
            self.call_later(self._came, route, lambda: then(found))

    def _came(self, route: Route | None, do: Callable[[], None]) -> None:
        if self.route is route and self.store.journal.is_open:
            self._carefully(do)

    def _could_not(self, route: Route | None, error: CryoutError) -> None:
        """Say why it could not be read; a journal that was locked meanwhile is told by the lock."""
        if self.route is route and self.store.journal.is_open:
            self.notify(str(error), severity="error", markup=False, timeout=15)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        yield SystemCommand(_("Calendar"), _("a month of days"), lambda: self.leave_sitting(self._calendar_by_name))
        yield SystemCommand(_("Patterns"), _("how it was, over time"), lambda: self.leave_sitting(self.go_patterns))
