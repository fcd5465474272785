"""Memories: the list, a memory's page, and its seal."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.memory_list import MemoryLine, Order
from cryout_tui.routes.bin import BinRoute
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memory_details import DetailsRoute
from cryout_tui.routes.versions import VersionsRoute
from cryout_tui.screens.asks import Ask, ChoiceScreen, Top, Wants
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.memory import MemoryScreen

SEALS = (("a month", 30), ("three months", 91), ("a year", 365), ("until I ask for it", None))


class MemoriesRoute:
    """Shows what is kept; every change is kept at once."""

    name = "memories"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.order = Order.NEWEST
        self.is_timeline = False
        self.typed = ""
        self.at: UUID | None = None
        self.is_sealing = False
        self.within: DetailsRoute | VersionsRoute | BinRoute | None = None

    def show(self) -> None:
        """Show the list as it was left."""
        at, self.at = self.at, None
        self.desk.show(
            MemoriesScreen(
                self._lines,
                today=self.desk.now().date(),
                shows_titles=self.desk.settings.show_titles,
                order=self.order,
                is_timeline=self.is_timeline,
                typed=self.typed,
                at=str(at) if at else None,
            )
        )

    def _lines(self, order: Order, typed: str, limit: int, offset: int) -> list[MemoryLine]:
        return self.desk.store.memory_list.page(order, typed, limit=limit, offset=offset)

    def open(self, key: UUID) -> None:
        """Show a memory's page."""
        self.at, self.is_sealing, self.within = key, False, None
        page = self.desk.store.memory_pages.get(key)
        if DetailsRoute.stands_open(self.desk, page.memory):
            self._tell_more(page.memory)
            return
        self.desk.show(MemoryScreen(page, today=self.desk.now().date()))

    def _tell_more(self, memory: Memory) -> None:
        route = DetailsRoute(self.desk, memory, lambda: self.open(memory.id))
        self.within = route
        route.show()

    def _look_back(self, memory: Memory) -> None:
        route = VersionsRoute(self.desk, memory, lambda: self.open(memory.id))
        self.within = route
        route.renew()

    def _open_bin(self) -> None:
        route = BinRoute(self.desk, self._shut_bin)
        self.within = route
        route.renew()

    def _shut_bin(self) -> None:
        self.within = None
        self.show()

    def renew(self) -> None:
        """Show the list, or the page, again as the journal now stands."""
        if isinstance(self.within, VersionsRoute | BinRoute):
            self.within.renew()
        elif self.at is not None:
            self.open(self.at)
        else:
            self.show()

    def answered(self, event: Ask.Answered) -> None:
        """Go where the answer leads."""
        if self.within is not None:
            self.within.answered(event)
            return
        match event.answer:
            case Wants(what) if isinstance(event.screen, MemoriesScreen):
                self._note(event.screen)
                if what == "bin":
                    self._open_bin()
                else:
                    self.open(UUID(what.removeprefix("open ")))
            case Wants("seal"):
                self._ask_seal()
            case Wants(what) if self.is_sealing:
                self._seal(what)
            case Wants(what):
                self._wants(what, self._memory())

    def _wants(self, what: str, memory: Memory) -> None:
        if what == "details":
            self._tell_more(memory)
        elif what == "versions":
            self._look_back(memory)
        elif what == "open":
            self._seal(None)
        elif what == "delete":
            self.desk.store.memories.put_in_bin(memory, now=self.desk.now())
            self.show()

    def _memory(self) -> Memory:
        assert self.at is not None
        return self.desk.store.memories.get(self.at)

    def _note(self, screen: MemoriesScreen) -> None:
        self.order, self.is_timeline, self.typed = screen.order, screen.is_timeline, screen.typed

    def _ask_seal(self) -> None:
        self.is_sealing = True
        choices = [(name, Wants(str(days or ""))) for name, days in SEALS]
        top: Top = ("Memories", "")
        lines = ["Sealed, it rests: lists show that it is there, and nothing of it is shown or found."]
        self.desk.show(ChoiceScreen(top, lines, choices, question="Sealed until when?"))

    def _seal(self, days: str | None) -> None:
        memory, now = self._memory(), self.desk.now()
        if days is None:
            sealed, said = memory.opened(now=now), f'"{memory.title}" opened'
        else:
            until = now.date() + timedelta(days=int(days)) if days else UNTIL_ASKED
            sealed, said = replace(memory, sealed_until=until, updated_at=now), f'"{memory.title}" sealed'
        with self.desk.store.changes.step(said):
            self.desk.store.memories.put(sealed)
        self.open(memory.id)

    def noted(self, event: Ask.Noted) -> None:
        """Keep what is noted of a part of a memory."""
        if self.within is not None:
            self.within.noted(event)

    def left(self) -> None:
        """From the list, Home; from a page, the list; from the seal, the page."""
        if self.within is not None:
            self.within.left()
        elif self.at is None:
            self.desk.home()
        elif self.is_sealing:
            self.open(self.at)
        else:
            self.show()
