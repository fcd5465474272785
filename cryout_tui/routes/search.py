"""Search over whatever is on the screen: what was asked is looked up, an entry is opened."""

from cryout_tui import content
from cryout_tui.clock import Clock
from cryout_tui.domain import entry_page
from cryout_tui.domain.entry_page import Look, PageLine
from cryout_tui.domain.found import Hit
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.search_words import parse
from cryout_tui.errors import CryoutError
from cryout_tui.screens.search import EntryScreen, SearchScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.hanging import Led

PAGE = 24  # results looked up at a time
STYLES = {Look.HEADING: "$bright bold", Look.TEXT: "$ink", Look.ABOUT: "$muted"}


class SearchDesk:
    """Looks up what the search asks for."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock

    def asked(self, event: SearchScreen.Asked) -> None:
        """Show what was found, or more of it."""
        today = self.clock.now().date()
        hits = self.store.search.find(parse(event.typed), today=today, limit=PAGE, after=event.after)
        event.screen.show_hits(event.typed, hits, more=event.after is not None)

    def entry(self, hit: Hit) -> EntryScreen:
        """Return the page of an entry; raise CryoutError when it is gone meanwhile."""
        try:
            whole = self.store.wholes.get(hit.kind, hit.id)
        except KeyError as error:
            raise CryoutError("It is not there any more.") from error
        shown = entry_page.lines(whole, lens_name, today=self.clock.now().date())
        return EntryScreen(entry_page.about(whole), _led(shown))


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
