"""The two pages beside a wave: one keeps every word, and of the other nothing is ever found."""

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.asked.ask import Said
from cryout_tui.asked.pages import BURNT
from cryout_tui.asked.remember import WasTold
from cryout_tui.domain import answers as said
from cryout_tui.domain.steps import Kept, Step
from cryout_tui.domain.text import as_kept
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.sitting.page import NOT_COPIED, BurntPage, KeptPage
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.unkept import Unkept
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.screens.test_nothing_lost import LONG_AGO
from tests.screens.test_sitting_screens import GATE, TO_RELEASE, stand

MARK = "zqxjwv"
SOME = HOSTILE[::6]


async def to_page(app: CryoutApp, pilot: Pilot[None], key: str) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
    await again(app, pilot, key)


async def again(app: CryoutApp, pilot: Pilot[None], key: str) -> None:
    """From the wave to the page."""
    await pilot.press("w")
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
    await pilot.press(key)
    await until(pilot, lambda: isinstance(app.screen, KeptPage if key == "1" else BurntPage) and app.focused)


def anywhere(folder: Path, mark: str) -> list[str]:
    """Name the files under a folder that hold `mark`, as raw bytes."""
    return [str(each) for each in folder.rglob("*") if each.is_file() and mark.encode() in each.read_bytes()]


# the page that is kept


async def test_a_kept_page_goes_to_what_is_told_of_the_memory_once_the_wave_ends(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "1")
        await pilot.press("y", "e", "s", "left", "f5")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        assert store.memories.get(GATE.id).story == "I waited."
        await again(app, pilot, "1")
        assert app.screen.query_one(Field).text == "yes"
        assert app.screen.query_one(Field).cursor_index == 2
        await pilot.press("t", "escape")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert store.memories.get(GATE.id).story == "I waited.\n\nWritten in release on 23 November 2026:\nyets"
        await pilot.press("/")
        await pilot.press(*"yets")
        await until(pilot, lambda: "The school gate" in shown(app))
    assert not [each for each in store.drafts.under("sitting/") if each.where.endswith(("page", "beside"))]


async def test_a_kept_page_cut_off_is_there_again_with_its_cursor(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "1")
        await pilot.press("y", "e", "s", "left")
        app.writer.flush()
        app.go_home()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.pause(0.15)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, KeptPage) and app.focused)
        assert app.screen.query_one(Field).text == "yes"
        assert app.screen.query_one(Field).cursor_index == 2


@pytest.mark.parametrize("kept", [Kept.TITLE, Kept.NONE])
async def test_letting_the_words_go_lets_the_kept_page_go_too(app: CryoutApp, store: Store, kept: Kept) -> None:
    stand(store, TO_RELEASE[:4], LONG_AGO)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go_sit()
        route = app.route
        assert route is not None
        app.route.answered(_said(app, said.Remembered(LONG_AGO)))  # type: ignore[union-attr]
        app.route.told(WasTold(app.screen.ask, "I waited.", "", ""))  # type: ignore[union-attr,attr-defined]
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await again(app, pilot, "1")
        await pilot.press(*MARK, "f5")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        answers = (said.Waved(), said.Wept(None), said.Rated(3), said.Said(False), said.WentOn(), said.WentOn(),
                   said.Rated(3), said.WentOn(), said.Wrote(""))  # fmt: skip
        for answer in answers:
            route.answered(_said(app, answer))
            await until(pilot, lambda: shown(app).strip())
        assert store.sittings.open().step is Step.KEEP  # type: ignore[union-attr]
        assert MARK in store.memories.get(LONG_AGO.id).story
        route.answered(_said(app, said.Keeps(kept)))
        assert store.memories.get(LONG_AGO.id).story == "I waited."
        store.journal.close()
        assert anywhere(store.journal.path.parent, MARK) == []


def _said(app: CryoutApp, answer: said.Answer) -> Said:
    return Said(app.screen.ask, answer)  # type: ignore[attr-defined]


async def test_an_empty_kept_page_adds_nothing(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "1")
        await pilot.press("space", "f5")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
    assert store.memories.get(GATE.id).story == "I waited."


# the page that is burnt


async def test_a_burnt_page_is_found_nowhere_while_typing_and_after(
    app: CryoutApp, store: Store, tmp_path: Path
) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "2")
        await pilot.press(*MARK)
        assert app.screen.query_one(Unkept).text == MARK
        await pilot.press("ctrl+s")
        assert app.keep_before_the_end()
        assert anywhere(tmp_path, MARK) == []
        for key, face in (("f1", HelpNowScreen), ("f2", GroundScreen)):
            await pilot.press(key)
            await until(pilot, lambda face=face: isinstance(app.screen, face))
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, BurntPage))
            await pilot.pause(0.15)
        await pilot.press("home", "x")
        assert app.screen.query_one(Unkept).text == f"x{MARK}"
        await pilot.press("f5")
        await until(pilot, lambda: BURNT in shown(app))
        assert MARK not in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await again(app, pilot, "2")
        assert app.screen.query_one(Unkept).text == ""
    store.journal.close()
    assert anywhere(tmp_path, MARK) == []


async def test_esc_leaves_a_burnt_page_lying_until_the_wave_ends(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "2")
        await pilot.press("n", "o", "left", "escape")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await again(app, pilot, "2")
        page = app.screen.query_one(Unkept)
        assert (page.text, page.cursor_index) == ("no", 1)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await again(app, pilot, "2")
        assert app.screen.query_one(Unkept).text == ""


async def test_locking_drops_a_burnt_page(app: CryoutApp, store: Store, tmp_path: Path) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "2")
        page = app.screen.query_one(Unkept)
        await pilot.press(*MARK, "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await until(pilot, lambda: not page.is_attached and page.text == "")
        assert anywhere(tmp_path, MARK) == []
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await again(app, pilot, "2")
        assert app.screen.query_one(Unkept).text == ""


async def test_nothing_is_copied_from_a_burnt_page_and_nothing_can_be_undone(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "2")
        await pilot.press(*MARK, "ctrl+a", "shift+home", "ctrl+c")
        app.screen.query_one(Unkept).select_all()
        await pilot.press("ctrl+c")
        await until(pilot, lambda: NOT_COPIED in shown(app))
        await pilot.press("ctrl+x")
        assert app.screen.query_one(Unkept).text == ""
        assert app.clipboard == ""
        await pilot.press("ctrl+z")
        assert app.screen.query_one(Unkept).text == ""


async def test_where_nothing_moves_a_page_burns_at_once(app: CryoutApp, store: Store) -> None:
    app.opened.motion = "off"
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        await to_page(app, pilot, "2")
        await pilot.press("n", "o", "f5")
        await until(pilot, lambda: BURNT in shown(app))


@pytest.mark.usefixtures("painted")
async def test_hostile_strings_through_both_pages(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE)
    async with app.run_test() as pilot:
        for key, kind in (("1", Field), ("2", Unkept)):
            if key == "1":
                await to_page(app, pilot, key)
            else:
                await again(app, pilot, key)
            page = app.screen.query_one(kind)
            for string in SOME:
                page.load_text("")
                page.post_message(events.Paste(string))
                await pilot.pause(0)
                await until(pilot, lambda each=string, into=page: into.text == as_kept(each))
            await pilot.press("f5")
            if key == "2":
                await until(pilot, lambda: BURNT in shown(app))
                await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, ReleaseScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
    last = as_kept(SOME[-1])
    assert not last.strip() or store.memories.get(GATE.id).story.endswith(last)
