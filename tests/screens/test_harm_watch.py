"""Is this doing you good, harm, or not much? Asked at Close, by keys."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.domain.wave import Wave
from cryout_tui.screens.asks import ChoiceScreen, PageScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.screens.conftest import shown, until

DAY = timedelta(days=1)
GATE = Memory(title="The school gate", period=Period.EARLY_SCHOOL, created_at=EVENING, updated_at=EVENING)
LETTER = replace(GATE, id=uuid4(), title="The letter")
ASKED = "Is this doing you good, harm, or not much?"


def at_keep(store: Store, earlier: int, before: Memory = LETTER) -> Sitting:
    """Leave a sitting open at Close, with so many closed before it, those with another memory."""
    store.journal.open(None)
    for each in (GATE, LETTER):
        store.memories.put(each)
    for n in range(earlier, -1, -1):
        at = EVENING - 5 * n * DAY
        sitting = Sitting(began_at=at, step=Step.CLOSED if n else Step.KEEP, ended_at=at if n else None)
        waves = (Wave(sitting_id=sitting.id, pattern="long-exhale", at=at),)
        sitting = replace(sitting, memory_id=before.id if n else GATE.id, waves=waves)
        store.sittings.save(sitting)
    store.journal.close()
    return sitting


def said(app: CryoutApp) -> str:
    return " ".join(shown(app).split())


async def choose(app: CryoutApp, pilot: Pilot[None], key: str, then: str) -> None:
    """Press `key` and wait for the words of what comes then."""
    await pilot.pause(0.15)
    await pilot.press(key)
    await until(pilot, lambda: then in said(app))


async def to_keep(app: CryoutApp, pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await choose(app, pilot, "enter", "What you wrote in this sitting")


@pytest.mark.parametrize("earlier", [3, 7])
@pytest.mark.parametrize(("key", "kept"), [("2", "harm"), ("3", "not_much")])
async def test_harm_or_not_much_suggests_a_pause_and_a_talk_and_calls_leaving_good(
    app: CryoutApp, store: Store, earlier: int, key: str, kept: str
) -> None:
    sitting = at_keep(store, earlier)
    async with app.run_test() as pilot:
        await to_keep(app, pilot)
        await choose(app, pilot, "1", ASKED)
        await choose(app, pilot, key, "A pause of two weeks")
        assert "Someone trained" in said(app)
        assert "Leaving this app is a good choice too." in said(app)
        draft = store.drafts.get(f"harm/{sitting.id}")
        assert draft is not None
        assert draft.text == kept
        await choose(app, pilot, "enter", "When would you like to come back?")
        assert "Monday 7 December suggested" in said(app)
        assert store.sittings.get(sitting.id).step is Step.RETURN


async def test_good_and_skipped_lead_on_and_are_kept(app: CryoutApp, store: Store) -> None:
    sitting = at_keep(store, 3)
    async with app.run_test() as pilot:
        await to_keep(app, pilot)
        await choose(app, pilot, "1", ASKED)
        await choose(app, pilot, "enter", "When would you like to come back?")
        draft = store.drafts.get(f"harm/{sitting.id}")
        assert draft is not None
        assert draft.text == "skipped"
        await choose(app, pilot, "escape", ASKED)
        await choose(app, pilot, "1", "When would you like to come back?")
        draft = store.drafts.get(f"harm/{sitting.id}")
        assert draft is not None
        assert draft.text == "good"
        assert "7 December suggested" not in said(app)


async def test_other_sittings_are_not_asked(app: CryoutApp, store: Store) -> None:
    at_keep(store, 4)
    async with app.run_test() as pilot:
        await to_keep(app, pilot)
        await choose(app, pilot, "1", "When would you like to come back?")


async def test_cut_off_at_the_question_it_is_asked_again(app: CryoutApp, store: Store) -> None:
    at_keep(store, 3)
    async with app.run_test() as pilot:
        await to_keep(app, pilot)
        await choose(app, pilot, "1", ASKED)
    store.journal.close()
    again = CryoutApp(app.opened)
    async with again.run_test() as pilot:
        await until(pilot, lambda: isinstance(again.screen, HomeScreen))
        await choose(again, pilot, "enter", ASKED)
        assert isinstance(again.screen, ChoiceScreen)
        await choose(again, pilot, "3", "A pause of two weeks")
        assert isinstance(again.screen, PageScreen)


async def test_before_the_fourth_with_one_memory_it_says_that_one_more_comes_before_a_rest(
    app: CryoutApp, store: Store
) -> None:
    at_keep(store, 2, GATE)
    async with app.run_test() as pilot:
        await to_keep(app, pilot)
        await choose(app, pilot, "1", "You have sat three times with this one. One more, then a rest of two weeks")
