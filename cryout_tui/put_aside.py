"""Put aside: locked first, and all drawn anew afterwards."""

from textual.binding import Binding

from cryout_tui.awaiting import Awaiting
from cryout_tui.hosted import is_hosted
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.reach import LOCK
from cryout_tui.terminal.driver import GuardedDriver


class PutAside(Awaiting):
    """Lets the shell have the terminal, and takes it again."""

    BINDINGS = [Binding("ctrl+z", "put_aside", _("put aside"), show=False, id="put_aside")]

    def action_put_aside(self) -> None:
        from textual.widgets import Input

        if is_a(self.screen, LOCK) or not isinstance(self.focused, Input):
            self.put_aside()

    def put_aside(self) -> None:
        """Lock, and let the shell have the terminal until cryout is gone on with; on a host without one, only lock."""
        if self.opened.hand_over is None:
            self.action_suspend_process()
            return
        self._goes_aside = not is_hosted()
        if not self.is_hidden:
            self.hide()
        elif not self.store.journal.is_open:
            self._hand_over()

    def awoke(self) -> None:
        """Draw everything anew after this process was stopped; locked, where that was long."""
        if isinstance(self._driver, GuardedDriver):
            self._driver.stand_again()
            self.was_wiped()
        if not self.look_at_idle():
            self.refresh(layout=True)
