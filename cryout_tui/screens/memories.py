"""Memories: everything kept, as a list or along the years, narrowed by typing."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from cryout_tui.domain.memory import Tone
from cryout_tui.domain.memory_list import MemoryLine, Order, parted
from cryout_tui.screens.asks import Ask, Wants
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.menu import Entry, Menu

AT_ONCE = 50  # lines read at a time; more as the mark comes near the end
MARKS = {Tone.SAD: "\u25cf", Tone.HAPPY: "\u25cb", Tone.BOTH: "\u25d0", None: "\u00b7"}
LEGEND = "\u25cf sad  \u25cb happy  \u25d0 both"
EMPTY = "Nothing is kept yet. A memory comes here when you sit with it, or walk through your years."

Lines = Callable[[Order, str, int, int], Sequence[MemoryLine]]


class MemoriesScreen(Ask):
    """Shows the lines that `lines(order, typed, limit, offset)` gives; says which memory is wanted."""

    CSS_PATH = sheet("memories")
    AUTO_FOCUS = "Menu"
    BINDINGS = [
        Binding("o", "order", "order", id="order"),
        Binding("t", "timeline", "timeline", id="timeline"),
        Binding("f", "filter", "filter", id="filter"),
        Binding("b", "bin", "bin", id="bin"),
    ]

    def __init__(
        self,
        lines: Lines,
        *,
        today: date,
        shows_titles: bool,
        order: Order = Order.NEWEST,
        is_timeline: bool = False,
        typed: str = "",
        at: str | None = None,
    ) -> None:
        super().__init__((Content.styled("Memories", "$bright bold"), ""))
        self.read_lines = lines
        self.today = today
        self.shows_titles = shows_titles
        self.order = order
        self.is_timeline = is_timeline
        self.typed = typed
        self.start = at
        self.shown: list[MemoryLine] = []
        self.has_more = True

    def body(self) -> Iterable[Widget]:
        narrowing = Input(self.typed, placeholder="a word of its title", select_on_focus=False, compact=True)
        narrowing.display = bool(self.typed)
        yield narrowing
        yield Menu([], id="memories")
        yield text("", "faint gap", id="legend")

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False
        self.watch(self.query_one(Menu), "at", self._read_ahead, init=False)
        self.begin()

    def begin(self) -> None:
        """Read the lines anew, from the first on."""
        self.shown, self.has_more = [], True
        entries = self._more()
        while self.start and self.has_more and all(entry.id != self.start for entry in entries):
            entries += self._more()
        at = next((index for index, entry in enumerate(entries) if entry.id == self.start), 0 if entries else None)
        self.query_one(Menu).fill(entries, at=at)
        self.start = None
        self._say()

    def _say(self) -> None:
        right = "along the years" if self.is_timeline else f"by {self.order}" if self._is_sorted() else str(self.order)
        self.query_one(Headline).say(self.top[0], right)
        nothing = "No title holds that." if self.typed.strip() else EMPTY
        legend = LEGEND if self.is_timeline else ""
        self.query_one("#legend", Static).update(Content(legend if self.shown else nothing))

    def _is_sorted(self) -> bool:
        return self.order in (Order.PAIN, Order.AGE)

    def _more(self) -> list[Entry]:
        order = Order.AGE if self.is_timeline else self.order
        found = list(self.read_lines(order, self.typed, AT_ONCE, len(self.shown)))
        self.has_more = len(found) == AT_ONCE
        before, self.shown = self.shown, [*self.shown, *found]
        if not self.is_timeline:
            return [self._entry(line) for line in found]
        return self._timeline(found, before)

    def _timeline(self, found: Sequence[MemoryLine], before: Sequence[MemoryLine]) -> list[Entry]:
        entries = []
        last = parted(before[-1:])[0][0] if before else ""
        for heading, lines in parted(found):
            for index, line in enumerate(lines):
                entries.append(self._entry(line, above=heading if index == 0 and heading != last else ""))
        return entries

    def _entry(self, line: MemoryLine, above: str = "") -> Entry:
        mark = MARKS[line.tone] if self.is_timeline else ""
        name = line.name(shows_titles=self.shows_titles)
        return Entry(str(line.id), name, hint=line.told(self.today), mark=mark, above=above)

    def _read_ahead(self, at: int | None) -> None:
        menu = self.query_one(Menu)
        if at is not None and self.has_more and at + AT_ONCE // 2 >= len(menu.entries):
            menu.grow(self._more())

    # what was pressed

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(Wants(f"open {event.entry.id}"))

    def action_order(self) -> None:
        self.is_timeline, self.order = False, self.order if self.is_timeline else self.order.next
        self.begin()

    def action_timeline(self) -> None:
        self.is_timeline = not self.is_timeline
        self.begin()

    def action_bin(self) -> None:
        self.answer(Wants("bin"))

    def action_filter(self) -> None:
        self.query_one(Input).display = True
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """Out of the filter first; then out of Memories."""
        narrowing = self.query_one(Input)
        if narrowing.display:
            narrowing.value = ""
            narrowing.display = False
            self.query_one(Menu).focus()
        else:
            super().action_leave()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self.typed:
            self.typed = event.value
            self.begin()

    @on(Input.Submitted)
    def narrowed(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Menu).focus()

    def on_key(self, event: events.Key) -> None:
        if event.key == "down" and isinstance(self.focused, Input):
            event.stop()
            self.query_one(Menu).focus()
