"""Earlier texts, to look at and bring back."""

from cryout_tui.screens.kept_list import KeptList


class VersionsScreen(KeptList):
    """Says which earlier text is to be looked at."""
