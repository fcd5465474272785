"""What the app is to the terminal: colours, filters, keys held down, and how it ends when something breaks."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.app import SystemCommand
from textual.binding import Binding, BindingsMap
from textual.filter import LineFilter
from textual.notifications import Notify
from textual.reactive import Initialize, Reactive
from textual.screen import Screen
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.theme import Theme

from cryout_tui import content, live_keys, sooner
from cryout_tui.domain.dates import dated
from cryout_tui.hosted import is_hosted
from cryout_tui.language import _
from cryout_tui.on_demand import FIELD, INPUT, TEXT_AREA, TYPING, is_a
from cryout_tui.screens.keyed import with_own_keys
from cryout_tui.styles import sheet
from cryout_tui.terminal.crash import STILL_THERE, note_down, write_down
from cryout_tui.terminal.drawing import Drawing
from cryout_tui.terminal.few_colours import FewColours
from cryout_tui.terminal.lasting import Lasting
from cryout_tui.terminal.output import FewGlyphs, NoColours, NoControls, WholeCells
from cryout_tui.theme import DEFAULTS, THEMES
from cryout_tui.turns import Turns

if TYPE_CHECKING:
    from cryout_tui.widgets.field import Field

HELD = 0.1  # seconds: the same key this soon after itself is a key held down
UNSEEN = ("help_now", "lock", "quit", "keep")  # what these keys do is the same without a screen
BROKE = _("Something broke. Every word you wrote is kept.")


def _first_theme(shell: Any) -> str:
    named: str = shell.first_theme
    return named


class Shell(Drawing):
    """An app that lets nothing private out: not by a title, a toast's markup, a traceback or a held key."""

    BINDINGS = [Binding("f12", "redraw", _("redraw"), show=False, priority=True, id="redraw")]
    CSS_PATH = sheet("base")
    TITLE = "cryout"
    ENABLE_COMMAND_PALETTE = True
    theme: Reactive[str] = Reactive(Initialize(_first_theme))
    first_theme = "textual-dark"  # set before anything is read by it, so that nothing is read twice
    copies_out = True  # whether what is copied in a field goes to the terminal's clipboard as well

    def __init__(self, *, theme: str, log: Path, few_glyphs: bool, no_colour: bool) -> None:
        # the same ones all along: what they made of a line is kept with them, and not made anew for every paint
        self._own_filters: list[LineFilter] = [NoControls(), *([FewGlyphs()] if few_glyphs else [])]
        ScrollBar.renderer = WholeCells if few_glyphs else ScrollBarRender
        self._broke = False
        if not no_colour:
            self.first_theme = THEMES[theme].name
        super().__init__(ansi_color=no_colour)
        self._disable_tooltips = True  # they need a mouse: each screen has one widget less
        if no_colour:
            self._own_filters.append(NoColours())
        if self.console.color_system == "standard":
            self._own_filters.append(FewColours())
        self.set_class(no_colour or self.console.color_system == "standard", "-bare")  # nothing has a ground of its own
        self.crash_log = log
        self._turns = Turns(self, self._read)
        self._last_key: events.Key | None = None
        self._last_screen: Screen[object] | None = None

    @property
    def available_themes(self) -> dict[str, Theme]:
        return {**super().available_themes, **{each.name: each for each in THEMES.values()}}

    def take_keys(self, keys: Mapping[str, str], *, vim: bool = False) -> None:
        """Take the person's own keys, by the names of bindings, and the vim layer where it is on."""
        live_keys.use(keys, vim=vim)
        self._bindings = with_own_keys(self._merged_bindings or BindingsMap())
        self.refresh_bindings()

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), *self._own_filters]

    def keys_of(self, *names: str) -> frozenset[str]:
        """Return the keys the app has under these names of bindings, as they are now."""
        bound = self._bindings.key_to_bindings.items()
        return frozenset(key for key, bindings in bound if any(each.id in names for each in bindings))

    def action_command_palette(self) -> None:
        if self.use_command_palette:
            sooner.load_commands()
            from cryout_tui.screens.by_name import StillPalette

            if not StillPalette.is_open(self):  # type: ignore[arg-type]
                self.push_screen(StillPalette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield SystemCommand(_("Redraw"), _("the screen, where something else wrote over it"), self.action_redraw)
        yield SystemCommand(_("Quit"), _("everything is kept"), self.action_quit)

    def action_suspend_process(self) -> None:
        """Stop, for the shell to come up; where there is none for this person, nothing is stopped."""
        if not is_hosted():
            super().action_suspend_process()

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Nothing here starts another program."""

    def copy_to_clipboard(self, text: str) -> None:
        """Take a copy; the terminal has it too where `copies_out`."""
        if self.copies_out:
            super().copy_to_clipboard(text)
        else:
            self._clipboard = text

    def _on_notify(self, event: Notify) -> None:
        super()._on_notify(Notify(Lasting(**vars(event.notification))))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._turns.take(event)
        else:
            await super().on_event(event)

    async def _read(self, typed: events.Key | events.Paste) -> None:
        if self.is_cramped and not self._goes_unseen(typed):
            return
        if not (isinstance(typed, events.Key) and self._is_held(typed)):
            await super().on_event(typed)

    @property
    def quiet_for(self) -> float:
        """Seconds since the last key, or since the start."""
        return monotonic() - (self._last_key.time if self._last_key is not None else 0.0)

    def _goes_unseen(self, typed: events.Key | events.Paste) -> bool:
        """Say whether it is taken while no screen is seen: what answers nothing and takes nothing away."""
        if isinstance(typed, events.Key) and typed.key in self.keys_of(*UNSEEN):
            return True
        is_words = isinstance(typed, events.Paste) or typed.is_printable
        return is_words and is_a(self.focused, TEXT_AREA, INPUT)

    def _is_held(self, event: events.Key) -> bool:
        """Say whether a key is still down from before: it then does nothing twice, and crosses no screen."""
        last, screen = self._last_key, self._last_screen
        self._last_key, self._last_screen = event, self.screen
        is_line = is_a(self.focused, FIELD) and cast("Field", self.focused).one_line
        if is_a(self.focused, TYPING) and not is_line and screen is self.screen:
            return False
        if last is None or event.key != last.key or event.time - last.time >= HELD:
            return False
        return event.key == "enter" or screen is not self.screen

    def _load_screen_css(self, screen: Screen[object]) -> None:
        """Read the style sheets of a screen and parse those alone; Textual parses all it has, for a tenth of a second.

        Everything that was parsed stays parsed, so a style sheet that is wrong says so here as well.
        """
        if screen.CSS:
            super()._load_screen_css(screen)
            return
        is_bare = type(screen) is Screen or is_a(screen, "screens.home:HomeScreen")  # what has no field on it
        paths = screen.css_path if is_bare else [sheet("fields"), *screen.css_path]
        new = [path for path in paths if not self.stylesheet.has_source(str(path), "")]
        if not new:
            return
        for path in new:
            self.stylesheet.read(path)
        self.stylesheet.parse()
        self.stylesheet.update(self)

    def stepped_aside(self, reason: str) -> None:
        note_down(self.crash_log, [f"all cells are sent: {reason}"])

    def _fatal_error(self) -> None:
        """Textual's own report prints local variables, and ours hold someone's memories."""
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        self._broke = True
        self.keep_before_the_end()
        write_down(self.crash_log, error)
        super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        """A kind sentence and the two lines of the short close, after the screen is given back."""
        self._exit_renderables.clear()
        if not self._broke:
            return
        try:
            closing = [
                content.line("close.short", 0, weekday=dated(datetime.now(), "%A")),
                content.line("close.short", 1),
            ]
        except (*content.BROKEN, IndexError):
            closing = []
        lines = [BROKE, *closing, STILL_THERE]
        print("\n".join(lines), file=sys.__stderr__)

    def keep_before_the_end(self) -> bool:
        """Keep what is on the screen; say whether all of it is kept."""
        return True
