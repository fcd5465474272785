"""What today's hurt may remind of, out of a few."""

from collections.abc import Sequence

from cryout_tui.domain import answers as said
from cryout_tui.screens.asks import ChoiceScreen, Top, Wants
from cryout_tui.widgets.key_line import Hint
from cryout_tui.widgets.menu import Menu

CHOSEN = "\u25cf chosen"


class EchoScreen(ChoiceScreen):
    """What was chosen before is marked, and Enter keeps it; with nothing chosen yet, Enter skips."""

    def __init__(
        self,
        top: Top,
        question: str,
        choices: Sequence[tuple[str, said.Answer | Wants]],
        *,
        skip: said.Echoes,
        chosen: int | None = None,
    ) -> None:
        hints = {} if chosen is None else {chosen: CHOSEN}
        super().__init__(top, [], choices, question=question, skip=skip, hints=hints)
        self.start = self.chosen = chosen

    def hints(self) -> list[Hint]:
        """Return the keys that work now; on what was chosen before, Enter keeps it."""
        shown = super().hints()
        if self.chosen is None or self.query_one(Menu).at != self.chosen:
            return shown
        return [(key, "keep it" if key == "enter" else word) for key, word in shown]
