"""Whole entries: a memory, a reframe, a reflection, a sitting, a person, with all that belongs to it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.whole import Whole
from cryout_tui.store.memories import Memories
from cryout_tui.store.own_scales import OwnScales
from cryout_tui.store.reflections import Reflections
from cryout_tui.store.rows import BeliefRow, MemoryRow, PainRow, ReflectionRow, ReframeRow, SittingRow, WaveRow
from cryout_tui.store.shelf import Shelf
from cryout_tui.store.sittings import Sittings


class Wholes:
    """Gathers an entry from the shelves."""

    def __init__(
        self, memories: Memories, sittings: Sittings, reflections: Reflections, people: Shelf, scales: OwnScales
    ) -> None:
        self.memories = memories
        self.sittings = sittings
        self.reflections = reflections
        self.people = people
        self.scales = scales

    def get(self, kind: Kind, key: UUID) -> Whole:
        """Return what is kept under `key`; raise KeyError when there is none."""
        with self.memories.journal.reading():
            match kind:
                case Kind.MEMORY:
                    return self._memory(key)
                case Kind.SITTING:
                    return self._sitting(key)
                case Kind.REFRAME:
                    return self._reframe(key)
                case Kind.REFLECTION:
                    return self._reflection(key)
                case Kind.PERSON:
                    return Whole(kind=kind, id=key, people=(self.people.get(key),))

    def _memory(self, key: UUID) -> Whole:
        reframes = self.sittings.reframes_of(key)
        reflections = self.reflections.where(
            ReflectionRow.echo_memory_id == key, ReflectionRow.deleted_at.is_null(), order=ReflectionRow.at
        )
        return Whole(
            kind=Kind.MEMORY,
            id=key,
            memories=(self.memories.get(key),),
            pains=tuple(self.sittings.pains.where(PainRow.memory_id == key, order=PainRow.at)),
            sittings=tuple(self.sittings.records.where(SittingRow.memory_id == key, order=SittingRow.began_at)),
            reframes=tuple(reframes),
            beliefs=self._beliefs(reframes),
            reflections=tuple(reflections),
            scales=self._rated_in(reflections),
        )

    def _sitting(self, key: UUID) -> Whole:
        record = self.sittings.records.get(key)
        reframes = self.sittings.reframes.where(ReframeRow.sitting_id == key, order=ReframeRow.at)
        return Whole(
            kind=Kind.SITTING,
            id=key,
            memories=self._titled(record.memory_id),
            pains=tuple(self.sittings.pains.where(PainRow.sitting_id == key, order=PainRow.at)),
            sittings=(record,),
            waves=tuple(self.sittings.waves.where(WaveRow.sitting_id == key, order=WaveRow.at)),
            reframes=tuple(reframes),
            beliefs=self._beliefs(reframes),
        )

    def _reframe(self, key: UUID) -> Whole:
        reframe = self.sittings.reframes.get(key)
        return Whole(
            kind=Kind.REFRAME,
            id=key,
            memories=self._titled(reframe.memory_id),
            reframes=(reframe,),
            beliefs=self._beliefs([reframe]),
        )

    def _reflection(self, key: UUID) -> Whole:
        reflection = self.reflections.get(key)
        memories = self._titled(reflection.echo_memory_id)
        scales = self._rated_in([reflection])
        return Whole(kind=Kind.REFLECTION, id=key, memories=memories, reflections=(reflection,), scales=scales)

    def _rated_in(self, reflections: Iterable[Reflection]) -> tuple[Scale, ...]:
        keys = {key for each in reflections for key in each.own}
        return tuple(each for each in self.scales.all() if each.id in keys) if keys else ()

    def _titled(self, key: UUID | None) -> tuple[Memory, ...]:
        """The memory it belongs to, unless that is in the bin."""
        found: Any = self.memories.where(MemoryRow.id == key, MemoryRow.deleted_at.is_null()) if key else ()
        return tuple(found)

    def _beliefs(self, reframes: Iterable[Reframe]) -> tuple[Any, ...]:
        keys = [each.id for each in reframes]
        return tuple(self.sittings.beliefs.where(BeliefRow.reframe_id.in_(keys), order=BeliefRow.at))
