"""Undo and redo, chosen by name."""

from dataclasses import replace

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Memory
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.memory import MemoryScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.screens.conftest import shown, until

GATE = Memory(title="The school gate", created_at=EVENING, updated_at=EVENING)


async def by_name(app: CryoutApp, pilot: Pilot[None], name: str) -> None:
    """Choose `name` in the list of everything."""
    await pilot.press("ctrl+p")
    await until(pilot, lambda: isinstance(app.screen, CommandPalette))
    await pilot.press(*name)
    await until(pilot, lambda: app.screen.query("CommandList"))
    await until(pilot, lambda: _first(app).startswith(name))
    while isinstance(app.screen, CommandPalette):  # one that is not marked yet is marked first
        await pilot.press("enter")
        await pilot.pause(0.15)


def _first(app: CryoutApp) -> str:
    """The first of what is found."""
    found = app.screen.query_one("CommandList")
    return str(found.get_option_at_index(0).hit.text) if found.option_count else ""  # type: ignore[attr-defined]


async def test_the_last_change_is_undone_and_done_again(app: CryoutApp, store: Store) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        store.memories.put(GATE)
        with store.changes.step('"The school gate" renamed'):
            store.memories.put(replace(GATE, title="The gate"))
        app.go_memories()
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        app.route.open(GATE.id)  # type: ignore[union-attr]
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await by_name(app, pilot, "Undo")
        await until(pilot, lambda: store.memories.get(GATE.id).title == "The school gate")
        await until(pilot, lambda: 'Undone: "The school gate" renamed' in shown(app))
        assert isinstance(app.screen, MemoryScreen)
        await by_name(app, pilot, "Redo")
        await until(pilot, lambda: store.memories.get(GATE.id).title == "The gate")


@pytest.mark.parametrize(("name", "said"), [("Undo", "There is nothing to undo."), ("Redo", "nothing to do again.")])
async def test_with_nothing_to_undo_it_says_so(app: CryoutApp, store: Store, name: str, said: str) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await by_name(app, pilot, name)
        await until(pilot, lambda: said in shown(app))


async def test_elsewhere_nothing_is_undone_and_it_says_where_it_works(app: CryoutApp, store: Store) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        with store.changes.step("kept"):
            store.memories.put(GATE)
        app.go_walk()
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await by_name(app, pilot, "Undo")
        await until(pilot, lambda: "Undo and redo work on Home and in lists." in shown(app))
        assert store.memories.get(GATE.id) == GATE
