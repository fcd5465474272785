"""Every colour of a word stands out enough to be read, and the hues are told apart by every eye."""

from itertools import combinations

import pytest
from rich._palettes import STANDARD_PALETTE
from rich.color import Color as Hue
from rich.color import ColorSystem
from textual.color import Color

from cryout_tui.palette import PALETTES, SIXTEEN
from cryout_tui.theme import THEMES

WORDS = ["ink", "bright", "muted", "faint", "amber", "rose", "sage", "blue"]
TINTS = ["amber", "rose", "sage", "blue"]
APART = 14  # in CIELAB, where 2.3 is what can barely be told apart
Triplet = tuple[float, float, float]
# what is left of red, green and blue in linear light (Machado, Oliveira and Fernandes 2009, all of the cone missing)
EYES: dict[str, tuple[Triplet, Triplet, Triplet]] = {
    "all three": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def _as_is(colour: str) -> Triplet:
    return Color.parse(colour).rgb


def _of_256(colour: str) -> Triplet:
    return tuple(Hue.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor())  # type: ignore[return-value]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("shown", [_as_is, _of_256])
def test_words_can_be_read(name: str, shown) -> None:  # type: ignore[no-untyped-def]
    colours, least = THEMES[name].variables, 7 if "high" in name else 4.5
    pairs = [(word, under) for word in WORDS for under in ("ground", "panel")]
    pairs += [("block-cursor-foreground", "block-cursor-background"), ("ground", "amber"), ("ink", "line")]
    for word, under in pairs:
        assert _contrast(shown(colours[word]), shown(colours[under])) >= least, (word, under)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("eye", EYES)
def test_hues_are_told_apart(name: str, eye: str) -> None:
    for one, other in combinations(TINTS, 2):
        pair = PALETTES[name][one], PALETTES[name][other]
        assert _distance(*(_seen(_as_is(each), eye) for each in pair)) >= APART, (one, other)
        assert _distance(*(_seen(_of_256(each), eye) for each in pair)) >= 10, (one, other, "of 256")


@pytest.mark.parametrize("name", THEMES)
def test_sixteen_colours_can_be_read_and_told_apart(name: str) -> None:
    numbers, is_high = SIXTEEN[name], "high" in name
    assert set(numbers) == set(PALETTES[name])
    assert len({numbers[tint] for tint in TINTS}) == len(TINTS)
    for word in WORDS:
        least = (6 if is_high else 3.9) if word in TINTS else (7 if is_high else 4.5)
        for under in ("ground", "panel"):
            assert _contrast(STANDARD_PALETTE[numbers[word]], STANDARD_PALETTE[numbers[under]]) >= least, word


def test_a_theme_is_what_its_palette_says() -> None:
    assert list(THEMES) == list(PALETTES)
    assert {name: theme.background for name, theme in THEMES.items()} == {
        name: colours["ground"] for name, colours in PALETTES.items()
    }


def _contrast(one: Triplet, other: Triplet) -> float:
    """The contrast ratio of WCAG 2.2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Triplet) -> float:
    return sum(part * _linear(value) for part, value in zip((0.2126, 0.7152, 0.0722), colour, strict=True))


def _linear(part: float) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _seen(colour: Triplet, eye: str) -> Triplet:
    """The linear light that is seen of a colour."""
    light = [_linear(each) for each in colour]
    return tuple(  # type: ignore[return-value]
        min(1.0, max(0.0, sum(part * each for part, each in zip(row, light, strict=True)))) for row in EYES[eye]
    )


def _distance(one: Triplet, other: Triplet) -> float:
    """How far apart two lights are, in CIELAB."""
    return sum((a - b) ** 2 for a, b in zip(_lab(one), _lab(other), strict=True)) ** 0.5


def _lab(light: Triplet) -> Triplet:
    red, green, blue = light
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
