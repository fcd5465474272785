"""The whole of cryout in lines, talked with by a script over a real journal."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryout_tui import live_keys
from cryout_tui.opened import Opened
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.teller.telling import Telling
from tests.conftest import ToldClock
from tests.plain.driver import Script, Scripted

SETTINGS = Settings(country="PT", bed="off")


@dataclass
class Whole:
    """Someone who types in lines, and what was said to them."""

    store: Store
    folder: Path
    settings: Settings = SETTINGS
    clock: ToldClock = field(default_factory=ToldClock)
    hidden: list[str] = field(default_factory=list)
    telling: Telling | None = None

    def talk(self, script: Script, *, way: str = "home", **of_opened: object) -> str:
        """Type the script from `way` on, and return what was said; `stop`, or the end of the script, ends it."""
        out = io.StringIO()
        opened = Opened(
            store=self.store,
            clock=self.clock,
            settings=self.settings,
            settings_path=self.folder / "config.toml",
            log=self.folder / "log",
            first_way=way,
            **of_opened,  # type: ignore[arg-type]
        )
        self.telling = Telling(opened, Scripted(script, self.clock, out), lambda words: self.hidden.pop(0))
        try:
            self.telling.run()
        finally:
            self.telling.writer.stop()
            self.settings = self.telling.settings
            live_keys.use_words({})
        return out.getvalue()


def without(text: str, names: Mapping[str, str]) -> str:
    """Return a transcript with what is different each time, such as a folder, called by a name."""
    for what, name in names.items():
        text = text.replace(what, name)
    return text
