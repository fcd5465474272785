"""The recovery code: 24 words to write down, and two of them asked back."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.language import _

ON_PAPER = _("With these 24 words the journal opens without its passphrase. Keep them on paper.")
FROM_PAPER = _("From your paper, to be sure of it:")


@dataclass(frozen=True)
class Code(Ask):
    """The words, under a line about them."""

    words: Sequence[str] = field(repr=False)
    line: str = ON_PAPER


@dataclass(frozen=True)
class CodeAgain(Code):
    """The words to who asked for them again."""


@dataclass(frozen=True)
class CodeWord(Ask):
    """One word asked back, by its number. What is typed is kept nowhere."""

    number: int
