"""A sitting comes out of the journal as it went in."""

from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.pacing import Arrival
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step, Tears
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock

GATE = Memory(title="The school gate", period=Period.EARLY_SCHOOL, created_at=EVENING, updated_at=EVENING)

ANSWERS: tuple[said.Answer, ...] = (
    said.Rated(6),
    said.Said(True),
    said.Said(True),
    said.Said(None),
    said.Remembered(GATE),
    said.Remembered(GATE),
    said.Waved(),
    said.Wept(Tears.CRIED),
    said.Rated(5),
    said.Said(True),
    said.Waved(),
    said.Wept(None),
    said.Rated(None),
    said.Said(False),
    said.WentOn(),
    said.Reframed(Lens.VALUE, "I never leave anyone waiting."),
    said.Wrote("it was still wrong"),
    said.Rated(7),
    said.Rated(4),
    said.WentOn(),
    said.Wrote("go to bed early"),
    said.Keeps(None),
    said.ComesBack(None),
    said.WentOn(),
)


def test_every_step_of_a_sitting_comes_back_as_it_was_kept(store: Store, clock: ToldClock) -> None:
    store.memories.put(GATE)
    sitting = Sitting(began_at=clock.now())
    store.sittings.save(sitting)
    for answer in ANSWERS:
        clock.advance(1)
        sitting = sitting.after(answer, now=clock.now())
        store.sittings.save(sitting)
        again = Store(store.journal.path)
        again.journal.open(None)
        assert again.sittings.get(sitting.id) == sitting
        again.journal.close()
    assert sitting.step is Step.CLOSED
    assert store.sittings.open() is None


def test_answers_about_safety_are_forgotten_once_arrived(store: Store, clock: ToldClock) -> None:
    sitting = Sitting(began_at=clock.now())
    for answer in ANSWERS[:3]:
        sitting = sitting.after(answer, now=clock.now())
        store.sittings.save(sitting)
    assert store.sittings.get(sitting.id).arrival == Arrival(pain=6, room=True, safe=True)
    sitting = sitting.after(said.Said(True), now=clock.now())
    store.sittings.save(sitting)
    assert sitting.step is Step.CLOSED_TODAY
    assert list(store.drafts.all()) == []
    assert store.sittings.closed_today(clock.now())
