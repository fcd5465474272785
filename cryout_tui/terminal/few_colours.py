"""The hues of the themes on a terminal of sixteen colours, where the nearest ones are all grey."""

from functools import lru_cache

from rich.color import Color as Hue
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from cryout_tui.palette import PALETTES

ON_DARK = {"amber": "yellow", "rose": "bright_red", "sage": "green", "blue": "cyan"}
# on white the terminal's own yellow, green and cyan are too bright to read
ON_LIGHT = {"amber": "red", "rose": "magenta", "sage": "bright_black", "blue": "blue"}
NAMES = {
    "dark": ON_DARK,
    "light": ON_LIGHT,
    "high-contrast": {
        **{tint: f"bright_{name.removeprefix('bright_')}" for tint, name in ON_DARK.items()},
        "rose": "bright_magenta",
        "muted": "white",
        "faint": "white",
    },
    "high-contrast-light": {**ON_LIGHT, "muted": "black", "faint": "black"},
}
HUES = {PALETTES[theme][tint]: Hue.parse(name) for theme, names in NAMES.items() for tint, name in names.items()}


class FewColours(LineFilter):
    """Shows each hue as the terminal's own."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(each.text, _in_hue(each.style), each.control) for each in segments]


@lru_cache(maxsize=512)
def _in_hue(style: Style | None) -> Style | None:
    """The style with its hues as they are called there."""
    if style is None:
        return None
    word, ground = (HUES.get(each.name) if each is not None else None for each in (style.color, style.bgcolor))
    return style + Style(color=word, bgcolor=ground) if word or ground else style
