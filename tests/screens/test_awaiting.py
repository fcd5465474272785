"""While the journal opens: help stays, a lock is a lock, and what is typed is for what comes."""

import asyncio
import threading
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from cryout_tui.app import CryoutApp
from cryout_tui.domain.memory import Memory
from cryout_tui.errors import HeldElsewhere, Holder
from cryout_tui.screens.asks import ChoiceScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.screens.conftest import until
from tests.screens.keys import key_event


@pytest.fixture
def goes_on(app: CryoutApp) -> Iterator[threading.Event]:
    """The journal opens once this is set."""
    event, open_it = threading.Event(), app.opened.open
    with patch.object(type(app.opened), "open", lambda opened, secret: (event.wait(20), open_it(secret))):
        yield event


async def _opened_under(app: CryoutApp, pilot: Pilot[None], goes_on: threading.Event, face: type) -> None:
    await until(pilot, lambda: isinstance(app.screen, face))
    goes_on.set()
    await until(pilot, lambda: app.store.journal.is_open and app._comes is not None)


def _is_locked(app: CryoutApp) -> bool:
    return isinstance(app.screen, LockScreen) and not app.store.journal.is_open


async def test_help_opened_while_the_passphrase_is_tried_stays_and_what_was_typed_is_for_what_comes(
    app: CryoutApp, goes_on: threading.Event
) -> None:
    goes_on.set()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("ctrl+l")
        await until(pilot, lambda: _is_locked(app))
        goes_on.clear()
        await pilot.press("enter", "m", "ctrl+f")
        await _opened_under(app, pilot, goes_on, HelpNowScreen)
        await pilot.press("slash", "ctrl+p")
        assert isinstance(app.screen, HelpNowScreen), "nothing else is led to from there by now"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))


async def test_a_key_typed_right_after_the_one_that_leaves_help_is_for_what_comes(
    app: CryoutApp, goes_on: threading.Event
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("ctrl+f")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        app.post_message(key_event("escape"))
        app.post_message(key_event("m"))
        await until(pilot, lambda: not isinstance(app.screen, HelpNowScreen))
        goes_on.set()
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))


async def test_what_is_pasted_in_ground_meanwhile_is_for_ground(app: CryoutApp, goes_on: threading.Event) -> None:
    async with app.run_test() as pilot:
        await pilot.press("ctrl+g")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("right", "right")
        await until(pilot, lambda: isinstance(app.focused, Input))
        app.post_message(Paste("a red chair"))
        await until(pilot, lambda: app.screen.query_one(Input).value == "a red chair")
        await _opened_under(app, pilot, goes_on, GroundScreen)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_a_lock_asked_for_while_the_journal_opens_locks_without_a_look(
    app: CryoutApp, goes_on: threading.Event, painted: None
) -> None:
    drawn: list[type[Screen]] = []
    display = CryoutApp._display

    def noted(self: CryoutApp, screen: Screen, what: object) -> None:
        drawn.append(type(screen))
        display(self, screen, what)  # type: ignore[arg-type]

    with patch.object(CryoutApp, "_display", noted):
        async with app.run_test() as pilot:
            await pilot.press("ctrl+l")
            goes_on.set()
            await until(pilot, lambda: _is_locked(app))
            assert HomeScreen not in drawn
            await until(pilot, lambda: not app._is_shutting)
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert HomeScreen in drawn


async def test_a_lock_asked_for_over_help_locks_though_the_journal_is_open_behind_it(
    app: CryoutApp, goes_on: threading.Event
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("ctrl+f")
        await _opened_under(app, pilot, goes_on, HelpNowScreen)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: _is_locked(app))


async def test_a_journal_that_opened_behind_help_is_shut_when_nobody_touches_a_key(
    app: CryoutApp, goes_on: threading.Event, clock: ToldClock
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("ctrl+f")
        await _opened_under(app, pilot, goes_on, HelpNowScreen)
        app.idle.limit = 5 * 60
        clock.advance(4 * 60)
        await pilot.press("down")
        clock.advance(4 * 60)
        app.look_at_idle()
        assert isinstance(app.screen, HelpNowScreen)
        clock.advance(2 * 60)
        app.look_at_idle()
        await until(pilot, lambda: _is_locked(app))


async def test_words_for_what_comes_are_kept_before_it_locks(app: CryoutApp, goes_on: threading.Event) -> None:
    async with app.run_test() as pilot:
        await pilot.press("m", "ctrl+l")
        goes_on.set()
        await until(pilot, lambda: _is_locked(app))
        await until(pilot, lambda: not app._is_shutting)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MemoriesScreen))


async def test_behind_the_lock_help_leads_nowhere_else_though_words_wait_for_the_disk(
    app: CryoutApp, store: Store
) -> None:
    store.journal.open(None)
    store.memories.put(Memory(title="The school gate", story="It rained.", created_at=EVENING, updated_at=EVENING))
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        with patch.object(app.writer, "flush", lambda *_: False):
            await pilot.press("ctrl+l")
            await until(pilot, lambda: isinstance(app.screen, LockScreen) and not app._is_shutting)
            await pilot.press("f1", "slash", "ctrl+p")
            assert isinstance(app.screen, HelpNowScreen)
            assert app.store.journal.is_open


class _Slow:
    """A hold that another window has, and leaves, or does not, once it may."""

    def __init__(self, *, leaves: bool) -> None:
        self.leaves, self.may, self.is_free = leaves, threading.Event(), False

    def take(self) -> None:
        if not self.is_free:
            raise HeldElsewhere("", Holder(1, "/dev/pts/7", "23 November, 21:14"))

    def take_over(self) -> None:
        self.may.wait(20)
        self.is_free = self.leaves
        self.take()


@pytest.mark.parametrize(("leaves", "then"), [(True, HomeScreen), (False, ChoiceScreen)])
async def test_help_stays_while_another_window_is_asked_to_leave(app: CryoutApp, leaves: bool, then: type) -> None:
    app.opened.hold = held = _Slow(leaves=leaves)  # type: ignore[assignment]
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        for key in ("2", "y", "ctrl+f"):
            app.post_message(key_event(key))
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        held.may.set()
        await until(pilot, lambda: app._comes is not None)
        await asyncio.sleep(0.1)
        assert isinstance(app.screen, HelpNowScreen)
        app.post_message(key_event("escape"))
        await until(pilot, lambda: isinstance(app.screen, then))
