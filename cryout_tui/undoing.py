"""Undo and redo, on Home and in lists."""

from collections.abc import Callable, Iterable

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from cryout_tui.day_ways import DayWays
from cryout_tui.language import _
from cryout_tui.live_keys import told as keyed
from cryout_tui.on_demand import is_a
from cryout_tui.routes.desk import Lists
from cryout_tui.screens.base import Face

IN_BIN, IN_BIN_ELSEWHERE = _("In the bin. {u} takes it back."), _("In the bin. On Home {u} takes it back.")
ELSEWHERE = _("Undo and redo work on Home and in lists.")


class Undoing(DayWays):
    """Takes back the last change, one after the other, and names it."""

    BINDINGS = [
        Binding("u", "undo_change", _("undo"), show=False, id="undo_change"),
        Binding("U", "redo_change", _("redo"), show=False, id="redo_change"),
    ]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        yield SystemCommand(_("Undo"), _("the last change, one after the other"), self._undo_by_name)
        yield SystemCommand(_("Redo"), _("do again what was undone"), self._redo_by_name)

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
        from cryout_tui.domain.undone import taken_back

        if self.route is None:
            self.store.todays.settle(self.clock.now(), day_ends=self.settings.day_ends)
        self._step(self.store.changes.undo(), taken_back, _("There is nothing to undo."))

    def action_redo_change(self) -> None:
        self._carefully(self._redo)

    def _redo(self) -> None:
        from cryout_tui.domain.undone import done_again

        self._step(self.store.changes.redo(), done_again, _("There is nothing to do again."))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("undo_change", "redo_change"):
            return self.store.journal.is_open and self._is_listing()
        return super().check_action(action, parameters)

    def _is_listing(self) -> bool:
        if self.route is None:
            return is_a(self.screen, "screens.home:HomeScreen")
        return isinstance(self.route, Lists) and is_a(self.screen, "screens.asks:AskScreen")

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
        in_bin = keyed(IN_BIN if self._is_listing() else IN_BIN_ELSEWHERE, u="undo_change")
        self.call_after_refresh(lambda: self._note(in_bin))

    def _note(self, words: str) -> None:
        if isinstance(self.screen, Face):
            self.screen.say_done(words)
