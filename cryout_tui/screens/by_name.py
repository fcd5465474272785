"""Everything by name."""

from textual.command import CommandPalette
from textual.widgets import Input


class StillPalette(CommandPalette):
    """Textual's list of everything by name, with a cursor that does not blink: at rest nothing is sent."""

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False
