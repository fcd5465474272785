"""What today's hurt may remind of, out of a few."""

from cryout_tui.asked.choices import Echo
from cryout_tui.language import _
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.widgets.key_line import Hint
from cryout_tui.widgets.menu import Menu


class EchoScreen(ChoiceScreen):
    """What was chosen before is marked, and Enter keeps it; with nothing chosen yet, Enter skips."""

    ask: Echo

    def __init__(self, ask: Echo) -> None:
        super().__init__(ask)
        self.start = ask.chosen

    def hints(self) -> list[Hint]:
        """Return the keys that work now; on what was chosen before, Enter keeps it."""
        shown = super().hints()
        if self.ask.chosen is None or self.query_one(Menu).at != self.ask.chosen:
            return shown
        return [(key, _("keep it") if key == "enter" else word) for key, word in shown]
