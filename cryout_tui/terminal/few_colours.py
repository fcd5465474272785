"""The colours of the themes on a terminal of sixteen, where the nearest ones would all be grey."""

from functools import lru_cache

from rich.color import Color as Hue
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from cryout_tui.palette import PALETTES, SIXTEEN

HUES = {
    PALETTES[theme][name]: Hue.from_ansi(number)
    for theme, numbers in SIXTEEN.items()
    for name, number in numbers.items()
}


class FewColours(LineFilter):
    """Shows each colour as one of the terminal's own."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(each.text, _in_hue(each.style), each.control) for each in segments]


@lru_cache(maxsize=512)
def _in_hue(style: Style | None) -> Style | None:
    """The style with its colours as they are numbered there."""
    if style is None:
        return None
    word, ground = (HUES.get(each.name) if each is not None else None for each in (style.color, style.bgcolor))
    return style + Style(color=word, bgcolor=ground) if word or ground else style
