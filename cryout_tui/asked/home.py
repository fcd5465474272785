"""Home: a greeting, and what can be done; the way that is chosen is a wish."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.home import HomePage


@dataclass(frozen=True)
class Home(Ask):
    """Home as the journal stands now; `names` are others that can be typed, each with the way it leads."""

    page: HomePage
    names: Mapping[str, str] = field(default_factory=dict, kw_only=True)
