"""How wide words stand: a sign takes one cell, an East Asian one two, and one that joins another none."""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

MORE = "\u2026"


def cells(words: str) -> int:
    """Return how many cells `words` take."""
    return sum(map(_cells, words))


def cut(words: str, most: int) -> str:
    """Return `words`, or as much of their beginning as takes at most `most` cells with what says there is more."""
    return words if cells(words) <= most else next(pieces(words, most - 1)).rstrip() + MORE


def pieces(words: str, most: int) -> Iterator[str]:
    """Give `words` in pieces, each of at most `most` cells."""
    taken, room = "", most
    for sign in words:
        room -= _cells(sign)
        if room < 0:
            yield taken
            taken, room = "", most - _cells(sign)
        taken += sign
    yield taken


def _cells(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
