"""One thing out of many, and words to pick from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.entry import Entry


@dataclass(frozen=True)
class Find(Ask):
    """One thing out of those that `find` gives for what is typed."""

    question: str
    find: Callable[[str], Sequence[Entry]]
    where: str = field(kw_only=True)


@dataclass(frozen=True)
class MoreWords(Ask):
    """Words to pick from, several at once; `picked` are those that were picked before."""

    question: str
    words: Sequence[str]
    picked: Sequence[str] = field(default=(), kw_only=True)
