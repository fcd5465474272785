"""Run by itself: Home of the journal in a folder, as the command loads it; then the names of all modules."""

import sys
from pathlib import Path

from cryout_tui import sooner

sooner.begin()
import cryout_tui.cli.full_screen  # noqa: E402

sooner.load_textual()
import asyncio  # noqa: E402

import cryout_tui.terminal.driver  # noqa: E402, F401
from cryout_tui.app import CryoutApp  # noqa: E402
from cryout_tui.clock import SystemClock  # noqa: E402
from cryout_tui.opened import Opened  # noqa: E402
from cryout_tui.routes.home import home_page  # noqa: E402
from cryout_tui.settings import Settings  # noqa: E402
from cryout_tui.store.store import Store  # noqa: E402


async def main(folder: Path) -> None:
    store, clock, settings = Store(folder / "journal.db"), SystemClock(), Settings()
    store.journal.open(None)
    opened = Opened(
        store=store, clock=clock, settings=settings, settings_path=folder / "c.toml", log=folder / "log",
        home=home_page(store, clock, settings),
    )  # fmt: skip
    app = CryoutApp(opened)
    async with app.run_test() as pilot:
        await pilot.press("down", "up")
        assert app.screen.query_one("#ways").has_focus
        print(*sys.modules, sep="\n")
    app.writer.stop()
    store.journal.close()


asyncio.run(main(Path(sys.argv[1])))
