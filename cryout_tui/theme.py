"""The two themes: night and paper. Every colour of a word stands at least 4.5 to 1 against its ground."""

from textual.theme import Theme

NIGHT = Theme(
    name="night",
    dark=True,
    primary="#d9a066",
    secondary="#7f9db9",
    accent="#d9a066",
    foreground="#d8d4cc",
    background="#12141c",
    surface="#12141c",
    panel="#1c202c",
    success="#8fae8b",
    warning="#d9a066",
    error="#d08a93",
    variables={
        "ink": "#d8d4cc",
        "bright": "#f0ece4",
        "muted": "#9a9eb0",
        "faint": "#828699",
        "line": "#3a3e4e",
        "amber": "#d9a066",
        "rose": "#d08a93",
        "sage": "#8fae8b",
        "blue": "#86a6c4",
        "block-cursor-foreground": "#f0ece4",
        "block-cursor-background": "#1c202c",
        "scrollbar": "#3a3e4e",
        "scrollbar-background": "#12141c",
    },
)

PAPER = Theme(
    name="paper",
    dark=False,
    primary="#8a5312",
    secondary="#2f5f85",
    accent="#8a5312",
    foreground="#2e2a26",
    background="#f6f2ea",
    surface="#f6f2ea",
    panel="#ebe5d8",
    success="#3a6340",
    warning="#8a5312",
    error="#963a48",
    variables={
        "ink": "#2e2a26",
        "bright": "#14110e",
        "muted": "#5a554c",
        "faint": "#645e54",
        "line": "#c9c0ae",
        "amber": "#8a5312",
        "rose": "#963a48",
        "sage": "#3a6340",
        "blue": "#2f5f85",
        "block-cursor-foreground": "#14110e",
        "block-cursor-background": "#ebe5d8",
        "scrollbar": "#c9c0ae",
        "scrollbar-background": "#f6f2ea",
    },
)

THEMES = {"dark": NIGHT, "light": PAPER}
DEFAULTS = {name: value for name, value in NIGHT.variables.items() if isinstance(value, str)}
