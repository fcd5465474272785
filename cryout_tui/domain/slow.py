"""What moves on a slow line: less, and nothing is said of it."""

from cryout_tui.domain.breath import Motion

SLOW = 0.3  # seconds a screen may take to come through, and the shape still moves smoothly beside a key
SLOWEST = 1.0  # and one row; beyond it there are words: about 3 KB a second
GENTLER: dict[Motion, Motion] = {"full": "gentle", "gentle": "gentle", "words": "words", "off": "off"}
STILL: dict[Motion, Motion] = {"full": "words", "gentle": "words", "words": "words", "off": "off"}


def motion_on(lag: float, usual: Motion, chosen: Motion | None) -> Motion:
    """Return what moves where a screen takes `lag` seconds to come through; what the person chose stands."""
    if chosen is not None:
        return chosen
    if lag > SLOWEST:
        return STILL[usual]
    return GENTLER[usual] if lag > SLOW else usual
