"""What every route may use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, runtime_checkable

from cryout_tui.asked.ask import Ask, Noted, Said
from cryout_tui.clock import Clock
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.day import day_at
from cryout_tui.domain.titles import Titles
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.store.writer import Writer


@dataclass
class Desk:
    """The store, the clock, and ways to show what is asked, to change something on it, to go Home, and to ground.

    `binned` says, on the screen shown next, that something is in the bin and how it is taken back.
    """

    store: Store
    clock: Clock
    settings: Settings
    writer: Writer
    moving: Callable[[], Motion]
    show: Callable[[Ask], None]
    change: Callable[[object], None]
    home: Callable[[], None]
    ground: Callable[..., None]
    help_now: Callable[[], None]
    part: Callable[[], None]
    today: Callable[[], None]
    memories: Callable[[], None]
    breathe: Callable[[], None]
    settled: Callable[[], None]
    binned: Callable[[], None]
    worse: Callable[[], None]
    country: Callable[[], None]

    @property
    def motion(self) -> Motion:
        """What moves on the screen that is built now."""
        return self.moving()

    def settle(self) -> None:
        """Keep everything typed so far, before what was typed is moved to its place."""
        self.settled()

    def now(self) -> datetime:
        """Return the moment."""
        return self.clock.now()

    def day(self) -> date:
        """Return the day it is for the person: it goes on past midnight, until the hour of the settings."""
        return day_at(self.now(), self.settings.day_ends)

    def titles(self) -> Titles:
        """Return how titles are shown now."""
        return Titles(self.now().date(), self.settings.show_titles)


class Route(Protocol):
    """A flow being walked."""

    @property
    def name(self) -> str:
        """Where one comes back to from behind the lock; of some, what follows a colon is where they stand."""

    def answered(self, event: Said) -> None:
        """Go on from an answer."""

    def noted(self, event: Noted) -> None:
        """Keep a value that may still change."""

    def left(self) -> None:
        """Go one step back, or out."""


@runtime_checkable
class Lists(Protocol):
    """A route that shows what is kept, where a change can be undone."""

    def renew(self) -> None:
        """Show the list again, as the journal now stands."""


def when(day: date) -> str:
    """Return the day as screens show it."""
    return f"{day:%a} {day.day} {day:%B}"
