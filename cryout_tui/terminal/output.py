"""The last look at every letter on its way to the terminal."""

import re

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.scrollbar import ScrollBarRender

from cryout_tui.domain.text import BIDI

NEVER = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff" + "".join(map(chr, BIDI)) + "]")
PLAIN = str.maketrans(
    {
        "\u2501": "=",
        "\u2500": "-",
        "\u2502": "|",
        "\u2506": ":",
        "\u25cf": "*",
        "\u25cb": "o",
        "\u25d0": "%",
        "\u25c9": "@",
        "\u25be": "^",
        "\u2524": "+",
        "\u252c": "-",
        "\u2534": "-",
        "\u2594": "'",
        "\u2580": '"',
        "\u258c": ">",
        "\u00b7": ".",
        "\u2026": "~",
        "\u2190": "<",
        "\u2192": ">",
        "\u2191": "^",
        "\u2193": "v",
        "\u203a": ">",
        "\u2713": "x",
        "\u2013": "-",
        "\u2014": "-",
        "\u2022": "*",
        "\u2503": "|",
        "\u2590": "|",
        "\u2595": "|",
        **dict.fromkeys("\u250c\u2510\u2514\u2518\u251c\u253c\u256d\u256e\u256f\u2570", "+"),
        **{chr(0x2800 + dots): ".:+##"[dots.bit_count() // 2] for dots in range(1, 256)},
        **{chr(0x2581 + level): "_:-=+*%#"[level] for level in range(8)},
        **{chr(0x2589 + level): "#" for level in range(3)},
        **{chr(0x258D + level): "-" for level in range(3)},
    }
)


FILLED = "\u258f\u258e\u258d\u258c\u258b\u258a\u2589"  # from its left: one eighth to seven
UPRIGHT = Style(reverse=False)


class NoControls(LineFilter):
    """Drops whatever would command the terminal, wherever it came from."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if not any(NEVER.search(each.text) for each in segments if not each.control):
            return segments
        return [each if each.control else Segment(NEVER.sub("", each.text), each.style) for each in segments]


class NoColours(LineFilter):
    """Leaves no colour, not the terminal's usual one either."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            Segment(each.text, each.style.without_color) if each.style and not each.control else each
            for each in segments
        ]


class FewGlyphs(LineFilter):
    """Shows the app's own signs as letters every terminal has."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [each if each.control else _plain(each) for each in segments]


class WholeCells(ScrollBarRender):
    """A scroll bar that begins and ends with a cell, where there are no signs for a part of one."""

    VERTICAL_BARS = [" "]
    HORIZONTAL_BARS = [" "]


def _plain(segment: Segment) -> Segment:
    """A segment in plain letters; a block filled from its right, which is one turned round, as what is seen of it."""
    text, style = segment.text, segment.style
    if style is not None and style.reverse and text in FILLED:
        return Segment(("-" if FILLED.index(text) >= 4 else "#") * len(text), style + UPRIGHT)
    return Segment(text.translate(PLAIN), style)
