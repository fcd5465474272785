"""The app: which screen is on, what every screen can reach, and what is kept when."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from textual import on
from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from cryout_tui import content
from cryout_tui.care_desk import CareDesk
from cryout_tui.errors import CryoutError
from cryout_tui.keeper import Keeper
from cryout_tui.opened import Opened
from cryout_tui.routes.desk import Desk, Route
from cryout_tui.routes.home import home_screen
from cryout_tui.routes.opening import Opening
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.routes.today import TodayRoute
from cryout_tui.screens.asks import Ask
from cryout_tui.screens.care import Care, GroundScreen, HelpNowScreen, KeysScreen, PartingScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.screens.welcome import CountryScreen, PassphraseScreen
from cryout_tui.settings import change
from cryout_tui.shell import Shell
from cryout_tui.store.writer import Writer
from cryout_tui.theme import THEMES
from cryout_tui.widgets.field import Field


class CryoutApp(Shell):
    """Owns the store, the clock and the settings; a route knows the way, the app shows the screen."""

    BINDINGS = [
        Binding("f1", "help_now", "help now", priority=True, id="help_now"),
        Binding("f2,ctrl+g", "ground", "ground", key_display="f2", priority=True, id="ground"),
        Binding("ctrl+l", "lock", "lock", show=False, priority=True, id="lock"),
        Binding("ctrl+q", "quit", "quit", show=False, priority=True, id="quit"),
        Binding("ctrl+s", "keep", "keep", show=False, priority=True, id="keep"),
        Binding("question_mark", "keys", "keys", id="keys"),
        Binding("ctrl+z", "put_aside", "put aside", show=False, id="put_aside"),
    ]

    def __init__(self, opened: Opened) -> None:
        super().__init__(
            theme=opened.settings.theme,
            log=opened.log,
            few_glyphs=opened.few_glyphs,
            no_colour=opened.no_colour,
        )
        self.opened = opened
        self.store, self.clock, self.settings = opened.store, opened.clock, opened.settings
        self.writer = Writer(self._keeping)
        self.keeper = Keeper(self.store, self.clock, self.writer)
        self.care = CareDesk(self.store, self.clock)
        self.notes = list(opened.notes)
        self.route: Route | None = None
        self._after_parting: Callable[[], None] = self.go_home
        self._back_to = "today" if opened.starts_with_today else "home"

    def on_mount(self) -> None:
        self.set_keymap(dict(self.settings.keys))
        if self.opened.is_first_time:
            opening = Opening(self._desk(), make=self._make, leave=self.exit)
            self.route = opening
            opening.show()
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
            today=self._today,
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
        self.show(home_screen(self._desk(), notes=notes))

    def _today(self) -> None:
        route = TodayRoute(self._desk())
        self.route = route
        self.show(route.screen())

    def _sit(self, *, anew: bool = False) -> None:
        sitting = self.store.sittings.open()
        now = self.clock.now()
        if sitting is not None and anew:
            self.store.sittings.save(sitting.ended(now=now))
            sitting = None
        if sitting is None and self.store.sittings.closed_on(now.date()):
            sitting = self.store.sittings.get(self.store.sittings.latest().id)  # type: ignore[union-attr]
        route = SittingRoute(self._desk(), sitting)
        self.route = route
        route.show()

    def _part(self) -> None:
        self._after_parting = self.go_home
        self.push_screen(self.care.parting())

    @on(HomeScreen.Chosen)
    def choose(self, event: HomeScreen.Chosen) -> None:
        if event.screen is self.screen:
            ways = {"today": self._today, "sit": self._sit, "anew": lambda: self._sit(anew=True)}
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
            self._carefully(self.route.left)
        else:
            self.pop_screen()

    def _choose_country(self) -> None:
        countries = content.countries()
        self.push_screen(CountryScreen(("Help now", ""), [], countries, chosen=self.settings.country))

    @on(LockScreen.Tried)
    def tried(self, event: LockScreen.Tried) -> None:
        if event.screen is self.screen:
            self._open(event.secret)

    # the journal, opened and shut

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
        self.opened.remember()
        self.store.memories.empty_bin(now=self.clock.now())
        back, self._back_to = self._back_to, "home"
        if back == "today":
            self._today()
        elif back == "sitting" and self.store.sittings.open() is not None:
            self._sit()
        else:
            self.go_home()

    def _refused(self, error: CryoutError) -> None:
        if not isinstance(self.screen, LockScreen):
            self.show(LockScreen(encrypted=self.store.journal.is_encrypted))
        self.call_after_refresh(self._say_refused, str(error))

    def _say_refused(self, sentence: str) -> None:
        if isinstance(self.screen, LockScreen):
            self.screen.refused(sentence)

    # what every screen can reach

    def action_help_now(self) -> None:
        if not isinstance(self.screen, HelpNowScreen):
            self.push_screen(self.care.help_now(self.settings.country))

    def action_ground(self) -> None:
        if not isinstance(self.screen, GroundScreen):
            self.push_screen(self.care.ground(in_sitting=isinstance(self.route, SittingRoute)))

    def action_keys(self) -> None:
        if not isinstance(self.screen, KeysScreen | Input):
            self.push_screen(self.care.keys())

    def action_keep(self) -> None:
        if self.store.journal.is_open:
            kept = self.writer.flush()
            self.notify("kept" if kept else "not kept yet; trying on", timeout=2, markup=False)

    def action_lock(self) -> None:
        """Hide at once, keep, and shut the journal."""
        if not self.store.journal.is_open:
            return
        self._back_to = self.route.name if self.route is not None else "home"
        self.keep_before_the_end()
        self.route = None
        self.clear_notifications()
        self.forget_copied()
        self.show(LockScreen(encrypted=self.store.journal.is_encrypted))
        self.store.journal.close()

    def forget_copied(self) -> None:
        """Take what was copied out of the terminal's clipboard."""
        if self.clipboard:
            self.copy_to_clipboard("")

    async def action_quit(self) -> None:
        """Keep, and go; out of a sitting through the short close, which a second press ends."""
        if isinstance(self.screen, PartingScreen):
            self._leave()
        elif isinstance(self.route, SittingRoute) and self.store.journal.is_open:
            self._carefully(self.route.left)
            self._after_parting = self._leave
        else:
            self._leave()

    def _leave(self) -> None:
        if self.store.journal.is_open:
            self.keep_before_the_end()
        self.show(Screen())
        self.call_after_refresh(self.exit)

    def action_put_aside(self) -> None:
        if not isinstance(self.focused, Input):
            self.action_suspend_process()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield SystemCommand("Help now", "people to call", self.action_help_now)
        yield SystemCommand("Ground", "come back to the room", self.action_ground)
        yield SystemCommand("Home", "everything typed is kept", lambda: self._carefully(self.go_home))
        yield SystemCommand("Today", "two minutes", lambda: self._carefully(self._today))
        yield SystemCommand("Sit with it", "a sitting", lambda: self._carefully(self._sit))
        yield SystemCommand("Lock", "hide and lock", self.action_lock)
        yield SystemCommand("Keys", "every key", self.action_keys)
        yield SystemCommand("Light or dark", "the other theme", self._other_theme)
        yield SystemCommand("Country", "for help now", self._choose_country)
        yield SystemCommand("Quit", "everything is kept", self.action_quit)

    def action_command_palette(self) -> None:
        if self.store.journal.is_open and not isinstance(self.screen, LockScreen):
            super().action_command_palette()

    def _other_theme(self) -> None:
        self._carefully(lambda: self._change(theme="light" if self.settings.theme == "dark" else "dark"))
        self.theme = THEMES[self.settings.theme].name

    # keeping

    def keep_before_the_end(self) -> None:
        """Keep every living field and the present wave, at once."""
        if not self.store.journal.is_open:
            return
        wave = None
        for screen in self.screen_stack if self._screen_stacks else ():
            if isinstance(screen, ReleaseScreen):
                screen.count()
                wave = screen.wave
        self.keeper.keep_all(wave)

    def _keeping(self, trouble: str | None) -> None:
        """Called from the writer's thread when keeping fails, and when it works again."""
        said = trouble or "It is kept again."
        self.call_later(lambda: self.notify(said, markup=False, timeout=3600 if trouble else 3))

    def _carefully(self, do: Callable[[], object]) -> None:
        """Do it, and say in one sentence when it could not be done; nothing typed is lost by that."""
        try:
            do()
        except CryoutError as error:
            self.notify(str(error), severity="error", markup=False, timeout=15)

    def _change(self, **values: object) -> None:
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]
        change(self.opened.settings_path, **values)
