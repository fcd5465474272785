"""The breath to look at: a shape that grows and shrinks, one row, or a word with a slow count."""

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from cryout_tui.domain.breath import Cue

BRAILLE = 0x2800
FULL = "\u28ff"
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588"
SMALLEST, LARGEST = 0.28, 1.0  # of the radius there is room for
STEPS = 96  # sizes between the smallest and the largest: smooth, and each drawn once
FAR = 5  # steps by which the rows of one turn and those of the other may differ: a dot of the largest disc at 80x24
TURNED = Style(reverse=True)
WIDEST_COUNT = 3  # cells: a count has two digits at most


@lru_cache(maxsize=STEPS * 2)
def circle(width: int, height: int, step: int) -> tuple[str, ...]:
    """Return the rows of a disc in dots, centred in `width` by `height` cells; `step` is 0 to STEPS."""
    across, down = width * 2, height * 4
    largest = min(across, down) / 2 - 0.5
    radius = largest * (SMALLEST + (LARGEST - SMALLEST) * step / STEPS)
    middle = (down - 1) / 2
    spans = []
    for y in range(down):
        inside = radius * radius - (y - middle) ** 2
        half = sqrt(inside) if inside > 0 else -1.0
        spans.append((across / 2 - half - 0.5, across / 2 + half - 0.5))
    return tuple(_row(spans[top : top + 4], width) for top in range(0, down, 4))


def _row(spans: list[tuple[float, float]], width: int) -> str:
    """One row of cells, each two dots wide: blank outside every span, full inside all of them, dots at the edges."""
    lefts, rights = [left for left, _ in spans], [right for _, right in spans]
    widest, narrowest = (min(lefts), max(rights)), (max(lefts), min(rights))
    cells = []
    for column in range(0, width * 2, 2):
        if column + 1 < widest[0] or column > widest[1]:
            cells.append(" ")
        elif narrowest[0] <= column and column + 1 <= narrowest[1]:
            cells.append(FULL)
        else:
            cells.append(_edge(spans, column))
    return "".join(cells)


def _edge(spans: list[tuple[float, float]], column: int) -> str:
    bits = 0
    for (left, right), dots in zip(spans, DOTS, strict=True):
        for side in (0, 1):
            if left <= column + side <= right:
                bits |= dots[side]
    return chr(BRAILLE + bits) if bits else " "


class Breath(Widget):
    """A breath to look at; the clock is looked at more often than it is drawn, so that words come on time."""

    EVERY = 1  # of so many looks one is drawn: bytes a second

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._looks = 0

    def show(self, cue: Cue, *, moves: bool = True) -> None:
        """Show how full the breath is; where nothing `moves`, all of it stands as it is from now on."""
        if not moves:
            self.stand(cue)
        elif self._looks % self.EVERY == 0:
            self.draw(cue)
        self._looks += 1

    def stand(self, cue: Cue) -> None:
        """Draw what no other picture follows soon."""
        self.draw(cue)

    def draw(self, cue: Cue) -> None:
        """Draw what changed."""
        raise NotImplementedError


class BreathShape(Breath):
    """A disc of dots; only the cells that changed are drawn again, of every other row in turn.

    The edge moves by no more than about a dot between two pictures, so that rows of both look like one disc. A row and
    the one that mirrors it are drawn together.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._steps = [0, 0]  # of the rows of either turn
        self._turn = 0  # which of them were drawn last
        self._drawn: Size | None = None  # the size in which it was drawn last

    def draw(self, cue: Cue) -> None:
        """Draw how full the breath is, in the rows whose turn it is."""
        self._turn = 1 - self._turn
        step = round(cue.fullness * STEPS)
        self._draw(step, (0, 1) if abs(self._steps[1 - self._turn] - step) > FAR else (self._turn,))

    def stand(self, cue: Cue) -> None:
        """Draw how full the breath is, in all rows."""
        self._draw(round(cue.fullness * STEPS), (0, 1))

    def _draw(self, step: int, turns: Sequence[int]) -> None:
        size = self.size
        if size != self._drawn:
            self._drawn, self._steps = size, [step, step]
            self.refresh()
        elif size:
            changed = [
                each
                for turn in turns
                for each in changes(*size, self._steps[turn], step)
                if _turn(each.y, size.height) == turn
            ]
            for turn in turns:
                self._steps[turn] = step
            if changed:
                self.refresh(*changed)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows: the same sizes come again with every breath, and so do the rows as they were drawn then."""
        width, height = self.size
        both = [circle(width, height, step) if width and height else () for step in self._steps]
        style, ground, filters = self.rich_style, self.background_colors[1], self.get_line_filters()
        strips = []
        for y in crop.line_range:
            rows = both[_turn(y, height)]
            strip = _strip(rows[y] if y < len(rows) else " " * width, style)
            for each in filters:
                strip = strip.apply_filter(each, ground)
            strips.append(strip.crop(crop.x, crop.right))
        return strips


