"""A passphrase that is there already: of a backup, of what can be read, or of the journal once more."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.passphrase import CopyPassphrase
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.widgets.secret import Secret


class CopyPassphraseScreen(AskScreen):
    """Says what was typed, as a wish; an empty one is not said."""

    ask: CopyPassphrase

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Secret(_("passphrase"), id="secret")

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value:
            self.answer(Wants(event.value))
