"""The colours that were chosen, or that go by the terminal."""

from collections.abc import Callable

from cryout_tui.after_help import AfterHelp
from cryout_tui.language import _
from cryout_tui.opened import Opened
from cryout_tui.palette import AUTO, CHOICES, shown
from cryout_tui.settings import Settings
from cryout_tui.theme import THEMES

COLOURLESS = _("No colours are shown here (NO_COLOR). Elsewhere it is: {name}.")


class InColour(AfterHelp):
    """Shows the theme of the settings, and goes through all of them by name."""

    settings: Settings

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.is_light = opened.is_light
        theme, few, none = shown(opened.settings.theme, opened.is_light), opened.few_glyphs, opened.no_colour
        self.shows_cursor, self.sends_changes = opened.settings.cursor_follows, opened.settings.sends_changes
        super().__init__(theme=theme, log=opened.log, few_glyphs=few, no_colour=none)

    def _change(self, **values: object) -> None:
        raise NotImplementedError

    def _carefully(self, do: Callable[[], object]) -> None:
        raise NotImplementedError

    @property
    def asks_ground(self) -> bool:
        """Whether the terminal is asked for its ground once more, while the app runs."""
        return self.opened.asks_ground and self.settings.theme == AUTO

    def ground_is(self, light: bool) -> None:
        """Called with what the terminal answers; it may be another ground than it was."""
        self.opened.ground_is(light)
        self.is_light = light
        self._colour()

    def _colour(self) -> None:
        theme = THEMES[shown(self.settings.theme, self.is_light)].name
        if not self.opened.no_colour and self.theme != theme:
            self.theme = theme

    def _theme_now(self) -> str:
        chosen = self.settings.theme
        now = _in_words(chosen)
        if chosen != AUTO:
            return now
        return _("{now} ({here} here)").format(now=now, here=_in_words(shown(chosen, self.is_light)))

    def _told_theme(self) -> str:
        """What it is now, and what it would be next."""
        return _("now {now}; next {next}").format(now=self._theme_now(), next=_in_words(self._next_theme))

    @property
    def _next_theme(self) -> str:
        return CHOICES[(CHOICES.index(self.settings.theme) + 1) % len(CHOICES)]

    def _other_theme(self) -> None:
        theme = self._next_theme
        self._carefully(lambda: self._change(theme=theme))
        self._colour()
        named = _("Colours: {now}.").format(now=self._theme_now())
        said = COLOURLESS.format(name=self._theme_now()) if self.opened.no_colour else named
        self.notify(said, timeout=4, markup=False)


def _in_words(theme: str) -> str:
    return {
        AUTO: _("as the terminal"),
        "dark": _("dark"),
        "light": _("light"),
        "high-contrast": _("high contrast"),
        "high-contrast-light": _("high contrast, light"),
    }[theme]