def _turn(y: int, height: int) -> int:
    return min(y, height - 1 - y) % 2


@lru_cache(maxsize=1024)
def _strip(row: str, style: Style) -> Strip:
    return Strip([Segment(row, style)], len(row))


@lru_cache(maxsize=STEPS * 8)
def changes(width: int, height: int, before: int, after: int) -> tuple[Region, ...]:
    """Return the places in which two sizes of a disc differ; they come again with every breath."""
    rows = zip(circle(width, height, before), circle(width, height, after), strict=True)
    return tuple(region for y, (old, new) in enumerate(rows) if old != new for region in _changed(y, old, new))


def _changed(y: int, old: str, new: str) -> list[Region]:
    """The places of a row that changed: its left edge and its right edge."""
    at = [x for x, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
    middle = len(new) // 2
    left, right = [x for x in at if x < middle], [x for x in at if x >= middle]
    return [Region(side[0], y, side[-1] - side[0] + 1, 1) for side in (left, right) if side]


class BreathRow(Breath):
    """One row that grows from its middle, for far lines and small screens."""

    DEFAULT_CSS = "BreathRow { height: 1; }"
    WIDEST = 41
    EVERY = 4

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._eighths = -1

    def draw(self, cue: Cue) -> None:
        """Draw how full the breath is."""
        half = min(self.WIDEST, self.size.width) // 2
        if not half:
            return
        eighths = max(5, round(cue.fullness * half * 8))
        eighths += eighths % 8 == 4  # the sign for a half is the mark of a list, and few glyphs show it as one
        before, self._eighths = self._eighths, eighths
        if before < 0:
            self.refresh()
        elif before != eighths:
            middle, y = self.size.width // 2, self.size.height // 2
            near, far = min(before, eighths) // 8, max(before, eighths) // 8 + 1
            self.refresh(Region(middle - far, y, far - near, 1), Region(middle + near, y, far - near, 1))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y != self.size.height // 2:
            return Strip.blank(width, self.rich_style)
        full, part = divmod(max(0, self._eighths), 8)
        middle = width // 2
        right = "\u2588" * full + (EIGHTHS[part] if part else "")
        # a block filled from its right is one filled from its left, with the colours turned round
        left = [Segment(EIGHTHS[8 - part], self.rich_style + TURNED)] if part else []
        blank = Segment(" " * (middle - full - bool(part)), self.rich_style)
        segments = [blank, *left, Segment("\u2588" * full + right, self.rich_style)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)


class BreathWords(Breath):
    """The slow count of a phase, where motion is off."""

    DEFAULT_CSS = "BreathWords { height: 1; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._count = 0

    def draw(self, cue: Cue) -> None:
        """Draw the seconds counted in this phase."""
        if cue.count != self._count:
            self._count = cue.count
            self.refresh(Region(max(0, self.size.width // 2 - 1), 0, WIDEST_COUNT, 1))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y or not self._count:
            return Strip.blank(width, self.rich_style)
        count = str(self._count)
        shown = " " * (width // 2 - len(count) // 2) + count
        return Strip([Segment(shown, self.rich_style)]).adjust_cell_length(width, self.rich_style)
