"""The recovery code: 24 words to write down, and two of them asked back."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from cryout_tui.asked.code import FROM_PAPER, Code, CodeAgain, CodeWord
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.paper import Paper
from cryout_tui.widgets.secret import Secret


class CodeScreen(AskScreen):
    """The words. Nothing on it can be marked or copied."""

    CSS_PATH = sheet("asks")
    ALLOW_SELECT = False
    BINDINGS = [
        Binding("enter", "go_on", _("they are on paper"), id="read_on"),
        Binding("escape", "leave", _("without"), id="back"),
    ]

    ask: Code

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.line)
        yield Paper(self.ask.words)

    def action_go_on(self) -> None:
        self.answer(said.WentOn())


class CodeAgainScreen(CodeScreen):
    """The words to who asked for them again."""

    BINDINGS = [Binding("escape", "leave", _("back"), id="back")]
    ask: CodeAgain


class CodeWordScreen(AskScreen):
    """One word asked back, by its number. What is typed is kept nowhere."""

    BINDINGS = [
        Binding("enter", "submit", _("go on"), id="submit"),
        Binding("escape", "leave", _("the words"), id="back"),
    ]

    ask: CodeWord

    def body(self) -> Iterable[Widget]:
        yield text(FROM_PAPER)
        yield text(_("Word {number}?").format(number=self.ask.number), "said bold")
        yield Secret(_("four letters are enough"), is_shown=True)
        yield text("", "quiet gap", id="answer")

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.answer(said.Wrote(event.value))
        else:
            self.query_one("#answer", Static).update(Content(_("esc shows the words again.")))

    def action_submit(self) -> None:
        """Enter belongs to the field."""
