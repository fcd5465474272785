"""Keys for the pilot: each is answered before the next is pressed, and they are told to lie apart as fingers' do."""

import asyncio
import time
import unicodedata
from collections.abc import Iterable

from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.events import Key
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot

MOST_ROUNDS = 50  # what moves on and on is never quiet
MOST_STEPS = 10_000
A_MOMENT = 0.01  # seconds
APART = 0.2  # seconds from key to key, told and not waited for: any sooner, the same key is a key held down


async def press_keys(app: App[None], keys: Iterable[str]) -> None:
    """Press keys, and wait for what comes of each; Textual's own waits for the processor to rest, a long time."""
    for key in keys:
        pressed = key_event(key)
        pressed.time = app.last_pressed = max(pressed.time, getattr(app, "last_pressed", 0.0) + APART)  # type: ignore[attr-defined]
        pressed.set_sender(app)
        app.post_message(pressed)
        await quiet(app)


def key_event(key: str) -> Key:
    """Return the event of a key by its name, or of a letter."""
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
    except KeyError:
        character = name if len(name) == 1 else None
    return Key(name, character)


_parsed: dict[object, list[RuleSet]] = {}
_parse = Stylesheet._parse_rules


def parse_once(sheet: Stylesheet, css: str, **known: object) -> list[RuleSet]:
    """Return the rules of a style sheet as they were parsed before: every app here has the same."""
    key = (frozenset(sheet._variables.items()), css, *known.values())
    if key not in _parsed:
        _parsed[key] = _parse(sheet, css, **known)  # type: ignore[arg-type]
    return _parsed[key]


async def quiet(app: App[None]) -> None:
    """Wait until every key was read in its turn, and all that is on the screen has answered and is drawn."""
    for _ in range(MOST_ROUNDS):
        await _nothing_is_ready()
        screen = app.screen
        turns = getattr(app, "_turns", None)
        if turns is not None and turns._turn is not None and not turns._turn.done():
            await turns._turn
        elif screen._layout_required or screen._scroll_required or screen._callbacks or screen._recompose_required:
            screen._on_timer_update()
        elif _has_threads_at_work(app):
            await asyncio.sleep(A_MOMENT / 10)
        elif not _is_answering(app):
            break
        elif not await Pilot(app)._wait_for_screen():
            return  # it broke; run_test says how
    await app._animator.wait_until_complete()


async def _nothing_is_ready() -> None:
    """Wait until no task can go on before time passes or a key comes: far cheaper than to ask every widget."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    still = 0
    for _ in range(MOST_STEPS):
        await asyncio.sleep(0)
        still = 0 if ready else still + 1
        if still == 2:
            return


def _is_answering(app: App[None]) -> bool:
    """Say whether the app, or anything on the screen, is not waiting for its next message."""
    return not all(
        each._message_queue.ready_event._waiters  # type: ignore[attr-defined]
        for each in (app, *app.screen.walk_children(with_self=True))
    )


async def pause(pilot: Pilot[None], delay: float | None = None) -> None:
    """Wait until all is quiet; or, of `delay` seconds, as long as anything is still to come in them."""
    app = pilot.app
    if delay is None:
        await quiet(app)
        return
    end = time.monotonic() + delay
    await _nothing_is_ready()
    await asyncio.sleep(min(delay, A_MOMENT))
    if writer := getattr(app, "writer", None):
        writer.flush(delay)
    while time.monotonic() < end and _is_coming(app, end):
        await asyncio.sleep(A_MOMENT)
    await _nothing_is_ready()
    app.screen._on_timer_update()


def _is_coming(app: App[None], end: float) -> bool:
    """Say whether a timer ends before `end`, or a thread is at work for the app."""
    timers = asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined]
    return _has_threads_at_work(app) or any(each.when() <= end and not each.cancelled() for each in timers)


def _has_threads_at_work(app: App[None]) -> bool:
    return any(each._thread_worker and not each.is_finished for each in app.workers)
