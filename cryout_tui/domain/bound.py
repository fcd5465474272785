"""What may be done with a key that has a name: where it meets others, and what it never loses."""

from functools import cache

from cryout_tui.domain.bindings import EVERYWHERE, PARTS, ROWS

FOLLOWS = {  # they never work at once, and are one key to the person
    "part": "back",
    "unseal": "seal",
    "bring_back": "put_away",
    "not_painful": "painful",
    "fill_in_day": "change_day",
    "skip_choice": "take",
    "add": "take",
    "keep_line": "take",
}
ANSWERS = (
    "rate",
    "yes_no",
    "by_one",
    "skip",
    "submit",
    "secret_submit",
    "aside_submit",
    "country_submit",
    "usual_key",
)  # are typed
LETTERS = (  # take an entry of a list
    *("today", "sit", "anew", "finding", "memories", "breathe", "patterns", "learn"),
    *("todays_hurt", "walk", "source", "find_source", "new_memory", "new_own", "new_breath"),
)


@cache
def usual() -> dict[str, tuple[str, ...]]:
    """Return every name with the keys it has by itself."""
    found: dict[str, tuple[str, ...]] = {}
    for name, keys, _ in ROWS:
        found[name] = (*found.get(name, ()), *keys.split(","))
    return found


@cache
def places(name: str, key: str = "") -> frozenset[str]:
    """Return the screens on which a name has `key` by itself, or any key: those it can be reached on."""
    found: set[str] = set()
    for each, keys, where in ROWS:
        if each == name and (not key or key in keys.split(",")):
            for place in where.split(", "):
                found.update(PARTS.get(place, (place,)))
    return frozenset(found)


def meet(one: frozenset[str], other: frozenset[str]) -> str:
    """Return a place where both are, or nothing."""
    if EVERYWHERE in one or EVERYWHERE in other:
        return min((one | other) - {EVERYWHERE}, default=EVERYWHERE)
    return min(one & other, default="")


def keeps(name: str) -> str:
    """Return the key a name never loses: that of help, of the way back, and Enter; or nothing."""
    first = usual()[name][0]
    return first if name in ("help_now", "back", "part") or first == "enter" else ""


def works_while_typing(name: str) -> bool:
    """Say whether a key works in a text field as well, where letters are letters."""
    first = usual()[name][0]
    typed_on = {*PARTS["field"], *PARTS["input"], EVERYWHERE}
    return first.startswith(("ctrl+", "f")) and len(first) > 1 and bool(places(name) & typed_on)
