"""Memories: everything kept, as a list or along the years, narrowed by typing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.memories import BIN, EMPTY, NOTHING, OPEN, Memories
from cryout_tui.domain.memory import Tone
from cryout_tui.domain.memory_list import MemoryLine, Order, Place, placed
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import styled, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.key_line import Hint, KeyLine
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.timeline import Event, Timeline

AT_ONCE = 50  # lines read at a time; more as the mark comes near the end
MARKS = {Tone.SAD: "\u25cf", Tone.HAPPY: "\u25cb", Tone.BOTH: "\u25d0", None: "\u00b7"}
TINTS = {Tone.SAD: "$rose", Tone.HAPPY: "$sage", Tone.BOTH: "$amber", None: "$muted"}
HEAVY, LIGHT = "\u2501", "\u2500"  # a line for what hurts, and for what is happy
LEGEND = _("\u25cf sad  \u25cb happy  \u25d0 both; a line: how strong, 0 to 10")


class MemoriesScreen(AskScreen):
    """Shows what is kept, some lines at a time; says which memory is wanted."""

    CSS_PATH = sheet("memories")
    WIDE = 116  # cells of the timeline's column, where there is room; the same as in its style sheet
    BINDINGS = [
        Binding("o", "order", _("sort"), id="order"),
        Binding("t", "timeline", _("years"), id="timeline"),
        Binding("f", "filter", _("find"), id="filter"),
        Binding("b", "bin", _("bin"), id="bin"),
    ]

    ask: Memories

    def __init__(self, ask: Memories) -> None:
        super().__init__(ask)
        self.order, self.is_timeline, self.typed = ask.order, ask.is_timeline, ask.typed
        self.start = ask.at
        self.shown: list[MemoryLine] = []
        self.has_more = True
        self._room = 0  # rows the list has

    def as_it_stands(self) -> Memories:
        return replace(self.ask, order=self.order, is_timeline=self.is_timeline, typed=self.typed)

    def body(self) -> Iterable[Widget]:
        narrowing = Input(self.typed, placeholder=_("a word of it"), select_on_focus=False, compact=True)
        narrowing.display = bool(self.typed)
        yield narrowing
        yield Menu([], id="memories")
        yield Timeline([], id="years")
        yield text("", "faint gap", id="legend")

    @property
    def listing(self) -> Menu:
        """What is shown: the list, or the timeline."""
        return self.query_one("#years", Timeline) if self.is_timeline else self.query_one("#memories", Menu)

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False
        for each in self.query(Menu):
            self.watch(each, "at", self._read_ahead, init=False)
        self.screen_layout_refresh_signal.subscribe(self, lambda _: self._laid_out())
        self.begin()
        self.listing.focus()

    def _begin_at_the_top(self) -> None:
        super()._begin_at_the_top()
        self._show_mark()
        self.call_after_refresh(self._show_mark)  # a long list may have had no room yet

    def _laid_out(self) -> None:
        """A long list has its room now, some time after it was filled."""
        room = self.listing.size.height if self.query(Menu) else 0
        if room != self._room:
            self._room = room
            self._show_mark()

    def _show_mark(self) -> None:
        if self.query(Menu):  # another screen may have come already
            self.listing.show_mark()

    def begin(self) -> None:
        """Read the lines anew, from the first on."""
        self.shown, self.has_more = [], True
        self._turn()
        self._read()
        while self.start and self.has_more and all(str(line.id) != self.start for line in self.shown):
            self._read()
        at = next((index for index, line in enumerate(self.shown) if str(line.id) == self.start), 0)
        self.listing.at = at if self.shown else None
        self.start = None
        self._say()

    def _turn(self) -> None:
        """Empty what is shown, and show the timeline or the list."""
        years = self.query_one("#years", Timeline)
        years.run([])
        self.query_one("#memories", Menu).fill([])
        had_focus = isinstance(self.focused, Menu)
        years.display = self.is_timeline
        self.query_one("#memories").display = not self.is_timeline
        self.set_class(self.is_timeline, "-along")
        if had_focus:
            self.listing.focus()

    def _say(self) -> None:
        self.query_one(Headline).say(styled(self.ask.top[0]), self.as_it_stands().told)
        nothing = NOTHING if self.typed.strip() else EMPTY
        legend = LEGEND if self.is_timeline else ""
        self.query_one("#legend", Static).update(Content(legend if self.shown else nothing))

    def _read(self) -> None:
        """Read some more lines and show them below the others."""
        order = Order.AGE if self.is_timeline else self.order
        found = list(self.ask.read(order, self.typed, AT_ONCE, len(self.shown)))
        self.has_more = len(found) == AT_ONCE
        before = self.shown[-1] if self.shown else None
        self.shown += found
        if self.is_timeline:
            self.query_one("#years", Timeline).run_on(list(self._events(placed(found, before), before)))
        else:
            self.listing.grow([Entry(str(line.id), self.ask.titles.of(line), hint=self._told(line)) for line in found])

    def _told(self, line: MemoryLine) -> str:
        return line.told(self.ask.titles.today)

    def _events(self, places: Sequence[Place], before: MemoryLine | None) -> Iterable[Event]:
        for place in places:
            yield self._event(place, before)
            before = place.line

    def _event(self, place: Place, before: MemoryLine | None) -> Event:
        line = place.line
        is_sealed = line.is_sealed(self.ask.titles.today)
        tone = None if is_sealed else line.tone
        is_same_age = before is not None and before.age_from == line.age_from and not place.heading
        return Event(
            str(line.id),
            self.ask.titles.of(line),
            mark=MARKS[tone],
            above=place.heading,
            hint=line.told(self.ask.titles.today, is_drawn=True),
            age="" if line.age_from is None or is_same_age else str(line.age_from),
            skipped=place.skipped,
            strength=None if is_sealed else line.pain,
            sign=LIGHT if tone is Tone.HAPPY else HEAVY,
            tint=TINTS[tone],
            tag=self._told(line) if is_sealed else _("source") if line.is_source else "",
            is_placed=line.along is not None,
        )

    def _read_ahead(self, at: int | None) -> None:
        if at is not None and self.has_more and at + AT_ONCE // 2 >= len(self.shown):
            self._read()

    def show_keys(self) -> None:
        """Show the keys below, as wide as the list is."""
        keys = self.query_one(KeyLine)
        keys.column = self.WIDE if self.is_timeline and self.has_class("-wide") else self.COLUMN
        super().show_keys()
        keys.refresh()

    def hints(self) -> list[Hint]:
        """Return the keys that work now: while a word is typed, no letters."""
        is_typing = isinstance(self.focused, Input)
        shown = [(key, _("open") if name == _("choose") else name) for key, name in super().hints()]
        return [each for each in shown if not (is_typing and len(each[0]) == 1)]

    # what was pressed

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(Wants(OPEN + event.entry.id))

    def action_order(self) -> None:
        self.is_timeline, self.order = False, self.order if self.is_timeline else self.order.next
        self.begin()

    def action_timeline(self) -> None:
        self.is_timeline = not self.is_timeline
        self.begin()

    def action_bin(self) -> None:
        self.answer(Wants(BIN))

    def action_filter(self) -> None:
        self.query_one(Input).display = True
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """Out of the filter first; then out of Memories."""
        narrowing = self.query_one(Input)
        if narrowing.display:
            narrowing.value = ""
            narrowing.display = False
            self.listing.focus()
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
        self.listing.focus()

    def on_key(self, event: events.Key) -> None:
        if event.key == "down" and isinstance(self.focused, Input):
            event.stop()
            self.listing.focus()
