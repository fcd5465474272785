"""The lines of the note to bring, ticked one by one."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.note import ADD, CHANGE, OWN_LINE, SHOW_WHOLE, TICK, WHOLE, Note, Offered, shown
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.hanging import wrapped
from cryout_tui.widgets.menu import Menu

MOST_ROWS = 6  # of one line; the whole note shows all of it


class Lines(Menu):
    """Shows each line to its end: one is not ticked before it was read."""

    def _texts(self, entry: Entry) -> list[tuple[str, str]]:
        room = self._width - 2 - self._lead
        return [(each, "") for each in wrapped(entry.name, room, most=MOST_ROWS)]


class NoteScreen(AskScreen):
    """Every line that can be said; space or Enter ticks one, `e` changes it, f5 shows the whole."""

    BINDINGS = [
        Binding("space", "tick", _("tick"), id="tick"),
        Binding("e", "change", _("change"), id="change_line"),
        Binding("f5,ctrl+o", "whole", _("show it whole"), key_display="f5", id="go_on"),
    ]

    ask: Note

    def __init__(self, ask: Note) -> None:
        super().__init__(ask)
        self.offered = tuple(ask.offered)
        self.start = next((index for index, each in enumerate(self.offered) if each.id == ask.at), 0)

    def body(self) -> Iterable[Widget]:
        yield from (text(line, "quiet") for line in self.ask.lines)
        yield Lines(self._entries(), at=self.start)

    def changed(self, change: object) -> None:
        """Show the lines as they now stand."""
        if not isinstance(change, Offered):
            super().changed(change)
            return
        self.offered = tuple(change.lines)
        menu = self.query_one(Lines)
        menu.fill(self._entries(), at=menu.at)

    def _entries(self) -> list[Entry]:
        lines = [
            Entry(each.id, shown(each), mark="\u2713" if each.is_ticked else "\u00b7", above=each.above)
            for each in self.offered
        ]
        return [*lines, Entry(ADD, OWN_LINE, mark="+"), Entry(WHOLE, SHOW_WHOLE, mark="\u2192")]

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            way = event.entry.id
            self.answer(Wants(way if way in (ADD, WHOLE) else TICK + way))

    def action_tick(self) -> None:
        self.query_one(Lines).action_take()

    def action_change(self) -> None:
        at = self.query_one(Lines).at
        if at is not None and at < len(self.offered):
            self.answer(Wants(CHANGE + self.offered[at].id))

    def action_whole(self) -> None:
        self.answer(Wants(WHOLE))
