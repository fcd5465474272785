"""The F-keys, and the other keys for them where a terminal keeps them to itself, or has none."""

import os
import re

SENT = {"1": "OP", "2": "OQ", "3": "OR", "4": "OS", "5": "[15~", "6": "[17~", "7": "[18~", "8": "[19~"}
ALT = re.compile(r"\A\x1b([1-8])")
INSTEAD = {
    "f1": "ctrl+f",
    "f2": "ctrl+g",
    "f5": "ctrl+o",
    **{f"f{number}": f"alt+{number}" for number in (3, 4, 6, 7, 8)},
}
EATEN = {"VTE_VERSION": ("f1",), "TERMUX_VERSION": tuple(INSTEAD)}  # by a variable the terminal is known by


def as_f_key(typed: str) -> str:
    """Return alt and a digit at the beginning as the F-key of that number."""
    return ALT.sub(lambda digit: f"\x1b{SENT[digit[1]]}", typed)


def shown(key: str) -> str:
    """Return the key to name: another one where this terminal is known not to pass this one on."""
    if key in INSTEAD and any(key in keys and os.environ.get(name) for name, keys in EATEN.items()):
        return INSTEAD[key]
    return key
