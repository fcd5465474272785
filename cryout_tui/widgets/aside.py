"""A line to type into that is kept nowhere, not even while it is typed."""

from textual.binding import Binding
from textual.widgets import Input

from cryout_tui.language import _

ARROWS = ("cursor_left", "cursor_right")


class Aside(Input):
    """Unlike a Field it tells nobody what is typed; while it is empty the arrows are left to the screen."""

    BINDINGS = [Binding("enter", "submit", _("next"), id="aside_submit")]

    def __init__(self, hint: str, *, id: str | None = None) -> None:
        super().__init__(placeholder=hint, select_on_focus=False, compact=True, id=id)
        self.cursor_blink = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action not in ARROWS or bool(self.value)
