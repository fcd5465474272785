"""What changed on the screen, and no cell beside it."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate
from textual.strip import Strip


class NarrowUpdate(ChopsUpdate):
    """Textual's update, cut at both ends of each span: its own begins at the left edge of the widget that changed."""

    def render_segments(self, console: Console) -> str:
        """Return the bytes for the terminal."""
        return "".join(
            Control.move_to(x, y).segment.text + strip.render(console)
            for y, start, end in self.spans
            for x, strip in _cut(self.chops[y], self.chop_ends[y], start, end)
        )


def narrowed(update: ChopsUpdate) -> NarrowUpdate:
    """Return the same update, cut at both ends."""
    return NarrowUpdate(update.chops, update.spans, update.chop_ends)


def _cut(line: Mapping[int, Strip | None], ends: Sequence[int], start: int, end: int) -> list[tuple[int, Strip]]:
    """The parts of a row between two columns, each with the column it begins at."""
    parts = []
    for edge, (x, strip) in zip(ends, line.items(), strict=False):
        if strip is not None and x < end and edge > start:
            parts.append((max(x, start), strip.crop(max(0, start - x), min(edge, end) - x)))
    return parts
