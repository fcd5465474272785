"""Earlier texts, to look at and bring back."""

from cryout_tui.asked.kept_list import Versions
from cryout_tui.screens.kept_list import KeptListScreen


class VersionsScreen(KeptListScreen):
    """Says which earlier text is to be looked at."""

    ask: Versions
