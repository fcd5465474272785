"""Patterns, by keys: ranges, pictures, their numbers, a file of one, and what happens while they are read."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.span import Range
from cryout_tui.domain.steps import Tears
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.patterns import NOT_IN_THESE, NOTHING_YET
from cryout_tui.screens.asks import PageScreen
from cryout_tui.screens.calendar import CalendarScreen, DayScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.patterns import NumbersScreen, PatternsScreen
from cryout_tui.store.gathering import Gathering
from cryout_tui.store.store import Store
from cryout_tui.widgets.album import Album
from cryout_tui.widgets.field import Field
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.store.test_lately import sat

SIZES = [(80, 24), (40, 16)]
KEYS = {
    80: "\u2190\u2192 range \u2191\u2193 picture enter numbers esc back s save c calendar",
    40: "\u2190\u2192\u2191\u2193 move enter numbers c days w week esc back s save",
}


def leave(store: Store, days: int, *, every: int = 1, hurt: Memory | None = None, first: int = 0) -> None:
    """Leave a reflection on every `every`th of `days` days up to `first` days ago."""
    store.journal.open(None)
    with store.journal.writing():
        if hurt is not None:
            store.memories.put(hurt)
        for ago in range(first, first + days, every):
            at = EVENING - timedelta(days=ago)
            store.reflections.put(
                Reflection(
                    day=at.date(),
                    at=at,
                    updated_at=at,
                    inside=ago % 11,
                    sleep=(ago * 3) % 11,
                    hurt="he looked away" if hurt else None,
                    echo_memory_id=hurt.id if hurt else None,
                )
            )
    store.journal.close()


async def to_patterns(pilot: Pilot[None], app: CryoutApp) -> PatternsScreen:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("p")
    await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
    await settled(pilot, app)
    screen = app.screen
    assert isinstance(screen, PatternsScreen)
    return screen


async def settled(pilot: Pilot[None], app: CryoutApp) -> None:
    """Wait until what was asked for is shown."""
    await until(pilot, lambda: _screen(app)._waiting is None)


def _screen(app: CryoutApp) -> PatternsScreen:
    screen = app.screen
    assert isinstance(screen, PatternsScreen)
    return screen


def here(app: CryoutApp) -> str:
    picture = app.screen.query_one(Album).here
    return picture.id if picture is not None else ""


@pytest.mark.parametrize("size", SIZES)
async def test_ranges_and_pictures_are_gone_through_and_remembered(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    leave(store, 60)
    async with app.run_test(size=size) as pilot:
        await to_patterns(pilot, app)
        assert here(app) == "inside"
        assert "3 months" in shown(app)
        assert KEYS[size[0]] in " ".join(shown(app).split())
        assert "n = 60 days" in shown(app)
        await pilot.press("left")
        await settled(pilot, app)
        assert "n = 14 days" in shown(app)
        assert ("[2 weeks]" if size[0] == 80 else "\u2190 2 weeks \u2192") in shown(app)
        await pilot.press("left")
        assert _screen(app).range is Range.TWO_WEEKS
        await pilot.press("down")
        assert here(app) == "sleep"
        assert "\u258c Sleep" in shown(app)
        await pilot.press("k", "tab")
        assert here(app) == "sleep"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await to_patterns(pilot, app)
        assert _screen(app).range is Range.TWO_WEEKS
        assert here(app) == "sleep"
        await pilot.press("right", "right", "right", "right")
        await settled(pilot, app)
        assert _screen(app).range is Range.ALL
        assert "n = 60 days" in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_the_numbers_of_a_picture_and_how_its_line_was_worked_out(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    leave(store, 30)
    async with app.run_test(size=size) as pilot:
        await to_patterns(pilot, app)
        picture = app.screen.query_one(Album).here
        assert picture is not None
        assert picture.reading.method
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, NumbersScreen))
        assert "(median)" in picture.reading.method
        assert "(median)" in shown(app)
        await pilot.press("end")
        await until(pilot, lambda: "2026-11-23" in shown(app))
        assert shown(app).split("2026-11-22")[1].split()[0] == "1"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen) and here(app) == "inside")


async def test_a_picture_is_saved_under_a_name_that_is_asked_for_and_never_over_another(
    app: CryoutApp, store: Store, own_home: Path
) -> None:
    own_home.mkdir()
    leave(store, 30)
    file = own_home / "inside-2026-11-23.svg"
    file.write_text("another")
    async with app.run_test() as pilot:
        await to_patterns(pilot, app)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert "not encrypted" in shown(app)
        assert app.screen.query_one(Field).text == f"~/{file.name}"
        before = app.screen
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is not before)
        assert "left as it is" in " ".join(shown(app).split())
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        assert file.read_text() == "another"
        saved = own_home / "inside-2026-11-23-2.svg"
        assert saved.stat().st_mode & 0o777 == 0o600
        assert saved.read_text().startswith("<svg")
        assert store.drafts.under("picture/") == []
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen) and here(app) == "inside")


async def test_behind_the_lock_each_place_is_where_it_was(app: CryoutApp, store: Store) -> None:
    async def locked() -> None:
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("enter")

    leave(store, 60)
    async with app.run_test() as pilot:
        await to_patterns(pilot, app)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, NumbersScreen))
        await locked()
        await until(pilot, lambda: isinstance(app.screen, NumbersScreen) and "Sleep" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
        await settled(pilot, app)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press("x", "y")
        await locked()
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert app.screen.query_one(Field).text == "~/sleep-2026-11-23.svgxy"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
        await settled(pilot, app)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen))
        await pilot.press("pageup", "left")
        await until(pilot, lambda: "Thu 22 October" in shown(app))
        await locked()
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen) and "Thu 22 October" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DayScreen))
        await locked()
        await until(pilot, lambda: isinstance(app.screen, DayScreen) and "22 October" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CalendarScreen) and "Thu 22 October" in shown(app))


@pytest.mark.usefixtures("painted")
async def test_hostile_titles_and_paths_stay_text(app: CryoutApp, store: Store, own_home: Path) -> None:
    own_home.mkdir()
    title = as_kept("[/]" + "".join(HOSTILE[:40]))[:200]
    leave(store, 9, hurt=Memory(title=title, created_at=EVENING, updated_at=EVENING))
    async with app.run_test() as pilot:
        await to_patterns(pilot, app)
        await pilot.press("end")
        await until(pilot, lambda: here(app) == "echoes")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, NumbersScreen))
        assert "[/]" in shown(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
        await settled(pilot, app)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        for string in map(as_kept, HOSTILE[::40]):
            app.screen.query_one(Field).replace_all(f"~/nowhere/a{string}")
            before = app.screen
            await pilot.press("enter")
            await until(pilot, lambda before=before: app.screen is not before)
            assert isinstance(app.screen, LineScreen), repr(string)
            assert "could not be written" in " ".join(shown(app).split()) or "names no place" in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_where_there_is_nothing_one_sentence_says_what_will_be_here(
    app: CryoutApp, store: Store, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await to_patterns(pilot, app)
        assert NOTHING_YET in " ".join(shown(app).split())
        await pilot.press("down", "enter", "s", "left")
        await settled(pilot, app)
        assert isinstance(app.screen, PatternsScreen)
        leave(store, 1, first=40)
        store.journal.open(None)
        await pilot.press("escape", "p")
        await until(pilot, lambda: NOT_IN_THESE.format(c="c") in " ".join(shown(app).split()))


# while it is read


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Reading waits until it is let go on, the first time it is asked."""
    gate, first = threading.Event(), threading.Event()
    read = Gathering.read

    def waits(self: Gathering, *args: Any, **named: Any) -> Any:
        if not first.is_set():
            first.set()
            assert gate.wait(20)
        return read(self, *args, **named)

    monkeypatch.setattr(Gathering, "read", waits)
    yield gate.set
    gate.set()


