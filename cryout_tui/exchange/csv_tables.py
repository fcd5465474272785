"""The journal as tables, one a kind of thing, for a spreadsheet in which no cell can act."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.exchange.taking_in import shelves
from cryout_tui.exchange.told import Told

MARK = "\ufeff"  # by which a spreadsheet knows UTF-8
ACTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
KEPT_APART = "'"  # stands before what could act, and before itself
LEFT_OUT = ("drafts",)
EMPTY = ("deleted_at",)  # what is in the bin is left out, so that column would say nothing
SEALED = {"id", "sealed_until"}  # what is told of a memory that rests


def tables(told: Told) -> Iterator[tuple[str, Iterator[str]]]:
    """Return the name of each table and its text, part by part."""
    hidden = _hidden(told)
    for name, shelf in shelves(told.store).items():
        if name not in LEFT_OUT:
            names = [each.name for each in fields(shelf.kind) if each.name not in EMPTY]
            yield f"{name}.csv", _table(names, (each for each in shelf.each() if not hidden(each)), told)


def _hidden(told: Told) -> Callable[[Any], bool]:
    """Say of anything whether it is in the bin, or belongs to what is, or to what rests sealed."""
    gone = {each.id for each in told.store.memories.each() if each.deleted_at is not None or told.rests(each)}
    sittings = {each.id for each in told.store.sittings.records.each() if each.memory_id in gone}
    reframes = {each.id for each in told.store.sittings.reframes.each() if each.memory_id in gone}

    def hidden(value: Any) -> bool:
        if getattr(value, "deleted_at", None) is not None:
            return True
        names = ("memory_id", "left_id", "right_id")
        return (
            any(getattr(value, name, None) in gone for name in names)
            or getattr(value, "sitting_id", None) in sittings
            or (not isinstance(value, Memory) and value.id in sittings)
            or getattr(value, "reframe_id", None) in reframes
        )

    return hidden


def _table(names: list[str], values: Iterable[Any], told: Told) -> Iterator[str]:
    yield MARK + row(names)
    scales = {each.id: each.called for each in told.store.scales.each()}
    for each in values:
        rests = isinstance(each, Memory) and told.rests(each)
        yield row("" if rests and name not in SEALED else _cell(getattr(each, name), scales) for name in names)


def row(cells: Iterable[str]) -> str:
    """Return a row, every cell that could act disarmed."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow([disarmed(each) for each in cells])
    return stream.getvalue()


def disarmed(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return KEPT_APART + cell if cell.startswith((*ACTS, KEPT_APART)) else cell


def armed(cell: str) -> str:
    """Return what the cell said before it was disarmed."""
    return cell.removeprefix(KEPT_APART)


def _cell(value: Any, scales: dict[UUID, str]) -> str:
    """Return a value as a spreadsheet understands it: a moment by the clock on the wall where it was."""
    if value is None or value == UNTIL_ASKED:
        return "" if value is None else "until you ask"
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.replace(tzinfo=None).isoformat(" ", "seconds")
        case date():
            return value.isoformat()
        case float():
            return f"{round(value, 1):.15g}"
        case Enum():
            return str(value).replace("_", " ")
        case tuple():
            return "\n".join(value)
        case dict():
            return "\n".join(f"{scales.get(key, key)}: {given}" for key, given in value.items())
    return str(value)
