"""The keys as they are now: what is shown, and every sentence that names a key, asks here.

There is one keyboard, so there is one of these, as there is one language: it is set when the app starts, and again when
a key is changed.
"""

import re
from collections.abc import Mapping

from cryout_tui.domain.key_names import shown

SAID = {"f2": "ground", "ctrl+g": "ground", "ctrl+l": "lock", "ctrl+p": "palette", "ctrl+q": "quit"}  # in sentences
KEY = r"\b(ctrl\+\w|f\d+)\b"
VIM = {  # the keys of the layer, by what they do; none takes the place of a key that does something there
    **dict.fromkeys(("up", "row_up", "scroll_up", "picture_before", "up_a_week"), "k"),
    **dict.fromkeys(("down", "row_down", "scroll_down", "next_picture", "down_a_week"), "j"),
    **dict.fromkeys(("first", "row_first", "to_top", "to_today"), "g"),
    **dict.fromkeys(("last", "row_last", "to_bottom"), "G"),
    **dict.fromkeys(("shorter_range", "card_before", "other_before", "this_one", "week_before", "day_before"), "h"),
    **dict.fromkeys(("longer_range", "next_card", "other", "that_one", "week_after", "day_after"), "l"),
}


class Live:
    """The keys that are not the usual ones, by name, and whether the vim layer is on."""

    def __init__(self) -> None:
        self.changed: dict[str, tuple[str, ...]] = {}
        self.vim = False
        self.words: Mapping[str, str] = {}


_live = Live()


def use(changed: Mapping[str, str], *, vim: bool = False) -> None:
    """From now on these are the keys: by name, parted by commas, looked through already."""
    _live.changed = {name: tuple(keys.split(",")) for name, keys in changed.items()}
    _live.vim = vim


def use_words(words: Mapping[str, str]) -> None:
    """From now on a sentence names, in place of these keys, the words that are typed where there are no keys."""
    _live.words = words


def is_vim() -> bool:
    """Say whether the vim layer is on."""
    return _live.vim


def changed(name: str | None) -> tuple[str, ...]:
    """Return the keys of a name that are not the usual ones, or none."""
    return _live.changed.get(name or "", ())


def are_usual() -> bool:
    """Say whether every key is the usual one."""
    return not _live.changed and not _live.vim


def key(name: str, usual: str) -> str:
    """Return the key of a name as it is shown; `usual` unless it was changed."""
    keys = changed(name)
    return shown(keys[0]) if keys else usual


def keys(name: str, usual: str) -> str:
    """Return every key of a name as it is shown; `usual` unless it was changed."""
    return ", ".join(map(shown, changed(name))) or usual


def told(words: str, **names: str) -> str:
    """Return a sentence of the app with the keys filled in: `{d}` is the key of what `d=` names, and d by itself."""
    return words.format(**{usual: key(name, usual) for usual, name in names.items()})


def named(words: str, **also: str) -> str:
    """Return a sentence of the app, the keys in it as they are now; `also` are names of more keys, by key."""
    if _live.words:
        return re.sub(KEY, lambda found: _live.words.get(found[0], found[0]), words)
    names = {**SAID, **also}
    if not any(name in _live.changed for name in names.values()):
        return words
    return re.sub(KEY, lambda found: key(names.get(found[0], ""), found[0]), words)
