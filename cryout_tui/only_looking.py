"""Two at once: the journal is taken over, or only looked at; and nothing is kept by a look."""

from collections.abc import Callable
from datetime import date
from functools import partial

from cryout_tui.coming_back import ComingBack
from cryout_tui.errors import CryoutError, HeldElsewhere, Holder, LooksOnly, WrongPassphrase
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.opened import Opened
from cryout_tui.screens.base import Face

READS = ("home", "breathe", "memories", "search", "learn", "bin", "patterns", "week", "this_day", "")
NOTHING_KEPT = _("This is only a look, and nothing is kept. f2 leads to Ground.")
STAYED = _("The other window did not leave within 5 seconds. Nothing was changed.")


class OnlyLooking(ComingBack):
    """Asks what to do about another window, and keeps a look from what would be written."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._is_asking = False  # the other window to leave
        self._right: tuple[str | None] | None = None  # what opens the journal, tried before the question

    # another window has it

    def is_held(self, secret: str | None, holder: Holder) -> None:
        """In a thread: ask what to do about the other window, where `secret` is right; else say that it is not."""
        try:
            self.store.journal.open(secret, looks_only=True)
            self._right = (secret,)
        except WrongPassphrase as error:
            self.call_from_thread(self.arrive, partial(self._refused, error))
            return
        except CryoutError:
            pass  # told once it is opened in earnest
        finally:
            self.store.journal.let_go()
        self.opened.held_by = holder
        self.call_from_thread(self.arrive, self.ask_about_the_other)

    def _refused(self, error: CryoutError) -> None:
        """Say at the lock why it did not open."""
        raise NotImplementedError

    def ask_about_the_other(self, trouble: str = "") -> None:
        """Say where the journal is open, and ask what to do."""
        from cryout_tui.routes.elsewhere import LEAVE, LOOK, TAKE_OVER, Elsewhere

        holder = self.opened.held_by
        assert holder is not None
        self._is_asking = False
        does = {TAKE_OVER: self._take_over, LOOK: self._look_only, LEAVE: self.exit}
        ways: dict[str, Callable[[], None]] = {what: partial(self._unless_asking, do) for what, do in does.items()}
        self.route = route = Elsewhere(self._desk(), holder, ways)
        route.show(trouble)

    def _unless_asking(self, do: Callable[[], None]) -> None:
        """Do it; while the other window is asked to leave, nothing but that goes on."""
        if self._is_asking:
            self._say_asked()
        else:
            do()

    def _say_asked(self) -> None:
        from cryout_tui.routes.elsewhere import ASKED

        if isinstance(self.screen, Face):
            self.screen.say_quietly(ASKED)

    def _look_only(self) -> None:
        self.await_journal()
        self.opened.look_only(self.opened.held_by)
        self.run_worker(self._open_what_is_given, thread=True, exclusive=True, group="opening")

    def _take_over(self) -> None:
        self.await_journal(keeps_keys=False)
        self._is_asking = True
        self._say_asked()
        self.run_worker(self._taking_over, thread=True, exclusive=True, group="opening")

    def _taking_over(self) -> None:
        """In a thread: wait for the other one to leave, and open."""
        assert self.opened.hold is not None
        try:
            self.opened.hold.take_over()
        except HeldElsewhere as held:
            self.opened.held_by = held.holder
            self.call_from_thread(self.arrive, partial(self.ask_about_the_other, STAYED))
        except CryoutError as error:
            self.call_from_thread(self.arrive, partial(self.ask_about_the_other, str(error)))
        else:
            self._open_what_is_given()

    def _open_what_is_given(self) -> None:
        """In a thread: open what needs no asking; what does is asked for at the lock."""
        secret, trouble = None, ""
        if self._right is not None:
            (secret,), self._right = self._right, None
        elif self.opened.is_encrypted:
            try:
                secret = self.opened.given()
            except CryoutError as error:
                trouble = str(error)
        self.call_from_thread(self.arrive, partial(self._begin_anew, secret, trouble))

    def _begin_anew(self, secret: str | None, trouble: str) -> None:
        self._is_asking = False
        self.opened.held_by = self.route = None
        if self.opened.is_encrypted and secret is None:
            self.show(self._lock_screen(trouble))
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
            self.call_after_refresh(self._say_nothing_kept)
        return may

    def _say_nothing_kept(self) -> None:
        if isinstance(self.screen, Face):
            self.screen.say_quietly(named(NOTHING_KEPT))

    def _carefully(self, do: Callable[[], object]) -> None:
        try:
            super()._carefully(do)
        except LooksOnly:
            self.call_after_refresh(self._say_nothing_kept)
            if self.route is not None:  # it may stand between two steps: it begins again where it was
                super()._carefully(lambda: self.go(self.whereabouts().way))
