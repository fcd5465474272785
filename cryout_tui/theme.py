"""The themes: night and paper, and both in high contrast."""

from collections.abc import Mapping

from textual.theme import Theme

from cryout_tui.palette import PALETTES


def _theme(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=colours["amber"],
        secondary=colours["blue"],
        accent=colours["amber"],
        foreground=colours["ink"],
        background=colours["ground"],
        surface=colours["ground"],
        panel=colours["panel"],
        success=colours["sage"],
        warning=colours["amber"],
        error=colours["rose"],
        variables={
            **colours,
            "block-cursor-foreground": colours["bright"],
            "block-cursor-background": colours["panel"],
            "scrollbar": colours["line"],
            "scrollbar-background": colours["ground"],
        },
    )


THEMES = {
    "dark": _theme("night", PALETTES["dark"], dark=True),
    "light": _theme("paper", PALETTES["light"], dark=False),
    "high-contrast": _theme("night-high", PALETTES["high-contrast"], dark=True),
    "high-contrast-light": _theme("paper-high", PALETTES["high-contrast-light"], dark=False),
}
DEFAULTS = {name: value for name, value in THEMES["dark"].variables.items() if isinstance(value, str)}
