"""Search: words are typed, what holds them shows below; and the page of one whole entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from textual import on
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.search import HOW, NOTHING, Found, Opened, Search, WholeEntry
from cryout_tui.language import _
from cryout_tui.screens.base import Column, Face, styled, text
from cryout_tui.screens.care import SCROLLS
from cryout_tui.styles import sheet
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.hanging import Hanging
from cryout_tui.widgets.key_line import Hint
from cryout_tui.widgets.results import Results


class SearchScreen(Face):
    """Says what is looked for and which entry is to be opened. What is typed here is kept nowhere."""

    CSS_PATH = sheet("search")
    BINDINGS = [
        Binding("escape", "back", _("back"), id="back"),
        Binding("enter", "open", _("open"), priority=True, id="open"),
        Binding("up", "move(-1)", _("up"), show=False, priority=True, id="search_up"),
        Binding("down", "move(1)", _("down"), show=False, priority=True, id="search_down"),
        Binding("pageup", "move(-5)", _("up"), show=False, priority=True, id="search_page_up"),
        Binding("pagedown", "move(5)", _("down"), show=False, priority=True, id="search_page_down"),
    ]

    @dataclass
    class Asked(Message):
        """Something else is looked for, or, with `after`, what comes after that place."""

        screen: "SearchScreen"
        typed: str
        after: int | None = None

    @dataclass
    class Opened(Message):
        """An entry is to be shown whole."""

        screen: "SearchScreen"
        opened: Opened

    @dataclass
    class Left(Message):
        """Back to where one was."""

        screen: "SearchScreen"

    def __init__(self, ask: Search) -> None:
        super().__init__()
        self.ask = ask
        self.start, self.opens = ask.at, ask.opens

    @property
    def at(self) -> int:
        """Which one is marked."""
        return self.query_one(Results).at

    def headline(self) -> tuple[Content | str, Content | str]:
        left, right = self.ask.top
        return styled(left), styled(right)

    def body(self) -> Iterable[Widget]:
        yield Field("search", text=self.ask.words, one_line=True)
        yield text(HOW, "faint gap", id="how")
        with VerticalScroll(id="found", can_focus=False):
            yield Results()

    def hints(self) -> list[Hint]:
        """Return the keys that work now; the arrows move among what was found while one types."""
        first, last = super().hints()[:2], super().hints()[2:]
        return [*first, ("\u2191\u2193", _("move")), *last]

    def show_found(self, typed: str, found: Found, *, more: bool = False) -> None:
        """Show what was found for `typed`; with `more`, below what is shown."""
        hits = found.hits
        field = self.query_one(Field)
        if field.text != typed:
            return  # typed on meanwhile
        results = self.query_one(Results)
        if more:
            seen = {hit.place for hit in results.hits}
            results.fill([*results.hits, *(hit for hit in hits if hit.place not in seen)], at=results.at)
        else:
            start, self.start = self.start, 0
            results.fill(hits, at=start)
            self.query_one("#found").scroll_home(animate=False)
            self.call_after_refresh(results.show_mark)
        said = "" if results.hits else found.trouble or (NOTHING if typed.strip() else HOW)
        self.query_one("#how", Static).update(Content(said))
        self.query_one("#how").display = bool(said)
        opens, self.opens = self.opens, False
        if opens:
            self.action_open()

    @on(Field.Typed)
    def typed(self, event: Field.Typed) -> None:
        event.stop()
        self._moves = False
        if event.field.text != self.looked_for:
            self.looked_for = event.field.text
            self.post_message(self.Asked(self, self.looked_for))

    looked_for = ""
    _moves = False

    def on_mount(self) -> None:
        if self.ask.words:
            self.looked_for = self.ask.words
            self.look_again()

    def look_again(self) -> None:
        """Look for the same once more: something of it was changed."""
        self.post_message(self.Asked(self, self.looked_for))

    @on(Results.AtEnd)
    def go_on(self, event: Results.AtEnd) -> None:
        event.stop()
        self.post_message(self.Asked(self, self.looked_for, event.results.hits[-1].place))

    def action_open(self) -> None:
        hit = self.query_one(Results).here
        if hit is not None:
            self.post_message(self.Opened(self, Opened(self.ask, hit)))

    def action_move(self, by: int) -> None:
        self._moves = True
        self.query_one(Results).move(by)

    @property
    def followed(self) -> Results | None:
        """What is found, from the first arrow on until more is typed."""
        return self.query_one(Results) if self._moves else None

    def action_back(self) -> None:
        self.post_message(self.Left(self))


class EntryScreen(Face):
    """A whole entry, to read; going back finds the search as it was."""

    BINDINGS = [
        *SCROLLS,
        Binding("escape", "back", _("back"), id="back"),
        Binding("enter", "memory", _("its memory"), id="its_memory"),
    ]

    @dataclass
    class Left(Message):
        """Back to the search."""

        screen: "EntryScreen"

    @dataclass
    class Wanted(Message):
        """The page of the memory it belongs to."""

        screen: "EntryScreen"
        memory: UUID

    def __init__(self, ask: WholeEntry) -> None:
        super().__init__()
        self.ask = ask

    def headline(self) -> tuple[Content | str, Content | str]:
        left, right = self.ask.top
        return styled(left), styled(right)

    def body(self) -> Iterable[Widget]:
        yield Hanging(self.ask.lines, classes="page")

    def action_scroll(self, by: int) -> None:
        self.query_one(Column).scroll_relative(y=by, animate=False)

    def action_back(self) -> None:
        self.post_message(self.Left(self))

    def action_memory(self) -> None:
        if self.ask.memory is not None:
            self.post_message(self.Wanted(self, self.ask.memory))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.ask.memory is not None if action == "memory" else super().check_action(action, parameters)
