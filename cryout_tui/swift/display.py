"""An app that sends the terminal the cells that changed, and no others."""

from collections.abc import Iterator
from types import CodeType

from rich.color import ColorSystem
from rich.console import RenderableType
from rich.control import Control
from rich.style import Style
from textual import events
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.driver import Driver
from textual.geometry import Offset, Size
from textual.screen import Screen
from textual.strip import Strip

from .drawn import take_over
from .shadow import Fragment, Shadow
from .signs import Foreign

NEEDED = (  # of Textual 8.2
    (App, ("_display", "_begin_update", "_end_update", "_resume_signal", "post_display_hook")),
    (Strip, ("render_ansi", "crop")),
    (Style, ("_ansi", "_link", "_link_id")),
    (CompositorUpdate, ("render_segments",)),
)
MADE_OF = {ChopsUpdate: ("chops", "spans", "chop_ends"), LayoutUpdate: ("strips", "region")}
AT_ONCE = 256  # letters that reach a terminal in one piece: longer ones are marked as one frame, where it knows of that


def why_not() -> str | None:
    """Return what is not as expected inside Textual, or None."""
    for where, names in NEEDED:
        missing = [name for name in names if not hasattr(where, name)]
        if missing:
            return f"{where.__name__}.{missing[0]} is missing"
    for update, parts in MADE_OF.items():
        if signature(update) != parts:
            return f"{update.__name__} is another one"
    return None


def signature(made: type) -> tuple[str, ...]:
    """Return the names of what something is made of."""
    code: CodeType = made.__init__.__code__  # type: ignore[misc]
    return code.co_varnames[1 : code.co_argcount]


class ChangedCells(App[None]):
    """Put before `App`. Steps aside, and draws as Textual does, where something is not as expected; says so once."""

    sends_changes = True  # False: everything is drawn as Textual does
    first_picture = b""  # what was drawn on the whole screen before the app stood

    def __init__(self, *args: object, **options: object) -> None:
        self._shadow: Shadow | None = None
        self._cursor_at: Offset | None = None
        self._is_aside = False
        self._sized: Size | None = None
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def on_load(self) -> None:
        reason = why_not() if self.sends_changes else None
        if reason is not None:
            self._step_aside(reason)

    def stepped_aside(self, reason: str) -> None:
        """Everything is drawn as Textual does, from now on; `reason` holds nothing that is shown."""
        self.log.warning(f"all cells are sent: {reason}")

    def was_wiped(self) -> None:
        """The terminal may show anything by now: all of what is drawn next is sent."""
        self._shadow = None
        self._cursor_at = None

    def action_redraw(self) -> None:
        """Draw every cell again, whatever something else may have written over it."""
        self.was_wiped()
        self.refresh(layout=True)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Resize):
            if self._sized not in (None, event.size):
                self.first_picture = b""  # it was for another size, and may be torn where it is the same again
            self._sized = event.size
        if isinstance(event, events.Resize | Driver.SignalResume):
            self.was_wiped()
        await super().on_event(event)

    def _resume_signal(self) -> None:
        self.was_wiped()
        super()._resume_signal()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if not self._goes_by_cells(renderable):
            super()._display(screen, renderable)
            return
        try:
            change = self._difference(renderable) if isinstance(renderable, LayoutUpdate | ChopsUpdate) else None
        except Foreign:
            change = None
        except Exception as error:  # noqa: BLE001  whatever Textual has become inside, the screen is drawn
            self._step_aside(type(error).__name__)
            change = None
        if change is None:
            super()._display(screen, renderable)
            self.was_wiped()
        else:
            self._send(change)
            self.post_display_hook()

    def _goes_by_cells(self, renderable: RenderableType | None) -> bool:
        """Say whether it reaches the terminal, and by way of the changed cells."""
        return (
            renderable is not None
            and self.sends_changes
            and not self._is_aside
            and not self._batch_count
            and self._running
            and not self._closed
            and not self.is_headless
            and self._driver is not None
            and not self._driver.is_inline
        )

    def _difference(self, update: LayoutUpdate | ChopsUpdate) -> str:
        """The bytes that make the terminal show the update, with its cursor in its place; raises Foreign."""
        if self._shadow is None or self._shadow.size != self.size:
            self._shadow, self._cursor_at = Shadow(self.size), None
            take_over(self._shadow, self.first_picture.decode())
            self.first_picture = b""
        system = self.console._color_system or ColorSystem.TRUECOLOR
        sent = self._shadow.draw(_fragments(update), system)
        at = self.screen.outer_size.clamp_offset(self.cursor_position)
        if not sent and at == self._cursor_at:
            return ""
        self._cursor_at = self._previous_cursor_position = at
        return sent + Control.move_to(*at).segment.text

    def _send(self, change: str) -> None:
        if not change or self._driver is None:
            return
        if len(change) <= AT_ONCE:
            self._driver.write(change)
        else:
            self._begin_update()
            self._driver.write(change)
            self._end_update()
        self._driver.flush()

    def _step_aside(self, reason: str) -> None:
        self._is_aside = True
        self.was_wiped()
        self.stepped_aside(reason)


def _fragments(update: LayoutUpdate | ChopsUpdate) -> Iterator[Fragment]:
    """What Textual would write of the update: rows, columns, strips."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in line:
                yield y, x, strip
                x += strip.cell_length
        return
    for y, start, stop in update.spans:
        for end, (x, part) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if part is not None and x <= stop and end > start:
                is_whole = stop > x >= start and end <= stop
                yield y, x, part if is_whole else part.crop(0, min(end, stop) - x)
