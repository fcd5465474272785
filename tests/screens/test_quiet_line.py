"""The quiet line on the screen: one line, never a window, and nothing kept of it."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain.kept import Draft
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.search import SearchScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.listened import Listened
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_sitting_screens import TO_RELEASE, stand

DIES = content.line("quiet.suicide")[:40]
HITS = content.line("quiet.danger-from-others")[:40]


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three seconds of rest go by in a twentieth of one."""
    monkeypatch.setattr(Listened, "IDLE", 0.05)


async def the_line(pilot: Pilot[None]) -> Field:
    """Go to the line of Today and return its field."""
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("t")
    await until(pilot, lambda: isinstance(app.screen, RowsScreen))
    await pilot.press(*("down",) * 7)
    await until(pilot, lambda: isinstance(app.screen, LineScreen))
    return app.screen.query_one(Field)


async def test_one_line_answers_and_every_key_does_what_it_did(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        field = await the_line(pilot)
        await pilot.press(*"i want to die")
        await until(pilot, lambda: DIES in shown(app))
        assert len(app.screen_stack) == 2
        assert app.focused is field
        await pilot.press(*", no")
        assert field.text == "i want to die, no"
        await pilot.press("f1", "escape")
        assert app.focused is field
        assert field.text == "i want to die, no"


async def test_what_is_sent_off_at_once_is_answered_on_the_next_screen(
    app: CryoutApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Listened, "IDLE", 60.0)
    async with app.run_test() as pilot:
        asked = (await the_line(pilot)).screen
        await pilot.press(*"he hits me", "enter")
        await until(pilot, lambda: app.screen is not asked)
        await until(pilot, lambda: HITS in shown(app))


async def test_the_lock_shows_nothing_of_it(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await the_line(pilot)
        await pilot.press(*"he hits me", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.pause(0.2)
        assert HITS not in shown(app)
        assert app.quiet_line.entries == {}


async def test_a_text_opened_again_is_not_answered_for_what_it_held(app: CryoutApp, store: Store) -> None:
    sitting = stand(store, TO_RELEASE[:-1])
    where = f"sitting/{sitting.id}/story"
    store.journal.open(None)
    store.drafts.keep(Draft(where=where, text="at 16 I wanted to die. ", cursor=23, at=EVENING))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        await pilot.press(*"then")
        await pilot.pause(0.3)
        assert DIES not in shown(app)


async def test_the_search_is_not_listened_to(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("/")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.press(*"suicide")
        await pilot.pause(0.3)
        assert DIES not in shown(app)


async def test_it_can_be_turned_off_by_name_and_stays_off(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        field = await the_line(pilot)
        await pilot.press("ctrl+p")
        await pilot.press(*"quiet line")
        await until(pilot, lambda: "Turn this line off" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: not app.settings.quiet_line)
        await pilot.press(*"i want to die")
        await until(pilot, lambda: field.text == "i want to die")
        await pilot.pause(0.3)
        assert DIES not in shown(app)
    assert "quiet_line = false" in app.opened.settings_path.read_text()


def _files(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


async def test_the_line_changes_no_file(
    app: CryoutApp, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Listened, "IDLE", 60.0)
    async with app.run_test() as pilot:
        field = await the_line(pilot)
        await pilot.press(*"he hits me")
        await until(pilot, lambda: any(each.text == "he hits me" for each in store.drafts.under("today/")))
        app.writer.flush()
        before = _files(tmp_path)
        assert isinstance(field, Listened)
        field.look()
        await until(pilot, lambda: HITS in shown(app))
        await pilot.pause(0.3)
        assert [name for name, held in _files(tmp_path).items() if before.get(name) != held] == []
        assert _files(tmp_path).keys() == before.keys()


@pytest.mark.usefixtures("painted")
async def test_any_string_may_rest_in_a_field(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        field = await the_line(pilot)
        for string in HOSTILE:
            field.replace_all(f"{string} he hits me")
            field.look()  # type: ignore[attr-defined]
        await until(pilot, lambda: HITS in shown(app))
