"""A key to press."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask

USUAL = "usual"  # what is answered instead of a key: the usual one again


@dataclass(frozen=True)
class PressKey(Ask):
    """The key that is pressed next is the answer (`Wrote`, by its name); one step back leaves the key as it is.

    `trouble` is what stood against the one that was pressed before; `usual` is the key it has by itself.
    """

    lines: Sequence[str]
    usual: str = field(kw_only=True)
    trouble: str = field(default="", kw_only=True)
