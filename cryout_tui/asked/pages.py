"""Pages to write on beside a wave: one that is kept, and one that is burnt."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.kept import Draft
from cryout_tui.language import _

BURNT = _("It is burnt. It is kept nowhere.")


@dataclass
class Held:
    """What stands on a page that is burnt while it is put aside, in this process alone.

    `is_open` while it is on the screen.
    """

    text: str = ""
    cursor: int = 0
    is_open: bool = False

    def forget(self) -> None:
        """Let the words go."""
        self.text, self.cursor, self.is_open = "", 0, False


@dataclass(frozen=True)
class PageKept(Ask):
    """A page whose words go to what is told of the memory; what is typed is the draft at `where`."""

    lines: Sequence[str]
    where: str = field(kw_only=True)
    draft: Draft | None = field(kw_only=True)


@dataclass(frozen=True)
class PageBurnt(Ask):
    """A page whose words are kept nowhere; what is put aside of it is `held`."""

    held: Held
    motion: Motion = field(kw_only=True)
