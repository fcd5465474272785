"""The way to a look back."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from cryout_tui.domain.home import THIS_DAY, WEEK
from cryout_tui.helping import Helping
from cryout_tui.language import _

if TYPE_CHECKING:
    from cryout_tui.routes.look_back import LookBackRoute


class LookingBack(Helping):
    """Shows this week, and this day in other years."""

    def go(self, way: str) -> None:
        ways = {WEEK: self.go_week, THIS_DAY: self.go_this_day}
        if way in ways:
            ways[way]()
        elif way.startswith(f"{WEEK}:"):
            self._look_back(None).come_back(way)
        else:
            super().go(way)

    def go_week(self, back: Callable[[], None] | None = None) -> None:
        """Show this week in a page; `back` is where that leads in the end, Home unless given."""
        self._look_back(back).show_week()

    def go_this_day(self, back: Callable[[], None] | None = None) -> None:
        """Show this day in other years; `back` is where that leads in the end, Home unless given."""
        self._look_back(back).show_years()

    def _look_back(self, back: Callable[[], None] | None) -> "LookBackRoute":
        from cryout_tui.routes.look_back import LookBackRoute

        route = LookBackRoute(self._desk(), back or self.go_home)
        self.route = route
        return route

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        for name, says, way in (
            (_("This week"), _("in a page, beside the week before"), WEEK),
            (_("This day in other years"), _("what you wrote on it"), THIS_DAY),
        ):
            yield SystemCommand(name, says, lambda way=way: self.leave_sitting(lambda: self.go(way)))
