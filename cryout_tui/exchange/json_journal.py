"""The journal as one JSON document, and back: the same journal, entry by entry, by id."""

from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeVar

import msgspec

from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.domain.kept import Comparison, Draft, OwnPerson, Practice
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pain import Pain
from cryout_tui.domain.rating import check
from cryout_tui.domain.reflection import RATED, Reflection
from cryout_tui.domain.reframe import Belief, Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.text import as_kept
from cryout_tui.domain.wave import Wave
from cryout_tui.errors import CryoutError, TooNew
from cryout_tui.store.store import Store

SCHEMA = 2
BIGGEST = 256 * 1024 * 1024
RATINGS = {"value", "before", "after", *(question.value for question in RATED)}
SMALLEST_WHOLE, LARGEST_WHOLE = -(2**63), 2**63 - 1

T = TypeVar("T")


class _First(msgspec.Struct, kw_only=True):
    """A journal with no scale and no question of the person's own, as the first schema has it."""

    format: Literal["cryout"] = "cryout"
    schema_version: int = 1
    exported_at: datetime
    memories: list[Memory] = []
    pains: list[Pain] = []
    comparisons: list[Comparison] = []
    sittings: list[SittingRecord] = []
    waves: list[Wave] = []
    reframes: list[Reframe] = []
    beliefs: list[Belief] = []
    reflections: list[Reflection] = []
    practices: list[Practice] = []
    people: list[OwnPerson] = []
    drafts: list[Draft] = []


class Document(_First, kw_only=True):
    """Everything a journal holds; a later schema only adds."""

    schema_version: int = SCHEMA
    scales: list[Scale] = []
    questions: list[OwnQuestion] = []


KINDS = tuple(each.name for each in msgspec.structs.fields(Document))[3:]


class _Heading(msgspec.Struct):
    format: str
    schema_version: int


def _shelves(store: Store) -> dict[str, Any]:
    return {
        "memories": store.memories,
        "pains": store.sittings.pains,
        "comparisons": store.comparisons,
        "sittings": store.sittings.records,
        "waves": store.sittings.waves,
        "reframes": store.sittings.reframes,
        "beliefs": store.sittings.beliefs,
        "reflections": store.reflections,
        "practices": store.practices,
        "people": store.people,
        "drafts": store.drafts,
        "scales": store.scales,
        "questions": store.questions,
    }


def write(store: Store, *, now: datetime) -> bytes:
    """Return everything in the journal as one JSON document in UTF-8.

    It is of the first schema where nothing in it needs a later one.
    """
    with store.journal.reading():
        kept: dict[str, Any] = {name: list(shelf.all()) for name, shelf in _shelves(store).items()}
    document = _least(kept, now)
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def _least(kept: dict[str, Any], now: datetime) -> _First:
    if kept["scales"] or kept["questions"] or any(each.own for each in kept["reflections"]):
        return Document(exported_at=now, **kept)
    first = {name: values for name, values in kept.items() if name not in ("scales", "questions")}
    first["reflections"] = [replace(each, own=msgspec.UNSET) for each in kept["reflections"]]  # left out when written
    return _First(exported_at=now, **first)


def read(data: bytes) -> Document:
    """Return what a JSON document holds, every value checked.

    Raises TooNew for a newer schema, CryoutError naming the place of what is wrong in any other file.
    """
    if len(data) > BIGGEST:
        raise CryoutError(f"The file is larger than {BIGGEST // 1024 // 1024} MB. Nothing was changed.")
    try:
        heading = msgspec.json.decode(data, type=_Heading)
        if heading.format != "cryout":
            raise CryoutError("This is not a journal exported by cryout. Nothing was changed.")
        if heading.schema_version > SCHEMA:
            raise TooNew(
                f"This file was made by a newer cryout (schema {heading.schema_version}; this one knows {SCHEMA}). "
                "Nothing was changed."
            )
        document = msgspec.json.decode(data, type=Document)
    except msgspec.ValidationError as error:
        place = str(error).rpartition(" - at ")[2].strip("`") if " - at " in str(error) else "the top"
        raise CryoutError(f"The file cannot be used: something is wrong at {place}. Nothing was changed.") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise CryoutError("The file is not whole JSON, so it was not used. Nothing was changed.") from None
    for name in KINDS:
        setattr(document, name, [_checked(value, f"{name}[{at}]") for at, value in enumerate(getattr(document, name))])
    return document


def add(store: Store, document: Document, *, dry_run: bool = False) -> dict[str, int]:
    """Add what the journal does not hold yet, all of it or nothing; return how many of each kind.

    With `dry_run` everything is tried, and nothing kept. Entries already here are never changed.
    """
    added: dict[str, int] = {}
    try:
        with store.journal.writing():
            for name, shelf in _shelves(store).items():
                added[name] = shelf.add_missing(getattr(document, name))
            if dry_run:
                raise _OnlyTried
    except _OnlyTried:
        pass
    return added


class _OnlyTried(Exception):
    """Takes back what was tried."""


def _checked(value: T, place: str) -> T:
    """Return `value` as the journal may keep it; raise CryoutError naming `place` when it may not."""
    assert is_dataclass(value)
    changes: dict[str, Any] = {}
    for each in fields(value):
        held = getattr(value, each.name)
        if isinstance(held, str) and type(held) is str:
            changes[each.name] = as_kept(held)
        elif isinstance(held, tuple):
            changes[each.name] = tuple(as_kept(part) for part in held)
        elif isinstance(held, datetime) and held.utcoffset() is None:
            raise CryoutError(f"{place}.{each.name} has no time offset. Nothing was changed.")
        elif isinstance(held, int) and not SMALLEST_WHOLE <= held <= LARGEST_WHOLE:
            raise CryoutError(f"{place}.{each.name} is too large. Nothing was changed.")
        for given in held.values() if isinstance(held, dict) else [held] if each.name in RATINGS else ():
            _check_rating(given, f"{place}.{each.name}")
    return replace(value, **changes)  # type: ignore[type-var]


def _check_rating(given: int | None, place: str) -> None:
    try:
        check(given)
    except ValueError:
        raise CryoutError(f"{place} is not 0 to 10. Nothing was changed.") from None
