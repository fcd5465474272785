"""The app: what was said on a screen, and the journal opened and shut."""

from functools import partial
from typing import TYPE_CHECKING, cast

from cryout_tui.beginning import Beginning
from cryout_tui.domain.kept import UNASKED
from cryout_tui.errors import CryoutError, Damaged, HeldElsewhere
from cryout_tui.on_demand import is_a
from cryout_tui.reach import HELP_NOW, LOCK
from cryout_tui.screens.faces import face

if TYPE_CHECKING:
    from cryout_tui.asked.ground import Grounded
    from cryout_tui.screens.asks import AskScreen
    from cryout_tui.screens.breathe import BreatheScreen
    from cryout_tui.screens.care import Care
    from cryout_tui.screens.ground import GroundScreen
    from cryout_tui.screens.home import HomeScreen
    from cryout_tui.screens.lock import LockScreen
    from cryout_tui.screens.sitting.reframe import ReframeScreen
    from cryout_tui.screens.sitting.release import ReleaseScreen
    from cryout_tui.screens.sitting.settle import SettleScreen
    from cryout_tui.screens.sitting.tell import TellScreen
    from cryout_tui.screens.welcome import CountryScreen, PassphraseScreen
    from cryout_tui.widgets.field import Field
    from cryout_tui.widgets.listened import Listened


