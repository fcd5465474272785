"""How the title of a memory is shown: as written, hidden by the person's setting, or sealed."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cryout_tui.language import _

HIDDEN = _("a memory")
SEALED = _("a sealed memory")


class Titled(Protocol):
    """A memory, or a line of one."""

    @property
    def title(self) -> str:
        """The title as written."""

    def is_sealed(self, today: date) -> bool:
        """Say whether it rests sealed on `today`."""


@dataclass(frozen=True, slots=True)
class Titles:
    """The rule on the day `today`, with titles shown in lists or not."""

    today: date
    are_shown: bool = True

    def of(self, memory: Titled) -> str:
        """Return what stands for the title: nothing of it where the memory rests sealed."""
        if memory.is_sealed(self.today):
            return SEALED
        return memory.title if self.are_shown else HIDDEN
