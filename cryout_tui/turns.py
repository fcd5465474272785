"""Keys take turns: one is read only on the screen that the key before it opened."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import suppress

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

from cryout_tui.on_demand import TYPING, is_a

Typed = events.Key | events.Paste

ROUNDS = 3  # from the focus out to the app: the key, what its widget says of it, what the screen says of that
SOON = 4  # rounds of all that is ready, in which a widget that has nothing else to do answers
LOOK = 0.05  # seconds between looks at whether a widget that does not answer is still there
LONGEST = 10.0  # seconds a key waits for the one before it, however slow the machine


class Turns:
    """Holds back what was typed ahead until what was typed before it has come about."""

    def __init__(self, app: App[None], read: Callable[[Typed], Coroutine[object, object, None]]) -> None:
        self._app = app
        self._read = read
        self._waiting: deque[Typed] = deque()
        self._kept_back: list[Typed] = []  # for when it goes on
        self._turn: asyncio.Task[None] | None = None
        self._has_letters_under_way = False
        self._is_held = self._goes_on = False
        self._is_let_go: Callable[[Typed], bool] = lambda typed: False

    def hold(self, *, but: Callable[[Typed], bool] = lambda typed: False) -> None:
        """Keep back what is typed; `but` is asked of each, in its turn, whether it is answered all the same."""
        self._is_held, self._is_let_go = True, but

    def go_on(self) -> None:
        """Answer what waits, and whatever comes, on the screen that stands by then."""
        if self._is_held:
            self._is_held, self._goes_on = False, True
            self._waiting.extendleft(reversed(self._kept_back))
            self._kept_back.clear()
            self._begin()

    @property
    def keeps_back(self) -> bool:
        """Whether anything that was typed is kept back."""
        return bool(self._kept_back)

    def unanswered(self) -> list[Typed]:
        """Return what waits."""
        return [*self._kept_back, *self._waiting]

    def take(self, typed: Typed) -> None:
        """Read `typed` now, or in its turn."""
        self._waiting.append(typed)
        self._begin()

    def _begin(self) -> None:
        if self._turn is None or self._turn.done():
            self._turn = asyncio.create_task(self._take_turns())

    async def _take_turns(self) -> None:
        while self._waiting:
            typed = self._waiting.popleft()
            if self._is_held and not self._is_let_go(typed):
                self._kept_back.append(typed)
                continue
            if self._goes_on:
                self._goes_on = False
                await self._settled()
            stays_in_line = _is_a_letter(typed) and is_a(self._app.focused, TYPING)
            if self._has_letters_under_way and not stays_in_line:
                await self._settled()  # what locks or leaves finds every letter before it in its field
            await self._read(typed)
            self._has_letters_under_way = stays_in_line
            if not stays_in_line:
                await self._settled()

    async def _settled(self) -> None:
        """Wait until the key has been answered, and until a screen opened by it stands."""
        before = self._app.screen
        for _ in range(ROUNDS):
            await self._round()
        if self._app.screen is not before:
            await self._round()

    async def _round(self) -> None:
        """Wait for the focused widget, all around it, the screen and the app to have done what they know of."""
        inmost = self._app.focused or self._app.screen
        for pump in inmost.ancestors_with_self:
            await self._done(pump)
            if isinstance(pump, Screen) and pump is not self._app.screen:
                return

    async def _done(self, pump: MessagePump) -> None:
        """Wait until `pump` has read all that it was sent so far, or is gone."""
        done = asyncio.Event()
        if not pump.post_message(events.Callback(callback=done.set)):  # `call_later` looks anew how it is to be called
            return
        for _ in range(SOON):
            if done.is_set():
                return
            await asyncio.sleep(0)
        end = time.monotonic() + LONGEST
        while not done.is_set() and (pump is self._app or pump.is_attached) and time.monotonic() < end:
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), LOOK)


def _is_a_letter(typed: Typed) -> bool:
    return isinstance(typed, events.Paste) or typed.is_printable
