"""Passphrases: a new one, or one that is there already. What is typed is kept nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.language import _

NONE_TYPED = _("A passphrase needs at least one character.")
ONCE_MORE = _("The same once more, so that it is the one you meant.")
NOT_THE_SAME = _("The two are not the same. Once more, from the start.")
MAKING = _("The journal is being made.")


@dataclass(frozen=True)
class Passphrase(Ask):
    """A new passphrase, typed twice."""

    lines: Sequence[str]


@dataclass(frozen=True)
class CopyPassphrase(Ask):
    """A passphrase that is there already, said as a wish; an empty one is not said."""

    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Given:
    """A new passphrase, typed twice the same."""

    ask: Passphrase
    secret: str = field(repr=False)
