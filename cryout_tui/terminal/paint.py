"""Words in the colours of a theme, as plain bytes: as many colours as the terminal has."""

import os
from collections.abc import Callable, Sequence

from cryout_tui.palette import PALETTES, SIXTEEN

OTHER_PAGE = "\x1b[?1049h"
TRUE = ("truecolor", "24bit")
GREYISH = 0.15  # saturation under which a colour is taken for a grey

Paint = Callable[..., str]


def painter(theme: str) -> Paint:
    """Return what paints a text in a tint, on a ground: both are names of colours of the theme."""
    if os.environ.get("NO_COLOR"):
        return _bare
    words, grounds = _codes(theme)

    def paint(text: str, tint: str, under: str = "ground", bold: bool = False) -> str:
        return f"\x1b[0{';1' if bold else ''};{words[tint]};{grounds[under]}m{text}"

    return paint


def ground(size: tuple[int, int], paint: Paint) -> str:
    """Return what leads to the other page, and gives all of it, columns and rows, the ground of the theme.

    Every cell is written: not every terminal clears to the colour in force.
    """
    width, height = size
    rows = "".join(f"\x1b[{row + 1};1H{' ' * width}" for row in range(height))
    return f"{OTHER_PAGE}\x1b[?25l{paint('', 'ink')}{rows}\x1b[0m"


def is_bare() -> bool:
    """Say whether nothing has a ground of its own here: there are no colours, or sixteen."""
    is_true = os.environ.get("COLORTERM", "").strip().lower() in TRUE
    return bool(os.environ.get("NO_COLOR")) or not (is_true or os.environ.get("TERM", "").endswith("-256color"))


def _bare(text: str, tint: str, under: str = "ground", bold: bool = False) -> str:
    """Without a colour: what would stand on a colour is turned round."""
    return f"\x1b[0{';1' if bold else ''}{';7' if under == 'amber' else ''}m{text}"


def _codes(theme: str) -> tuple[dict[str, str], dict[str, str]]:
    """What makes a word, and what is under it, of each colour: of all there are, of 256 or of sixteen."""
    if os.environ.get("COLORTERM", "").strip().lower() in TRUE:
        codes = {name: _true(value) for name, value in PALETTES[theme].items()}
    elif os.environ.get("TERM", "").endswith("-256color"):
        codes = {name: _nearest(value) for name, value in PALETTES[theme].items()}
    else:
        words = {name: number + (30 if number < 8 else 82) for name, number in SIXTEEN[theme].items()}
        return {name: str(code) for name, code in words.items()}, {name: str(code + 10) for name, code in words.items()}
    return {name: f"38;{code}" for name, code in codes.items()}, {name: f"48;{code}" for name, code in codes.items()}


def _parts(colour: str) -> Sequence[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _true(colour: str) -> str:
    return "2;" + ";".join(map(str, _parts(colour)))


def _nearest(colour: str) -> str:
    """The one of 256 colours the screens' own library falls back to: a grey, or the nearest corner of the cube."""
    parts = _parts(colour)
    high, low = max(parts) / 255, min(parts) / 255
    light = (high + low) / 2
    spread = high - low
    saturation = spread / (high + low if light <= 0.5 else 2 - high - low) if spread else 0.0
    if saturation < GREYISH:
        grey = round(light * 25)
        return f"5;{16 if grey == 0 else 231 if grey == 25 else 231 + grey}"
    red, green, blue = (round(part / 95 if part < 95 else 1 + (part - 95) / 40) for part in parts)
    return f"5;{16 + 36 * red + 6 * green + blue}"
