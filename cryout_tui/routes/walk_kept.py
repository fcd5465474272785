"""What the walk keeps of a memory: each is a step that can be undone."""

from dataclasses import replace
from uuid import UUID

from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.years import Part
from cryout_tui.routes.desk import Desk


class WalkKept:
    """Writes memories down, with their tone and how strong they are to hold; `sitting_id` is the sitting walked in."""

    def __init__(self, desk: Desk, sitting_id: UUID | None) -> None:
        self.desk = desk
        self.sitting_id = sitting_id

    def new(self, title: str, part: Part | None) -> Memory:
        """Return a new memory of a part of life, or the good or safe one of none."""
        now = self.desk.now()
        if part is None:
            return Memory(title=title, created_at=now, updated_at=now, is_safe_place=True, tone=Tone.HAPPY)
        return Memory(title=title, created_at=now, updated_at=now, period=part.period)

    def begin(self, memory: Memory) -> None:
        """Keep a new memory; how strong it is to hold is asked next, and is kept as skipped until it is said."""
        with self.desk.store.changes.step(f'"{memory.title}" written down'):
            self.desk.store.memories.put(memory)
            if not memory.is_safe_place:
                self._felt(memory, None)

    def rename(self, memory: Memory, title: str) -> None:
        """Keep another name for it."""
        if title != memory.title:
            with self.desk.store.changes.step(f'the name of "{title}"'):
                self.desk.store.memories.put(replace(memory, title=title, updated_at=self.desk.now()))

    def tone(self, memory: Memory, tone: Tone | None) -> None:
        """Keep whether it is happy, sad or both."""
        with self.desk.store.changes.step(f'whether "{memory.title}" is happy or sad'):
            self.desk.store.memories.put(replace(memory, tone=tone, updated_at=self.desk.now()))

    def feel(self, memory: Memory, value: int | None) -> None:
        """Keep how strong it is to hold, 0 to 10."""
        with self.desk.store.changes.step(f'how strong "{memory.title}" is to hold'):
            self._felt(memory, value)

    def strength(self, memory: Memory) -> int | None:
        """Return how strong it is to hold, 0 to 10, as far as it was said."""
        pain = self.desk.store.sittings.walk_pain(memory.id)
        return None if pain is None else pain.value

    def _felt(self, memory: Memory, value: int | None) -> None:
        pain = self.desk.store.sittings.walk_pain(memory.id)
        if pain is None:
            now = self.desk.now()
            pain = Pain(memory_id=memory.id, sitting_id=self.sitting_id, moment=Moment.WALK, value=value, at=now)
        self.desk.store.sittings.pains.put(replace(pain, value=value))
