"""What was named the source, and when: reached where the source is shown, by keys."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cryout_tui.app import CryoutApp
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import UNTIL_ASKED
from cryout_tui.domain.naming import Naming, with_naming
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.source_history import HISTORY
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.memory import MemoryScreen
from cryout_tui.screens.pair import PairScreen
from cryout_tui.screens.source import NamedBeforeScreen, NamedScreen, ProposalScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_finding import FOUR, keep, press_on, take, to_pairs, to_proposal

GATE, LETTER, POND, STAIRS = FOUR


def name_each_day(store: Store, *named: tuple) -> None:  # type: ignore[type-arg]
    """Leave a history: what was named on each of the last days, the newest last."""
    text = ""
    for days, memories in zip(range(len(named), 0, -1), named, strict=True):
        text = with_naming(text, Naming(EVENING - timedelta(days=days), tuple(each.id for each in memories)))
    store.drafts.keep(Draft(where=HISTORY, text=text, cursor=len(text), at=EVENING))


def words(app: CryoutApp) -> str:
    return " ".join(shown(app).split())


async def test_after_naming_it_says_what_was_named_before_the_newest_first(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    keep(store, *FOUR, pains=(10, 3, 2, 1))
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        await to_proposal(app, pilot)
        assert isinstance(app.screen, ProposalScreen)
        assert "named before" not in shown(app)  # nothing was, so far
        await press_on(app, pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, NamedScreen) and "named before" in shown(app))
        await press_on(app, pilot, "h")
        await until(pilot, lambda: "23 November 2026" in shown(app))
        assert "The school gate" in shown(app)
        await press_on(app, pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, NamedScreen))
        await press_on(app, pilot, "enter")
        clock.moment += timedelta(days=2)
        app.go_find()
        await until(pilot, lambda: isinstance(app.screen, ProposalScreen))
        await take(app, pilot, "I don't want to name one")
        await press_on(app, pilot, "h")
        await until(pilot, lambda: isinstance(app.screen, NamedBeforeScreen) and "25 November" in shown(app))
        said = words(app)
        assert "Named now: none." in said
        assert said.index("25 November 2026 none") < said.index('23 November 2026 "The school gate"')
        await press_on(app, pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, NamedScreen))


async def test_from_the_proposal_it_comes_back_to_the_proposal(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    store.journal.open(None)
    name_each_day(store, (LETTER,), (GATE, POND))
    store.journal.close()
    async with app.run_test() as pilot:
        await to_pairs(app, pilot)
        assert isinstance(app.screen, PairScreen)
        await to_proposal(app, pilot)
        await press_on(app, pilot, "h")
        await until(pilot, lambda: '"The school gate" \u00b7 "The pond"' in shown(app))
        await press_on(app, pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "not sure yet" in shown(app)


async def test_sealed_and_binned_ones_keep_their_titles_to_themselves(app: CryoutApp, store: Store) -> None:
    keep(store, *FOUR)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        store.memories.put(replace(store.memories.get(GATE.id), sealed_until=UNTIL_ASKED))
        store.memories.put(replace(store.memories.get(LETTER.id), deleted_at=EVENING))
        store.memories.put(replace(store.memories.get(POND.id), is_source=True))
        gone = replace(STAIRS, id=GATE.id.__class__(int=9))
        name_each_day(store, (GATE,), (LETTER,), (gone,), (POND,))
        app.go_memories()
        app.route.open(POND.id)  # type: ignore[union-attr]
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen) and "h shows what was named" in shown(app))
        await press_on(app, pilot, "h")
        await until(pilot, lambda: isinstance(app.screen, NamedBeforeScreen) and "a sealed memory" in shown(app))
        said = words(app)
        for each in ("a sealed memory", "a memory in the bin", "a memory that is gone", 'Named now: "The pond".'):
            assert each in said
        assert GATE.title not in said
        assert LETTER.title not in said
        await press_on(app, pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        app.route.open(STAIRS.id)  # type: ignore[union-attr]
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen) and "The stairs" in shown(app))
        assert "h shows" not in shown(app)


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("size", [(80, 24), (40, 16)])
async def test_hostile_titles_in_what_was_named(app: CryoutApp, store: Store, size: tuple[int, int]) -> None:
    keep(store, *FOUR)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        name_each_day(store, (GATE,), (), (GATE, LETTER))
        for string in HOSTILE[::40]:
            store.memories.put(replace(store.memories.get(GATE.id), title=as_kept(string), is_source=True))
            app.go_memories()
            app.route.open(GATE.id)  # type: ignore[union-attr]
            await until(pilot, lambda: isinstance(app.screen, MemoryScreen) and app.screen.query("#keys"))
            await press_on(app, pilot, "h")
            await until(pilot, lambda: isinstance(app.screen, NamedBeforeScreen) and "Named now" in shown(app))
