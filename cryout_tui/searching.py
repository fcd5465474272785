"""Search over whatever is on the screen, a memory's page over the search, and back."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from textual.binding import Binding

from cryout_tui.asked.ask import Ask
from cryout_tui.hearing import Hearing
from cryout_tui.language import _
from cryout_tui.on_demand import is_a
from cryout_tui.opened import Opened
from cryout_tui.routes.desk import Desk, Route
from cryout_tui.screens.faces import face

if TYPE_CHECKING:
    from cryout_tui.domain.memory import Memory
    from cryout_tui.routes.search import FoundMemory, SearchDesk
    from cryout_tui.screens.search import EntryScreen, SearchScreen

ENTRY, SEARCH = "screens.search:EntryScreen", "screens.search:SearchScreen"


class Searching(Hearing):
    """Lays the search over a screen, and what was found over the search."""

    BINDINGS = [
        Binding("slash", "search", _("search"), show=False, id="search"),
        Binding("n", "next_found(1)", _("next found"), id="next_found"),
        Binding("N", "next_found(-1)", _("found before"), show=False, id="found_before"),
    ]

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._under: Route | None = None  # the route that lies under the page of a memory that was found
        self._depth = 0  # screens under that page
        self._seen: Memory | None = None

    @cached_property
    def searching(self) -> "SearchDesk":
        """What searches."""
        from cryout_tui.routes.search import SearchDesk

        return SearchDesk(self.store, self.clock)

    @property
    def _found_route(self) -> "FoundMemory | None":
        """The route, where it is the page of a memory that was found."""
        if self.route is None:
            return None
        from cryout_tui.routes.search import FoundMemory

        return self.route if isinstance(self.route, FoundMemory) else None

    def _desk(self) -> Desk:
        """What a route may use."""
        raise NotImplementedError

    def action_search(self) -> None:
        """Search over whatever is on the screen; from what was found, back to the search it came from."""
        if self._found_route is not None:
            self._back_from_page()
        if is_a(self.screen, ENTRY):
            self.pop_screen()
        elif not self.is_hidden and not is_a(self.screen, SEARCH):
            self.push_screen(face(self.searching.search()))

    def action_next_found(self, by: int) -> None:
        """Open what stands after this one in the search, or before it."""
        self.action_search()
        self.call_after_refresh(self._open_beside, by)

    def _open_beside(self, by: int) -> None:
        from cryout_tui.screens.search import SearchScreen

        if isinstance(self.screen, SearchScreen):
            self.screen.action_move(by)
            self.screen.action_open()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "next_found":
            on_page = self._found_route is not None and is_a(self.screen, "screens.memory:MemoryScreen")
            return on_page or is_a(self.screen, ENTRY)
        return super().check_action(action, parameters)

    def on_search_screen_asked(self, event: "SearchScreen.Asked") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self._search(event))

    def _search(self, event: "SearchScreen.Asked") -> None:
        found = event.screen.ask.find(event.typed, event.after)
        event.screen.show_found(event.typed, found, more=event.after is not None)

    def on_search_screen_opened(self, event: "SearchScreen.Opened") -> None:
        if event.screen is not self.screen:
            return
        from cryout_tui.domain.search_words import Kind

        hit = event.opened.hit
        if hit.kind is Kind.MEMORY:
            self._carefully(lambda: self._open_page(hit.id))
        else:
            self._carefully(lambda: self.push_screen(face(self.searching.entry(hit))))

    def on_entry_screen_wanted(self, event: "EntryScreen.Wanted") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self._open_page(event.memory))

    def on_search_screen_left(self, event: "SearchScreen.Left") -> None:
        if event.screen is self.screen:
            self.pop_screen()

    def on_entry_screen_left(self, event: "EntryScreen.Left") -> None:
        if event.screen is self.screen:
            self.pop_screen()

    # a memory's page over the search

    def _open_page(self, key: UUID) -> None:
        from cryout_tui.routes.search import FoundMemory

        self._depth = len(self.screen_stack)
        over = self.route.name if self.route is not None else "home"
        desk = replace(self._desk(), show=self._show_over, home=self._back_from_page)
        page = FoundMemory(desk, key, self._back_from_page, over=over)
        page.begin()
        self._seen = self._memory(key)
        self._under, self.route = self.route, page

    def _show_over(self, ask: Ask) -> None:
        screen = face(ask)
        while len(self.screen_stack) > self._depth + 1:
            self.pop_screen()
        if len(self.screen_stack) > self._depth:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def _back_from_page(self) -> None:
        """Back to what lies under the page; a search looks again where the memory was changed."""
        from cryout_tui.screens.search import SearchScreen

        page = self._found_route
        if page is None:
            return
        is_changed = self._memory(page.key) != self._seen
        self.route, self._under = self._under, None
        while len(self.screen_stack) > self._depth:
            self.pop_screen()
        if is_changed and isinstance(self.screen, SearchScreen):
            self.screen.look_again()

    def _memory(self, key: UUID) -> "Memory | None":
        try:
            return self.store.memories.get(key)
        except KeyError:
            return None

    def leave_sitting(self, then: Callable[[], None], *, quits: bool = False) -> None:
        """Out of a sitting under the search, too, through the short close."""
        self._back_from_page()
        super().leave_sitting(then, quits=quits)
