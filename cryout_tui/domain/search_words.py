"""What was typed into the search: words, phrases and filters. Every string is a valid search."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from cryout_tui.domain.text import as_kept
from cryout_tui.language import N_, _

MOST = 24  # terms; what is pasted beyond that narrows nothing
LONGEST = 200  # characters of one term


class Kind(StrEnum):
    """What can be found."""

    MEMORY = N_("memory")
    REFRAME = N_("reframe")
    REFLECTION = N_("reflection")
    SITTING = N_("sitting")
    PERSON = N_("person")


# where each filter looks, and where plain words do; the names of the index's columns
COLUMNS = {"feeling": "feelings", "person": "people", "period": "period"}
ANYWHERE = "words people feelings"
WEPT = (Kind.SITTING, Kind.REFRAME)  # the kinds that tears belong to

_NAMES = "feeling|person|period|kind|before|after|tears"
_TERMS = re.compile(
    rf"(?P<empty>{_NAMES}):(?=\s|$)"
    rf'|(?:(?P<name>{_NAMES}):)?(?:"(?P<phrase>[^"]*)(?P<shut>"?)|(?P<word>\S+))',
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
# Thai, Lao, Burmese, Khmer, Chinese, Japanese: written without spaces (as in migration 0005)
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff]"
)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?-?$")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand next to each other; with `begins`, the last of them is the beginning of a word."""

    text: str
    columns: str = ANYWHERE
    begins: bool = False

    @property
    def is_unspaced(self) -> bool:
        """Whether it holds signs of a writing without spaces: it is then found inside a run of them, sign by sign."""
        return self.columns != COLUMNS["period"] and bool(_UNSPACED.search(self.text))

    @property
    def match(self) -> str:
        """The term as SQLite's FTS5 reads it: quoted, so that no sign in it means anything."""
        text = " ".join(self.text) if self.is_unspaced else self.text
        quoted = '"' + text.replace('"', '""') + '"'
        return f"{{{self.columns}}} : {quoted}{' *' if self.begins and not self.is_unspaced else ''}"


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. `since` is the first day that counts, `until` the first that no longer does.

    `unread` is a day that was given and is none; nothing is looked for then, and the person is told.
    """

    terms: tuple[Term, ...] = ()
    kinds: tuple[Kind, ...] | None = None
    since: date | None = None
    until: date | None = None
    tears: bool | None = None
    unread: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for."""
        return self == Query()

    @property
    def match(self) -> str:
        """The words and kinds as SQLite's FTS5 reads them; empty when only days are asked for."""
        parts = [term.match for term in self.terms]
        kinds = self.kinds
        if self.tears is not None:
            kinds = tuple(kind for kind in WEPT if kinds is None or kind in kinds)
        if kinds is not None:
            named = " OR ".join(f'"{kind}"' for kind in kinds) or '""'
            parts.append(f"kind : ({named})")
        return " AND ".join(parts)

    @property
    def finds_nothing(self) -> bool:
        """Whether there is nothing to look among: no kind is left, or a day cannot be read."""
        if self.unread is not None:
            return True
        allowed = WEPT if self.tears is not None else tuple(Kind)
        return self.kinds is not None and not set(self.kinds) & set(allowed)


def parse(typed: str) -> Query:
    """Return what `typed` looks for.

    Words and "phrases" are all to be there; the last one counts as a beginning until a space follows. `feeling:`
    `period:` `person:` `kind:` `tears:yes` narrow it, and so do `before:` and `after:` a year, month or day,
    which is itself left out. What is no filter is looked for as words.
    """
    query = Query()
    typed = as_kept(typed)
    for found in _TERMS.finditer(typed):
        if len(query.terms) >= MOST:
            break
        if found["empty"]:
            continue
        is_last = found.end() == len(typed) and not found["shut"]
        value = found["phrase"] if found["word"] is None else found["word"]
        query = _with(query, (found["name"] or "").lower(), value, is_last)
    return query


def _with(query: Query, name: str, value: str, begins: bool) -> Query:
    """Return `query` narrowed by one term."""
    if name == "kind":
        return replace(query, kinds=tuple(kind for kind in Kind if kind.startswith(value.lower().strip())))
    if name == "tears" and value:
        said = [yes for yes in ("yes", "no") if yes.startswith(value.lower())]
        if said:
            return replace(query, tears=said[0] == "yes")
    if name in ("before", "after") and not value.strip("0123456789-"):
        return _dated(query, name, value, is_whole=not begins)
    columns = COLUMNS.get(name, ANYWHERE)
    text = value if name in COLUMNS or not name else f"{name} {value}"
    if not _WORD.search(text):
        return query
    return replace(query, terms=(*query.terms, Term(text[:LONGEST], columns, begins)))


def _dated(query: Query, name: str, value: str, *, is_whole: bool) -> Query:
    """Return `query` before or after a time; one that is still being typed narrows nothing."""
    found = _DAY.match(value)
    if found is None:
        return replace(query, unread=value[:LONGEST]) if is_whole and value else query
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        if name == "before":
            return replace(query, until=first)
        return replace(query, since=_end(first, whole_year=month is None, whole_month=day is None))
    except (ValueError, OverflowError):
        return replace(query, unread=value[:LONGEST])


def no_day(query: Query) -> str:
    """Return the sentence for a day that cannot be read; empty where there is none."""
    if not query.unread:
        return ""
    return _("{unread} is no day. A day reads like 2026-11-25, 2026-11 or 2026.").format(unread=query.unread)


def _end(first: date, *, whole_year: bool, whole_month: bool) -> date:
    """Return the day after the year, month or day that begins on `first`."""
    if whole_year:
        return date(first.year + 1, 1, 1)
    if whole_month:
        return date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first + timedelta(days=1)


def words_in(term: Term) -> Iterator[str]:
    """Yield the words of a term."""
    return (found.group() for found in _WORD.finditer(term.text))
