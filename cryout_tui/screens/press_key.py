"""A key is pressed, and is the answer."""

from collections.abc import Iterable

from textual import events
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui import live_keys
from cryout_tui.asked.press_key import USUAL, PressKey
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.key_line import Hint


class PressKeyScreen(AskScreen):
    """Takes every key but Esc, which leaves, and delete, which stands for the usual key; help and the lock work."""

    ask: PressKey
    BINDINGS = [Binding("delete", "usual", _("usual key"), id="usual_key")]

    def body(self) -> Iterable[Widget]:
        if self.ask.trouble:
            yield text(self.ask.trouble, "said bold", id="trouble")
        yield from super().body()

    def hints(self) -> list[Hint]:
        """Return the keys that are no answer here."""
        taken = live_keys.key("keys", "?")
        return [each for each in super().hints() if each[0] != taken]

    def action_usual(self) -> None:
        self.answer(said.Wrote(USUAL))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("escape", "delete"):
            return
        event.stop()
        event.prevent_default()
        self.answer(said.Wrote(event.key))