async def waiting(pilot: Pilot[None], app: CryoutApp) -> None:
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("p")
    await until(pilot, lambda: isinstance(app.screen, PatternsScreen))


async def test_it_says_that_it_reads_only_once_that_takes_a_while_and_every_key_works(
    app: CryoutApp, store: Store, slow: Callable[[], None]
) -> None:
    leave(store, 30)
    async with app.run_test() as pilot:
        await waiting(pilot, app)
        await until(pilot, lambda: "Patterns   reading" in shown(app))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await pilot.press("escape")
        await pilot.press("left")
        await settled(pilot, app)  # the other range did not wait for the first
        assert "n = 14 days" in shown(app)
        assert "reading" not in shown(app)
        slow()
        await until(pilot, lambda: all(each.is_finished for each in app.workers))
        await pilot.pause(0.1)
        assert _screen(app).range is Range.TWO_WEEKS
        assert "n = 14 days" in shown(app)


async def test_what_comes_after_one_left_or_locked_goes_nowhere(
    app: CryoutApp, store: Store, slow: Callable[[], None]
) -> None:
    leave(store, 30)
    async with app.run_test() as pilot:
        await waiting(pilot, app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        slow()
        await until(pilot, lambda: all(each.is_finished for each in app.workers))
        await pilot.pause(0.1)
        assert isinstance(app.screen, LockScreen)
        assert not app.screen.query(Album)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
        await settled(pilot, app)
        assert "n = 30 days" in shown(app)


@pytest.mark.parametrize("is_on", [False, True])
async def test_tears_are_drawn_only_where_that_was_switched_on(app: CryoutApp, store: Store, is_on: bool) -> None:
    store.journal.open(None)
    for ago in (3, 6, 9):
        sat(store, ago, Tears.CRIED)
    store.journal.close()
    app.settings = replace(app.settings, show_tears=is_on)
    async with app.run_test() as pilot:
        await to_patterns(pilot, app)
        assert ("tears" in {each.id for each in app.screen.query_one(Album).pictures}) is is_on
