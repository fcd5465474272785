"""This made it worse: asked over whatever is on the screen, and what is picked is left out until asked for."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from cryout_tui.domain.left_out import Part
from cryout_tui.domain.place import Place
from cryout_tui.domain.steps import Stage
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.reading import Reading
from cryout_tui.routes.left_out import left_out
from cryout_tui.screens.faces import face

if TYPE_CHECKING:
    from cryout_tui.screens.care import Care
    from cryout_tui.screens.worse import WorseScreen


class LeavingOut(Reading):
    """Asks what made it worse, from anywhere, and goes on past what is left out."""

    _to_pass: Part | None = None  # what was picked, until the screen under the question is built again

    def ask_what_was_worse(self) -> None:
        """Ask what made it worse, over whatever is on the screen."""
        if not is_a(self.screen, "screens.worse:WorseScreen", "screens.worse:WorseAnswerScreen"):
            from cryout_tui.routes.worse import Worse

            self.push_screen(face(Worse(self.store, self.clock).asked()))

    def on_worse_screen_picked(self, event: "WorseScreen.Picked") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self._pick(tuple(Part)[event.at]))

    def _pick(self, part: Part) -> None:
        from cryout_tui.routes.worse import Worse

        answer = Worse(self.store, self.clock).picked(part)
        self._to_pass = part
        self.switch_screen(face(answer))

    def on_care_wanted(self, event: "Care.Wanted") -> None:
        """Once nothing lies over it any more, what was on the screen goes on past what was picked."""
        part = self._to_pass
        if part is None or len(self.screen_stack) > 2 or not self.store.journal.is_open:
            return
        self._to_pass = None
        self._carefully(lambda: self._go_past(part))

    def _go_past(self, part: Part) -> None:
        """Build the screen again as things now stand, or leave what is left out; everything typed is kept first."""
        route, sitting, is_out = self.route, self.sitting_route, left_out(self.store).has(part)
        self.keep_before_the_end()
        if sitting is not None:
            if is_out and part is Part.ALL and sitting.sitting.step.stage is not Stage.CLOSE:
                self.leave_sitting(lambda: self.go("home"))
            else:
                self.go("sit")
        elif route is None and is_a(self.screen, "screens.home:HomeScreen"):
            self.go("home")
        elif route is not None and route.name.partition(":")[0] == "today":
            self.go(route.name)
        elif route is not None and is_out and not left_out(self.store).offers_way(route.name.partition(":")[0]):
            self.go("home")

    def whereabouts(self) -> Place:
        """Behind the lock, a sitting of which all was left out is not what is come back to."""
        is_past, self._to_pass = self._to_pass is Part.ALL, None
        return Place() if is_past else super().whereabouts()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        from cryout_tui.asked.care import WORSE

        yield from super().get_system_commands(screen)
        yield SystemCommand(WORSE, _("say what, and it is left out until you ask for it"), self.ask_what_was_worse)
