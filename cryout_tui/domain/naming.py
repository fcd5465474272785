"""Naming the source: who may be it, the earliest with the same feeling, and what was named when."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from cryout_tui.domain.dates import dated
from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.text import one_line
from cryout_tui.domain.titles import SEALED
from cryout_tui.language import _


@dataclass(frozen=True, slots=True)
class Naming:
    """What was named the source at a moment: one memory, several, or none."""

    at: datetime
    memories: tuple[UUID, ...]


def may_be_source(memory: Memory, today: date) -> bool:
    """Say whether `memory` is compared: not in the bin, not sealed on `today`, not happy alone."""
    return memory.deleted_at is None and not memory.is_sealed(today) and memory.tone is not Tone.HAPPY


def earliest_alike(memory: Memory, others: Iterable[Memory]) -> Memory | None:
    """Return the earliest of `others` that shares a feeling with `memory`, if it is earlier; unknown ages come last."""
    felt = _feelings(memory)
    alike = [each for each in others if each.id != memory.id and felt & _feelings(each)]
    first = min([memory, *alike], key=_age)
    return None if first is memory else first


def named(memories: Sequence[Memory], sources: Collection[UUID], *, now: datetime) -> list[Memory]:
    """Return those of `memories` that change when exactly `sources` are named."""
    return [
        replace(each, is_source=each.id in sources, updated_at=now)
        for each in memories
        if each.is_source != (each.id in sources)
    ]


def with_naming(history: str, naming: Naming) -> str:
    """Return `history` with one more line: the instant, then the ids of what was named, none for nobody."""
    line = " ".join([naming.at.isoformat(), *map(str, naming.memories)])
    return f"{history}\n{line}" if history else line


def namings(history: str) -> list[Naming]:
    """Return what was named, oldest first; a line that is not one is passed over."""
    found = []
    for line in history.splitlines():
        at, *keys = line.split() or [""]
        try:
            found.append(Naming(datetime.fromisoformat(at), tuple(UUID(key) for key in keys)))
        except ValueError:
            continue
    return found


def called(memory: Memory | None, today: date, *, shows_titles: bool) -> str:
    """Return what a memory once named is called in a list: its title, unless it rests, or titles are hidden."""
    if memory is None:
        return _("a memory that is gone")
    if memory.deleted_at is not None:
        return _("a memory in the bin")
    if memory.is_sealed(today):
        return SEALED
    if not shows_titles:
        return _("a memory kept on {day}").format(day=dated(memory.created_at, "%-d %B %Y"))
    return f'"{one_line(memory.title)}"'


def _feelings(memory: Memory) -> set[str]:
    return {each.casefold() for each in memory.feelings}


def _age(memory: Memory) -> float:
    if memory.age_from is not None:
        return memory.age_from
    number = re.search(r"\d{1,3}", memory.age_text)
    return int(number.group()) if number else float("inf")
