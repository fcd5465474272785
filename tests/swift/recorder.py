"""An app that draws every frame both ways, each on a terminal of its own, and holds one against the other."""

from collections.abc import Sequence

from rich.console import COLOR_SYSTEMS, RenderableType
from rich.control import Control
from textual import events
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.driver import Driver
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.widgets import DataTable, Footer, Input, Label, OptionList, ProgressBar, Static, TextArea

from cryout_tui.swift.display import ChangedCells
from tests.swift.model import Model


class Recorder(Driver):
    """A terminal of a given size that nobody looks at."""

    @property
    def can_suspend(self) -> bool:
        return True

    def write(self, data: str) -> None:
        self._app.wrote(data)  # type: ignore[attr-defined]

    def start_application_mode(self) -> None:
        self.resize(Size(*self._size or (40, 12)))

    def resize(self, size: Size) -> None:
        self._app.post_message(events.Resize(size, size))

    def disable_input(self) -> None:
        """There is none."""

    def stop_application_mode(self) -> None:
        """Nothing was started."""

    def suspend_application_mode(self) -> None:
        """Nothing to be given back."""

    def resume_application_mode(self) -> None:
        """The terminal stands as it was left."""


class Both(ChangedCells):
    """Draws what changed on one terminal, and what Textual would draw on the other."""

    frames = 0
    is_stale = is_drawing = False
    CSS = """
    OptionList { min-width: 6; height: 5; border: round $accent; }
    TextArea { height: 6; } DataTable { height: 6; } #right { dock: right; width: 9; height: 4; background: $boost; }
    Over { align: center middle; } Over > Static { width: 60%; height: 5; border: thick $error; }
    """
    BINDINGS = [("ctrl+o", "over", "Over")]

    def __init__(self, texts: Sequence[str], colours: str | None) -> None:
        super().__init__(driver_class=Recorder)
        self.console._color_system = COLOR_SYSTEMS[colours] if colours else None
        self.texts = [*texts, "", "", ""]
        self.ours = self.theirs = Model(1, 1)
        self.stepped: list[str] = []
        self.whole: list[str] = []
        self.differences: list[tuple[object, ...]] = []

    def compose(self) -> ComposeResult:
        yield Static(Content(self.texts[0]), id="right")
        with VerticalScroll():
            yield TextArea(self.texts[1], soft_wrap=True)
            yield Input(self.texts[2].replace("\n", " "))
            yield OptionList(*(Content(each) for each in self.texts))
            yield ProgressBar(total=10)
            yield DataTable()
            for each in self.texts:
                yield Label(Content(each))
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("one", "two")
        for each in self.texts:
            table.add_row(Content(each), Content(each.upper()))

    def action_over(self) -> None:
        self.push_screen(Over(self.texts[0]))

    def stepped_aside(self, reason: str) -> None:
        self.stepped.append(reason)

    def wrote(self, data: str) -> None:
        """What the app writes that did not go by way of the changed cells."""
        self.whole.append(data)
        if self.is_drawing:  # what is left to Textual
            self.ours.feed(data)

    def scribble(self, data: str) -> None:
        """Something else writes on the terminal."""
        for each in (self.ours, self.theirs):
            each.feed(data)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, LayoutUpdate | ChopsUpdate) and self._running and not self._batch_count:
            self._both(renderable)
        self.is_drawing = True
        super()._display(screen, renderable)
        self.is_drawing = False

    def _both(self, update: CompositorUpdate) -> None:
        width, height = self.size
        if (self.theirs.width, self.theirs.height) != (width, height):
            self.ours, self.theirs, self.is_stale = Model(width, height), Model(width, height), True
        if isinstance(
            update, LayoutUpdate
        ):  # what is for a size the terminal has no more is soon drawn for the new one
            self.is_stale = update.region.size != self.size
        at = self.screen.outer_size.clamp_offset(self.cursor_position)
        self.theirs.feed(update.render_segments(self.console) + Control.move_to(*at).segment.text)

    def _send(self, change: str) -> None:
        self.ours.feed(change)
        self.frames += 1
        if self.is_stale:
            return
        rows = zip(self.ours.rows, self.theirs.rows, strict=True)
        self.differences += [
            (self.frames, x, y, our, their)
            for y, row in enumerate(rows)
            for x, (our, their) in enumerate(zip(*row, strict=True))
            if our != their
        ]
        if (self.ours.x, self.ours.y) != (self.theirs.x, self.theirs.y):
            self.differences.append((self.frames, self.ours.x, self.ours.y, "cursor", self.theirs.x, self.theirs.y))


class Over(ModalScreen[None]):
    """Something on top, through which the rest is seen."""

    BINDINGS = [("escape", "dismiss", "Back")]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield Static(Content(self.text))
        yield Input(self.text)
