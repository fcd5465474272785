"""Nothing lies over Help now: what is said meanwhile is said once it is left."""

from textual.notifications import Notification, Notify

from cryout_tui.on_demand import is_a
from cryout_tui.shell import Shell


class AfterHelp(Shell):
    """Holds back what is said while Help now is on top; it has its whole time afterwards."""

    _held_back: tuple[Notification, ...] = ()

    @property
    def _is_at_help(self) -> bool:
        return bool(self._screen_stacks and self.screen_stack) and is_a(self.screen, "screens.help_now:HelpNowScreen")

    def on_notify(self, event: Notify) -> None:
        if self._is_at_help:
            event.prevent_default()
            self._held_back = (*self._held_back, event.notification)

    def clear_notifications(self) -> None:
        self._held_back = ()
        super().clear_notifications()

    def _refresh_notifications(self) -> None:
        """Called whenever a screen comes on top."""
        if self._is_at_help:
            return
        super()._refresh_notifications()
        held, self._held_back = self._held_back, ()
        for each in held:
            self.notify(each.message, severity=each.severity, timeout=each.timeout, markup=each.markup)
