"""The app: which screen is on, what every screen can reach, and what is kept when."""

import gc
from collections.abc import Callable

from textual import on
from textual.screen import Screen

from cryout_tui.errors import CryoutError
from cryout_tui.reach import Reach
from cryout_tui.routes.bin import BinRoute
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.finding import FindingRoute
from cryout_tui.routes.home import home_page
from cryout_tui.routes.memories import MemoriesRoute
from cryout_tui.routes.opening import Opening
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.routes.today import TodayRoute
from cryout_tui.routes.walk import WalkRoute
from cryout_tui.screens.asks import Ask
from cryout_tui.screens.care import Care, HelpNowScreen, PartingScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.screens.welcome import CountryScreen, PassphraseScreen
from cryout_tui.widgets.field import Field


class CryoutApp(Reach):
    """Owns the store, the clock and the settings; a route knows the way, the app shows the screen."""

    def on_mount(self) -> None:
        always = {"help_now": "f1", "back": "escape"}
        self.set_keymap(
            {name: ",".join(filter(None, (always.get(name), keys))) for name, keys in self.settings.keys.items()}
        )
        self.call_after_refresh(gc.enable)
        if self.opened.is_first_time:
            self._begin().show()
        elif self.store.journal.is_open:
            self._carefully(self._opened)
        elif self.store.journal.is_encrypted and self.opened.secret is None:
            self.show(LockScreen(encrypted=True))
        else:
            self._open(self.opened.secret)

    def _desk(self) -> Desk:
        return Desk(
            store=self.store,
            clock=self.clock,
            settings=self.settings,
            writer=self.writer,
            motion=self.opened.motion,
            show=self.show,
            home=self.go_home,
            ground=self.action_ground,
            help_now=self.action_help_now,
            part=self._part,
            today=self.go_today,
            settled=self.keeper.settled,
        )

    # which screen is on

    def show(self, screen: Screen[None]) -> None:
        """Show `screen` in place of what was there, whatever lay over it."""
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) == 2:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def go_home(self) -> None:
        """Show Home as the journal stands now."""
        self.route = None
        notes, self.notes = [*self.notes, *self.store.journal.notes], []
        self.store.journal.notes.clear()
        self.show(HomeScreen(home_page(self.store, self.clock, self.settings, notes=notes)))

    def go_today(self) -> None:
        route = TodayRoute(self._desk())
        self.route = route
        self.show(route.screen())

    def go_bin(self) -> None:
        route = BinRoute(self._desk(), self.go_home)
        self.route = route
        route.renew()

    def go_sit(self, *, anew: bool = False) -> None:
        sitting = self.store.sittings.open()
        if sitting is not None and anew:
            SittingRoute(self._desk(), sitting).rest()
            sitting = None
        if sitting is None and self.store.sittings.closed_on(self.clock.now().date()):
            sitting = self.store.sittings.get(self.store.sittings.latest().id)  # type: ignore[union-attr]
        route = SittingRoute(self._desk(), sitting)
        self.route = route
        route.show()

    def go_memories(self) -> None:
        route = MemoriesRoute(self._desk())
        self.route = route
        route.show()

    def go_find(self) -> None:
        if self.store.sittings.closed_on(self.clock.now().date()):
            self.go_sit()  # the deep path is closed for today
            return
        route = FindingRoute(self._desk(), self.go_home)
        self.route = route
        route.show()

    def go_walk(self) -> None:
        if self.store.sittings.closed_on(self.clock.now().date()):
            self.go_sit()
            return
        route = WalkRoute(self._desk(), lambda: self._part() if route.has_hurt else self.go_home())
        self.route = route
        route.show()

    def _part(self) -> None:
        self._after_parting = self.go_home
        self.push_screen(self.care.parting())

    @on(HomeScreen.Chosen)
    def choose(self, event: HomeScreen.Chosen) -> None:
        if event.screen is self.screen:
            ways: dict[str, Callable[[], None]] = {
                "today": self.go_today,
                "sit": self.go_sit,
                "anew": lambda: self.go_sit(anew=True),
                "memories": self.go_memories,
            }
            self._carefully(ways[event.way])

    # what was said on a screen; one that is no longer on top is not listened to

    @on(Ask.Answered)
    def answered(self, event: Ask.Answered) -> None:
        route = self.route
        if event.screen is self.screen and route is not None:
            self._carefully(lambda: route.answered(event))

    @on(Ask.Noted)
    def noted(self, event: Ask.Noted) -> None:
        route = self.route
        if event.screen is self.screen and route is not None:
            self._carefully(lambda: route.noted(event))

    @on(Ask.Left)
    def left(self, event: Ask.Left) -> None:
        route = self.route
        if event.screen is not self.screen:
            return
        if route is not None:
            self._carefully(route.left)
        elif isinstance(event.screen, CountryScreen):
            self.pop_screen()

    @on(TellScreen.Told)
    def told(self, event: TellScreen.Told) -> None:
        route = self.route
        if event.screen is self.screen and isinstance(route, SittingRoute):
            self._carefully(lambda: route.told(event.story, event.age_text, event.feelings))

    @on(ReleaseScreen.Passed)
    def passed(self, event: ReleaseScreen.Passed) -> None:
        if isinstance(self.route, SittingRoute) and self.store.journal.is_open:
            self.route.passed(event.wave)

    @on(ReframeScreen.Looked)
    def looked(self, event: ReframeScreen.Looked) -> None:
        route = self.route
        if event.screen is self.screen and isinstance(route, SittingRoute):
            self._carefully(lambda: route.looked(event.lens, event.turn))

    @on(Field.Typed)
    def typed(self, event: Field.Typed) -> None:
        if self.store.journal.is_open and event.field.is_attached:
            self.keeper.typed(event.field)

    @on(PassphraseScreen.Given)
    def given(self, event: PassphraseScreen.Given) -> None:
        route = self.route
        if event.screen is self.screen and isinstance(route, Opening):
            self._carefully(lambda: route.given(event.secret))

    @on(CountryScreen.Chosen)
    def country(self, event: CountryScreen.Chosen) -> None:
        if event.screen is not self.screen:
            return
        if event.country is not None:
            self._carefully(lambda: self._change(country=event.country))
        if isinstance(self.route, Opening):
            self._carefully(self.go_home)
        else:
            self.pop_screen()
            if isinstance(self.screen, HelpNowScreen):
                self.switch_screen(self.care.help_now(self.settings.country))

    @on(Care.Wanted)
    def wanted(self, event: Care.Wanted) -> None:
        if event.screen is not self.screen:
            return
        if event.what == "country":
            self._choose_country()
        elif isinstance(event.screen, PartingScreen):
            self._carefully(self._after_parting)
        elif event.what == "close" and self.route is not None:
            self.pop_screen()
            self.leave_sitting(self.go_home)
        else:
            self.pop_screen()

    @on(LockScreen.Tried)
    def tried(self, event: LockScreen.Tried) -> None:
        if event.screen is self.screen:
            self._open(event.secret)

    # the journal, opened and shut

    def _begin(self) -> Opening:
        opening = Opening(self._desk(), make=self._make, leave=self.exit)
        self.route = opening
        return opening

    def _make(self, secret: str | None) -> None:
        self.store.journal.make(secret)
        self.opened.remember()

    def _open(self, secret: str | None) -> None:
        self.run_worker(lambda: self._opening(secret), thread=True, exclusive=True, group="opening")

    def _opening(self, secret: str | None) -> None:
        try:
            self.store.journal.open(secret)
        except CryoutError as error:
            self.call_from_thread(self._refused, error)
        else:
            self.call_from_thread(self._carefully, self._opened)

    def _opened(self) -> None:
        self._shuts_once_kept = False
        self.opened.remember()
        self.store.empty_bins(now=self.clock.now())
        back, self._back_to = self._back_to, "home"
        if back == "today":
            self.go_today()
        elif back == "opening":
            self._begin().ask_country()
        elif back == "memories":
            self.go_memories()
        elif back == "finding":
            self.go_find()
        elif back == "sitting" and self.store.sittings.open() is not None:
            self.go_sit()
        elif back == "walk":
            self.go_walk()
        else:
            self.go_home()

    def _refused(self, error: CryoutError) -> None:
        if not isinstance(self.screen, LockScreen):
            self.show(LockScreen(encrypted=self.store.journal.is_encrypted))
        self.call_after_refresh(self._say_refused, str(error))

    def _say_refused(self, sentence: str) -> None:
        if isinstance(self.screen, LockScreen):
            self.screen.refused(sentence)
