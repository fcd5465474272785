"""Home: a greeting, and what can be done; the way that is chosen is a wish."""

from dataclasses import dataclass

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.home import HomePage


@dataclass(frozen=True)
class Home(Ask):
    """Home as the journal stands now."""

    page: HomePage
