"""What a terminal answers when it is asked for the colour of its ground: taken out of what is typed."""

import re
from collections.abc import Callable
from time import monotonic

QUESTION = "\x1b]11;?\x1b\\\x1b[c"  # the second one every terminal answers: after it nothing more will come
COLOUR = re.compile(r"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
ANSWER = re.compile(r"\x1b\]11;[^\x07\x1b]{0,64}(?:\x07|\x1b\\)|\x1b\[\?[0-9;]{0,64}c")
BEGUN = re.compile(r"\x1b(?:\](?:1(?:1(?:;[^\x07\x1b]{0,64}\x1b?)?)?)?|\[(?:\?[0-9;]{0,64})?)\Z")
ESCAPE = "\x1b"
PATIENCE = 1.0  # seconds after which the rest of an answer will not come
EXPECTED = 5.0  # seconds in which an escape may be the beginning of one
WEIGHTS = (0.299, 0.587, 0.114)  # how bright red, green and blue look


def is_light(answers: str) -> bool | None:
    """Say whether the ground that is told of is light; None where none is."""
    told = COLOUR.search(answers)
    if told is None:
        return None
    parts = [int(each, 16) / (16.0 ** len(each) - 1) for each in told.groups()]
    brightness = sum(weight * part for weight, part in zip(WEIGHTS, parts, strict=True))
    return brightness > 0.5


class Answers:
    """Takes answers out, also where they come in pieces; `told` is called with whether the ground is light.

    What follows an escape within `together` seconds is one with it.
    """

    def __init__(self, together: float) -> None:
        self.together = together
        self.told: Callable[[bool], object] = lambda light: None
        self._begun = ""
        self._since = self._until = 0.0

    def expect(self) -> None:
        """The terminal was asked: until it has answered, an escape waits a moment for what may follow it."""
        self._until = monotonic() + EXPECTED

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is begun."""
        return bool(self._begun)

    @property
    def holds_escape(self) -> bool:
        """Whether it holds an escape alone, which nothing may follow."""
        return self._begun == ESCAPE

    def without(self, data: str) -> str:
        """Return what of it was typed, for now."""
        data, self._begun = self._begun + data, ""
        if "\x1b" not in data:
            return data
        for found in ANSWER.findall(data):
            light = is_light(found)
            if light is not None:
                self.told(light)
            if found.endswith("c"):
                self._until = 0.0
        data = ANSWER.sub("", data)
        begun, now = BEGUN.search(data), monotonic()
        if begun is not None:
            self._begun, self._since = begun[0], now
        elif data.endswith(ESCAPE) and now < self._until:
            self._begun, self._since = ESCAPE, now
        return data.removesuffix(self._begun) if self._begun else data

    def left(self) -> str:
        """Return an escape that nothing followed; let go of an answer whose end does not come: no key begins so."""
        waited = monotonic() - self._since
        if self._begun == ESCAPE and waited > self.together:
            self._begun = ""
            return ESCAPE
        if waited > PATIENCE:
            self._begun = ""
        return ""
