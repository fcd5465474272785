"""A terminal to look at: what stands in every cell, its colours, attributes and link, and where the cursor is.

Made for what Textual sends and what the changed cells send; anything else is a mistake of one of them.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

import rich.cells

PIECE = re.compile(
    r"\x1b\[(?P<row>\d*)(?:;(?P<column>\d*))?H"
    r"|\x1b\[(?P<by>\d*)(?P<way>[BCD])"
    r"|\x1b\[(?P<codes>[0-9;]*)m"
    r"|\x1b\]8;(?P<link>[^\x1b]*)\x1b\\"
    r"|\x1b\[\?2026[hl]"
    r"|(?P<line>\n)"
    r"|(?P<text>[^\x1b\n]+)"
)


class Cell(NamedTuple):
    """What stands in a cell: nothing, where a sign to its left reaches over it."""

    text: str = " "
    attributes: frozenset[str] = frozenset()
    ink: str = "39"
    ground: str = "49"
    link: str = ""


@dataclass
class Model:
    """Takes what is sent."""

    width: int
    height: int
    rows: list[list[Cell]] = field(default_factory=list)
    x: int = 0
    y: int = 0
    look: Cell = field(default_factory=Cell)
    taken: int = 0

    def __post_init__(self) -> None:
        self.rows = [[Cell()] * self.width for _ in range(self.height)]

    def feed(self, sent: str) -> None:
        """Show what is sent."""
        self.taken += len(sent.encode())
        end = 0
        for piece in PIECE.finditer(sent):
            assert piece.start() == end, f"not known: {sent[end : end + 20]!r}"
            end = piece.end()
            self._take(piece)
        assert end == len(sent), f"not known: {sent[end : end + 20]!r}"

    def _take(self, piece: re.Match[str]) -> None:
        if piece["text"] is not None:
            self._write(piece["text"])
        elif piece["row"] is not None:
            self.x, self.y = int(piece["column"] or 1) - 1, int(piece["row"] or 1) - 1
        elif piece["way"] is not None:
            by = int(piece["by"] or 1)
            self.x += {"B": 0, "C": by, "D": -by}[piece["way"]]
            self.y += by if piece["way"] == "B" else 0
        elif piece["codes"] is not None:
            self._wear(piece["codes"])
        elif piece["link"] is not None:
            self.look = self.look._replace(link=piece["link"].strip(";"))
        elif piece["line"] is not None:
            self.x, self.y = 0, min(self.y + 1, self.height - 1)

    def _wear(self, codes: str) -> None:
        given = codes.split(";")
        while given:
            code = given.pop(0)
            if code in ("38", "48"):
                count = 4 if given[0] == "2" else 2
                code = ";".join([code, *given[:count]])
                del given[:count]
            number = int(code.partition(";")[0] or 0)
            if number == 0:
                self.look = Cell(link=self.look.link)
            elif 30 <= number <= 39 or 90 <= number <= 97:
                self.look = self.look._replace(ink=code)
            elif 40 <= number <= 49 or 100 <= number <= 107:
                self.look = self.look._replace(ground=code)
            else:
                self.look = self.look._replace(attributes=self.look.attributes | {code})

    def _write(self, text: str) -> None:
        if self.y >= self.height:  # drawn for a size the terminal has no more: the next frame is for the new one
            return
        letters = text.lstrip("".join(sign for sign in set(text) if not rich.cells.cell_len(sign)))
        self._add(self.rows[self.y], text[: len(text) - len(letters)])
        text = letters
        for start, end, width in rich.cells.split_graphemes(text)[0]:
            sign = text[start:end]
            row = self.rows[self.y]
            if not width:
                self._add(row, sign)
            elif self.x + width <= self.width:
                self._break(row, self.x)
                self._break(row, self.x + width)
                row[self.x] = self.look._replace(text=sign)
                row[self.x + 1 : self.x + width] = [self.look._replace(text="")] * (width - 1)
                self.x += width

    def _add(self, row: list[Cell], marks: str) -> None:
        """Marks without a letter join the one before, as terminals do."""
        x = self.x - 1
        if not marks or x >= self.width:
            return
        while x > 0 and not row[x].text:
            x -= 1
        if x >= 0:
            row[x] = row[x]._replace(text=row[x].text + marks)

    def _break(self, row: list[Cell], x: int) -> None:
        """A sign that reaches over this edge is gone."""
        if x >= self.width or row[x].text:
            return
        start, end = x, x
        while start > 0 and not row[start].text:
            start -= 1
        while end < self.width and not row[end].text:
            end += 1
        row[start:end] = [each._replace(text=" ") for each in row[start:end]]
