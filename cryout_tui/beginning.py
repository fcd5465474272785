"""A journal made at the first start."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.opened import GENTLY
from cryout_tui.paper_ways import PaperWays

if TYPE_CHECKING:
    from cryout_tui.routes.opening import Opening

FAR = _('Over SSH the breath is one row. Settings: motion = "full" changes it.')


class Beginning(PaperWays):
    """Walks what comes before Home, once, and says there, once, what is done differently over SSH."""

    def go_home(self) -> None:
        """Show Home as the journal stands now."""
        if self.opened.says_gently:
            self.said_quietly = [FAR]
            self._carefully(lambda: self.store.meta.put(GENTLY, "said"))
        super().go_home()

    def _begin(self, *, is_made: bool = False) -> "Opening":
        from cryout_tui.routes.opening import Opening

        opening = Opening(self._desk(), make=self._make, made=self._made, leave=self.exit, is_made=is_made)
        self.route = opening
        return opening

    def _make(self, secret: str | None, fails: Callable[[], None]) -> None:
        self.await_journal()
        self.run_worker(lambda: self._making(secret, fails), thread=True, exclusive=True, group="opening")

    def _making(self, secret: str | None, fails: Callable[[], None]) -> None:
        try:
            self.store.journal.make(secret)
            self.store.code.owe()
            self.store.code.is_owed()  # takes its time, once
        except CryoutError as error:
            self.call_from_thread(self.arrive, partial(self._not_made, error, fails))
        else:
            self.call_from_thread(self.arrive, self._made)

    def _not_made(self, error: CryoutError, fails: Callable[[], None]) -> None:
        fails()
        self.notify(str(error), severity="error", markup=False, timeout=15)

    def _made(self) -> None:
        self.first_way = "opening"
        self._opened()
