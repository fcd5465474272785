"""A field for a passphrase, or for a word of a recovery code: never copied."""

from textual.binding import Binding
from textual.widgets import Input

from cryout_tui.language import _


class Secret(Input):
    """Shows dots, or with `is_shown` a word of a recovery code as it is typed.

    Copying and cutting do nothing, because a terminal's clipboard is not a place for it.
    """

    BINDINGS = [Binding("enter", "submit", _("go on"), id="secret_submit")]

    def __init__(self, asks: str = "", *, id: str | None = None, is_shown: bool = False, begun: str = "") -> None:
        """`begun` stands in it already."""
        super().__init__(begun, asks, password=not is_shown, select_on_focus=False, compact=True, id=id)
        self.cursor_blink = False

    def on_resize(self) -> None:
        """What stood in it before it had a size is scrolled to its end now."""
        at, self.cursor_position = self.cursor_position, 0
        self.cursor_position = at

    def action_copy(self) -> None:
        """Not for a passphrase."""

    def action_cut(self) -> None:
        """Not for a passphrase."""
