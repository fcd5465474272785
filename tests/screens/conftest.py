"""The app with a pilot at the keys."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual._compositor import Compositor
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

from cryout_tui import live_keys
from cryout_tui.app import CryoutApp
from cryout_tui.opened import Opened
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from tests.conftest import ToldClock
from tests.screens.keys import parse_once, pause, press_keys


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for what a key does, and no longer."""
    monkeypatch.setattr(App, "_press_keys", press_keys)
    monkeypatch.setattr(Pilot, "pause", pause)
    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_once)


@pytest.fixture
def painted() -> None:
    """Paint every change, as for a terminal: for strings that have broken painting before."""


@pytest.fixture(autouse=True)
def unpainted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paint what a test looks at, by `shown`, and nothing besides: it was two fifths of all time."""
    if "painted" not in request.fixturenames:
        monkeypatch.setattr(Compositor, "render_update", lambda self, **_: self._dirty_regions.clear())


@pytest.fixture
def app(store: Store, clock: ToldClock, tmp_path: Path) -> Iterator[CryoutApp]:
    """The app on a new journal, plainly not encrypted, at a quarter past nine in the evening.

    It does not lock by itself: whole weeks go by between two keys here.
    """
    store.journal.close()
    opened = Opened(
        store=store,
        clock=clock,
        settings=Settings(lock_after=0),
        settings_path=tmp_path / "c.toml",
        log=tmp_path / "log",
    )
    app = CryoutApp(opened)
    yield app
    app.writer.stop()
    live_keys.use({})


async def until(pilot: Pilot[None], met: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for `met`, never longer than `seconds`."""
    end = asyncio.get_running_loop().time() + seconds
    while not met():
        assert asyncio.get_running_loop().time() < end, f"it never happened; on {pilot.app.screen}"
        await pilot.pause(0.01)
    await pilot.pause()  # what stands there may have words to show yet


def shown(app: CryoutApp) -> str:
    """Return what is on the screen, as text."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines[:height])[
        : width * height * 2
    ]
