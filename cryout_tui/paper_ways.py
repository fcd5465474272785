"""The way to the passphrase and to the recovery code: once after a new one, and again by name."""

from collections.abc import Iterable

from textual.app import SystemCommand
from textual.screen import Screen

from cryout_tui.language import _
from cryout_tui.mending import Mended


class PaperWays(Mended):
    """Shows what is for paper."""

    def go(self, way: str) -> None:
        if way == "passphrase":
            self.go_passphrase()
        else:
            super().go(way)

    def go_passphrase(self) -> None:
        """Show what can be done about the passphrase."""
        from cryout_tui.routes.passphrase import PassphraseRoute

        route = PassphraseRoute(self._desk(), aside=self._aside, show_code=self._show_code_again)
        self.route = route
        route.show()

    def _show_code_again(self) -> None:
        from cryout_tui.routes.code import CodeRoute

        route = CodeRoute(self._desk(), "passphrase", self.go_passphrase, is_again=True)
        self.route = route
        route.show()

    def _show_code(self, way: str) -> None:
        """Show the recovery code on the way to `way`."""
        from cryout_tui.routes.code import CodeRoute

        self.first_way = way
        route = CodeRoute(self._desk(), way, self._opened)
        self.route = route
        route.show()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        says = _("how to change it, and the code again")
        yield SystemCommand(_("Passphrase and recovery"), says, lambda: self.leave_sitting(self.go_passphrase))
