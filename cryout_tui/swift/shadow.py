"""A shadow of what every cell of the terminal shows, and what is to be sent so that it shows something else."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from .pen import Pen
from .sgr import look_of
from .signs import SIMPLE, Sign, signs

UNKNOWN = None  # of a cell: anything may stand there
REST = ""  # of a cell: what begins to its left reaches over it
PAST = 4  # bytes that go past cells which stand there already: what is no longer is drawn again

Fragment = tuple[int, int, Strip]  # a row, a column, and what is drawn from there


class Shadow:
    """Knows of each cell its sign and its look, as far as it was drawn through here."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self.is_new = True  # nothing is known yet: others drew before
        self._rows = [Row(size.width) for _ in range(size.height)]

    def row(self, y: int) -> "Row":
        """Return one row."""
        return self._rows[y]

    def draw(self, fragments: Iterable[Fragment], system: ColorSystem) -> str:
        """Return the bytes that draw the fragments over what is shown; raises Foreign, and then knows of nothing.

        What raises must be sent whole, by other means.
        """
        pen = Pen(after_others=self.is_new)
        before = -1, -1
        try:
            for y, x, strip in fragments:
                if y < self.size.height:
                    self._rows[y].draw(pen, x, y, strip, system, goes_on=before == (y, x))
                before = y, x + strip.cell_length
        except BaseException:
            self.forget()
            raise
        self.is_new = False
        return pen.put()

    def forget(self) -> None:
        """The terminal may show anything by now."""
        self.__init__(self.size)  # type: ignore[misc]


class Row:
    """One row of cells."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._texts: list[str | None] = [UNKNOWN] * width
        self._looks: list[str] = [""] * width
        self._whole: dict[int, Strip] = {}  # what stands here untouched, by its column: the same again is gone by

    def cell(self, x: int) -> tuple[str | None, str]:
        """Return the sign of a cell, and its look."""
        return self._texts[x], self._looks[x]

    def draw(self, pen: Pen, x: int, y: int, strip: Strip, system: ColorSystem, *, goes_on: bool = False) -> None:
        """Draw what differs of a strip that begins at a column; raises Foreign.

        Marks at its beginning belong to the sign before it where it `goes_on` from what was just drawn; else they are
        left out.
        """
        if self._whole.get(x) is strip:
            return
        at, is_changed = x, False
        for text, style in _pieces(strip):
            if at == x and goes_on and 0 < x <= self._width and not text[0].isascii():
                is_changed |= self._add_marks(pen, x, y, text)
            look = look_of(style, system)
            if SIMPLE.fullmatch(text):
                text = text[: max(0, self._width - at)]
                is_changed |= self._draw_simple(pen, at, y, text, look)
                at += len(text)
            else:
                for sign in signs(text):
                    if sign.width and at + sign.width <= self._width:
                        is_changed |= self._draw_sign(pen, at, y, sign, look)
                    at += sign.width
        if is_changed:
            self._whole.clear()
        self._whole[x] = strip

    def _draw_simple(self, pen: Pen, x: int, y: int, text: str, look: str) -> bool:
        """Draw what differs of a text whose letters have a cell each; say whether any does."""
        end = x + len(text)
        texts, looks = self._texts[x:end], self._looks[x:end]
        if looks.count(look) == len(text) and texts == list(text):
            return False
        differs = [
            at for at, (was, now, worn) in enumerate(zip(texts, text, looks, strict=True)) if was != now or worn != look
        ]
        for start, stop in _runs(differs, text):
            pen.move(x + start, y)
            pen.wear(look)
            pen.draw(text[start:stop], stop - start)
            self.put(x + start, list(text[start:stop]), look)
        if end == self._width:
            pen.lose()
        return True

    def _draw_sign(self, pen: Pen, x: int, y: int, sign: Sign, look: str) -> bool:
        """Draw a sign where it does not stand; say whether it did not."""
        cells = [sign.text, *[REST] * (sign.width - 1)]
        end = x + sign.width
        if self._texts[x:end] == cells and self._looks[x] == look:
            return False
        pen.move(x, y)
        pen.wear(look)
        pen.draw(sign.text, sign.width, is_sure=sign.is_sure and end < self._width)
        self.put(x, cells, look)
        return True

    def _add_marks(self, pen: Pen, x: int, y: int, text: str) -> bool:
        """Draw the sign before a column with the marks at the beginning of a text; say whether there are any."""
        marks = text[: next((at for at, sign in enumerate(text) if cell_len(sign)), len(text))]
        head = x - 1
        while head > 0 and self._texts[head] == REST:
            head -= 1
        sign = self._texts[head] or ""
        if not sign or sign.endswith(marks):
            return False
        return self._draw_sign(pen, head, y, Sign(sign + marks, x - head, False), self._looks[head])

    def put(self, x: int, cells: list[str], look: str) -> None:
        """So it stands there now. What reached over these cells from beside them is not known any more."""
        before, end = x, x + len(cells)
        while before > 0 and self._texts[before] == REST:
            before -= 1
        self._texts[before:x] = [UNKNOWN] * (x - before)
        after = end
        while after < self._width and self._texts[after] == REST:
            after += 1
        self._texts[end:after] = [UNKNOWN] * (after - end)
        self._texts[x:end] = cells
        self._looks[x:end] = [look] * len(cells)


def _pieces(strip: Strip) -> list[tuple[str, Style | None]]:
    """The texts of a strip; marks at the beginning of one belong to what is before them, whatever its style."""
    pieces: list[tuple[str, Style | None]] = []
    for text, style, _ in strip._segments:
        rest = text
        while pieces and rest and not rest[0].isascii() and not cell_len(rest[0]):
            pieces[-1] = (pieces[-1][0] + rest[0], pieces[-1][1])
            rest = rest[1:]
        if rest:
            pieces.append((rest, style))
    return pieces


def _runs(places: list[int], text: str) -> Iterator[tuple[int, int]]:
    """Where to begin drawing and where to end, so that every place is drawn; short ways between them as well."""
    start = stop = places[0]
    for each in places:
        if each - stop > PAST or len(text[stop:each].encode()) > PAST:
            yield start, stop
            start = each
        stop = each + 1
    yield start, stop
