"""A walk of several memories, the source found, confirmed and changed: out as JSON, in again, an equal journal."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.naming import namings
from cryout_tui.exchange import json_journal
from cryout_tui.opened import Opened
from cryout_tui.routes.source_history import HISTORY
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.pair import PairScreen
from cryout_tui.screens.pick import PickScreen
from cryout_tui.screens.source import NamedBeforeScreen, NamedScreen
from cryout_tui.screens.walk import CueScreen
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from tests.conftest import ToldClock
from tests.screens.conftest import shown, until
from tests.screens.test_finding import ANOTHER, press_on, take, to_proposal
from tests.screens.test_walk import add_own, on, one, to_first_cue, typed


def app_on(store: Store, clock: ToldClock, folder: Path) -> CryoutApp:
    store.journal.close()
    opened = Opened(store=store, clock=clock, settings=Settings(lock_after=0), settings_path=folder / "c.toml",
                    log=folder / "log")  # fmt: skip
    return CryoutApp(opened)


async def walk(pilot: Pilot[None], app: CryoutApp) -> None:
    """Write four memories down, three of them sad, the second at an own cue; then stand at a cue, a line half typed."""
    await to_first_cue(pilot, app)
    for line, tone, strength in (
        ("gate", "-", "9"),
        ("pond", "-", "6"),
        ("aunt's cake", "+", "5"),
        ("stairs", "=", "4"),
    ):
        if line == "pond":
            await add_own(pilot, app, "the water")
        await one(pilot, line, tone, (strength,))
        if tone != "+":
            await on(pilot, ChoiceScreen)
            choice = app.screen
            assert isinstance(choice, ChoiceScreen)
            names = [name for name, _ in choice.ask.choices]
            await pilot.press(str(names.index("Keep this and go on.") + 1))
            await on(pilot, CueScreen)
    await typed(pilot, "half a l")
    app.keeper.settled()


async def find_confirm_and_change(pilot: Pilot[None], app: CryoutApp, clock: ToldClock) -> None:
    app.go_find()
    await until(pilot, lambda: isinstance(app.screen, PairScreen) and app.screen.query("#ways"))
    await to_proposal(app, pilot)
    await press_on(app, pilot, "1")
    await until(pilot, lambda: isinstance(app.screen, NamedScreen))
    await press_on(app, pilot, "enter")
    clock.moment += timedelta(days=1)
    app.go_find()
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
    await take(app, pilot, *ANOTHER)
    await until(pilot, lambda: isinstance(app.screen, PickScreen))
    await pilot.press("end")
    await press_on(app, pilot, "enter")
    await until(pilot, lambda: isinstance(app.screen, NamedScreen))


@pytest.mark.parametrize("secret", [None, "a secret"])
async def test_the_walk_the_source_and_its_history_come_back_equal(
    store: Store, clock: ToldClock, tmp_path: Path, secret: str | None
) -> None:
    app = app_on(store, clock, tmp_path)
    async with app.run_test() as pilot:
        await walk(pilot, app)
        cue = app.screen.ask.question  # type: ignore[attr-defined]
        await find_confirm_and_change(pilot, app, clock)
        written = json_journal.write(store, now=clock.now())
        named = namings(store.drafts.get(HISTORY).text)  # type: ignore[union-attr]
        assert [len(each.memories) for each in named] == [1, 1]
        assert named[0].memories != named[1].memories

    other = Store(tmp_path / "other" / "journal.db")
    other.journal.make(secret)
    json_journal.add(other, json_journal.read(written))
    assert json_journal.write(other, now=clock.now()) == written
    assert other.memory_list.sources() == list(named[1].memories)
    if secret is not None:
        other.journal.close()
        return
    second = app_on(other, clock, tmp_path)
    async with second.run_test() as pilot:
        await until(pilot, lambda: second.screen.query("#ways"))
        second.go_walk()
        await on(pilot, CueScreen)
        field = second.screen.query_one("Field")
        assert field.text == "half a l"  # type: ignore[attr-defined]
        assert second.screen.ask.question == cue  # type: ignore[attr-defined]
        assert [each.text for each in other.drafts.under("walk/cue/")] == ["the water"]
        second.go_find()
        await until(pilot, lambda: isinstance(second.screen, ChoiceScreen))
        await press_on(second, pilot, "h")
        await until(pilot, lambda: isinstance(second.screen, NamedBeforeScreen) and "24 November" in shown(second))
        assert "23 November" in shown(second)
    other.journal.close()