class CryoutApp(Beginning):
    """Owns the store, the clock and the settings; a route knows the way, the app shows the screen."""

    def on_mount(self) -> None:
        self.take_keys(self.settings.keys, vim=self.settings.vim)
        self.call_after_refresh(self.opened.stands)
        if self.opened.damage is not None:
            self.show_damage(self.opened.damage)
        elif self.opened.is_first_time:
            self._begin().show()
        elif self.store.journal.is_open:
            self._carefully(self._opened)
        elif self.opened.held_by is not None:
            self._carefully(self.ask_about_the_other)
        elif self.opened.is_locked or (self.opened.is_encrypted and self.opened.secret is None):
            begun, self.opened.begun = self.opened.begun, ""
            self.show(self._lock_screen(begun=begun))
        else:
            self.open(self.opened.secret)

    def on_home_screen_chosen(self, event: "HomeScreen.Chosen") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self.go(event.way))

    # what was said on a screen; one that is no longer on top is not listened to

    def on_ask_screen_answered(self, event: "AskScreen.Answered") -> None:
        route = self.route
        if event.screen is self.screen and route is not None:
            self._carefully(lambda: route.answered(event.said))

    def on_ask_screen_noted(self, event: "AskScreen.Noted") -> None:
        route = self.route
        if event.screen is self.screen and route is not None:
            self._carefully(lambda: route.noted(event.noted))

    def on_ask_screen_left(self, event: "AskScreen.Left") -> None:
        route = self.route
        if event.screen is not self.screen:
            return
        if route is not None:
            self._carefully(route.left)
        elif is_a(event.screen, "screens.welcome:CountryScreen"):
            self.pop_screen()

    def on_tell_screen_told(self, event: "TellScreen.Told") -> None:
        route = self.sitting_route
        if event.screen is self.screen and route is not None:
            self._carefully(lambda: route.told(event.told))

    def on_release_screen_passed(self, event: "ReleaseScreen.Passed") -> None:
        if self.sitting_route is not None and self.store.journal.is_open:
            self.sitting_route.passed(event.passed)

    def on_settle_screen_passed(self, event: "SettleScreen.Passed") -> None:
        if self.sitting_route is not None and self.store.journal.is_open:
            self.sitting_route.settling(event.settled)

    def on_breathe_screen_passed(self, event: "BreatheScreen.Passed") -> None:
        from cryout_tui.routes.breathe import BreatheRoute

        route = self.route
        if isinstance(route, BreatheRoute) and self.store.journal.is_open:
            self._carefully(lambda: route.breathed(event.breathed))

    def on_ground_screen_done(self, event: "GroundScreen.Done") -> None:
        if not self.is_hidden:
            self._carefully(lambda: self._grounded(event.grounded))

    def _grounded(self, event: "Grounded") -> None:
        self.care.keep(event.grounding)
        if self.sitting_route is not None:
            self.sitting_route.grounded(event)

    def on_reframe_screen_looked(self, event: "ReframeScreen.Looked") -> None:
        route = self.sitting_route
        if event.screen is self.screen and route is not None:
            self._carefully(lambda: route.looked(event.looked))

    def on_field_typed(self, event: "Field.Typed") -> None:
        if self.store.journal.is_open and event.field.is_attached and not self.store.journal.looks_only:
            self.keeper.typed(event.field)

    def on_listened_rested(self, event: "Listened.Rested") -> None:
        self.hear(event.field, event.before, event.now)

    def on_passphrase_screen_given(self, event: "PassphraseScreen.Given") -> None:
        from cryout_tui.routes.opening import Opening

        route = self.route
        if event.screen is self.screen and isinstance(route, Opening):
            self._carefully(lambda: route.given(event.given))

    def on_country_screen_chosen(self, event: "CountryScreen.Chosen") -> None:
        if event.screen is not self.screen:
            return
        country = event.chosen.country
        if country is not None:
            self._carefully(lambda: self._change(country=country))
        is_over_help = any(is_a(each, HELP_NOW) for each in self.screen_stack)
        if is_a(self.route, "routes.opening:Opening") and not is_over_help:
            self._carefully(self.go_home)
        else:
            self.pop_screen()
            if is_a(self.screen, HELP_NOW):
                self.switch_screen(face(self.help_now_page()))
            self._came_back()

    def on_care_wanted(self, event: "Care.Wanted") -> None:
        if event.screen is not self.screen:
            return
        if event.what == "country":
            self._choose_country()
        elif event.what == "help_now":
            self.action_help_now()
        elif is_a(event.screen, "screens.care:PartingScreen"):
            self._carefully(self._after_parting)
        elif event.what == "close" and self.route is not None:
            self.pop_screen()
            self.leave_sitting(self.go_home)
        else:
            self.pop_screen()
            self._came_back()

    def _came_back(self) -> None:
        """Show a step of a sitting anew that says something else now: after Ground, or with a country chosen."""
        route, is_choice = self.sitting_route, is_a(self.screen, "screens.asks:ChoiceScreen")
        if route is not None and is_choice and route.goes_by_what_was_over_it:
            self._carefully(lambda: self._walk(route.sitting))
        super()._came_back()

    def on_lock_screen_tried(self, event: "LockScreen.Tried") -> None:
        if event.screen is self.screen:
            self.try_to_open(event.secret, event.after)

    # the journal, opened and shut

    def open(self, secret: str | None, after: float = 0.0) -> None:
        self.await_journal()
        begin = partial(self.run_worker, lambda: self._opening(secret), thread=True, exclusive=True, group="opening")
        self.set_timer(after, begin) if after else begin()

    def _opening(self, secret: str | None) -> None:
        self._opened_with, self._has_arrived = secret, False
        try:
            self.opened.open(secret)
            self.store.code.is_owed()  # takes its time, once
        except HeldElsewhere as held:
            self.is_held(secret, held.holder)
        except Damaged as error:
            self.call_from_thread(self.arrive, partial(self.show_damage, error))
        except CryoutError as error:
            self.call_from_thread(self.arrive, partial(self._refused, error))
        else:
            self.call_from_thread(self.arrive, self._opened)

    def _opened(self) -> None:
        self._shuts_once_kept = False
        self.opened.remember()
        place = self.come_back()
        if self.uncover():
            return
        way = place.way
        if way == "home" and self.opened.home is not None:
            self.go(way)  # nothing comes before it, as was seen when it was looked up
        elif self.store.drafts.get(UNASKED) is not None and not self.store.journal.looks_only:
            self._begin(is_made=True).show()
        elif not self.store.journal.looks_only and self.store.code.is_owed():
            self._show_code(way)
        elif way == "opening":
            self._begin().ask_country()
        elif way == "sitting":
            self.go("sit" if self.store.sittings.open() is not None else "home")
        elif not self._asks_first(way):
            self.go(way)
            self.stand_again(place)
        self.call_after_refresh(self._carefully, self._empty_bins)

    def _asks_first(self, way: str) -> bool:
        """Show what comes before `way`, if anything does: how it is after a sitting, or a card."""
        if self.store.journal.looks_only:
            return False
        if way in ("home", "today", "later") and self._asks_later(way):
            return True
        return way == "home" and self.show_card()

    def _asks_later(self, way: str) -> bool:
        """Ask how it is now, where that waits, on the way to Home or Today; say whether it is asked."""
        waiting = self.store.after_curve.waiting(self.clock.now())
        if waiting is None:
            return False
        from cryout_tui.routes.later import LaterRoute

        route = LaterRoute(self._desk(), *waiting, then=lambda: self.go(way))
        self.route = route
        route.show()
        return True

    def _empty_bins(self) -> None:
        if self.store.journal.is_open and not self.store.journal.looks_only:
            self.store.empty_bins(now=self.clock.now())

    def _refused(self, error: CryoutError) -> None:
        if is_a(self.screen, LOCK):
            self._say_refused(str(error))  # at once: what was typed for the next try is read after it
        else:
            self.show(self._lock_screen())
            self.call_after_refresh(self._say_refused, str(error))

    def _say_refused(self, sentence: str) -> None:
        if is_a(self.screen, LOCK):
            cast("LockScreen", self.screen).refused(sentence, self.opened.where_backups_are)
