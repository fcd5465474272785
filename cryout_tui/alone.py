"""Ground alone on the screen: no journal, no passphrase, and nothing kept."""

from pathlib import Path

from textual import on
from textual.binding import Binding

from cryout_tui import content
from cryout_tui.asked.ask import titled
from cryout_tui.asked.care import HelpNow
from cryout_tui.asked.country import Country
from cryout_tui.asked.ground import Ground
from cryout_tui.clock import Clock
from cryout_tui.domain.help_now import page
from cryout_tui.language import _
from cryout_tui.palette import shown
from cryout_tui.routes.ground_words import ground_words
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.care import Care
from cryout_tui.screens.faces import face
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.welcome import CountryScreen
from cryout_tui.settings import Settings
from cryout_tui.shell import Shell
from cryout_tui.terminal.crash import note_down


class GroundAlone(Shell):
    """Ground, and help a key away; a country chosen here is for this once."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("f1,ctrl+f", "help_now", _("help now"), key_display="f1", priority=True, id="help_now"),
        Binding("ctrl+q", "quit", _("leave"), priority=True, id="quit"),
        Binding("ctrl+z", "suspend_process", _("put aside"), show=False, id="put_aside"),
    ]

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        *,
        log: Path,
        few_glyphs: bool,
        no_colour: bool,
        is_light: bool = False,
    ) -> None:
        super().__init__(theme=shown(settings.theme, is_light), log=log, few_glyphs=few_glyphs, no_colour=no_colour)
        self.settings, self.clock = settings, clock
        self.shows_cursor, self.sends_changes = settings.cursor_follows, settings.sends_changes
        self.country = settings.country

    def on_mount(self) -> None:
        self.take_keys(self.settings.keys, vim=self.settings.vim)
        exercises = content.grounding(self.clock.now().year)
        words = ground_words(back=_("go back to the shell"))
        ground = Ground(words=words, exercises=exercises, clock=self.clock, in_sitting=False)
        self.push_screen(GroundScreen(ground))

    def action_help_now(self) -> None:
        if not isinstance(self.screen, HelpNowScreen | CountryScreen):
            self.push_screen(face(self._help()))

    def _help(self) -> HelpNow:
        facts = content.help_facts(self.country, today=self.clock.now().date())
        words, faults = content.help_words()
        if wrong := [*facts.faults, *faults]:
            note_down(self.crash_log, wrong)
        return HelpNow((titled(_("Help now")), facts.name), page(facts, words))

    def action_help_quit(self) -> None:
        """There is nothing here that ctrl+c could throw away."""
        self.exit()

    @on(Care.Wanted)
    def wanted(self, event: Care.Wanted) -> None:
        if event.screen is not self.screen:
            return
        if event.what == "country":
            asked = Country((_("Help now"), ""), [], content.countries(), chosen=self.country)
            self.push_screen(face(asked))
        elif event.what == "help_now":
            self.action_help_now()
        elif isinstance(event.screen, GroundScreen):
            self.exit()
        else:
            self.pop_screen()

    @on(AskScreen.Left)
    def left(self, event: AskScreen.Left) -> None:
        if event.screen is self.screen:
            self.pop_screen()

    @on(CountryScreen.Chosen)
    def chosen(self, event: CountryScreen.Chosen) -> None:
        if event.screen is not self.screen:
            return
        self.country = event.chosen.country or self.country
        self.pop_screen()
        self.switch_screen(face(self._help()))
