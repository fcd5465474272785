"""Where Today leads, and the way to any other day."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from textual.app import SystemCommand
from textual.screen import Screen

from cryout_tui.language import _
from cryout_tui.opened import Opened
from cryout_tui.own_ways import OwnWays

if TYPE_CHECKING:
    from cryout_tui.routes.days import DayRoute


class DayWays(OwnWays):
    """Shows Today, and other days to fill in or to change.

    Where the app was opened for Today alone it ends with it, for as long as nobody went Home.
    """

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._first_day = opened.day

    def go_today(self) -> None:
        """Show Today where it stands; first of all the day the app was opened for."""
        day, self._first_day = self._first_day, None
        if day is not None and day != self._desk().day():
            self.go_day(day, back=self._end_today)
            return
        self._fill_in(self._end_today, back=self.go_today, day=day)

    def go_another_day(self, back: Callable[[], None] | None = None) -> None:
        """Ask which day is filled in or changed; `back` is where that leads in the end, Home unless given."""
        self._other_day(back).ask()

    def go_day(self, day: date, back: Callable[[], None] | None = None) -> None:
        """Show a day to fill in or to change; `back` is where that leads in the end, Home unless given."""
        self._other_day(back).show(day)

    def _other_day(self, back: Callable[[], None] | None) -> "DayRoute":
        from cryout_tui.routes.days import DayRoute, Leads

        done = back or self.go_home
        leads = Leads(lambda day, key: self._fill_in(done, back=back, day=day, of=key), done)
        desk = self._desk()
        route = DayRoute(desk, leads, today=desk.day())
        self.route = route
        return route

    def _fill_in(
        self,
        done: Callable[[], None],
        *,
        back: Callable[[], None] | None,
        day: date | None = None,
        of: UUID | None = None,
    ) -> None:
        from cryout_tui.routes.today import Ends, TodayRoute

        def again() -> None:
            self._fill_in(done, back=back, day=day, of=of)

        ends = Ends(
            done,
            again=again,
            another_day=lambda: self.go_another_day(back=back),
            scales=lambda: self.go_scales(again),
            leaves=self.is_for_today and day in (None, self.opened.day),
        )
        route = TodayRoute(self._desk(), ends, day=day, of=of)
        self.route = route
        self.show_ask(route.screen())

    def _came_from(self) -> Callable[[], None] | None:
        from cryout_tui.routes.days import DayRoute
        from cryout_tui.routes.today import TodayRoute

        route = self.route
        if isinstance(route, TodayRoute):
            return route.ends.again
        return partial(self._stand_again, route) if isinstance(route, DayRoute) else super()._came_from()

    def _stand_again(self, route: "DayRoute") -> None:
        self.route = route
        route.renew()

    def _another_day_by_name(self) -> None:
        from cryout_tui.routes.days import DayRoute
        from cryout_tui.routes.today import TodayRoute

        route = self.route
        if isinstance(route, TodayRoute):
            route.go_elsewhere()
        else:
            self.go_another_day(route.leads.back if isinstance(route, DayRoute) else self._came_from())

    def _end_today(self) -> None:
        if self.is_for_today:
            self._leave()
        else:
            self.go_home()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        yield SystemCommand(
            _("Another day"),
            _("a day that is past, filled in or changed"),
            lambda: self.leave_sitting(self._another_day_by_name),
        )
