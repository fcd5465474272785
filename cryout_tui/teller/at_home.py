"""Home in lines, and the search that is laid over it."""

from dataclasses import replace
from uuid import UUID

from cryout_tui.asked.ask import Ask, Said, Wants
from cryout_tui.asked.home import Home
from cryout_tui.asked.search import MEMORY, Opened, WholeEntry
from cryout_tui.domain.home import PATTERNS, THIS_DAY, WEEK
from cryout_tui.domain.search_words import Kind
from cryout_tui.language import N_
from cryout_tui.routes.home import home_page
from cryout_tui.routes.search import FoundMemory, SearchDesk
from cryout_tui.teller.beside import Beside

NAMES = {  # what is typed at home, besides what is listed there, and the way it leads
    N_("search"): "search",
    N_("another day"): "another_day",
    N_("walk through my years"): "walk",
    N_("find the source"): "finding",
    N_("note to bring"): "note",
    N_("calendar"): "calendar",
    N_("this week"): WEEK,
    N_("this day in other years"): THIS_DAY,
    N_("bin"): "bin",
    N_("undo"): "undo",
    N_("redo"): "redo",
    N_("own scales"): "scales",
    N_("own questions"): "questions",
    N_("your own people"): "people",
    N_("this made it worse"): "worse",
    N_("passphrase and recovery"): "passphrase",
    N_("settings"): "settings",
    N_("country"): "country",
    N_("what this is"): "what_this_is",
    N_("quiet line on or off"): "quiet_line",
}
LOOKS = ("home", "breathe", "memories", "search", "learn", "bin", PATTERNS, WEEK, THIS_DAY)  # nothing is kept by these


class AtHome(Beside):
    """Tells Home, and what was looked for."""

    def go_home(self) -> None:
        """Home as the journal stands now."""
        self.route, self.is_for_today = None, False
        journal = self.store.journal
        looks_only = [self.opened.why_looks_only] if journal.looks_only else []
        notes, self.notes = [*looks_only, *journal.notes, *self.notes], []
        journal.notes.clear()
        page = home_page(self.store, self.clock, self.settings, notes=notes)
        names = [name for name, way in NAMES.items() if not journal.looks_only or way in LOOKS]
        self.show(Home(("", ""), page, names=names))

    def hear(self, said: object) -> None:
        """Go where was chosen at home; elsewhere the route hears it."""
        match said:
            case Said(Home(), Wants(way)) if self.route is None:
                self.go(NAMES.get(way, way))
            case _:
                super().hear(said)

    def search(self) -> None:
        """Search everything; what was found is read, and a memory's page opened, over the search."""
        desk = SearchDesk(self.store, self.clock)

        def led(said: object) -> Ask | None:
            match said:
                case Opened(search, hit) if hit.kind is Kind.MEMORY:
                    self._open_page(hit.id)
                    return search
                case Opened(search, hit):
                    self.over(desk.entry(hit), read)
                    return search
            return None

        def read(said: object) -> None:
            match said:
                case Said(WholeEntry(memory=UUID() as key), Wants(what)) if what == MEMORY:
                    self._open_page(key)

        self.over(desk.search(), led)

    def _open_page(self, key: UUID) -> None:
        """The page of a memory, until it is left."""
        route, told = self.route, self.told
        name = route.name if route is not None else "home"

        def done() -> None:
            self.route = route

        page = FoundMemory(replace(self.desk(), home=done), key, done, over=name)
        self.route = page
        try:
            page.begin()
            while self.route is page and self.told is not None and not self.is_over:
                self._turn(self.told)
        finally:
            self.route, self.told = route, told
