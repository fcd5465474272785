"""A field whose words are looked at when it rests: some can mean that someone is in danger."""

from dataclasses import dataclass

from textual.binding import Binding
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from cryout_tui.domain.kept import Draft
from cryout_tui.domain.quiet import IDLE
from cryout_tui.language import _
from cryout_tui.widgets.field import Field


class Listened(Field):
    """Tells when it rested for three seconds, or was left, with other words in it than before."""

    IDLE = IDLE  # seconds

    @dataclass
    class Rested(Message):
        """The words as they were when the field was opened, and as they are now."""

        field: "Listened"
        before: str
        now: str

    def __init__(
        self,
        where: str,
        *,
        draft: Draft | None = None,
        text: str = "",
        hint: str = "",
        one_line: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(where, draft=draft, text=text, hint=hint, one_line=one_line, id=id)
        self._before = self._seen = self.text
        self._rest: Timer | None = None

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Wait again, for a key was pressed."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(self.IDLE, self.look)

    def on_blur(self) -> None:
        self.look()

    def on_unmount(self) -> None:
        self.look()

    def look(self) -> None:
        """Give the words to be looked at, where they changed."""
        if self.text != self._seen:
            self._seen = self.text
            self.app.post_message(self.Rested(self, self._before, self._seen))


class Several(Listened):
    """A line that may become several: Enter still submits, and another key begins a new line."""

    BINDINGS = [Binding("ctrl+j,alt+enter,shift+enter", "new_line", _("new line"), key_display="ctrl+j", id="new_line")]

    def __init__(self, where: str, *, draft: Draft | None = None, hint: str = "") -> None:
        super().__init__(where, draft=draft, hint=hint, one_line=True)
        self.add_class("-several")

    def action_new_line(self) -> None:
        self.insert("\n")
