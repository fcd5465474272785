"""What a search found: one line of each entry, and where in it the words are."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cryout_tui.domain.search_words import Kind, Query, Term, words_in
from cryout_tui.domain.text import one_line
from cryout_tui.language import _

BEFORE = 24  # characters shown before the first word found
LONG = 240  # characters of a line
NONE_FOUND = _("None is found by that.")  # in a list that is narrowed by what is typed

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, and from where to where in it the words stand."""

    text: str
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found. `place` is where it stands in time, for asking what comes after it."""

    kind: Kind
    id: UUID
    place: int
    day: date | None
    heading: Line
    line: Line


class _Folded(dict[int, int]):
    """Letters without case or accent, one for one, so that every letter keeps its place."""

    def __missing__(self, code: int) -> int:
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = ord(plain) if len(plain) == 1 else code
        return self[code]


_FOLDED = _Folded()


def folded(text: str) -> str:
    """Return `text` without case and accents, of the same length."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class Marker:
    """Finds the words of a query in texts, as the index does: whole words, whatever their case and accents.

    Words of a writing without spaces are found wherever they stand.
    """

    def __init__(self, query: Query) -> None:
        self._plain = _pattern(query, "")
        self._accented = _pattern(query, "[\u0300-\u036f]*+")

    def marks(self, text: str) -> Marks:
        """Return from where to where in `text` the words stand."""
        if self._plain is None or self._accented is None:
            return ()
        pattern = self._plain if text.isascii() else self._accented
        return tuple(found.span() for found in pattern.finditer(folded(text)))

    def line(self, text: str) -> Line:
        """Return `text` on one line, from a little before the first word found."""
        text = one_line(text).strip()
        first = self._first(text)
        start = _start(text, first) if first is not None else 0
        lead = "\u2026 " if start else ""
        shown = lead + text[start : start + LONG] + ("\u2026" if start + LONG < len(text) else "")
        return Line(shown, self.marks(shown))

    def _first(self, text: str) -> int | None:
        pattern = self._plain if text.isascii() else self._accented
        found = pattern.search(folded(text)) if pattern is not None else None
        return found.start() if found else None


def _start(text: str, first: int) -> int:
    """Return where a line begins that shows what stands at `first`: at the beginning of a word."""
    if first <= BEFORE:
        return 0
    space = text.find(" ", first - BEFORE, first)
    return space + 1 if space >= 0 else first - BEFORE


def _pattern(query: Query, accents: str) -> re.Pattern[str] | None:
    terms = [_term(term, accents) for term in query.terms if term.columns != "period"]
    return re.compile("|".join(sorted(terms, key=len, reverse=True))) if terms else None


def _term(term: Term, accents: str) -> str:
    plain = Term(unicodedata.normalize("NFC", term.text))
    if term.is_unspaced:
        return r"[\W_]*+".join(re.escape(sign) for sign in folded("".join(words_in(plain))))
    words: Sequence[str] = ["".join(re.escape(letter) + accents for letter in folded(word)) for word in words_in(plain)]
    end = r"[^\W_]*+" if term.begins else r"(?![^\W_])"
    return r"(?<![^\W_])" + r"[\W_]++".join(words) + end
