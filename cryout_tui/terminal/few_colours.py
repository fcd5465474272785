"""The hues of the themes on a terminal of sixteen colours, where the nearest ones are all grey."""

from functools import lru_cache

from rich.color import Color as Hue
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from cryout_tui.palette import PALETTES

NAMES = {"amber": "yellow", "rose": "bright_red", "sage": "green", "blue": "cyan"}
HUES = {palette[tint]: Hue.parse(name) for palette in PALETTES.values() for tint, name in NAMES.items()}


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
