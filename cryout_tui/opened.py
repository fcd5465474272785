"""What the command hands to the app."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cryout_tui.clock import Clock
from cryout_tui.domain.breath import Motion
from cryout_tui.errors import CryoutError
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store

if TYPE_CHECKING:
    from cryout_tui.store.mending import Mending


@dataclass
class Opened:
    """A store, perhaps still shut, and how this terminal wants things shown.

    `secret` is a passphrase given without asking; `remember` notes that a journal was made here; `stands` is called
    once the app has drawn its first screen. It starts with Today, or with another `day`, where that was asked for.
    `daily` begins the backup of the day, and is given what to call when it failed. `damage` is why the journal cannot
    be opened, and `mending` knows the ways out.
    """

    store: Store
    clock: Clock
    settings: Settings
    settings_path: Path
    log: Path
    is_first_time: bool = False
    secret: str | None = None
    starts_with_today: bool = False
    day: date | None = None
    notes: Sequence[str] = ()
    few_glyphs: bool = False
    no_colour: bool = False
    motion: Motion = "full"
    remember: Callable[[], None] = field(default=lambda: None)
    stands: Callable[[], None] = field(default=lambda: None)
    daily: Callable[[Callable[[str], object]], object] = field(default=lambda say: None)
    mending: "Mending | None" = None
    damage: CryoutError | None = None
