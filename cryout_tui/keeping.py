"""Keeping what was typed, and what was chosen."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from cryout_tui.errors import CryoutError, LooksOnly
from cryout_tui.in_colour import InColour
from cryout_tui.keeper import Keeper
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.opened import Opened
from cryout_tui.routes.desk import Route
from cryout_tui.settings import change_for_now
from cryout_tui.store.writer import Writer

if TYPE_CHECKING:
    from cryout_tui.screens.sitting.release import ReleaseScreen


class Keeping(InColour):
    """Owns the store, the clock and the settings, and keeps in them."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self.store, self.clock, self.settings = opened.store, opened.clock, opened.settings
        self.writer = Writer(self._keeping)
        self.keeper = Keeper(self.store, self.clock, self.writer)
        self.route: Route | None = None
        self._shuts_once_kept = self._leaves_unkept = False

    def keep_due(self) -> None:
        """Bring the dates of what waits up to date, for `cryout due`."""
        if self.store.journal.is_open and not self.store.journal.looks_only:
            self.store.due.write(self.clock.now())

    def keep_before_the_end(self) -> bool:
        """Keep every living field and the present wave, at once; say whether all of it is kept."""
        if not self.store.journal.is_open or self.store.journal.looks_only:
            return True
        self.keep_soon()
        return self.writer.flush()

    def keep_soon(self) -> None:
        """Hand every living field and the present wave to the writer, as they are now, and wait for nothing."""
        wave = None
        for screen in self.screen_stack if self._screen_stacks else ():
            if is_a(screen, "screens.sitting.release:ReleaseScreen"):
                release = cast("ReleaseScreen", screen)
                release.count()
                wave = release.wave
        self.keeper.keep_soon(wave)

    def shut_at_last(self) -> None:
        """Shut the journal behind the lock, now that all is kept that had to wait."""
        raise NotImplementedError

    def _keeping(self, trouble: str | None) -> None:
        """Called from the writer's thread when keeping fails, and when it works again."""
        self.call_later(self._say_keeping, trouble)

    def _say_keeping(self, trouble: str | None) -> None:
        if trouble is None and self._shuts_once_kept:
            self._shuts_once_kept = False
            self.shut_at_last()
        self._leaves_unkept = False
        self.clear_notifications()
        self.notify(trouble or _("It is kept again."), markup=False, timeout=3600 if trouble else 3)

    def _carefully(self, do: Callable[[], object]) -> None:
        """Do it, and say in one sentence when it could not be done; nothing typed is lost by that."""
        try:
            do()
        except LooksOnly:
            raise
        except CryoutError as error:
            self.clear_notifications()
            self.notify(str(error), severity="error", markup=False, timeout=15)

    def _change(self, **values: object) -> None:
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]
        change_for_now(self.opened.settings_path, **values)
