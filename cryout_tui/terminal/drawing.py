"""What is written to the terminal, and when: only what changed, and nothing that would be old once it is seen."""

from textwrap import wrap
from typing import ClassVar, Self

from rich.console import RenderableType
from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.geometry import Region, Size
from textual.screen import Screen

from cryout_tui.language import _
from cryout_tui.terminal.driver import GuardedDriver
from cryout_tui.terminal.followed import place
from cryout_tui.terminal.link import GIVEN_UP, Link
from cryout_tui.terminal.marks import measure
from cryout_tui.terminal.update import NarrowUpdate, Shown, SparingUpdate

LEAST = (40, 16)  # columns and rows
ROOM = _(
    "This needs a little more room, 40 columns and 16 rows; nothing is lost, and ctrl+q leaves. "
    "People to call: cryout help-now."
)


class Drawing(App[None]):
    """While the terminal takes nothing, no change is queued for it; once it does, it gets what is there by then.

    Where it answers, it is asked every screenful whether it has drawn that far; what is on its way stays little so.

    A screen shown anew always goes out: it is what hides the one before.
    """

    typed_ahead = b""  # keys that were read by another process, and are to be read first of all
    shows_cursor = False  # whether the terminal's own cursor is seen, and follows what is marked
    _asked_for_room: Size | None = None
    _late: tuple[Region, ...] = ()
    _how: ClassVar[dict[str, bool]] = {}
    _is_worked_out = True

    def __init_subclass__(cls, **how: bool) -> None:
        """Leave to the first app that is made what Textual works out for a class: most are only built upon."""
        cls._how = how

    def __new__(cls, *args: object, **options: object) -> Self:
        if "_is_worked_out" not in vars(cls):
            cls._is_worked_out = True
            super().__init_subclass__(**cls._how)
        return super().__new__(cls)

    def __init__(self, *, ansi_color: bool) -> None:
        self._shown = Shown()
        super().__init__(ansi_color=ansi_color)

    def on_load(self) -> None:
        measure()

    @property
    def link(self) -> Link | None:
        """The line to the terminal, where there is one."""
        return self._driver.link if isinstance(self._driver, GuardedDriver) else None

    @property
    def is_cramped(self) -> bool:
        """Whether there is no room for any screen."""
        width, height = self.size
        return width < LEAST[0] or height < LEAST[1]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if self.is_cramped and not self.is_headless:
            self._ask_for_room()
            return
        self._asked_for_room = None
        if self.shows_cursor:
            self.cursor_position = place(self.screen)
        if isinstance(renderable, LayoutUpdate):
            self._late = ()
            super()._display(screen, SparingUpdate(renderable, self._shown))
            self._ask()
        elif not isinstance(renderable, ChopsUpdate):
            super()._display(screen, renderable)
        elif not self._is_late(renderable):
            super()._display(screen, NarrowUpdate(renderable, self._shown))
            if self.link is not None and self.link.is_worth_asking:
                self._ask()

    def was_wiped(self) -> None:
        """The terminal may show something else by now: all of the next screen is drawn."""
        self._shown.forget()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Resize):
            self.was_wiped()
        await super().on_event(event)

    def _ask(self) -> None:
        if self._sync_available and isinstance(self._driver, GuardedDriver):
            self._driver.ask()

    def _ask_for_room(self) -> None:
        """One sentence in place of the screen; what is behind it stays as it is."""
        if self._driver is None or self._asked_for_room == self.size:
            return
        self._asked_for_room = self.size
        lines = wrap(ROOM, max(1, self.size.width), break_on_hyphens=False)[: max(1, self.size.height)]
        self._late = ()
        self.was_wiped()
        self._driver.write("\x1b[0m\x1b[2J\x1b[H" + "\r\n".join(lines))

    def _is_late(self, update: ChopsUpdate) -> bool:
        """Say whether the terminal is behind; the places of the update are then drawn once it is not."""
        link = self.link
        if link is None or not link.is_behind:
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
