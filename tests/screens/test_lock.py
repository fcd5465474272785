"""The lock, by keys: hidden at once, back at the same place; locked by itself; and a look that keeps nothing."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from cryout_tui.app import CryoutApp
from cryout_tui.domain.kept import UNASKED
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.place import Place
from cryout_tui.domain.reflection import Reflection
from cryout_tui.errors import HeldElsewhere, Holder, NotKept
from cryout_tui.only_looking import NOTHING_KEPT
from cryout_tui.screens.asks import ChoiceScreen, RatingScreen
from cryout_tui.screens.breathe import BreatheScreen
from cryout_tui.screens.calendar import CalendarScreen, DayScreen
from cryout_tui.screens.day_list import DayListScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.memory import MemoryScreen
from cryout_tui.screens.own_list import OwnListScreen
from cryout_tui.screens.patterns import PatternsScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.search import SearchScreen
from cryout_tui.screens.today import TodayScreen
from cryout_tui.store.holding import Hold, Holding
from cryout_tui.store.journal import Journal
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from tests.conftest import EVENING, ToldClock
from tests.screens.conftest import shown, until
from tests.screens.keys import key_event

GATE = Memory(title="The school gate", story="It rained.", created_at=EVENING, updated_at=EVENING)
FRIDAY = EVENING.date() - timedelta(days=3)
BEFORE, LATER = EVENING - timedelta(days=3), EVENING + timedelta(minutes=1)
OLD = Reflection(day=FRIDAY, at=BEFORE, updated_at=BEFORE, inside=3, text="It rained all day.")


@pytest.fixture
def filled(store: Store) -> Store:
    store.journal.open(None)
    store.memories.put(GATE)
    store.reflections.put(OLD)
    store.journal.close()
    return store


async def _locked(app: CryoutApp, pilot: Pilot[None]) -> None:
    await pilot.press("ctrl+l")
    await until(pilot, lambda: isinstance(app.screen, LockScreen) and not app.store.journal.is_open)


def _encrypt(store: Store) -> None:
    store.journal.path.unlink(missing_ok=True)
    store.journal.make("correct horse")
    store.drafts.drop(UNASKED)
    store.code.settle()
    store.journal.close()


PLACES: tuple[tuple[Callable[[CryoutApp], object], type, str], ...] = (
    (lambda app: app.go_home(), HomeScreen, "1 kept"),
    (lambda app: app.go(f"memories:{GATE.id}"), MemoryScreen, "The school gate"),
    (lambda app: app.go_memories(), MemoriesScreen, "The school gate"),
    (lambda app: app.go_day(FRIDAY), DayListScreen, "inside 3"),
    (lambda app: app.go(f"today:{FRIDAY}:{OLD.id}"), TodayScreen, "three days ago"),
    (lambda app: app.go_patterns(), PatternsScreen, "Patterns"),
    (lambda app: app.go_calendar(FRIDAY), CalendarScreen, "November"),
    (lambda app: app.go(f"patterns:calendar:day:{FRIDAY}"), DayScreen, "It rained all day."),
    (lambda app: app.go_note(), ChoiceScreen, "Note to bring"),
    (lambda app: app.go_sit(), RowsScreen, "How strong"),
)


@pytest.mark.usefixtures("filled")
async def test_the_lock_leads_back_to_the_same_place(app: CryoutApp) -> None:
    async with app.run_test(size=(80, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        for go, face, words in PLACES:
            app.leave_sitting(lambda go=go: go(app)) if app.route is None else go(app)
            await until(pilot, lambda face=face: isinstance(app.screen, face), 5)
            await until(pilot, lambda words=words: words in shown(app), 5)
            before = app.whereabouts()
            await _locked(app, pilot)
            assert words not in shown(app)
            await pilot.press("enter")
            await until(pilot, lambda face=face: isinstance(app.screen, face), 5)
            await until(pilot, lambda words=words: words in shown(app), 5)
            assert app.whereabouts() == before


ROWS: tuple[tuple[str, dict[str, object]], ...] = (  # keys from Home, and what is known of where they lead
    ("down down down", {"mark": "breathe"}),
    ("m down", {"way": "memories", "mark": str(GATE.id)}),
    ("m down enter e down down", {"way": f"memories:{GATE.id}", "mark": "place"}),
    ("p left", {"way": "patterns", "mark": "2 weeks/"}),
    ("l down enter right", {"mark": "learn", "over": "learn:when-crying-helps"}),
    ("f2 enter enter", {"over": "ground:senses:2"}),
    ("slash s c h o o l down", {"search": "school", "row": 1}),
    ("slash s c h o o l down enter", {"search": "school", "row": 1, "opened": True}),
)


@pytest.mark.parametrize(("keys", "known"), ROWS)
async def test_the_lock_leads_back_to_the_row_and_to_what_lay_over_it(
    app: CryoutApp, filled: Store, keys: str, known: dict[str, object]
) -> None:
    filled.journal.open(None)
    filled.memories.put(Memory(title="After school", created_at=LATER, updated_at=LATER))
    filled.journal.close()
    async with app.run_test(size=(80, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press(*keys.split())
        before, face = app.whereabouts(), type(app.screen)
        assert before == replace(before, **known)  # type: ignore[arg-type]
        await _locked(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: app.whereabouts() == before and type(app.screen) is face, 5)


async def test_own_scales_opened_from_today_lead_back_to_it(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("t", "down", "down")
        await until(pilot, lambda: "How did you sleep" in shown(app))
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, OwnListScreen))
        await _locked(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OwnListScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TodayScreen) and "How did you sleep" in shown(app))


async def test_a_process_of_its_own_begins_where_the_one_before_was_locked(
    app: CryoutApp, filled: Store, clock: ToldClock
) -> None:
    handed: list[tuple[bytes, bool]] = []
    app.opened.hand_over = lambda typed, aside: handed.append((typed, aside))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go(f"memories:{GATE.id}")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("slash", *"rain")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen) and "rained" in shown(app))
        await _locked(app, pilot)
        await until(pilot, lambda: handed == [(b"", False)])
        await pilot.press("ctrl+z")
        await until(pilot, lambda: handed[1:] == [(b"", True)])
    again = CryoutApp(replace(app.opened, hand_over=None, is_locked=True))
    async with again.run_test() as pilot:
        await until(pilot, lambda: isinstance(again.screen, LockScreen))
        assert "rain" not in shown(again)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(again.screen, SearchScreen) and "rained" in shown(again))
        assert again.whereabouts() == Place(f"memories:{GATE.id}", "rain")
        assert again.store.meta.get("place") is None
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(again.screen, MemoryScreen))
    again.writer.stop()


async def test_after_a_while_without_a_key_the_next_one_only_shows_the_lock(app: CryoutApp, clock: ToldClock) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.idle.limit = 300.0
        clock.advance(299)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        clock.advance(301)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and not app.store.journal.is_open)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("f2")
        clock.advance(1000)
        assert not app.look_at_idle()  # Ground is on
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert not app.look_at_idle()  # and that was a key
        clock.advance(301)
        assert app.look_at_idle()
        await until(pilot, lambda: isinstance(app.screen, LockScreen))


async def test_it_hides_while_the_disk_takes_its_time(app: CryoutApp) -> None:
    is_slow, is_over = threading.Event(), threading.Event()

    def take_time() -> None:
        with app.store.journal.reading():
            is_slow.set()
            is_over.wait(10)

    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        disk = threading.Thread(target=take_time)
        disk.start()
        is_slow.wait(10)
        try:
            await pilot.press("ctrl+l")
            await until(pilot, lambda: isinstance(app.screen, LockScreen), 5)
            assert app.store.journal.is_open
            await pilot.press("enter")  # a try before it is shut waits for that
            assert isinstance(app.screen, LockScreen)
        finally:
            is_over.set()
            disk.join()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_what_cannot_be_kept_waits_behind_the_lock(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go_another_day()
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        app.writer.flush = lambda seconds=1.5: False  # type: ignore[method-assign]
        await pilot.press(*"ye", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app._shuts_once_kept)
        assert app.store.journal.is_open
        with patch.object(Journal, "writing", side_effect=NotKept("The disk is full.")):
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert app.screen.query_one(Field).text == "ye"
        await pilot.press("s", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app._shuts_once_kept)
        del app.writer.flush
        app._say_keeping(None)
        await until(pilot, lambda: not app.store.journal.is_open)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert app.screen.query_one(Field).text == "yes"


async def test_a_try_given_too_soon_is_to_be_taken_once_the_pause_is_over(app: CryoutApp) -> None:
    tries: list[tuple[str | None, float]] = []
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        lock = LockScreen(encrypted=True)
        app.show(lock)
        app.try_to_open = lambda secret, after: tries.append((secret, after))  # type: ignore[method-assign]
        await pilot.pause()
        for number in range(3):
            await pilot.press(*"no", "enter")
            await until(pilot, lambda number=number: len(tries) == number + 1)
            lock.refused("That passphrase does not open it.", "/backups")
        await until(pilot, lambda: "cryout recover" in shown(app) and "restore: /backups" in shown(app))
        await pilot.press(*"yes", "enter")
        assert [secret for secret, _ in tries] == ["no", "no", "no", "yes"]
        assert [after > 0 for _, after in tries] == [False, False, False, True]
        assert app.screen.query_one(Input).value == "yes"
        await until(pilot, lambda: "opening" in shown(app) and "ctrl+q quit" in shown(app))


# a look that keeps nothing


class _Held:
    """A hold that another window has."""

    def __init__(self) -> None:
        self.asked = 0

    def take(self) -> None:
        raise HeldElsewhere("", Holder(1, "/dev/pts/7", "23 November, 21:14"))

    def take_over(self) -> None:
        self.asked += 1
        if self.asked == 1:
            self.take()
        self.take = lambda: None  # type: ignore[method-assign]


async def test_a_second_window_says_where_the_first_is_and_takes_over(app: CryoutApp) -> None:
    held = _Held()
    app.opened.hold = held  # type: ignore[assignment]
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "on /dev/pts/7, since 23 November, 21:14" in " ".join(shown(app).split())
        await pilot.press("2", "2", "enter", "a")  # letters typed blindly, as of a passphrase, end nothing
        assert held.asked == 0
        await pilot.press("2", "y")
        await until(pilot, lambda: "did not leave within 5 seconds" in " ".join(shown(app).split()))
        app._is_asking = True
        await pilot.press("1", "2", "y")
        await until(pilot, lambda: "is asked to keep everything" in " ".join(shown(app).split()))
        assert held.asked == 1
        app._is_asking = False
        await pilot.press("2", "y")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert not app.store.journal.looks_only


async def test_a_look_reads_everything_and_writes_nothing(app: CryoutApp, filled: Store) -> None:
    file: Path = filled.journal.path
    before = file.read_bytes()
    app.opened.hold = _Held()  # type: ignore[assignment]
    async with app.run_test(size=(80, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "This is only a look" in shown(app)
        leaves = ("Quit", "Lock", "Country", "Light or dark", "Quiet line off")
        ways = [each for each in app.get_system_commands(app.screen) if each.title not in leaves]
        for way in ways:
            way.callback()
            await pilot.pause()
            await pilot.press("enter", "d", "y")
            app.go_home()
            await pilot.pause()
        await pilot.press("t", "s")
        assert isinstance(app.screen, HomeScreen)
        assert "Today " not in shown(app)
        app.go("today")
        await until(pilot, lambda: NOTHING_KEPT in shown(app))
        await pilot.press("b", "1", "enter")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        await pilot.press("7", "enter")
        await until(pilot, lambda: isinstance(app.screen, BreatheScreen))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await pilot.press("e", "s", "d", "y")
        assert isinstance(app.screen, MemoryScreen)
        assert not {"e", "s", "d"} & {key for key, _ in app.screen.hints()}
        assert not app._notifications
        await _locked(app, pilot)
    assert file.read_bytes() == before
    assert {each.name for each in file.parent.iterdir()} == {"journal.db"}


async def test_a_look_that_was_locked_stays_a_look_and_asks_nothing_but_the_passphrase(
    app: CryoutApp, filled: Store, tmp_path: Path
) -> None:
    handed: list[bytes] = []
    lock = tmp_path / "journal.lock"
    first = Holding(lock)
    app.opened.hold, app.opened.held_by = Hold(lock, filled.journal.path), Holder(1, "/dev/pts/7", "today")
    app.opened.hand_over = lambda typed, aside: handed.append(typed)
    async with app.run_test() as pilot:
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.go(f"memories:{GATE.id}")
        await until(pilot, lambda: isinstance(app.screen, MemoryScreen))
        await _locked(app, pilot)
        await until(pilot, lambda: bool(handed))
    place, typed = Place.take(handed[0])
    assert typed == b""
    opened = replace(app.opened, hand_over=None, is_locked=True, held_by=None, why_looks_only="", looks_at=place)
    again = CryoutApp(opened)
    async with again.run_test() as pilot:
        await until(pilot, lambda: isinstance(again.screen, LockScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(again.screen, MemoryScreen))
        assert again.store.journal.looks_only
        assert str(os.getpid()) not in shown(again)
    again.writer.stop()
    first.close()


async def test_the_passphrase_is_tried_before_the_question_about_another_window(app: CryoutApp, store: Store) -> None:
    _encrypt(store)
    held = _Held()
    app.opened.hold, app.opened.is_locked = held, True  # type: ignore[assignment]
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press(*"wrong", "enter")
        await until(pilot, lambda: "does not open" in shown(app))
        await pilot.press(*"correct", "space", *"horse", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert not app.store.journal.is_open
        await pilot.press("1")  # and is not asked for again
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert app.store.journal.looks_only


async def test_passphrases_typed_in_one_go_are_tried_one_by_one(
    app: CryoutApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cryout_tui.domain.tries.PAUSES", (0.0, 0.1))
    _encrypt(store)
    app.opened.is_locked = True
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        for secret in ("wrong", "no", "none", "nothing", "correct horse"):
            for letter in secret:
                app.post_message(key_event("space" if letter == " " else letter))
            app.post_message(key_event("enter"))
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_where_nothing_can_be_written_it_is_a_look_and_another_place_is_named(
    app: CryoutApp, filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda place, mode: False)
    app.opened.hold = _Held()  # type: ignore[assignment]
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "can be read but not written" in " ".join(shown(app).split())
        assert "--data-dir" in shown(app)
