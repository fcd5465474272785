"""Learn, laid over whatever is on the screen, and back to it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from cryout_tui.domain.steps import Step
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.screens.faces import face
from cryout_tui.searching import Searching

if TYPE_CHECKING:
    from cryout_tui.screens.breathe import BreatheScreen
    from cryout_tui.screens.care import Care
    from cryout_tui.screens.learn import LearnScreen

CARDS = {  # the card that fits where a sitting stands
    Step.BREATHE: "what-tears-do",
    Step.TEARS: "no-tears",
    Step.AFTER: "will-i-feel-better",
    Step.AGAIN: "will-i-feel-better",
    Step.SETTLE: "will-i-feel-better",
    Step.WRITE: "something-good",
}
BREATH, HOLDS = "slow-breath", "holds"


class Reading(Searching):
    """Shows what is known, from Home, by name, and from where it helps."""

    BINDINGS = [Binding("f8", "learn_here", _("learn"), id="learn_here")]

    def action_learn(self) -> None:
        """Show the list of cards over whatever is on the screen."""
        if not is_a(self.screen, "screens.learn:LearnScreen", "screens.learn:LearnPageScreen"):
            from cryout_tui.routes.learn import learn

            self.push_screen(face(learn()))

    def action_learn_here(self) -> None:
        """Show the card that fits what is on the screen."""
        card = self._fitting()
        if card is not None:
            from cryout_tui import evidence
            from cryout_tui.routes.learn import learn_page

            names = [page.id for page in evidence.pages()]
            self.push_screen(face(learn_page(names.index(card))))

    def _fitting(self) -> str | None:
        screen, route = self.screen, self.sitting_route
        if is_a(screen, "screens.breathe:WayScreen", "screens.breathe:BreatheScreen"):
            return HOLDS if cast("BreatheScreen", screen).way.has_holds else BREATH
        if is_a(screen, "screens.asks:AskScreen") and route is not None and route.within is None:
            return CARDS.get(route.sitting.step)
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "learn_here":
            return self._fitting() is not None
        return super().check_action(action, parameters)

    def on_learn_screen_opened(self, event: "LearnScreen.Opened") -> None:
        from cryout_tui.routes.learn import learn_page

        if event.screen is self.screen:
            self.push_screen(face(learn_page(event.at)))

    def on_care_wanted(self, event: "Care.Wanted") -> None:
        """The list, where there is one under a page of Learn, marks what was read last."""
        from cryout_tui.screens.learn import LearnPageScreen, LearnScreen

        page = event.screen
        lists = [each for each in self.screen_stack if isinstance(each, LearnScreen)]
        if isinstance(page, LearnPageScreen) and lists:
            lists[-1].mark(page.at)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        yield SystemCommand(_("Learn"), _("what crying does, and what nobody knows yet"), self.action_learn)
