"""What the formats for reading hold: nothing of the bin, and of a sealed memory a calm line alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from cryout_tui import content
from cryout_tui.domain.entry_page import Look, PageLine, lines, sealed
from cryout_tui.domain.kept import OwnPerson, Practice
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.whole import Whole
from cryout_tui.language import _
from cryout_tui.store.store import Store

T = TypeVar("T")


class Told:
    """A journal as it is written out to be read. With `is_open` what is sealed is there too.

    Hold the journal while it is asked for.
    """

    def __init__(self, store: Store, today: date, *, is_open: bool = False) -> None:
        self.store = store
        self._today = None if is_open else today

    @cached_property
    def _memories(self) -> dict[UUID, Memory]:
        return {each.id: each for each in self.store.memories.each() if each.deleted_at is None}

    @cached_property
    def _scales(self) -> tuple[Scale, ...]:
        return tuple(self.store.scales.each())

    def rests(self, memory: Memory) -> bool:
        """Say whether a memory is told as a calm line alone."""
        return self._today is not None and memory.is_sealed(self._today)

    def lines(self, whole: Whole) -> list[PageLine]:
        """Return an entry as one reads it."""
        if whole.kind is Kind.MEMORY and self.rests(whole.memories[0]):
            return [PageLine(Look.HEADING, _("A memory")), PageLine(Look.ABOUT, sealed(whole.memories[0].sealed_until))]
        return lines(whole, lambda lens: content.heading(lens.group), today=self._today)

    def memories(self) -> Iterator[Whole]:
        """Return the memories, the first written down first, each with its newest reframe on top."""
        kept = self.store.sittings
        sittings = _by(kept.records.each(), lambda each: each.memory_id)
        pains = _by(kept.pains.each(), lambda each: each.memory_id)
        reframes = _by(kept.reframes.each(), lambda each: each.memory_id)
        beliefs = _by(sorted(kept.beliefs.each(), key=lambda each: each.at), lambda each: each.reframe_id)
        for memory in sorted(self._memories.values(), key=lambda each: each.created_at):
            if self.rests(memory):
                yield Whole(kind=Kind.MEMORY, id=memory.id, memories=(memory,))
                continue
            own = sorted(reframes[memory.id], key=lambda each: each.at, reverse=True)
            yield Whole(
                kind=Kind.MEMORY,
                id=memory.id,
                memories=(memory,),
                pains=tuple(sorted(pains[memory.id], key=lambda each: each.at)),
                sittings=tuple(sorted(sittings[memory.id], key=lambda each: each.began_at)),
                reframes=tuple(own),
                beliefs=tuple(each for reframe in own for each in beliefs[reframe.id]),
            )

    def sittings(self) -> Iterator[Whole]:
        """Return the sittings, the first one first; none with a memory that rests sealed, or is in the bin."""
        kept = self.store.sittings
        waves = _by(kept.waves.each(), lambda each: each.sitting_id)
        pains = _by(kept.pains.each(), lambda each: each.sitting_id)
        for record in sorted(kept.records.each(), key=lambda each: each.began_at):
            memory = self._memories.get(record.memory_id) if record.memory_id else None
            if record.memory_id and (memory is None or self.rests(memory)):
                continue
            yield Whole(
                kind=Kind.SITTING,
                id=record.id,
                memories=(memory,) if memory else (),
                sittings=(record,),
                waves=tuple(sorted(waves[record.id], key=lambda each: each.at)),
                pains=tuple(sorted(pains[record.id], key=lambda each: each.at)),
            )

    def reflections(self) -> Iterator[Whole]:
        """Return the reflections, by their days."""
        kept = [each for each in self.store.reflections.each() if each.deleted_at is None]
        for each in sorted(kept, key=lambda each: (each.day, each.at)):
            yield self._reflection(each)

    def _reflection(self, each: Reflection) -> Whole:
        echo = self._memories.get(each.echo_memory_id) if each.echo_memory_id else None
        return Whole(
            kind=Kind.REFLECTION,
            id=each.id,
            memories=(echo,) if echo else (),
            reflections=(each,),
            scales=tuple(scale for scale in self._scales if scale.id in each.own),
        )

    def practices(self) -> list[Practice]:
        """Return the practices, the first one first."""
        return sorted(self.store.practices.each(), key=lambda each: each.at)

    def people(self) -> list[OwnPerson]:
        """Return the person's own people."""
        return list(self.store.people.each())


def in_words(practice: Practice) -> str:
    """Return a practice in a line."""
    rated = ((_("before"), practice.before), (_("after"), practice.after))
    felt = [f"{name} {value}" for name, value in rated if value is not None]
    minutes = max(1, round(practice.seconds / 60))
    return ", ".join(
        [_(practice.practice.replace("-", " ").replace("_", " ")), _("{minutes} min").format(minutes=minutes), *felt]
    )


def _by(values: Iterable[T], key: Callable[[T], UUID | None]) -> dict[UUID | None, list[T]]:
    found: dict[UUID | None, list[T]] = defaultdict(list)
    for each in values:
        found[key(each)].append(each)
    return found
