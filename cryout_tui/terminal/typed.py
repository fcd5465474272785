"""Keys that were read and not used, as a terminal would send them."""

from collections.abc import Iterable

from textual.events import Key, Paste

NAMED = {
    "enter": "\r",
    "backspace": "\x7f",
    "tab": "\t",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "ctrl+f": "\x06",
    "ctrl+g": "\x07",
}


def as_bytes(typed: Iterable[Key | Paste]) -> bytes:
    """Return the letters and the few other keys that mean something at a lock; the rest is left out."""
    return "".join(map(_sent, typed)).encode("utf-8", "replace")


def _sent(typed: Key | Paste) -> str:
    if isinstance(typed, Paste):
        return f"\x1b[200~{typed.text}\x1b[201~"
    return NAMED.get(typed.key, typed.character if typed.is_printable and typed.character else "")
