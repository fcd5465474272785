"""The way to Settings, and what a setting that is changed does at once."""

from collections.abc import Iterable

from textual.app import SystemCommand
from textual.screen import Screen

from cryout_tui.domain.idle import Idle
from cryout_tui.language import _
from cryout_tui.leaving_out import LeavingOut
from cryout_tui.routes.desk import Desk
from cryout_tui.settings import changed


class SettingWays(LeavingOut):
    """Shows Settings, and lets what is chosen there work."""

    def _desk(self) -> Desk:
        raise NotImplementedError

    def go_home(self) -> None:
        """Show Home as the journal stands now."""
        raise NotImplementedError

    def go_settings(self) -> None:
        """Show every setting."""
        from cryout_tui.care_desk import KEYS
        from cryout_tui.routes.settings import SettingsRoute

        route = SettingsRoute(self._desk(), self, KEYS, self.go_home)
        self.route = route
        route.show()

    def _came_back(self) -> None:
        """Show the settings anew, with the country that was chosen over them."""
        from cryout_tui.routes.settings import SettingsRoute

        if isinstance(self.route, SettingsRoute):
            self._carefully(self.route.country_chosen)

    def change_setting(self, **values: object) -> None:
        """Write settings into the file and let them work; raise NotKept, with nothing changed, when that failed."""
        self.settings = changed(self.settings, self.opened.settings_path, **values)
        if "theme" in values:
            self._colour()
        if "lock_after" in values:
            self.idle = Idle(60.0 * self.settings.lock_after, *self._times())
        if {"keys", "vim"} & set(values):
            self.take_keys(self.settings.keys, vim=self.settings.vim)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        says = _("everything that can be chosen, keys too")
        yield SystemCommand(_("Settings"), says, lambda: self.leave_sitting(self.go_settings))
