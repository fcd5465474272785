"""What Home does not need, loaded while nobody types, so that no way is slow when it is first gone."""

import asyncio
import gc
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

HOUSE = Path(__file__).parent
FIRST = ("domain.help_facts", "asked.care", "screens.help_now", "care_desk", "screens.ground", "screens.lock")
OF_TEXTUAL = (  # in small pieces, what text fields and the list of everything by name are made of
    *("widgets._input", "document._document_navigator", "_text_area_theme", "widgets._text_area"),
    *("widgets._option_list", "widgets._select", "widgets._directory_tree", "types", "widgets._button", "command"),
)
ROOM = "screens"  # and then all of it, with what they are made of
WAYS = (
    "routes.today",
    "routes.sitting",
    "routes.memories",
)  # the usual ones; another takes 3 to 10 ms, once
BEGINS, GAP = 0.1, 0.01  # seconds after Home stands, and between two modules
REST = 0.5  # seconds without a key, before it goes on


class TheRest:
    """Loads one module at a time, each in a few milliseconds, and then is done: no timer is left."""

    def __init__(self, quiet_for: Callable[[], float]) -> None:
        self._quiet_for = quiet_for
        self._names = deque(_names())

    def begin(self) -> None:
        """Begin soon; called in the loop of the app."""
        asyncio.get_running_loop().call_later(BEGINS, self._go_on)

    def _go_on(self) -> None:
        wait = REST - self._quiet_for()
        name = self._names.popleft() if wait <= 0 else ""
        if self._names or name:
            asyncio.get_running_loop().call_later(max(GAP, wait), self._go_on)
        else:
            gc.freeze()  # what was loaded stays as well
        if name:
            with suppress(ImportError):  # said by the way that needs it
                import_module(name)


def _names() -> Iterator[str]:
    yield from (f"{__package__}.{name}" for name in FIRST)
    yield from (f"textual.{name}" for name in OF_TEXTUAL)
    for file in sorted((HOUSE / ROOM).rglob("*.py")):
        parts = file.relative_to(HOUSE).with_suffix("").parts
        if parts[-1] != "__init__":
            yield ".".join((str(__package__), *parts))
    yield from (f"{__package__}.{name}" for name in WAYS)
