"""What changed on the screen, and no cell beside it."""

import re
from collections.abc import Callable, Mapping, Sequence
from time import monotonic

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

LATELY = 2.0  # seconds; what is older is drawn again, whatever else may have written over it meanwhile
ALIKE = re.compile(r"(\x1b\[[0-9;]+m)([^\x1b]*)((?:\x1b\[0m\1[^\x1b]*)+)")


class Shown:
    """What the terminal shows of the rows that were drawn whole a moment ago, for nothing is to be sent twice.

    Textual draws most screens twice or three times. What is older than `LATELY` is not gone by.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._rows: dict[int, tuple[Strip, float]] = {}

    def forget(self) -> None:
        """The terminal may show something else by now."""
        self._rows.clear()

    def whole(self, console: Console, x: int, y: int, row: Strip) -> str:
        """Return the bytes that show a row from `x` on; none where it stands there."""
        before, drawn = self._before(y), _drawn(console, row)
        if x or before is None or _drawn(console, before) != drawn:
            self._rows[y] = (row, self._clock())
            if x:
                del self._rows[y]
            return Control.move_to(x, y).segment.text + drawn
        return ""

    def part(self, console: Console, x: int, y: int, strip: Strip) -> str:
        """Return the bytes that show a part of a row; none where it stands there."""
        before, drawn, end = self._before(y), _drawn(console, strip), x + strip.cell_length
        if before is not None and _drawn(console, before.crop(x, end)) == drawn:
            return ""
        if before is not None:
            self._rows[y] = (Strip.join([before.crop(0, x), strip, before.crop(end)]), self._rows[y][1])
        return Control.move_to(x, y).segment.text + drawn

    def _before(self, y: int) -> Strip | None:
        row, at = self._rows.get(y, (None, 0.0))
        if row is not None and self._clock() - at > LATELY:
            del self._rows[y]
            return None
        return row


class SparingUpdate(LayoutUpdate):
    """A screen shown anew, without the rows that stand there."""

    def __init__(self, update: LayoutUpdate, shown: Shown) -> None:
        super().__init__(update.strips, update.region)
        self._shown = shown

    def render_segments(self, console: Console) -> str:
        """Return the bytes for the terminal."""
        rows = ((y, Strip.join(line)) for y, line in enumerate(self.strips, self.region.y))
        return "".join(self._shown.whole(console, self.region.x, y, row) for y, row in rows)


class NarrowUpdate(ChopsUpdate):
    """Textual's update, cut at both ends of each span: its own begins at the left edge of the widget that changed."""

    def __init__(self, update: ChopsUpdate, shown: Shown) -> None:
        super().__init__(update.chops, update.spans, update.chop_ends)
        self._shown = shown

    def render_segments(self, console: Console) -> str:
        """Return the bytes for the terminal."""
        return "".join(
            self._shown.part(console, x, y, strip)
            for y, start, end in self.spans
            for x, strip in _cut(self.chops[y], self.chop_ends[y], start, end)
        )


def _drawn(console: Console, strip: Strip) -> str:
    """The bytes of a strip; parts that look alike are one."""
    return ALIKE.sub(_joined, strip.render(console))


def _joined(found: re.Match[str]) -> str:
    return found[1] + found[2] + found[3].replace(f"\x1b[0m{found[1]}", "")


def _cut(line: Mapping[int, Strip | None], ends: Sequence[int], start: int, end: int) -> list[tuple[int, Strip]]:
    """The parts of a row between two columns, each with the column it begins at."""
    parts = []
    for edge, (x, strip) in zip(ends, line.items(), strict=False):
        if strip is not None and x < end and edge > start:
            parts.append((max(x, start), strip.crop(max(0, start - x), min(edge, end) - x)))
    return parts
