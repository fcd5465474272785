"""Sixteen colours are colours: a hue is the terminal's own, never a grey."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from cryout_tui.palette import PALETTES, SIXTEEN
from cryout_tui.terminal.few_colours import FewColours


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("tint", ["amber", "rose", "sage", "blue", "ink", "faint"])
def test_a_colour_is_the_terminal_s_own(theme: str, tint: str) -> None:
    segment = Segment("\u2588", Style(color=PALETTES[theme][tint], bgcolor=PALETTES[theme]["ground"], bold=True))
    (shown,) = FewColours().apply([segment], Color.parse("#000000"))
    assert shown.style is not None
    assert shown.style.color is not None
    assert shown.style.bgcolor is not None
    assert (shown.style.color.number, shown.style.bold, shown.text) == (SIXTEEN[theme][tint], True, "\u2588")
    assert shown.style.bgcolor.number == SIXTEEN[theme]["ground"]


def test_what_has_no_colour_of_a_theme_stays_as_it_is() -> None:
    plain = [Segment("a", Style(color="#123456")), Segment("b"), Segment("", control=[(1,)])]  # type: ignore[list-item]
    assert FewColours().apply(plain, Color.parse("#000000")) == plain
