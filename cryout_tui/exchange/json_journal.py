"""The journal as one JSON document, and back: the same journal, entry by entry, by id."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any, BinaryIO, TypeVar

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
from cryout_tui.exchange.coming import FIRST_YEAR, LAST_YEAR, Coming, Entry, Unfit, Unread, in_years
from cryout_tui.exchange.json_entries import broken, wrong_at
from cryout_tui.exchange.pieces import Piece, pieces
from cryout_tui.exchange.source import NOTHING_CHANGED, Source
from cryout_tui.exchange.taking_in import look, shelves, take
from cryout_tui.language import _
from cryout_tui.store.store import Store

SCHEMA = 2
WRONG_AT = _("Something is wrong at {key}. {NOTHING_CHANGED}")
KINDS: dict[str, type] = {
    "memories": Memory,
    "pains": Pain,
    "comparisons": Comparison,
    "sittings": SittingRecord,
    "waves": Wave,
    "reframes": Reframe,
    "beliefs": Belief,
    "reflections": Reflection,
    "practices": Practice,
    "people": OwnPerson,
    "drafts": Draft,
    "scales": Scale,
    "questions": OwnQuestion,
}
SECOND = ("scales", "questions")  # what the second schema added
HEADING: dict[str, Any] = {"format": str, "schema_version": int, "exported_at": datetime}
TO_COME = ("sealed_until", "return_on")  # a day that may lie as far ahead as one likes
RATINGS = {"value", "before", "after", *(question.value for question in RATED)}
SMALLEST_WHOLE, LARGEST_WHOLE = -(2**63), 2**63 - 1

T = TypeVar("T")


@dataclass
class Document:
    """Everything a document holds, by the names of its lists."""

    entries: list[Entry] = field(default_factory=list)

    def __getattr__(self, name: str) -> list[Any]:
        if name not in KINDS:
            raise AttributeError(name)
        return [each.value for each in self.entries if each.kind == name]


# out


def write(store: Store, *, now: datetime) -> bytes:
    """Return everything in the journal as one JSON document in UTF-8."""
    stream = io.BytesIO()
    write_to(stream, store, now=now)
    return stream.getvalue()


def write_to(stream: BinaryIO, store: Store, *, now: datetime) -> None:
    """Write everything in the journal as one JSON document in UTF-8, an entry at a time.

    It is of the first schema where nothing in it needs a later one.
    """
    with store.journal.reading():
        rates_own = store.reflections.rates_own()
        is_second = rates_own or any(next(iter(shelves(store)[name].each()), None) for name in SECOND)
        heading = {"format": "cryout", "schema_version": SCHEMA if is_second else 1, "exported_at": now}
        stream.write(msgspec.json.format(msgspec.json.encode(heading), indent=1).removesuffix(b"\n}"))
        for name, shelf in shelves(store).items():
            if is_second or name not in SECOND:
                kept = shelf.each()
                _write_list(stream, name, kept if is_second else map(_without_own, kept))
        stream.write(b"\n}\n")


def _without_own(value: T) -> T:
    if not isinstance(value, Reflection):
        return value
    bare: dict[str, Any] = {"own": msgspec.UNSET}  # left out when written
    return replace(value, **bare)


def _write_list(stream: BinaryIO, name: str, values: Iterator[Any]) -> None:
    between = f',\n "{name}": ['.encode()
    is_empty = True
    for value in values:
        stream.write(between + b"\n  ")
        stream.write(msgspec.json.format(msgspec.json.encode(value), indent=1).replace(b"\n", b"\n  "))
        between, is_empty = b",", False
    stream.write(between + b"]" if is_empty else b"\n ]")


# in


def coming(source: Source) -> Coming:
    """Return what a JSON document holds, every value checked.

    Raises TooNew for a newer schema, CryoutError for what is not whole or not of this program.
    """
    _check_heading(source)
    decoders: dict[str, msgspec.json.Decoder[Any]] = {name: msgspec.json.Decoder(kind) for name, kind in KINDS.items()}
    with source.open() as stream:
        for piece in pieces(stream):
            decoder = decoders.get(piece.key)
            if decoder is None:
                continue
            if piece.number:
                yield _entry(piece, decoder)
            elif piece.data != b"[]":
                raise CryoutError(WRONG_AT.format(key=piece.key, NOTHING_CHANGED=NOTHING_CHANGED))


def read(data: bytes) -> Document:
    """Return what a JSON document holds; raise as `coming` does, and CryoutError for an entry that cannot be read."""
    document = Document()
    for each in coming(Source.of(data)):
        if isinstance(each, Unread):
            raise CryoutError(
                _("The file cannot be used: {place}: {why}. {NOTHING_CHANGED}").format(
                    place=each.place, why=each.why, NOTHING_CHANGED=NOTHING_CHANGED
                )
            )
        if isinstance(each, Entry):
            document.entries.append(each)
    return document


def add(store: Store, document: Document, *, dry_run: bool = False) -> dict[str, int]:
    """Add what the journal does not hold yet, all of it or nothing; return how many of each kind.

    With `dry_run` nothing is kept. Entries already here are never changed.
    """

    def reader() -> Coming:
        return iter(document.entries)

    report = look(store, reader)
    return dict.fromkeys(KINDS, 0) | dict((report if dry_run else take(store, reader)).added)


def _check_heading(source: Source) -> None:
    told: dict[str, Any] = {}
    with source.open() as stream:
        for piece in pieces(stream):
            if piece.key in HEADING and not piece.number:
                told[piece.key] = _decoded(piece, HEADING[piece.key])
                if told.get("format", "cryout") != "cryout":
                    raise CryoutError(
                        _("This is not a journal exported by cryout. {NOTHING_CHANGED}").format(
                            NOTHING_CHANGED=NOTHING_CHANGED
                        )
                    )
                if told.get("schema_version", 0) > SCHEMA:
                    raise TooNew(
                        _(
                            "This file was made by a newer cryout (schema {schema}; this one knows {SCHEMA}). "
                            "{NOTHING_CHANGED}"
                        ).format(schema=told["schema_version"], SCHEMA=SCHEMA, NOTHING_CHANGED=NOTHING_CHANGED)
                    )
            if len(told) == len(HEADING):
                return
    raise CryoutError(
        _("This is not a whole journal exported by cryout. {NOTHING_CHANGED}").format(NOTHING_CHANGED=NOTHING_CHANGED)
    )


def _decoded(piece: Piece, kind: Any) -> Any:
    try:
        return msgspec.json.decode(piece.data, type=kind)
    except msgspec.ValidationError:
        raise CryoutError(WRONG_AT.format(key=piece.key, NOTHING_CHANGED=NOTHING_CHANGED)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise broken(piece.line) from None


def _entry(piece: Piece, decoder: msgspec.json.Decoder[Any]) -> Entry | Unread:
    place = _("{key} {number}, line {line}").format(key=piece.key, number=piece.number, line=piece.line)
    try:
        return Entry(piece.key, _checked(decoder.decode(piece.data)), place)
    except msgspec.ValidationError as error:
        return Unread(place, wrong_at(error))
    except Unfit as error:
        return Unread(place, str(error))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise broken(piece.line) from None


def _checked(value: T) -> T:
    """Return `value` as the journal may keep it; raise Unfit when it may not be."""
    assert is_dataclass(value)
    changes: dict[str, Any] = {}
    for each in fields(value):
        held = getattr(value, each.name)
        if type(held) is str:
            changes[each.name] = as_kept(held)
        elif isinstance(held, tuple):
            changes[each.name] = tuple(as_kept(part) for part in held)
        elif isinstance(held, datetime):
            _check_moment(held, each.name)
        elif isinstance(held, date) and each.name not in TO_COME and not in_years(held):
            raise Unfit(
                _("{name} is not in the years {FIRST_YEAR} to {LAST_YEAR}").format(
                    name=each.name, FIRST_YEAR=FIRST_YEAR, LAST_YEAR=LAST_YEAR
                )
            )
        elif isinstance(held, int) and not SMALLEST_WHOLE <= held <= LARGEST_WHOLE:
            raise Unfit(_("{name} is too large").format(name=each.name))
        for given in held.values() if isinstance(held, dict) else [held] if each.name in RATINGS else ():
            _check_rating(given, each.name)
    return replace(value, **changes)  # type: ignore[type-var]


def _check_moment(held: datetime, name: str) -> None:
    if held.utcoffset() is None:
        raise Unfit(_("{name} has no time offset").format(name=name))
    if not in_years(held):
        raise Unfit(
            _("{name} is not in the years {FIRST_YEAR} to {LAST_YEAR}").format(
                name=name, FIRST_YEAR=FIRST_YEAR, LAST_YEAR=LAST_YEAR
            )
        )


def _check_rating(given: int | None, name: str) -> None:
    try:
        check(given)
    except ValueError as error:
        raise Unfit(_("{name} is not 0 to 10").format(name=name)) from error
