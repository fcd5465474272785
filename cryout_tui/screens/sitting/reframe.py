"""Reframe: the event pinned in sight, a lens to look through, and a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.reframe import Looked, Reframing
from cryout_tui.domain import answers as said
from cryout_tui.domain.dates import dated
from cryout_tui.domain.reframe import Lens
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.key_line import KeyLine
from cryout_tui.widgets.listened import Listened

SIDE_BY_SIDE = 90  # columns from which the event stands beside the page; the same as for -wide
WIDE = 110  # columns of both together


class ReframeScreen(AskScreen):
    """The page. What a lens says is asked of the value; the screen decides nothing about it."""

    CSS_PATH = sheet("reframe")
    AUTO_FOCUS = "Field"
    BINDINGS = [
        Binding("f5,ctrl+o", "go_on", _("go on"), key_display="f5", id="go_on"),
        Binding("ctrl+n", "lens(1)", _("lens"), id="next_lens"),
        Binding("f6", "whole('not_yet')", _("not yet"), priority=True, id="not_yet"),
        Binding("f7", "whole('nothing_good')", _("nothing good"), priority=True, id="nothing_good"),
        Binding("ctrl+t", "turn", _("questions"), id="questions"),
        Binding("ctrl+r", "earlier", _("earlier"), id="earlier"),
        Binding("f4", "fold", _("fold"), show=False, id="fold"),
        Binding("f3", "lens(-1)", _("lens before"), show=False, id="lens_before"),
    ]

    @dataclass
    class Looked(Message):
        """Another lens, or other questions."""

        screen: "ReframeScreen"
        looked: Looked

    ask: Reframing

    def __init__(self, ask: Reframing) -> None:
        super().__init__(ask)
        self.lens = ask.lens
        self.turn = ask.turn
        self.shows_earlier = False

    def body(self) -> Iterable[Widget]:
        with_event = Horizontal(id="desk")
        pinned = VerticalScroll(*self._pinned(), id="pinned", can_focus=False)
        page = Vertical(
            Static(id="lens"),
            Static(id="asked"),
            Listened(self.ask.where, draft=self.ask.draft),
            *(text(line, "about-it") for line in (*self.ask.lines, *self.ask.by_keys)),
            id="page",
        )
        with_event.compose_add_child(pinned)
        with_event.compose_add_child(page)
        yield with_event

    def _pinned(self) -> Iterable[Widget]:
        memory = self.ask.memory
        yield text(memory.title, "bold", id="title")
        about = " \u00b7 ".join(part for part in (memory.age_text, ", ".join(memory.feelings)) if part)
        if about:
            yield text(about, "quiet", id="about")
        if memory.story:
            yield text(memory.story, "quiet", id="story")
        yield text("", id="earlier")

    def on_mount(self) -> None:
        self.show_lens()

    def on_resize(self) -> None:
        self.query_one(KeyLine).column = WIDE if self.size.width >= SIDE_BY_SIDE else self.COLUMN
        self.show_lens()

    def show_lens(self) -> None:
        """Show the lens, its questions, and the way to begin where the page is empty."""
        said_now = self.ask.words(self.lens, self.turn)
        number = self.ask.number(self.lens)
        where = number if self.size.width < 60 else _("lens {number}").format(number=number)
        name = Content.assemble((said_now.name, "$amber bold"), (f"   {where}", "$faint"))
        self.query_one("#lens", Static).update(name)
        self.query_one("#asked", Static).update(Content("\n".join(said_now.questions)))
        self.query_one(Field).placeholder = said_now.starter

    def action_lens(self, by: int) -> None:
        self.lens = self.ask.beside(self.lens, by)
        self._look()

    def action_turn(self) -> None:
        self.turn += 1
        self._look()

    def _look(self) -> None:
        self.show_lens()
        self.post_message(self.Looked(self, Looked(self.ask, self.lens, self.turn)))

    def action_fold(self) -> None:
        self.query_one("#pinned").toggle_class("-folded")

    def action_earlier(self) -> None:
        self.shows_earlier = not self.shows_earlier
        parts: list[tuple[str, str] | str] = []
        for reframe, belief in self.ask.earlier if self.shows_earlier else ():
            felt = "" if belief is None else _("   how true {belief}").format(belief=belief)
            parts += [(f"\n{dated(reframe.at, '%d %B %Y')}{felt}\n", "$faint"), (reframe.text or "", "$sage"), "\n"]
        if self.shows_earlier and not parts:
            parts = [("\n" + _("Nothing was written for this one before."), "$faint")]
        self.query_one("#earlier", Static).update(Content.assemble(*parts))
        self.query_one("#pinned").set_class(self.shows_earlier, "-open")

    def action_whole(self, name: str) -> None:
        field = self.query_one(Field)
        field.call_later(self._answer_whole, Lens(name))  # after every key typed before it

    def _answer_whole(self, lens: Lens) -> None:
        self.answer(said.Reframed(lens, self._written()))

    def _written(self) -> str | None:
        written = self.query_one(Field).text
        return written if written.strip() else None

    def action_go_on(self) -> None:
        written = self._written()
        self.answer(said.WentOn() if written is None else said.Reframed(self.lens, written))
