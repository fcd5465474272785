"""Something older, as plain lines: the memories that match, and others found by a word."""

from datetime import date
from uuid import UUID

from cryout_tui import content
from cryout_tui.domain.memory_list import MemoryLine, Order
from cryout_tui.domain.text import one_line
from cryout_tui.domain.titles import Titles
from cryout_tui.language import _
from cryout_tui.plain.lines import Lines
from cryout_tui.store.memory_list import MemoryList

NONE = "x"
BY_WORD = _("A word lists the memories that hold it.")
FOUND = 20  # memories listed at once; a word more finds the others


class EchoList:
    """Lists memories under numbers, and finds others by what is typed."""

    def __init__(self, lines: Lines, memories: MemoryList, titles: Titles, *, chosen: UUID | None) -> None:
        self.lines = lines
        self.memories = memories
        self.titles = titles
        self.chosen = chosen
        self.offered: list[MemoryLine] = []

    @property
    def today(self) -> date:
        """The day on which it is asked."""
        return self.titles.today

    def ask(self, hurt: str) -> None:
        """Say the question, and the memories that `hurt` may remind of."""
        self.lines.say(content.line("today.hurt", 1))
        self._offer(self.memories.matching(hurt, self.today))
        self.lines.say(f"{NONE}: {content.line('remember.from-today', 2)}")
        self.lines.say(BY_WORD)

    def find(self, typed: str) -> bool:
        """List the memories that hold what is typed, and say whether there are any; what is sealed is never found."""
        if "\n" in typed:
            return False
        found = self.memories.page(Order.NEWEST, typed, limit=FOUND, today=self.today)
        if found:
            self._offer(found)
        return bool(found)

    def at(self, number: int) -> UUID | None:
        """Return the memory under a number, or None where there is none."""
        return self.offered[number - 1].id if 0 < number <= len(self.offered) else None

    def _offer(self, memories: list[MemoryLine]) -> None:
        self.offered = memories
        list_numbered(self.lines, [self._named(each) for each in memories])

    def _named(self, line: MemoryLine) -> str:
        return self.titles.of(line) + (_(" (chosen)") if line.id == self.chosen else "")


def list_numbered(lines: Lines, names: list[str]) -> None:
    """Say each name under its number, from 1."""
    for number, name in enumerate(names, start=1):
        lines.say(one_line(name), f"{number:>3}  ")
