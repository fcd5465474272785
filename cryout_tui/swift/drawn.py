"""What plain bytes drew before the app stood, read back, so that the app draws nothing twice."""

import re

from .sgr import PLAIN, without_ink
from .shadow import Shadow
from .signs import SIMPLE

PIECE = re.compile(
    r"\x1b\[(?P<row>\d*)(?:;(?P<column>\d*))?H|\x1b\[(?P<look>[0-9;]*)m|\x1b\[\?(?:1049|25)[hl]|(?P<text>[^\x1b]+)"
)


def take_over(shadow: Shadow, drawn: str) -> bool:
    """Take into the shadow what was drawn on the whole of a screen of its size; say whether all of it was understood.

    Understood are places, looks, and letters that have a cell each. Otherwise nothing is taken.
    """
    x = y = end = 0
    look = PLAIN
    taken: list[tuple[int, int, str, str]] = []
    for piece in PIECE.finditer(drawn):
        if piece.start() != end:
            return False
        end = piece.end()
        text = piece["text"]
        if text is not None:
            if not SIMPLE.fullmatch(text) or y >= shadow.size.height or x + len(text) > shadow.size.width:
                return False
            taken.append((x, y, text, look if text.strip() else without_ink(look)))
            x += len(text)
        elif piece["look"] is not None:
            look = re.sub(r"\A0?(?:;|\Z)", "", piece["look"])
        elif piece["row"] is not None:
            x, y = int(piece["column"] or 1) - 1, int(piece["row"] or 1) - 1
    edges = {(x + len(text), y + 1) for x, y, text, _ in taken}
    if end != len(drawn) or (edges and tuple(map(max, zip(*edges, strict=True))) != tuple(shadow.size)):
        return False
    for x, y, text, look in taken:
        shadow.row(y).put(x, list(text), look)
    return True
