"""Ratings from 0 to 10, given by digits and arrows; None is skipped, never zero."""

LOWEST = 0
HIGHEST = 10
MIDDLE = 5

RATING_KEYS = frozenset("0123456789") | {"x", "left", "right", "backspace", "delete"}


def after_key(value: int | None, key: str) -> int | None:
    """Return the rating (0 to 10, or None for skipped) once `key` is pressed.

    A digit is that number, `1` then `0` is ten, left and right change by one, `x` and backspace take it back.
    """
    if len(key) == 1 and key in "0123456789":
        return HIGHEST if (value, key) == (1, "0") else int(key)
    if key == "right":
        return MIDDLE if value is None else min(HIGHEST, value + 1)
    if key == "left":
        return MIDDLE if value is None else max(LOWEST, value - 1)
    if key in ("x", "backspace", "delete"):
        return None
    return value


def check(value: int | None) -> int | None:
    """Return `value` when it is a rating; raise ValueError otherwise."""
    if value is not None and not LOWEST <= value <= HIGHEST:
        raise ValueError("A rating is a whole number from 0 to 10, or nothing.")
    return value
