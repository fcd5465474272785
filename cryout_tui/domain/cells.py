"""How wide words stand: a sign takes one cell, an East Asian one two, and one that joins another none.

A sign that stands beside its letter, as many vowels of Indian writing do, takes a cell of its own in most terminals.
"""

from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

MORE = "\u2026"
JOINER = "\u200d"
VIRAMA = 9  # the class of the signs that join the consonant before them with the one after
TINTS = range(0x1F3FB, 0x1F400)  # the colours of a face before them
FLAGS = range(0x1F1E6, 0x1F200)  # two of these are one flag


def cells(words: str) -> int:
    """Return how many cells `words` take."""
    return sum(map(_cells, words))


def cut(words: str, most: int) -> str:
    """Return `words`, or as much of their beginning as takes at most `most` cells with what says there is more."""
    if cells(words) <= most:
        return words
    begin = next(pieces(words, most - 1))
    return (begin.rstrip() if cells(begin) < most else "") + MORE


def pieces(words: str, most: int) -> Iterator[str]:
    """Give `words` in pieces, each of at most `most` cells; what is read as one sign is not cut, but where it must be.

    It must be where one sign alone takes more cells than that.
    """
    taken, room = "", most
    for sign in clusters(words):
        room -= cells(sign)
        if room < 0 and taken:
            yield taken
            taken, room = "", most - cells(sign)
        taken += sign
    yield taken


def clusters(words: str) -> Iterator[str]:
    """Give what is read as one sign: a letter with its marks, consonants joined into one, a picture of several."""
    taken = ""
    for sign in words:
        if taken and not _joins(taken, sign):
            yield taken
            taken = ""
        taken += sign
    if taken:
        yield taken


def last_cluster(words: str) -> str:
    """Return what is read as the last sign of `words`, without reading all of them."""
    at = len(words) - 1
    while at > 0 and _may_join(words[at - 1], words[at]):
        at -= 1
    return next(reversed(list(clusters(words[max(at, 0) :]))), "")


def _may_join(last: str, sign: str) -> bool:
    """Say whether there can be something before `last` with which `sign` is read as one."""
    if sign.isascii():
        return False
    joined = category(sign)[0] == "M" or sign == JOINER or ord(sign) in TINTS or ord(sign) in FLAGS
    return joined or last == JOINER or combining(last) == VIRAMA


def _joins(taken: str, sign: str) -> bool:
    """Say whether a sign belongs to what was taken before it."""
    if sign.isascii():
        return False
    code, last = ord(sign), taken[-1]
    if category(sign)[0] == "M" or sign == JOINER or code in TINTS:
        return last not in "\n\t"
    if last == JOINER:
        return len(taken) > 1
    if combining(last) == VIRAMA:
        return category(sign) == "Lo"
    return code in FLAGS and len(taken) == 1 and ord(last) in FLAGS


def _cells(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
