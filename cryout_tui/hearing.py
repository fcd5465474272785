"""The quiet line: what is written is looked at here, in memory alone, and one kind line may answer."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from cryout_tui import content
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.put_aside import PutAside
from cryout_tui.reach import LOCK
from cryout_tui.screens.base import Face

if TYPE_CHECKING:
    from cryout_tui.domain.quiet import QuietLine
    from cryout_tui.widgets.listened import Listened


class Hearing(PutAside):
    """Answers a text that rests; nothing of it is kept, logged or counted, and it can be turned off."""

    @cached_property
    def quiet_line(self) -> "QuietLine":
        """Return what was seen since the start."""
        from cryout_tui.domain.quiet import QuietLine

        return QuietLine(content.quiet_phrases())

    def hear(self, field: "Listened", before: str, now: str) -> None:
        """Look at what changed in `field`, and say its line on the screen it is on, or on the one after it."""
        if self.is_hidden or not (self.settings.quiet_line and self.store.journal.is_open):
            return
        screen = next((each for each in self.screen_stack if each in field.ancestors), self.screen)
        if isinstance(screen, Face) and not is_a(screen, LOCK):
            tier = self.quiet_line.tier(field.where, before, now, self.clock.now().date())
            if tier is not None:
                self.call_after_refresh(screen.say_quietly, content.line(f"quiet.{tier}"))

    def hide(self) -> None:
        super().hide()
        self.quiet_line.forget()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        if self.settings.quiet_line:
            yield SystemCommand(_("Quiet line off"), content.line("quiet.off"), self._turn_quiet_line)
        else:
            yield SystemCommand(
                _("Quiet line on"), _("one line under a page, where words may mean danger"), self._turn_quiet_line
            )

    def _turn_quiet_line(self) -> None:
        is_on = not self.settings.quiet_line
        self._carefully(lambda: self._change(quiet_line=is_on))
        if isinstance(self.screen, Face):
            said = _("The quiet line is {state}.").format(state=_("on") if is_on else _("off"))
            self.call_after_refresh(self.screen.say_done, said)
