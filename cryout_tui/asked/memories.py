"""Memories: everything kept, and the page of one memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.memory_list import MemoryLine, Order
from cryout_tui.domain.memory_page import MemoryPage
from cryout_tui.domain.titles import Titles
from cryout_tui.language import _

Lines = Callable[[Order, str, int, int], Sequence[MemoryLine]]

OPEN, BIN = "open ", "bin"  # the wish for the page of a memory, its id behind it; and for the bin
UNSEAL, DETAILS, VERSIONS, SEAL, DELETE = "open", "details", "versions", "seal", "delete"  # wishes on its page
EMPTY = _("Nothing is kept yet. A memory comes here when you sit with it, or walk through your years.")
NOTHING = _("Nothing written of a memory holds that.")
SEALED = _("This one rests, sealed. It opens when you ask it to.")
NO_MEANING = _("Nothing good is tied to it yet. There is time.")


@dataclass(frozen=True)
class Memories(Ask):
    """Every memory, as `read(order, typed, limit, offset)` gives them, in an `order` or along the years.

    `typed` narrows them; `at` is the id of the one that is marked first.
    """

    read: Lines
    titles: Titles = field(kw_only=True)
    order: Order = field(default=Order.NEWEST, kw_only=True)
    is_timeline: bool = field(default=False, kw_only=True)
    typed: str = field(default="", kw_only=True)
    at: str | None = field(default=None, kw_only=True)

    @property
    def told(self) -> str:
        """How they run."""
        if self.is_timeline:
            return _("along the years")
        order = _(self.order.value)
        return _("by {order}").format(order=order) if self.order in (Order.PAIN, Order.AGE) else order


@dataclass(frozen=True)
class OneMemory(Ask):
    """The page of a memory; unless it `keeps`, nothing can be changed from here."""

    page: MemoryPage
    today: date = field(kw_only=True)
    keeps: bool = field(default=True, kw_only=True)

    @property
    def is_sealed(self) -> bool:
        """Whether it rests, and can only be opened."""
        return self.page.memory.is_sealed(self.today)


def bin_question(title: str) -> str:
    """Return what is asked once before a memory goes into the bin."""
    return _('Put "{title}" in the bin? It rests there 30 days.').format(title=title)
