"""The options of what opens the journal: the passphrase and the recovery code."""

from argparse import ArgumentParser
from collections.abc import Callable

from cryout_tui.language import _


def add(command: Callable[[str, str], ArgumentParser]) -> None:
    """Add the commands to those there are."""
    passphrase = command("passphrase", _("set a passphrase, change it, or take it away"))
    passphrase.add_argument("what", choices=["set", "change", "remove"])
    passphrase.add_argument("--yes", action="store_true", help=_("take it away without asking"))
    recover = command("recover", _("a new passphrase, with the 24 words of the recovery code"))
    recover.add_argument("--code-file", metavar="FILE", help=_("a file with the 24 words"))
    for each in (passphrase, recover):
        each.add_argument(
            "--new-passphrase-file", metavar="FILE", help=_("a file whose first line is the new passphrase")
        )
