"""Memories along the years: an axis of ages, a mark a memory, and a line as long as it is strong."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual

from cryout_tui.asked.entry import Entry
from cryout_tui.domain.rating import HIGHEST
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.widgets.hanging import wrapped
from cryout_tui.widgets.menu import Menu

AXIS, BREAK = "\u2502", "\u2506"
LEAD = 8  # cells: what marks the row, the age, the axis, and what parts them
NUMBER = 5
BESIDE = 28  # cells for what is told of a memory, where there is room
# from which width on: how long the longest line is, and how much is told beside it
ROOMS = ((90, 30, BESIDE), (66, 20, 0), (50, 10, 0), (0, 5, 0))
MOST = 2  # rows of a title


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """A memory on the timeline: its age, the years passed over before it, and how strong it is, 0 to 10 or None.

    Its line is drawn with `sign` in `tint`; `tag` is told of it where `hint` has no room. Without `is_placed` it stands
    beside the axis.
    """

    age: str = ""
    skipped: int = 0
    strength: int | None = None
    sign: str = "\u2501"
    tint: str = "$ink"
    tag: str = ""
    is_placed: bool = True


class Timeline(Menu):
    """Takes one event; draws its heading and the years passed over above it."""

    events: tuple[Event, ...] = ()

    def run(self, events: Sequence[Event], *, at: int | None = None) -> None:
        """Show other events."""
        self.events = tuple(events)
        self.fill(events, at=at)

    def run_on(self, events: Sequence[Event]) -> None:
        """Show more events below those shown."""
        self.events += tuple(events)
        self.grow(events)

    def render_line(self, y: int) -> Strip:
        tops = self._tops(self.size.width)
        index = bisect_right(tops, y) - 1
        if index >= len(self.events):
            return Strip.blank(self.size.width, self.rich_style)
        row, above = y - tops[index], self._headed(index)
        is_event = row >= len(above)
        line = self._event(index, row - len(above)) if is_event else above[row]
        style = self.get_visual_style("menu--here") if is_event and index == self.at else self.visual_style
        return Visual.to_strips(self, line, self.size.width, 1, style, pad=True)[0]

    def _tops(self, width: int) -> list[int]:
        if width != self._width:
            self._width = width
            rows = (len(self._headed(index)) + len(self._texts(event)) for index, event in enumerate(self.events))
            self._ends = [0, *accumulate(rows)]
        return self._ends

    def _above_rows(self, index: int) -> int:
        return len(self._headed(index)) if self.events else 0

    def _headed(self, index: int) -> list[Content]:
        event = self.events[index]
        axis = AXIS if event.is_placed else " "
        years = "  " + _("{skipped} years").format(skipped=event.skipped) if event.skipped else ""
        passed = Content.styled(f"{' ' * (LEAD - 2)}{BREAK if years else axis}{years}", "$faint")
        if not event.above:
            return [passed] if years else []
        heading = Content.assemble((f"{' ' * (LEAD - 2)}{axis} ", "$faint"), (event.above, "$muted italic"))
        return [passed, heading] if index else [heading]

    def _room(self) -> tuple[int, int, int]:
        """How many cells a title, the longest line and what is told beside it have."""
        bar, beside = next((bar, beside) for least, bar, beside in ROOMS if self._width >= least)
        return self._width - LEAD - 2 - bar - NUMBER - beside, bar, beside

    def _texts(self, entry: Entry) -> list[tuple[str, str]]:
        """The rows of an event, each with a part of its title and what stands behind it."""
        room, _, beside = self._room()
        names = wrapped(one_line(entry.name), room, most=MOST)
        tag = one_line(entry.tag) if isinstance(entry, Event) and not beside else ""
        rows = [(name, "") for name in names]
        if not tag:
            return rows
        if cell_len(names[-1]) + 2 + cell_len(tag) <= room:
            return [*rows[:-1], (names[-1], f"  {tag}")]
        return [*rows, *(("", each) for each in wrapped(tag, room, most=1))]

    def _event(self, index: int, row: int) -> Content:
        event, is_here = self.events[index], index == self.at
        room, bar, beside = self._room()
        name, tag = self._texts(event)[row]
        is_first = row == 0
        rest = room - cell_len(name)
        axis = event.mark if is_first else AXIS if event.is_placed else " "
        length, number = self._line_of(event, bar) if is_first else (0, "")
        hint = wrapped(one_line(event.hint), beside - 2, most=1)[0] if is_first and beside else ""
        return Content.assemble(
            ("\u258c ", "$amber") if is_here else "  ",
            (f"{event.age if is_first else '':>3} ", "$bright" if is_here else "$muted"),
            (f"{axis} ", event.tint if is_first else "$faint"),
            (name, "$bright bold" if is_here else "$ink"),
            (set_cell_size(tag, max(0, rest)), "$amber"),
            "  ",
            ((event.sign * length).ljust(bar), event.tint),
            (number.rjust(NUMBER - 1) + " ", "$bright" if is_here else "$muted"),
            (f"  {hint}" if hint else "", "$muted"),
        )

    @staticmethod
    def _line_of(event: Event, bar: int) -> tuple[int, str]:
        if event.strength is None:
            return 0, ""
        return (event.strength * bar + HIGHEST // 2) // HIGHEST, str(event.strength)
