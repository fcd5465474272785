"""An app that waits for its terminal: what would be old once it came is left out, and drawn once there is room."""

from rich.console import RenderableType
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.screen import Screen

from .display import ChangedCells
from .driver import SleepingDriver
from .link import GIVEN_UP, Link

FEW = 2  # rows


class PacedDisplay(ChangedCells):
    """While the terminal takes nothing, no change is queued for it; once it does, it gets what is there by then.

    While it only has not answered yet, what is a row or two, such as a letter typed, goes out; what is more waits.

    Where it answers, it is asked every screenful whether it has drawn that far; what is on its way stays little so.

    A screen shown anew always goes out: it is what hides the one before.
    """

    _late: tuple[Region, ...] = ()

    @property
    def link(self) -> Link | None:
        """The line to the terminal, where there is one."""
        return self._driver.link if isinstance(self._driver, SleepingDriver) else None

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, LayoutUpdate):
            self._late = ()
        elif isinstance(renderable, ChopsUpdate) and self._is_late(renderable):
            return
        super()._display(screen, renderable)
        if self._sync_available and self.link is not None and self.link.is_worth_asking:
            self._ask()

    def _ask(self) -> None:
        if isinstance(self._driver, SleepingDriver):
            self._driver.ask()

    def _is_late(self, update: ChopsUpdate) -> bool:
        """Say whether the terminal is behind; the places of the update are then drawn once it is not."""
        link = self.link
        if link is None or not link.is_behind:
            return False
        cells = sum(end - start for _, start, end in update.spans)
        if not link.is_stuck and cells <= FEW * self.size.width:
            return False
        places = {Region(start, y, end - start, 1) for y, start, end in update.spans}
        if not self._late:
            self.set_timer(GIVEN_UP, self._draw_late)
        self._late = tuple(places.union(self._late))
        link.on_clear = self._draw_soon
        if not link.is_behind:  # it took everything just now, before it was told whom to tell
            self._draw_soon()
        return True

    def _draw_soon(self) -> None:
        """Called from the threads that write and that read."""
        if self._late:
            self.call_later(self._draw_late)

    def _draw_late(self) -> None:
        late, self._late = self._late, ()
        if late:
            self.screen.refresh(*late)
