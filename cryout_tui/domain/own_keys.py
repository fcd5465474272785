"""The keys that a person chose, looked through: what can be had, and what is said of the rest."""

from collections.abc import Mapping

from cryout_tui.domain.bound import ANSWERS, FOLLOWS, LETTERS, keeps, meet, places, usual, works_while_typing
from cryout_tui.domain.key_names import is_typed, read, shown, trouble
from cryout_tui.language import _

EDITS = frozenset(  # what a text field does with them comes first
    [*(f"ctrl+{letter}" for letter in "acdefkuvwxyz"), "enter", "tab", "shift+tab", "backspace", "delete"]
    + ["up", "down", "left", "right", "home", "end", "pageup", "pagedown"]
)


class OwnKeys:
    """The keys by name, where they are others than the usual ones; and a sentence, by name, for each that is not."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        self.said: list[tuple[str, str]] = []


def look_through(written: Mapping[str, object]) -> OwnKeys:
    """Return what of `written` (names, and keys parted by commas) can be had."""
    own = OwnKeys()
    asked: dict[str, tuple[str, ...]] = {}
    for name, value in written.items():
        words = _refused(name, value)
        if words:
            own.said.append((name, words))
        else:
            asked[name] = _possible(name, str(value), own)
    asked = {name: keys for name, keys in asked.items() if keys}
    while (clash := _clash(asked)) is not None:
        name, key, words = clash
        asked[name] = tuple(each for each in asked[name] if each != key)
        own.said.append((name, f"{words} {_left(name, asked[name])}"))
        if not [each for each in asked[name] if each != keeps(name)]:
            del asked[name]
    for name, keys in asked.items():
        if keys != usual()[name]:
            own.keys[name] = ",".join(keys)
    for name, leader in FOLLOWS.items():
        if leader in own.keys and name not in written:
            own.keys[name] = own.keys[leader]
    return own


def clash(name: str, key: str, own: Mapping[str, str]) -> str:
    """Say in a sentence why `key` cannot be had for `name` beside the person's `own` keys, or nothing."""
    why = _why_not(name, key)
    if why:
        return why
    asked = {each: tuple(keys.split(",")) for each, keys in own.items() if each in usual() and each not in FOLLOWS}
    asked.pop(name, None)
    found = _clash({**asked, name: (key,)})
    return "" if found is None or found[0] != name else found[2]


def with_key(own: Mapping[str, str], name: str, key: str | None) -> dict[str, str]:
    """Return the person's keys with another one for `name`, or with the usual one (None)."""
    asked = {each: keys for each, keys in own.items() if each not in FOLLOWS and each != name}
    return look_through(asked if key is None else {**asked, name: key}).keys


def as_written(keys: str) -> str:
    """Return keys as they are written in the file of the settings."""
    return ",".join(key if key == "comma" else shown(key) for key in keys.split(","))


def _refused(name: str, value: object) -> str:
    if name not in usual():
        from difflib import get_close_matches

        near = get_close_matches(name, usual(), n=1)
        if near:
            return _('"{name}" is not the name of a key; is it {near}?').format(name=name, near=near[0])
        return _('"{name}" is not the name of a key.').format(name=name)
    if name in ANSWERS:
        return _('"{name}" is typed as an answer, and stays {keys}.').format(name=name, keys=_told(usual()[name]))
    if not isinstance(value, str):
        return _('"{name}" can be names of keys, such as "f9" or "f2,ctrl+g".').format(name=name)
    return ""


def _possible(name: str, value: str, own: OwnKeys) -> tuple[str, ...]:
    """The keys that can be had at all, what it never loses before them."""
    good: list[str] = [keeps(name)] if keeps(name) else []
    refused = []
    for key in dict.fromkeys(read(each) for each in value.split(",")):
        why = "" if key in usual()[name] else _why_not(name, key)
        if why:
            refused.append(why)
        elif key not in good:
            good.append(key)
    if works_while_typing(name) and good and all(is_typed(key) for key in good):
        good.insert(0, usual()[name][0])
        refused.append(_('"{name}" works while you type, where a letter is a letter.').format(name=name))
    if name in LETTERS and len(good) > 1:
        refused.append(_('"{name}" has one key, in front of its line.').format(name=name))
        del good[1:]
    if [key for key in good if key != keeps(name)] == []:
        good = []
    own.said += [(name, f"{why} {_left(name, good)}") for why in refused]
    return tuple(good)


def _why_not(name: str, key: str) -> str:
    wrong = trouble(key)
    if wrong:
        return _('"{key}" cannot be "{name}": {wrong}.').format(key=shown(key) or key, name=name, wrong=wrong)
    if len(key) == 1 and key.isdigit():
        return _('"{key}" cannot be "{name}": digits stay answers.').format(key=key, name=name)
    if name in LETTERS and (not is_typed(key) or key == "space"):
        return _('"{name}" can be one letter or sign.').format(name=name)
    if works_while_typing(name) and key in EDITS and key not in usual()[name]:
        return _('"{key}" cannot be "{name}": a text field needs it.').format(key=shown(key), name=name)
    return ""


def _clash(asked: Mapping[str, tuple[str, ...]]) -> tuple[str, str, str] | None:
    """The last name asked for one of whose keys does something else on the same screen."""
    now = {**usual(), **asked}
    for name in reversed(list(asked)):
        for key in asked[name]:
            if key in usual()[name]:
                continue
            for other, keys in now.items():
                if other != name and key in keys and not _is_one(name, other):
                    where = meet(places(name), places(other, key if key in usual()[other] else ""))
                    if where:
                        return name, key, _taken(name, key, other, where)
    return None


def _taken(name: str, key: str, other: str, where: str) -> str:
    said = _('"{key}" is "{other}" already ({where}), so it is not "{name}".')
    return said.format(key=shown(key), other=other, where=where, name=name)


def _is_one(name: str, other: str) -> bool:
    """Say whether two names never work at once: they share a key as they are, in the same place."""
    shared = set(usual()[name]) & set(usual()[other])
    return any(meet(places(name, key), places(other, key)) for key in shared)


def _left(name: str, keys: tuple[str, ...] | list[str]) -> str:
    if keys:
        return _("It is {keys}.").format(keys=_told(keys))
    return _("It stays {keys}.").format(keys=_told(usual()[name]))


def _told(keys: tuple[str, ...] | list[str]) -> str:
    return _(" or ").join(shown(key) for key in keys)
