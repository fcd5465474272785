"""A way that cannot be begun, because nothing can be kept until there is room on the disk."""

from cryout_tui.asked.ask import Noted, Said, titled
from cryout_tui.asked.usual import Page
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.routes.desk import Desk

SAID = (
    _("The disk is full. Nothing new can be kept until there is room."),
    _("What was kept before is safe. Memories and search can be read, and Help now (f1) and Ground (f2) work as ever."),
    _("Enter leads back."),
)


class NoRoomRoute:
    """Says so on a page of its own, so that what is typed meanwhile does nothing; then Home."""

    name = "home"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def show(self) -> None:
        """Show the page."""
        self.desk.show(Page((titled("cryout"), ""), [*map(named, SAID)]))

    def answered(self, event: Said) -> None:
        """It was read."""
        self.desk.home()

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        """Back to Home."""
        self.desk.home()
