"""The names of keys: as the screens' library calls them, and as a person reads and writes them."""

import re
from functools import cache

from cryout_tui.language import _

SHOWN = {
    "escape": "esc",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "equals_sign": "=",
}
ALONE = frozenset(
    [*"escape enter tab space backspace delete insert home end".split(), *"pageup pagedown up down left right".split()]  # noqa: SIM905
    + [f"f{number}" for number in range(1, 25)]
)
WITH_SHIFT = frozenset(["tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete"])
WITH_CTRL = WITH_SHIFT - {"tab", "insert"}
SAME = {"ctrl+h": "backspace", "ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape"}  # a terminal sends the same
OTHER_NAMES = {
    **{"esc": "escape", "pgup": "pageup", "pgdn": "pagedown", "page_up": "pageup", "page_down": "pagedown"},
    **{"return": "enter", "ins": "insert", "del": "delete", " ": "space", "ctrl+left_square_bracket": "ctrl+["},
    **{"ctrl+\\": "ctrl+backslash"},
}
SIGNS = {
    **{"solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at"},
    **{"hyphen_minus": "minus", "plus_sign": "plus", "low_line": "underscore"},
}


def sign_name(sign: str) -> str:
    """Return what the library calls the key of one sign: letters and digits as they are, the others by name."""
    if sign.isalnum():
        return sign
    import unicodedata

    name = unicodedata.name(sign, sign).lower().replace("-", "_").replace(" ", "_")
    return SIGNS.get(name, name)


@cache
def named_signs() -> dict[str, str]:
    """Return the signs of a keyboard by their names."""
    return {sign_name(chr(code)): chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum()}


def read(written: str) -> str:
    """Return the library's name of a key that a person wrote; what is no name of a key comes back in small letters."""
    written = written.strip() or written[:1]
    if len(written) == 1 and written != " ":
        return sign_name(written)
    *with_, key = written.lower().split("+") if not written.endswith("+") else [written.lower()]
    key = OTHER_NAMES.get(key, key)
    if with_ == ["shift"] and len(key) == 1 and key.isalpha():
        return key.upper()
    whole = "+".join([*sorted(with_), key])
    return OTHER_NAMES.get(whole, whole)


def is_typed(key: str) -> bool:
    """Say whether a key writes a letter or a sign in a text field."""
    return len(key) == 1 or key == "space" or key in named_signs()


def shown(key: str) -> str:
    """Return a key as it is shown to a person."""
    if len(key) == 1:
        return key
    return SHOWN.get(key) or named_signs().get(key, key)


def trouble(key: str) -> str:
    """Say why a key cannot be had in a terminal, or nothing."""
    if key in SAME:
        return _("a terminal cannot tell it from {key}").format(key=shown(SAME[key]))
    if key == "ctrl+c":
        return _("it copies what is marked")
    if key == "ctrl+backslash":
        return _("it ends programs")
    if key in ALONE or is_typed(key) or re.fullmatch(r"(ctrl|alt)\+[a-z]|alt\+(\d|enter)", key):
        return ""
    with_, _plus, last = key.rpartition("+")
    if with_ == "shift" and last in WITH_SHIFT or with_ in ("ctrl", "ctrl+shift") and last in WITH_CTRL:
        return ""
    if re.fullmatch(r"((alt|ctrl|shift|super)\+)+(.|\w+)", key) and (len(last) == 1 or last in ALONE):
        return _("most terminals do not send it")
    return _("there is no such key")
