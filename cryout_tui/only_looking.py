"""Two at once: the journal is taken over, or only looked at; and nothing is kept by a look."""

from collections.abc import Callable
from datetime import date

from cryout_tui.coming_back import ComingBack
from cryout_tui.errors import CryoutError, HeldElsewhere, LooksOnly
from cryout_tui.routes.elsewhere import ASKED, LEAVE, LOOK, TAKE_OVER, Elsewhere
from cryout_tui.screens.base import Face
from cryout_tui.screens.lock import LockScreen

READS = ("home", "memories", "search", "learn", "bin", "patterns", "week", "this_day", "")
NOTHING_KEPT = "This is only a look at the journal: nothing is kept. f2 leads to Ground; cryout breathe works as well."
STAYED = "The other window did not leave within 5 seconds. Nothing was changed."


class OnlyLooking(ComingBack):
    """Asks what to do about another window, and keeps a look from what would be written."""

    # another window has it

    def ask_about_the_other(self, trouble: str = "") -> None:
        """Say where the journal is open, and ask what to do."""
        holder = self.opened.held_by
        assert holder is not None
        ways = {TAKE_OVER: self._take_over, LOOK: self._look_only, LEAVE: self.exit}
        self.route = route = Elsewhere(self._desk(), holder, ways)
        route.show(trouble)

    def _look_only(self) -> None:
        self.opened.look_only()
        self.run_worker(self._open_what_is_given, thread=True, exclusive=True, group="opening")

    def _take_over(self) -> None:
        if isinstance(self.screen, Face):
            self.screen.say_quietly(ASKED)
        self.run_worker(self._taking_over, thread=True, exclusive=True, group="opening")

    def _taking_over(self) -> None:
        """In a thread: wait for the other one to leave, and open."""
        assert self.opened.hold is not None
        try:
            self.opened.hold.take_over()
        except HeldElsewhere as held:
            self.opened.held_by = held.holder
            self.call_from_thread(self._carefully, lambda: self.ask_about_the_other(STAYED))
        except CryoutError as error:
            sentence = str(error)
            self.call_from_thread(self._carefully, lambda: self.ask_about_the_other(sentence))
        else:
            self._open_what_is_given()

    def _open_what_is_given(self) -> None:
        """In a thread: open what needs no asking; what does is asked for at the lock."""
        secret, trouble = None, ""
        if self.opened.is_encrypted:
            try:
                secret = self.opened.given()
            except CryoutError as error:
                trouble = str(error)
        self.call_from_thread(self._begin_anew, secret, trouble)

    def _begin_anew(self, secret: str | None, trouble: str) -> None:
        self.opened.held_by = self.route = None
        if self.opened.is_encrypted and secret is None:
            self.show(LockScreen(encrypted=True, said=trouble))
        else:
            self.open(secret)

    # nothing is kept by a look

    def go(self, way: str) -> None:
        if self._may(way.partition(":")[0] in READS):
            super().go(way)

    def _go_by_name(self, way: str) -> None:
        if self.store.journal.looks_only:
            self.go(way)  # what was left out stays out: bringing it back would be written
        else:
            super()._go_by_name(way)

    def go_another_day(self, back: Callable[[], None] | None = None) -> None:
        if self._may():
            super().go_another_day(back)

    def go_day(self, day: date, back: Callable[[], None] | None = None) -> None:
        if self._may():
            super().go_day(day, back)

    def go_scales(self, back: Callable[[], None] | None = None) -> None:
        if self._may():
            super().go_scales(back)

    def go_questions(self, back: Callable[[], None] | None = None) -> None:
        if self._may():
            super().go_questions(back)

    def _may(self, reads: bool = False) -> bool:
        """Say whether it may be done; in a look only what `reads`, and one sentence says so."""
        may = reads or not self.store.journal.looks_only
        if not may:
            self._say_nothing_kept()
        return may

    def _say_nothing_kept(self) -> None:
        self.clear_notifications()
        self.notify(NOTHING_KEPT, markup=False, timeout=6)

    def _carefully(self, do: Callable[[], object]) -> None:
        try:
            super()._carefully(do)
        except LooksOnly:
            self._say_nothing_kept()
            if self.route is not None:  # it may stand between two steps: it begins again where it was
                super()._carefully(lambda: self.go(self.whereabouts().way))
