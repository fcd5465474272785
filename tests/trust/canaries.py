"""A word in every place where a person's words can be, to be looked for wherever something was written."""

from uuid import uuid4

from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.domain.kept import Draft, OwnPerson
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Lens, Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.sitting import Sitting
from cryout_tui.store.store import Store
from tests.conftest import EVENING

CANARY = "zq7canary"


def plant(store: Store) -> None:
    """Keep the word in every kind of text the open journal has, as it is and as it was before a change."""
    memory = Memory(
        title=f"{CANARY} gate", story=f"{CANARY} waited.\n" * 200, age_text=CANARY, place=CANARY, people=(CANARY,),
        feelings=(CANARY,), wounded_by=(CANARY,), is_source=True, created_at=EVENING, updated_at=EVENING,
    )  # fmt: skip
    with store.changes.step(f'"{memory.title}" added'):
        store.memories.put(memory)
    sitting = Sitting(began_at=EVENING, memory_id=memory.id, kind_thing=CANARY)
    reframe = Reframe(
        memory_id=memory.id, sitting_id=sitting.id, lens=Lens.VAGUE, text=CANARY, says_no=CANARY, at=EVENING
    )
    with store.changes.step(f"{CANARY} in another way"):
        store.sittings.records.put(sitting)
        store.sittings.reframes.put(reframe)
    store.reflections.put(
        Reflection(
            day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt=CANARY, text=f"{CANARY} " * 50, prompt=CANARY
        )
    )
    store.people.put(OwnPerson(role=CANARY, name=CANARY, reach=CANARY))
    store.scales.put(Scale(name=CANARY, low=CANARY, high=CANARY, created_at=EVENING))
    store.questions.put(OwnQuestion(text=CANARY, created_at=EVENING))
    store.drafts.keep(Draft(where=f"memory/{uuid4()}/story", text=CANARY * 900, cursor=3, at=EVENING))
