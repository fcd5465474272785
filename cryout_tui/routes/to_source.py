"""A sitting that goes straight to the source."""

from cryout_tui.domain import answers as said
from cryout_tui.domain.steps import Step
from cryout_tui.routes.finding_screens import the_source
from cryout_tui.routes.sitting import SittingRoute


class ToSource(SittingRoute):
    """Once it has arrived it remembers the source, where one is named; otherwise it is a sitting like any other."""

    is_on_the_way = True

    def show(self) -> None:
        """Show the step the sitting stands at; in place of the ways in, what follows the source."""
        source = the_source(self.desk) if self.is_on_the_way and self.sitting.step is Step.CHOOSE else None
        if source is None:
            super().show()
            return
        self.is_on_the_way = False
        self._remembered(source, said.WantsSource(source))
