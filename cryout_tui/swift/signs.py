"""Text cut into what a terminal keeps together: a sign with its marks, words whose signs join."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import rich.cells

# from a sign that joins, as in Hindi, to where two blanks begin: terminals shape it as one, and not all alike
JOINED = re.compile(r"[\u0900-\u0dff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff](?:[^\x00-\x20\x7f-\x9f]| (?! ))*")
# what is one cell wide in every usual terminal: Latin to Cyrillic, punctuation, arrows, boxes, shapes, braille
NARROW = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u2199"
    r"\u2500-\u25fc\u2800-\u28ff"
)
SIMPLE = re.compile(f"[{NARROW}]*")
# and what is two: the signs of Chinese, Japanese and Korean
SURE = re.compile(f"[{NARROW}\u3001-\u3029\u3041-\u3096\u30a1-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Sign(NamedTuple):
    """What is drawn in one piece, its width in cells, and whether every terminal takes it for that wide."""

    text: str
    width: int
    is_sure: bool


class Foreign(Exception):
    """There is something in a text that commands the terminal: what it shows afterwards cannot be known."""


@lru_cache(maxsize=2048)
def signs(text: str) -> tuple[Sign, ...]:
    """Return the signs of a text, the first without width where it begins with marks alone; raises Foreign."""
    if CONTROL.search(text):
        raise Foreign
    found: list[Sign] = []
    for sign in _signs(text):
        if found and not sign.width:  # it is drawn with the one before
            sign = Sign(found[-1].text + sign.text, found.pop().width, False)
        found.append(sign)
    return tuple(found)


def _signs(text: str) -> Iterator[Sign]:
    at = 0
    for word in JOINED.finditer(text):
        yield from _clusters(text[at : word.start()])
        yield Sign(word[0], rich.cells.cell_len(word[0]), False)
        at = word.end()
    yield from _clusters(text[at:])


def _clusters(text: str) -> Iterator[Sign]:
    if not text:
        return
    for start, end, width in rich.cells.split_graphemes(text)[0]:
        sign = text[start:end]
        yield Sign(sign, width, SURE.fullmatch(sign) is not None)
