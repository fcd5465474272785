"""What is drawn on the terminal: what changed, in time; a sentence where there is no room; the cursor in its place."""

from textwrap import wrap
from typing import ClassVar, Self

from rich.console import RenderableType
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Size
from textual.screen import Screen

from cryout_tui.language import _
from cryout_tui.swift.paced import PacedDisplay
from cryout_tui.terminal.followed import place
from cryout_tui.terminal.marks import measure
from cryout_tui.terminal.update import NarrowUpdate, Shown, SparingUpdate

LEAST = (40, 16)  # columns and rows
ROOM = _(
    "This needs a little more room, 40 columns and 16 rows; nothing is lost, and ctrl+q leaves. "
    "People to call: cryout help-now."
)


class Drawing(PacedDisplay):
    """Draws a screen, or asks for room where there is none for any."""

    typed_ahead = b""  # keys that were read by another process, and are to be read first of all
    shows_cursor = False  # whether the terminal's own cursor is seen, and follows what is marked
    _asked_for_room: Size | None = None
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
        self._shown = Shown()  # where whole parts are sent
        super().__init__(ansi_color=ansi_color)

    def on_load(self) -> None:
        measure()

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
        super()._display(screen, renderable if self.sends_changes else self._spared(renderable))

    def was_wiped(self) -> None:
        self._shown.forget()
        super().was_wiped()

    def _spared(self, renderable: RenderableType | None) -> RenderableType | None:
        if isinstance(renderable, LayoutUpdate):
            return SparingUpdate(renderable, self._shown)
        return NarrowUpdate(renderable, self._shown) if isinstance(renderable, ChopsUpdate) else renderable

    def _ask_for_room(self) -> None:
        """One sentence in place of the screen; what is behind it stays as it is."""
        if self._driver is None or self._asked_for_room == self.size:
            return
        self._asked_for_room = self.size
        lines = wrap(ROOM, max(1, self.size.width), break_on_hyphens=False)[: max(1, self.size.height)]
        self.was_wiped()
        self._driver.write("\x1b[0m\x1b[2J\x1b[H" + "\r\n".join(lines))
