"""Memories: the list, and a memory's page."""

from dataclasses import replace
from uuid import UUID

from cryout_tui.asked.ask import Noted, Said, Top, Wants, titled
from cryout_tui.asked.choices import BEFORE
from cryout_tui.asked.memories import BIN, DELETE, DETAILS, OPEN, SEAL, UNSEAL, VERSIONS, Memories, OneMemory
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.memory_list import MemoryLine, Order
from cryout_tui.domain.memory_page import MemoryPage
from cryout_tui.language import N_, _
from cryout_tui.routes.bin import BinRoute
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memory_details import DetailsRoute
from cryout_tui.routes.seal import SealRoute
from cryout_tui.routes.source_history import SourceHistoryRoute
from cryout_tui.routes.versions import VersionsRoute

TOP: Top = (titled(_("Memories")), "")


class MemoriesRoute:
    """Shows what is kept; every change is kept at once."""

    @property
    def name(self) -> str:
        """The list, or the memory whose page is open."""
        return "memories" if self.at is None else f"memories:{self.at}"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.order = Order.NEWEST
        self.is_timeline = False
        self.typed = ""
        self.at: UUID | None = None
        self.within: DetailsRoute | VersionsRoute | BinRoute | SourceHistoryRoute | SealRoute | None = None

    def show(self) -> None:
        """Show the list as it was left."""
        at, self.at = self.at, None
        self.desk.show(
            Memories(
                TOP,
                self._lines,
                titles=self.desk.titles(),
                order=self.order,
                is_timeline=self.is_timeline,
                typed=self.typed,
                at=str(at) if at else None,
            )
        )

    def _lines(self, order: Order, typed: str, limit: int, offset: int) -> list[MemoryLine]:
        return self.desk.store.memory_list.page(order, typed, limit=limit, offset=offset, today=self.desk.now().date())

    def open(self, key: UUID) -> None:
        """Show a memory's page."""
        self.at, self.within = key, None
        page = self.desk.store.memory_pages.get(key)
        if not self.desk.store.journal.looks_only and DetailsRoute.stands_open(self.desk, page.memory):
            self._tell_more(page.memory)
            return
        today = self.desk.now().date()
        if page.memory.is_sealed(today):
            page = MemoryPage(memory=replace(page.memory, title=self.desk.titles().of(page.memory)))
        self.desk.show(OneMemory(TOP, page, today=today, keeps=not self.desk.store.journal.looks_only))

    def _tell_more(self, memory: Memory) -> None:
        route = DetailsRoute(self.desk, memory, lambda: self.open(memory.id))
        self.within = route
        route.show()

    def _look_back(self, memory: Memory) -> None:
        route = VersionsRoute(self.desk, memory, lambda: self.open(memory.id))
        self.within = route
        route.renew()

    def _look_back_at_source(self, memory: Memory) -> None:
        route = SourceHistoryRoute(self.desk, lambda: self.open(memory.id))
        self.within = route
        route.renew()

    def _ask_seal(self, memory: Memory) -> None:
        route = SealRoute(self.desk, memory, lambda: self.open(memory.id))
        self.within = route
        route.show()

    def _open_bin(self) -> None:
        route = BinRoute(self.desk, self._shut_bin)
        self.within = route
        route.renew()

    def _shut_bin(self) -> None:
        self.within = None
        self.show()

    def renew(self) -> None:
        """Show the list, or the page, again as the journal now stands."""
        if isinstance(self.within, VersionsRoute | BinRoute | SourceHistoryRoute):
            self.within.renew()
        elif self.at is not None:
            self.open(self.at)
        else:
            self.show()

    def answered(self, event: Said) -> None:
        """Go where the answer leads."""
        if self.within is not None:
            self.within.answered(event)
            return
        match event.answer:
            case Wants(what) if isinstance(event.ask, Memories):
                self._note(event.ask)
                if what == BIN:
                    self._open_bin()
                else:
                    self.open(UUID(what.removeprefix(OPEN)))
            case Wants(what):
                self._wants(what, self._memory())

    def _wants(self, what: str, memory: Memory) -> None:
        if what in (DETAILS, SEAL):
            self.desk.store.journal.must_keep()
        if what == DETAILS:
            self._tell_more(memory)
        elif what == VERSIONS:
            self._look_back(memory)
        elif what == BEFORE:
            self._look_back_at_source(memory)
        elif what == SEAL:
            self._ask_seal(memory)
        elif what == UNSEAL:
            with self.desk.store.changes.step(N_("the seal taken off")):
                self.desk.store.memories.put(memory.opened(now=self.desk.now()))
            self.open(memory.id)
        elif what == DELETE:
            self.desk.store.memories.put_in_bin(memory, now=self.desk.now())
            self.show()

    def _memory(self) -> Memory:
        assert self.at is not None
        return self.desk.store.memories.get(self.at)

    def _note(self, ask: Memories) -> None:
        self.order, self.is_timeline, self.typed = ask.order, ask.is_timeline, ask.typed

    def noted(self, event: Noted) -> None:
        """Keep what is noted of a part of a memory."""
        if self.within is not None:
            self.within.noted(event)

    def left(self) -> None:
        """From the list, Home; from a page, the list."""
        if self.within is not None:
            self.within.left()
        elif self.at is None:
            self.desk.home()
        else:
            self.show()
