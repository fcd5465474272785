"""How it begins in lines: the first start, a damaged journal, another window; and how it ends."""

from collections.abc import Callable
from typing import Any

from cryout_tui.asked.country import Chosen
from cryout_tui.domain.kept import SAID_PLAINLY, UNASKED, Draft
from cryout_tui.domain.steps import Step
from cryout_tui.errors import CryoutError, Damaged, HeldElsewhere
from cryout_tui.language import _
from cryout_tui.routes.later import LaterRoute
from cryout_tui.routes.opening import Opening
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.teller.unlocking import Unlocking

FOUND = _("The journal is damaged in places. Nothing more is written to it.")
DAMAGED = 5  # what it ends with where the journal was left as it is


class Telling(Unlocking):
    """Begins where the journal stands, and ends with everything kept."""

    status = 0

    def begin(self) -> None:
        """Show what comes first."""
        opened = self.opened
        if opened.damage is not None:
            self.show_damage(opened.damage)
        elif opened.is_first_time:
            self._first_start().show()
        elif opened.held_by is not None:
            self.ask_about_the_other()
        else:
            self.unlock()

    def open(self, secret: str | None) -> None:
        """Open the journal with what opens it, and go on; raise WrongPassphrase."""
        try:
            self.opened.open(secret)
            self.store.code.is_owed()
        except HeldElsewhere as held:
            self.opened.held_by = held.holder
            self.ask_about_the_other()
        except Damaged as error:
            self.show_damage(error)
        else:
            self._arrived()

    def _arrived(self) -> None:
        """Show what stands before the way that was wanted, then that."""
        self.opened.remember()
        looks_only = self.store.journal.looks_only
        if not looks_only:
            self.store.empty_bins(now=self.clock.now())
        if not looks_only and self.store.drafts.get(UNASKED) is not None and self._asks_at_first():
            self._first_start(is_made=True).show()
        elif not looks_only and self.store.code.is_owed():
            self._show_code()
        else:
            self._go_first()

    def _asks_at_first(self) -> bool:
        """Say whether the first start is walked; what comes by a pipe for Today was meant to go on, after a word."""
        if self.lines.is_terminal or not self.is_for_today:
            return True
        if self.store.drafts.get(SAID_PLAINLY) is None:
            first = self.care.what_this_is()
            self.talk.head(first.top, [*first.lines, first.better_to_wait, *first.states])
            self.store.drafts.keep(Draft(where=SAID_PLAINLY, text="", cursor=0, at=self.clock.now()))
        return False

    def _go_first(self) -> None:
        way, self.first_way = self.first_way, "home"
        if self.store.journal.looks_only or not self._asks_first(way):
            self.go(way)

    def _asks_first(self, way: str) -> bool:
        """Ask what waits, how it is after a sitting or a card, on the way to home or to Today; say whether it does."""
        waiting = self.store.after_curve.waiting(self.clock.now()) if way in ("home", "today") else None
        if waiting is not None:
            self.route = route = LaterRoute(self.desk(), *waiting, then=lambda: self.go(way))
            route.show()
            return True
        return way == "home" and self._shows_card()

    def _shows_card(self) -> bool:
        from cryout_tui.routes.cards import CardRoute

        card = CardRoute.due(self.desk())
        if card is not None:
            self.route = route = CardRoute(self.desk(), card, note=self.go_note)
            route.show()
        return card is not None

    def _show_code(self) -> None:
        from cryout_tui.routes.code import CodeRoute

        self.route = route = CodeRoute(self.desk(), self.first_way, self._go_first)
        route.show()

    # the first start

    def _first_start(self, *, is_made: bool = False) -> Opening:
        route = Opening(self.desk(), make=self._make, made=self._made, leave=self.leave, is_made=is_made)
        self.route = route
        return route

    def _make(self, secret: str | None, fails: Callable[[], None]) -> None:
        try:
            self.store.journal.make(secret)
            self.store.code.owe()
        except CryoutError:
            fails()
            raise
        self._made()

    def _made(self) -> None:
        self.opened.remember()
        self._first_start().ask_country()

    def hear(self, said: object) -> None:
        """Keep the country of the first start, and go on; the rest is heard as ever."""
        match said:
            case Chosen(_, country) if isinstance(self.route, Opening):
                if country is not None:
                    self.change_setting(country=country)
                self._arrived()
            case _:
                super().hear(said)

    # a damaged journal

    def show_damage(self, error: CryoutError, *, why: str = "") -> None:
        """Show the ways out of a damaged journal; raise the error where there is none."""
        if self.opened.mending is None:
            raise error
        from cryout_tui.routes.damaged import DamagedRoute

        self.store.journal.let_go()
        self.route = route = DamagedRoute(
            self.desk(),
            self.opened.mending,
            str(error),
            said=why,
            secret=self.opened.secret,
            in_thread=_or_why,
            opened=self._arrived,
            leave=self._leave_damaged,
        )
        route.show()

    def _leave_damaged(self) -> None:
        self.status = DAMAGED
        self.leave()

    # backups, and the end

    def go_home(self) -> None:
        """Home as the journal stands now, and the backup of the day."""
        super().go_home()
        if not self.store.journal.looks_only:
            self.store.due.write(self.clock.now())
            self.opened.daily(self._no_backup)

    def _no_backup(self, error: CryoutError) -> None:
        self.talk.say(str(error))

    def stop(self) -> None:
        """Out of a sitting through its short close; a second time, at once."""
        route = self.route
        if self.is_leaving or not isinstance(route, SittingRoute) or not self.store.journal.is_open:
            self.leave()
            return
        self.is_leaving, self.after_parting = True, self.leave
        self.carefully(lambda: route.leave(quits=True))

    def leave(self) -> None:
        """It is over; everything is kept."""
        self.is_over = True

    def part(self) -> None:
        """Say the short close of a sitting, and what comes after it."""
        is_unsafe = isinstance(self.route, SittingRoute) and self.route.sitting.step is Step.CLOSED_TODAY
        self.say_parting(is_unsafe=is_unsafe)
        then, self.after_parting = self.after_parting, self.go_home
        then()


def _or_why(do: Callable[[], Any], then: Callable[[Any], None]) -> None:
    """Do it, and go on with what it came to, or with why it could not be done."""
    try:
        came_to = do()
    except CryoutError as error:
        came_to = error
    then(came_to)
