"""A memory's page, gathered from every shelf that holds something of it."""

from uuid import UUID

from cryout_tui.domain.memory_page import Meaning, MemoryPage, Sat
from cryout_tui.store.memories import Memories
from cryout_tui.store.reflections import Reflections
from cryout_tui.store.rows import BeliefRow, PainRow, ReflectionRow, SittingRow, WaveRow
from cryout_tui.store.sittings import Sittings


class MemoryPages:
    """Reads what belongs to one memory; a few indexed look-ups, however long the journal."""

    def __init__(self, memories: Memories, sittings: Sittings, reflections: Reflections) -> None:
        self.memories = memories
        self.sittings = sittings
        self.reflections = reflections

    def get(self, key: UUID) -> MemoryPage:
        """Return the page of the memory kept under `key`; raise KeyError when there is none."""
        kept = self.sittings
        with self.memories.journal.reading():
            memory = self.memories.get(key)
            pains = kept.pains.where(PainRow.memory_id == key, order=PainRow.at)
            meanings = []
            for reframe in kept.reframes_of(key):
                beliefs = kept.beliefs.where(BeliefRow.reframe_id == reframe.id, order=BeliefRow.at)
                meanings.append(Meaning(reframe, tuple(beliefs)))
            sittings = []
            for record in kept.records.where(SittingRow.memory_id == key, order=SittingRow.began_at):
                waves = kept.waves.where(WaveRow.sitting_id == record.id, order=WaveRow.at)
                sittings.append(Sat(record, [each for each in pains if each.sitting_id == record.id], waves))
            row = ReflectionRow
            echoes = self.reflections.where(row.echo_memory_id == key, row.deleted_at.is_null(), order=row.at)
        return MemoryPage(memory=memory, pains=pains, meanings=meanings, sittings=sittings, echoes=echoes)
