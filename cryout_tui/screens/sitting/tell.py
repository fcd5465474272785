"""Remember: tell it as it happened, as much of it as is wanted."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.remember import PARTS, Tell, WasTold
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.listened import Listened

LOOKS_EVERY = 5.0  # seconds
SHORT = 20  # rows; the same as for -short


class TellScreen(AskScreen):
    """The title above; the story, an age and some feelings below, all optional.

    After a time of telling, a line stands under the story.
    """

    CSS_PATH = sheet("tell")
    BINDINGS = [Binding("f5,ctrl+o,ctrl+t", "go_on", _("go on"), key_display="f5", id="go_on")]
    AUTO_FOCUS = "#story"

    @dataclass
    class Told(Message):
        """Enough was told for now."""

        screen: "TellScreen"
        told: WasTold

    ask: Tell

    def __init__(self, ask: Tell) -> None:
        super().__init__(ask)
        self.clock = ask.clock
        self._since: float | None = None

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.memory.title, "said bold")
        yield from super().body()
        kept = self.ask.kept()
        for part, label in zip(PARTS, self.ask.fields, strict=True):
            where = f"{self.ask.where}/{part}"
            if part != "story":
                yield text(label, "label")
            kind = Listened if part == "story" else Field
            yield kind(where, draft=self.ask.drafts.get(where), text=kept[part], one_line=part != "story", id=part)
            if part == "story":
                plenty = text(self.ask.plenty, "faint", id="plenty")
                plenty.display = False
                yield plenty

    def on_mount(self) -> None:
        self.set_interval(LOOKS_EVERY, self.say_plenty)

    def on_field_typed(self) -> None:
        """The telling begins with its first key."""
        if self._since is None:
            self._since = self.clock.monotonic()
        self.say_plenty()

    def say_plenty(self) -> None:
        """Show one quiet line, once, when it was told for as long as is plenty; nothing stops."""
        if self._since is not None and self.clock.monotonic() - self._since >= self.ask.plenty_after:
            self.query("#plenty").set(display=True)

    def on_resize(self) -> None:
        """Where there is no room for a line above a field, what it asks for stands in it."""
        for part, label in zip(PARTS, self.ask.fields, strict=True):
            asks_within = part == "story" or self.size.height < SHORT
            self.query_one(f"#{part}", Field).placeholder = label if asks_within else ""

    def action_go_on(self) -> None:
        story, age, feelings = (self.query_one(f"#{part}", Field).text for part in PARTS)
        self.post_message(self.Told(self, WasTold(self.ask, story, age, feelings)))

    @on(Field.Submitted)
    def line_done(self, event: Field.Submitted) -> None:
        event.stop()
        if event.field.id == "feelings":
            self.action_go_on()
        else:
            self.focus_next()
