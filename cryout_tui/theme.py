"""The two themes: night and paper."""

from textual.theme import Theme

from cryout_tui.palette import DARK, LIGHT

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
        **DARK,
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
        **LIGHT,
        "block-cursor-foreground": "#14110e",
        "block-cursor-background": "#ebe5d8",
        "scrollbar": "#c9c0ae",
        "scrollbar-background": "#f6f2ea",
    },
)

THEMES = {"dark": NIGHT, "light": PAPER}
DEFAULTS = {name: value for name, value in NIGHT.variables.items() if isinstance(value, str)}
