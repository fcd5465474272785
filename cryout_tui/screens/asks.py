"""The plain ways to ask: a page to read, a choice, a rating. Each says what was answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Answer, Ask, Briefly, Noted, Quietly, Said, Top
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.rows import Row
from cryout_tui.asked.usual import Choice, Page, Rating
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.screens.base import Column, Face, styled, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging
from cryout_tui.widgets.in_sight import InSight
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.rows import Rows
from cryout_tui.widgets.seen_first import SeenFirst


class AskScreen(Face):
    """Shows one value. Esc goes one step back or, where it is the way out, leaves."""

    CSS_PATH = sheet("asks")
    BINDINGS = [
        Binding("escape", "leave", _("back"), id="back"),
        Binding("escape", "part", _("leave"), id="part"),
        Binding("pagedown", "scroll(10)", _("more"), show=False, id="page_down"),
        Binding("pageup", "scroll(-10)", _("page up"), show=False, id="page_up"),
    ]

    @dataclass
    class Answered(Message):
        """The question was answered, or skipped."""

        screen: "AskScreen"
        said: Said

    @dataclass
    class Noted(Message):
        """A value was given, and may still be changed."""

        screen: "AskScreen"
        noted: Noted

    @dataclass
    class Left(Message):
        """The person wants to go."""

        screen: "AskScreen"

    def __init__(self, ask: Ask | Top, lines: Sequence[str] = ()) -> None:
        super().__init__()
        self.ask: Ask = ask if isinstance(ask, Ask) else Page(ask, lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != ("leave" if self.ask.is_way_out else "part")

    def headline(self) -> tuple[Content | str, Content | str]:
        left, right = self.ask.top
        return styled(left), styled(right)

    def body(self) -> Iterable[Widget]:
        yield from (text(line) for line in getattr(self.ask, "lines", ()))

    def as_it_stands(self) -> Ask:
        """Return what is asked, with what was changed on the screen meanwhile."""
        return self.ask

    def answer(self, answer: Answer, *, row: str | None = None, next_row: str | None = None) -> None:
        """Say what was answered."""
        self.post_message(self.Answered(self, Said(self.as_it_stands(), answer, row, next_row)))

    def note(self, answer: said.Answer, *, row: str | None = None) -> None:
        """Say what was given so far."""
        self.post_message(self.Noted(self, Noted(self.as_it_stands(), answer, row)))

    def changed(self, change: object) -> None:
        """Show what changed about it meanwhile; what does not stand on this screen is left out."""
        if isinstance(change, Briefly):
            self.say_done(change.words)
        elif isinstance(change, Quietly):
            self.say_quietly(change.words)

    def action_leave(self) -> None:
        self.post_message(self.Left(self))

    action_part = action_leave

    def action_scroll(self, by: int) -> None:
        self.query_one(Column).scroll_relative(y=by, animate=False)


class PageScreen(AskScreen):
    """A few lines to read, one after the other with Enter when `one_by_one`."""

    BINDINGS = [
        Binding("enter", "go_on", _("go on"), id="read_on"),
        Binding("down,j", "scroll(1)", _("down"), show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", _("up"), show=False, id="scroll_up"),
    ]

    ask: Page

    def __init__(self, ask: Page) -> None:
        super().__init__(ask)
        self.shown = 1 if ask.one_by_one else len(ask.lines)

    def body(self) -> Iterable[Widget]:
        for index, line in enumerate(self.ask.lines):
            paragraph = text(line, "said -line")
            paragraph.visible = index < self.shown
            yield paragraph

    def action_go_on(self) -> None:
        column = self.query_one(Column)
        if self.shown >= len(self.ask.lines):
            if column.scroll_offset.y < column.max_scroll_y:
                column.scroll_page_down(animate=False)
                return
            self.answer(said.WentOn())
            return
        self.shown += 1
        paragraphs = list(self.query(".-line"))
        paragraphs[self.shown - 1].visible = True
        for earlier in paragraphs[: self.shown - 1]:
            earlier.add_class("quiet")
        paragraphs[self.shown - 1].scroll_visible(animate=False)


class ChoiceScreen(AskScreen):
    """A question with a few answers, each with its key; Enter before any is marked skips it."""

    ask: Choice

    def __init__(self, ask: Choice) -> None:
        super().__init__(ask)
        self.start = None if ask.skip is not None else ask.at
        self._to_confirm: int | None = None

    def body(self) -> Iterable[Widget]:
        ask = self.ask
        yield from super().body()
        yield from map(text, ask.by_keys)
        if self.ask.listed:
            yield Hanging(self.ask.listed, classes="said")
        if self.ask.question:
            yield text(self.ask.question, "said bold")
        entries = [
            Entry(str(index), name, ask.keys[index] if index < len(ask.keys) else "", ask.hints.get(index, ""))
            for index, (name, _) in enumerate(ask.choices)
        ]
        yield (Menu if self.ask.shows_all_first else SeenFirst)(entries, at=self.start, skips=self.ask.skip is not None)
        yield InSight("", classes="quiet gap")
        if self.ask.below:
            yield Hanging(self.ask.below, classes="said")

    def _begin_at_the_top(self) -> None:
        """Where the one that is marked first may stand further down, it is in sight."""
        super()._begin_at_the_top()
        lists = self.query(Menu)
        if self.start and not self.ask.shows_all_first and lists:
            lists.first().show_mark()

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        column = self.query_one(Column)
        if self.ask.shows_all_first and column.scroll_offset.y < column.max_scroll_y:
            column.scroll_end(animate=False)  # nothing is chosen that was not yet seen
            return
        if event.entry is None:
            if self.ask.skip is not None:
                self.answer(self.ask.skip)
            return
        index = int(event.entry.id)
        if index in self.ask.certain:
            self._to_confirm = index
            named = _('"{said}" cannot be taken back.').format(said=self.ask.choices[index][0])
            sure = _("{named} y if that is what you want, any other key if not.").format(named=named)
            self._ask_once_more(self.ask.surely or sure)
            return
        self.answer(self.ask.choices[index][1])

    def on_key(self, event: events.Key) -> None:
        """Another key than the one that chose: a key held down confirms nothing."""
        index, self._to_confirm = self._to_confirm, None
        if index is None:
            return
        self._ask_once_more("")
        if event.key == "y" and self.query_one(Menu).at == index:
            event.stop()
            event.prevent_default()
            self.answer(self.ask.choices[index][1])

    def _ask_once_more(self, words: str) -> None:
        self.query_one(InSight).say(words)


class RatingScreen(AskScreen):
    """One rating from 0 to 10."""

    ask: Rating

    def __init__(self, ask: Rating) -> None:
        super().__init__(ask)
        self.row = ask.row

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield text(self.row.question, "said bold")
        yield Rows([self.row])
        anchors = [(f"{value:>4}  ", words, "") for value, words in self.row.anchors.items()]
        yield Hanging(anchors, classes="quiet gap")
        yield text("", "quiet gap", id="low")

    @on(Rows.Changed)
    def rate(self, event: Rows.Changed) -> None:
        event.stop()
        self.row = event.row
        value = _rating(event.row)
        self.query_one("#low", Static).update(Content(self.ask.low if value is not None and value <= 3 else ""))
        self.note(said.Rated(value))

    @on(Rows.Moved)
    def rated(self, event: Rows.Moved) -> None:
        event.stop()
        if event.row is None:
            self.answer(said.Rated(_rating(event.left)))


def _rating(row: Row) -> int | None:
    return None if row.value is None else int(row.value)
