"""Pages to write on beside a wave: one that is kept, and one that is burnt."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.pages import BURNT, PageBurnt, PageKept
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.listened import Listened
from cryout_tui.widgets.unkept import Unkept, write_over

KEPT_NOWHERE = _("What you write here is kept nowhere. f5 burns it; going on, ctrl+l and ctrl+q burn it too.")
NOT_COPIED = _("nothing is copied from this page")
FALL = 1.0  # seconds until all of it is gone
SLOWEST = 0.3  # seconds from row to row, where there are few
MOST_ROWS = 8
AGAIN = 0.5  # seconds after the page is gone; by then the screen that took its place was drawn
ASH = "\u00b7"


class KeptPage(AskScreen):
    """A page whose words go to what is told of the memory; they are kept while they are typed."""

    CSS_PATH = sheet("page")
    BINDINGS = [Binding("f5,ctrl+o", "done", _("done"), key_display="f5", id="go_on")]

    ask: PageKept

    def body(self) -> Iterable[Widget]:
        yield from (text(line, "quiet above") for line in self.ask.lines)
        yield Listened(self.ask.where, draft=self.ask.draft, id="page")

    def action_done(self) -> None:
        self.answer(Wants("done"))


class BurntPage(AskScreen):
    """A page whose words are kept nowhere; burning takes them off the screen at once, and out of the process."""

    CSS_PATH = sheet("page")
    BINDINGS = [
        Binding("f5,ctrl+o", "burn", _("burn it"), key_display="f5", id="burn"),
        Binding("enter", "go_on", _("go on"), id="read_on"),
    ]

    ask: PageBurnt

    def __init__(self, ask: PageBurnt) -> None:
        super().__init__(ask)
        self.held = ask.held
        self.moves = ask.motion in ("full", "gentle")
        self.is_burnt = False
        self._rows: list[int] = []

    def body(self) -> Iterable[Widget]:
        yield text(named(KEPT_NOWHERE, f5="burn"), "quiet above", id="nowhere")
        yield Unkept(self.held, id="page")
        yield text("", "-ash", id="ash")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("burn", "go_on"):
            return self.is_burnt is (action == "go_on")
        return super().check_action(action, parameters)

    @on(Unkept.NotCopied)
    def say_so(self, event: Unkept.NotCopied) -> None:
        event.stop()
        self.say_done(NOT_COPIED)

    def action_leave(self) -> None:
        """Leave what was written lying, in this process alone."""
        if not self.is_burnt:
            page = self.query_one(Unkept)
            self.held.text, self.held.cursor = page.text, page.cursor_index
        super().action_leave()

    async def action_burn(self) -> None:
        """Take the words away; where things move, dots in their place fall row by row."""
        page = self.query_one(Unkept)
        width = max(1, page.size.width - 4)
        lengths = [len(line.strip()) for line in page.document.lines]
        self.held.forget()
        if not any(lengths):
            self.answer(Wants("burnt"))
            return
        self._rows = [min(width, each) for each in lengths[:MOST_ROWS]] if self.moves else []
        page.forget()
        await page.remove()
        self.query_one("#nowhere").display = False
        self.query_one("#ash").display = True
        self.is_burnt = True
        self.refresh_bindings()
        self._fall(min(SLOWEST, FALL / max(1, len(self._rows))))
        self.call_after_refresh(write_over)

    def _fall(self, step: float) -> None:
        ash = self.query_one("#ash", Static)
        if not self._rows:
            ash.set_class(True, "-burnt")
            ash.update(Content(BURNT))
            return
        ash.update(Content("\n".join(ASH * each for each in self._rows)))
        self._rows.pop()
        self.set_timer(step, lambda: self._fall(step))

    def action_go_on(self) -> None:
        self.answer(Wants("burnt"))

    def on_unmount(self) -> None:
        write_over()
        self.app.set_timer(AGAIN, write_over)
