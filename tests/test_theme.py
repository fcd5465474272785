"""Every colour of a word stands out enough to be read."""

import pytest
from textual.color import Color

from cryout_tui.theme import THEMES


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("word", ["ink", "bright", "muted", "faint", "amber", "rose", "sage", "blue"])
def test_words_can_be_read_on_ground_and_panel(name: str, word: str) -> None:
    theme = THEMES[name]
    for ground in (theme.background, theme.panel):
        assert ground is not None
        colour, under = Color.parse(theme.variables[word]), Color.parse(ground)
        assert _contrast(colour, under) >= 4.5, (word, _contrast(colour, under))


def _contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.2."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: Color) -> float:
    def linear(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)
