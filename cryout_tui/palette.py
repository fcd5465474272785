"""The colours, by name. Every colour of a word stands at least 4.5 to 1 against ground and panel."""

DARK = {
    "ground": "#12141c",
    "panel": "#1c202c",
    "ink": "#d8d4cc",
    "bright": "#f0ece4",
    "muted": "#9a9eb0",
    "faint": "#828699",
    "line": "#3a3e4e",
    "amber": "#d9a066",
    "rose": "#d08a93",
    "sage": "#8fae8b",
    "blue": "#86a6c4",
}
LIGHT = {
    "ground": "#f6f2ea",
    "panel": "#ebe5d8",
    "ink": "#2e2a26",
    "bright": "#14110e",
    "muted": "#5a554c",
    "faint": "#645e54",
    "line": "#c9c0ae",
    "amber": "#8a5312",
    "rose": "#963a48",
    "sage": "#3a6340",
    "blue": "#2f5f85",
}
PALETTES = {"dark": DARK, "light": LIGHT}
