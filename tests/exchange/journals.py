"""Journals made up by hypothesis: every kind of entry, each field anything it may be."""

from datetime import date, datetime, timedelta, timezone
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from cryout_tui.domain.kept import Draft
from cryout_tui.domain.rating import HIGHEST, LOWEST
from cryout_tui.domain.text import as_kept
from cryout_tui.exchange.coming import FIRST_YEAR, LAST_YEAR
from cryout_tui.exchange.json_journal import KINDS, RATINGS

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
WORDS = st.text(max_size=12).map(as_kept)
MOMENTS = st.datetimes(datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31), timezones=ZONES)
WHOLE = st.integers(-(2**63), 2**63 - 1)
RATED = st.integers(LOWEST, HIGHEST)
OWN_KINDS = {
    str: WORDS,
    datetime: MOMENTS,
    date: st.dates(),
    int: WHOLE,
    float: st.floats(0, 1e9),
    bool: st.booleans(),
}


def field(name: str, annotation: Any) -> st.SearchStrategy[Any]:
    """Return what a field may hold."""
    if name == "own":
        return st.dictionaries(st.uuids(), RATED, max_size=2)
    if name == "day":
        return st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
    if isinstance(annotation, UnionType):
        inner, _ = get_args(annotation)
        return st.none() | field(name, inner)
    if get_origin(annotation) is tuple:
        return st.lists(WORDS, max_size=3).map(tuple)
    if annotation is int and name in RATINGS:
        return RATED
    return OWN_KINDS[annotation] if annotation in OWN_KINDS else st.from_type(annotation)


def entries(kind: type) -> st.SearchStrategy[list[Any]]:
    """Return lists of a kind of entry, none of them under the id of another."""
    hints = get_type_hints(kind)
    one = st.builds(kind, **{name: field(name, hint) for name, hint in hints.items()})
    key = "where" if kind is Draft else "id"
    return st.lists(one, max_size=2, unique_by=lambda each: getattr(each, key))


JOURNALS = st.fixed_dictionaries({name: entries(kind) for name, kind in KINDS.items()})
