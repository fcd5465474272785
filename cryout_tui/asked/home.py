"""Home: a greeting, and what can be done; the way that is chosen is a wish."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.home import HomePage


@dataclass(frozen=True)
class Home(Ask):
    """Home as the journal stands now; `names` is where else one can go, by name."""

    page: HomePage
    names: Sequence[str] = field(default=(), kw_only=True)
