"""The ways to what the person made for every day."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.setting_ways import SettingWays

if TYPE_CHECKING:
    from cryout_tui.routes.own_questions import QuestionsRoute
    from cryout_tui.routes.own_scales import ScalesRoute


class OwnWays(SettingWays):
    """Shows the person's own scales and questions; `back` is where that leads in the end, Home unless given."""

    def _desk(self) -> Desk:
        raise NotImplementedError

    def go_home(self) -> None:
        """Show Home as the journal stands now."""
        raise NotImplementedError

    def go_scales(self, back: Callable[[], None] | None = None) -> None:
        """Show the person's own scales."""
        from cryout_tui.routes.own_scales import ScalesRoute

        self._list(ScalesRoute(self._desk(), back or self.go_home, self._over(back)))

    def go_questions(self, back: Callable[[], None] | None = None) -> None:
        """Show the person's own daily questions."""
        from cryout_tui.routes.own_questions import QuestionsRoute

        self._list(QuestionsRoute(self._desk(), back or self.go_home, self._over(back)))

    def _over(self, back: Callable[[], None] | None) -> str:
        """Return the name of what these are opened from, where that leads back to it."""
        return "" if back is None or self.route is None else getattr(self.route, "over", self.route.name)

    def _came_from(self) -> Callable[[], None] | None:
        """Return the way back to what is left by name for one of these, or None where that is Home."""
        from cryout_tui.routes.own_list import OwnListRoute

        return self.route.done if isinstance(self.route, OwnListRoute) else None

    def _list(self, route: "ScalesRoute | QuestionsRoute") -> None:
        self.route = route
        route.renew()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        for name, says, way in (
            (_("Own scales"), _("what else you rate in Today"), self.go_scales),
            (_("Own questions"), _("what else you are asked in Today"), self.go_questions),
        ):
            yield SystemCommand(name, says, lambda way=way: self.leave_sitting(lambda: way(self._came_from())))
