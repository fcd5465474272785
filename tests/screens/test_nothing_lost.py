"""Words find their place, whatever way is taken through a sitting."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cryout_tui.app import CryoutApp
from cryout_tui.domain import answers as said
from cryout_tui.domain.steps import Step
from cryout_tui.errors import NotKept
from cryout_tui.screens.asks import ChoiceScreen, RatingScreen
from cryout_tui.screens.care import PartingScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from tests.conftest import EVENING
from tests.screens.conftest import shown, until
from tests.screens.test_sitting_screens import GATE, TO_REFRAME, TO_RELEASE, stand

LONG_AGO = replace(GATE, created_at=EVENING - timedelta(days=9))


async def test_a_full_disk_at_the_lock_loses_no_word(
    app: CryoutApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand(store, TO_REFRAME)
    keep = store.drafts.keep

    def full(_: object) -> None:
        raise NotKept("The disk is full. What was kept before is safe.")

    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        monkeypatch.setattr(store.drafts, "keep", full)
        await pilot.press("o", "h", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        assert "school gate" not in shown(app)
        assert "locked" not in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        assert app.screen.query_one(Field).text == "oh"
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))
        await pilot.pause(0.15)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: "without it" in shown(app))
        monkeypatch.setattr(store.drafts, "keep", keep)
        await until(pilot, lambda: "kept again" in shown(app))
        assert [draft.text for draft in store.drafts.under("sitting/") if draft.where.endswith("/reframe")] == ["oh"]


async def test_starting_anew_leaves_every_word_with_its_memory(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE[:-1])
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        await pilot.press("ctrl+end", "O", "h", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))
        app.go_home()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
    assert [memory.story for memory in store.memories.kept()] == ["I waited.Oh"]


async def test_starting_anew_keeps_the_page_as_it_was(app: CryoutApp, store: Store) -> None:
    stand(store, TO_REFRAME)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await pilot.press("h", "i", "escape")
        await until(pilot, lambda: isinstance(app.screen, PartingScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
    assert [reframe.text for reframe in store.sittings.reframes.where()] == ["hi"]


async def test_going_back_from_what_says_no_keeps_the_lens(app: CryoutApp, store: Store) -> None:
    stand(store, TO_REFRAME)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
        await pilot.press("ctrl+n", "ctrl+n", "h", "i")
        screen = app.screen
        assert isinstance(screen, ReframeScreen)
        lens = screen.lens
        for _ in range(2):
            await pilot.press("f5")
            await until(pilot, lambda: isinstance(app.screen, LineScreen))
            await pilot.pause(0.15)
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, ReframeScreen))
            await pilot.pause(0.15)
    assert [(reframe.lens, reframe.text) for reframe in store.sittings.reframes.where()] == [(lens, "hi")]


async def test_going_back_from_a_name_makes_no_second_memory(app: CryoutApp, store: Store) -> None:
    stand(store, TO_RELEASE[:4])
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("n", "g", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press("a", "t", "e")
        await pilot.pause(0.15)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert app.screen.query_one(Field).text == ""
    assert sorted(memory.title for memory in store.memories.kept()) == ["The school gate", "gate"]


@pytest.mark.parametrize("kept", ["3", "4"])
async def test_letting_go_of_a_sitting_gives_an_older_memory_back_as_it_was(
    app: CryoutApp, store: Store, kept: str
) -> None:
    stand(store, TO_RELEASE[:4], LONG_AGO)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        await pilot.press("ctrl+end", "O", "h", "f5")
        for keys in (("enter",), ("3",), ("4", "down"), ("1",), ("enter",), ("f6",), ("2", "down"), *[("enter",)] * 8):
            await pilot.pause(0.15)
            await pilot.press(*keys)
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert next(iter(store.memories.all())).story == "I waited.Oh"
        await pilot.pause(0.15)
        await pilot.press("t", "e", "a", "enter")
        await until(pilot, lambda: "What you wrote" in shown(app))
        await pilot.press(kept, "y")
        await until(pilot, lambda: "come back" in shown(app))
    assert [memory.story for memory in store.memories.all()] == ["I waited."]
    assert store.sittings.records.where()[0].kind_thing is None


async def test_another_question_of_today_is_kept_with_its_words(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press(*("down",) * 7)
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "another question" in shown(app))
        await pilot.press("ctrl+t", "h", "i")
        screen = app.screen
        assert isinstance(screen, LineScreen)
        asked = screen.ask.question
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert asked in shown(app)
        await pilot.pause(0.15)
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, LineScreen))
    (reflection,) = store.reflections.where()
    assert (reflection.prompt, reflection.text) == (asked, "hi")


async def test_not_safe_and_then_esc_closes_the_deep_path_all_the_same(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, RowsScreen))
        await pilot.press("down", "down", "down", "y", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
    assert store.sittings.records.where()[0].step is Step.CLOSED_TODAY


async def test_nine_after_a_wave_offers_ground_and_a_full_close_first(app: CryoutApp, store: Store) -> None:
    stand(store, (*TO_RELEASE, said.Waved(), said.Wept(None), said.Rated(9)))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        text = shown(app)
        assert text.index("1  Ground") < text.index("2  close for today") < text.index("another wave")
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        assert "CLOSE" in shown(app)
