"""The errors that carry a sentence a tired person can read and act on."""

from cryout_tui.language import _
from cryout_tui.value import Value


class CryoutError(Exception):
    """Something could not be done; `str(error)` says so in one plain sentence.

    `exit_code` is what a command ends with (see the README): 1 could not be done.
    """

    exit_code = 1


class WrongUsage(CryoutError):
    """The command's words are off."""

    exit_code = 2


class NoPassphrase(CryoutError):
    """The journal is locked and no passphrase could be had."""

    exit_code = 3


class WrongPassphrase(CryoutError):
    """The passphrase does not open the file, or the file is damaged: the file cannot tell which."""

    exit_code = 4


class Damaged(CryoutError):
    """The journal is damaged, gone, or not a journal."""

    exit_code = 5


class NoFirstPage(Damaged):
    """The beginning of the journal is gone; the rest of it was never encrypted."""


class TooNew(CryoutError):
    """The journal, or an import file, was made by a newer version."""

    exit_code = 5


class NotKept(CryoutError):
    """A change could not be written: full disk, read-only place, a lock held too long."""


class NoRoom(NotKept):
    """Nothing new can be kept at all until there is room on the disk."""


class LooksOnly(NotKept):
    """The journal is open to look at, and nothing is kept in it."""


class Replaced(NotKept):
    """Another file stands where the journal was when it was opened, or none."""


class Holder(Value):
    """Who has a journal: its process, or None where that is not written down, the terminal, and since when."""

    process: int | None
    terminal: str
    since: str

    def __str__(self) -> str:
        return (
            _("on {terminal}, since {since}").format(terminal=self.terminal, since=self.since)
            if self.process
            else self.terminal
        )


class HeldElsewhere(CryoutError):
    """The journal is open in another window; `holder` says in which."""

    def __init__(self, sentence: str, holder: Holder) -> None:
        super().__init__(sentence)
        self.holder = holder


class ChangedElsewhere(CryoutError):
    """The same thing was changed by another session meanwhile."""
