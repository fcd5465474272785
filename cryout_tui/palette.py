"""The colours, by name. A word stands at least 4.5 to 1 against ground and panel, and 7 to 1 in high contrast.

The four hues stay apart for eyes that see two of the three kinds of colour, and where there are 256 colours.
"""

DARK = {
    "ground": "#12141c",
    "panel": "#1d1f26",
    "ink": "#d8d4cc",
    "bright": "#f0ece4",
    "muted": "#9a9eb0",
    "faint": "#868a9c",
    "line": "#3a3e4e",
    "amber": "#d9a066",
    "rose": "#b47a89",
    "sage": "#99d0ab",
    "blue": "#85a2c5",
}
LIGHT = {
    "ground": "#f9f6ef",
    "panel": "#efecdf",
    "ink": "#2e2a26",
    "bright": "#14110e",
    "muted": "#5a554c",
    "faint": "#645e54",
    "line": "#c4bfb5",
    "amber": "#845318",
    "rose": "#631841",
    "sage": "#295235",
    "blue": "#396a88",
}
HIGH_DARK = {
    "ground": "#000000",
    "panel": "#1c1c1c",
    "ink": "#f2f2f2",
    "bright": "#ffffff",
    "muted": "#d0d0d0",
    "faint": "#c0c0c0",
    "line": "#4a4a4a",
    "amber": "#fcbe4f",
    "rose": "#f898ad",
    "sage": "#85db88",
    "blue": "#7eb9f0",
}
HIGH_LIGHT = {
    "ground": "#ffffff",
    "panel": "#f0efe0",
    "ink": "#0a0a0a",
    "bright": "#000000",
    "muted": "#303030",
    "faint": "#3c3c3c",
    "line": "#b8b8b8",
    "amber": "#622f02",
    "rose": "#77194b",
    "sage": "#11512f",
    "blue": "#012c5e",
}
PALETTES = {"dark": DARK, "light": LIGHT, "high-contrast": HIGH_DARK, "high-contrast-light": HIGH_LIGHT}
ON_DARK = {"ground": 0, "panel": 0, "ink": 7, "bright": 15, "muted": 7, "faint": 7, "line": 8}
ON_LIGHT = {"ground": 15, "panel": 15, "ink": 0, "bright": 0, "muted": 8, "faint": 8, "line": 7}
# the sixteen colours that every terminal has; on white its own yellow, green and cyan are too bright to read
SIXTEEN = {
    "dark": {**ON_DARK, "amber": 3, "rose": 9, "sage": 2, "blue": 6},
    "light": {**ON_LIGHT, "amber": 1, "rose": 5, "sage": 8, "blue": 4},
    "high-contrast": {**ON_DARK, "ink": 15, "amber": 11, "rose": 13, "sage": 10, "blue": 14},
    "high-contrast-light": {**ON_LIGHT, "muted": 0, "faint": 0, "amber": 1, "rose": 5, "sage": 8, "blue": 4},
}
AUTO = "auto"
CHOICES = (AUTO, *PALETTES)


def shown(theme: str, is_light: bool) -> str:
    """Return the palette of a theme as it is chosen: "auto" goes by whether the terminal `is_light`."""
    if theme != AUTO:
        return theme
    return "light" if is_light else "dark"
