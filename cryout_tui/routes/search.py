"""Search over whatever is on the screen: what was asked is looked up, an entry or a memory's page is opened."""

from collections.abc import Callable
from uuid import UUID

from cryout_tui import content
from cryout_tui.asked.ask import Led, Top, titled
from cryout_tui.asked.search import Found, Search, WholeEntry
from cryout_tui.clock import Clock
from cryout_tui.domain import entry_page
from cryout_tui.domain.entry_page import Look, PageLine
from cryout_tui.domain.found import Hit
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.search_words import no_day, parse
from cryout_tui.domain.whole import Whole
from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memories import MemoriesRoute
from cryout_tui.store.store import Store

TOP: Top = (titled(_("Search")), "")
GONE = _("It is not there any more.")
PAGE = 24  # results looked up at a time
STYLES = {Look.HEADING: "$bright bold", Look.TEXT: "$ink", Look.ABOUT: "$muted"}


class SearchDesk:
    """Looks up what the search asks for."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock

    def search(self, words: str = "", *, at: int = 0, opens: bool = False) -> Search:
        """Return a search, for `words` where there are any."""
        return Search(TOP, self.found, words=words, at=at, opens=opens)

    def found(self, typed: str, after: int | None) -> Found:
        """Return what was found, or what comes after a place."""
        query = parse(typed)
        hits = self.store.search.find(query, today=self.clock.now().date(), limit=PAGE, after=after)
        return Found(hits, no_day(query))

    def entry(self, hit: Hit) -> WholeEntry:
        """Return the page of an entry; raise CryoutError when it is gone meanwhile."""
        try:
            whole = self.store.wholes.get(hit.kind, hit.id)
        except KeyError as error:
            raise CryoutError(GONE) from error
        led = _led(entry_page.lines(whole, lens_name, today=self.clock.now().date()))
        return WholeEntry((TOP[0], entry_page.about(whole)), led, memory=self._memory(whole))

    def _memory(self, whole: Whole) -> UUID | None:
        """The memory an entry belongs to, where that is kept and does not rest sealed."""
        keys = [
            *(each.memory_id for each in whole.reframes),
            *(each.memory_id for each in whole.sittings),
            *(each.echo_memory_id for each in whole.reflections),
        ]
        key = next(filter(None, keys), None)
        if key is None:
            return None
        memory = self.store.memories.get(key)
        return None if memory.deleted_at or memory.is_sealed(self.clock.now().date()) else key


class FoundMemory(MemoriesRoute):
    """A memory's page over the search that found it; leaving the page calls `done`."""

    def __init__(self, desk: Desk, key: UUID, done: Callable[[], None], *, over: str) -> None:
        super().__init__(desk)
        self.key = key
        self.done = done
        self.over = over

    @property
    def name(self) -> str:
        """What lies under the search is what one comes back to."""
        return self.over

    def begin(self) -> None:
        """Show the page; raise CryoutError when the memory is gone meanwhile."""
        try:
            self.open(self.key)
        except KeyError as error:
            raise CryoutError(GONE) from error

    def renew(self) -> None:
        """Show the page again, or the search where the memory is gone."""
        try:
            super().renew()
        except KeyError:
            self.done()

    def show(self) -> None:
        """Back to the search, in place of the list."""
        self.done()


def lens_name(lens: Lens) -> str:
    """Return what a lens is called."""
    return content.heading(lens.group)


def _led(lines: list[PageLine]) -> list[Led]:
    led: list[Led] = []
    for line in lines:
        if line.look is Look.HEADING and led:
            led.append(("", "", ""))
        led.append(("", line.text, STYLES[line.look]))
    return led
