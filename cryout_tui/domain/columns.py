"""The numbered columns in which the words of a recovery code stand, the same on a screen and at a terminal."""

from collections.abc import Sequence

MOST, CELL, WIDEST = 3, 12, 16  # columns, and the letters one takes: a number, a gap, eight letters, and a gap or more


def columns(words: Sequence[str], width: int) -> list[str]:
    """Return `words` in lines of at most `width` letters, numbered, to be read down one column after the other."""
    count = max(1, min(MOST, (width + 1) // CELL))
    height = -(-len(words) // count)
    cell = max(CELL, min(WIDEST, width // count))
    told = [f"{number:>2} {word:<{cell - 3}}" for number, word in enumerate(words, 1)]
    return ["".join(told[row::height]).rstrip() for row in range(height)]
