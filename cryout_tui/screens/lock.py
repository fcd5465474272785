"""The lock: nothing of the journal is on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from textual import on
from textual.binding import Binding
from textual.containers import Center
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from cryout_tui.domain.tries import pause_after, said_after
from cryout_tui.language import _
from cryout_tui.live_keys import key
from cryout_tui.screens.base import Face, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.key_line import Hint
from cryout_tui.widgets.secret import Secret

OPENING = _("opening\u2026")


class LockScreen(Face):
    """Asks for the passphrase; a journal that is plainly not encrypted opens with Enter."""

    CSS_PATH = sheet("care")
    BINDINGS = [Binding("enter", "open", _("open"), id="open")]

    @dataclass
    class Tried(Message):
        """A passphrase was given, or Enter for a journal without one."""

        screen: "LockScreen"
        secret: str | None
        after: float  # seconds, from now on, before which it is not tried

    def __init__(self, *, encrypted: bool, said: str = "", begun: str = "") -> None:
        """`begun` is what was typed of the passphrase before this screen stands."""
        super().__init__()
        self._begun = begun
        self.encrypted = encrypted
        self.said = said
        self.tries = 0
        self.is_trying = False
        self._rests_until = 0.0

    def body(self) -> Iterable[Widget]:
        yield text("cryout", "bold -middle")
        if self.encrypted:
            begun, self._begun = self._begun, ""
            yield Center(Secret(_("passphrase"), id="secret", begun=begun))
        else:
            yield text(_("Hidden. This journal is not encrypted: enter opens it."), "quiet -middle")
        yield text(self.said, "quiet -middle gap", id="answer")

    def hints(self) -> list[Hint]:
        """Return the keys that work now; the way out is among them."""
        shown = super().hints()
        return [*shown[:1], (key("quit", "ctrl+q"), _("quit")), *shown[1:]]

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        secret = self.query_one(Secret).value if self.encrypted else None
        if self.is_trying or secret == "":
            return
        self.is_trying = True
        self.say(OPENING)
        self.post_message(self.Tried(self, secret, max(0.0, self._rests_until - monotonic())))

    def refused(self, sentence: str, backups: str = "") -> None:
        """Say why it did not open; another try is always possible, after a while that never grows long.

        `backups` is the folder of copies, or nothing.
        """
        self.tries += 1
        self._rests_until = monotonic() + pause_after(self.tries)
        self.begin_anew(sentence + said_after(self.tries, backups))

    def begin_anew(self, sentence: str = "") -> None:
        """Ask again, with an empty field."""
        self.is_trying = False
        self.say(sentence)
        for field in self.query(Secret):
            field.value = ""
            field.focus()

    def say(self, sentence: str) -> None:
        """Show a sentence under the field."""
        self.query_one("#answer", Static).update(Content(sentence))
