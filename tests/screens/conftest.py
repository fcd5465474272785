"""The app with a pilot at the keys."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.opened import Opened
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from tests.conftest import ToldClock


@pytest.fixture
def app(store: Store, clock: ToldClock, tmp_path: Path) -> CryoutApp:
    """The app on a new journal, plainly not encrypted, at a quarter past nine in the evening."""
    store.journal.close()
    opened = Opened(
        store=store, clock=clock, settings=Settings(), settings_path=tmp_path / "c.toml", log=tmp_path / "log"
    )
    return CryoutApp(opened)


async def until(pilot: Pilot[None], met: Callable[[], object], seconds: float = 5.0) -> None:
    """Wait for `met`, never longer than `seconds`."""
    end = asyncio.get_running_loop().time() + seconds
    while not met():
        assert asyncio.get_running_loop().time() < end, f"it never happened; on {pilot.app.screen}"
        await pilot.pause(0.01)


def shown(app: CryoutApp) -> str:
    """Return what is on the screen, as text."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines[:height])[
        : width * height * 2
    ]
