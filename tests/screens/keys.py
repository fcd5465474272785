"""Keys for the pilot: each is answered before the next is pressed, and they are told to lie apart as fingers' do."""

import asyncio
import unicodedata
from collections.abc import Iterable

from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.events import Key
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot

MOST_ROUNDS = 50  # what moves on and on is never quiet
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
    pilot = Pilot(app)
    still = 0
    for _ in range(MOST_ROUNDS):
        screen = app.screen
        if not await pilot._wait_for_screen():
            return  # it broke; run_test says how
        turns = getattr(app, "_turns", None)
        if turns is not None and turns._turn is not None and not turns._turn.done():
            still = 0
            await turns._turn
        elif screen._layout_required or screen._scroll_required or screen._callbacks or screen._recompose_required:
            still = 0
            screen._on_timer_update()
        elif app.screen is screen:
            still += 1
            if still == 2:
                break
    await app._animator.wait_until_complete()


async def pause(pilot: Pilot[None], delay: float | None = None) -> None:
    """Wait `delay` seconds, or until all is quiet."""
    if delay is None:
        await quiet(pilot.app)
        return
    await pilot._wait_for_screen()
    await asyncio.sleep(delay)
    pilot.app.screen._on_timer_update()
