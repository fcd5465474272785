"""The recovery code at a terminal: shown on a page that is cleared, and two of its words asked back."""

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cryout_tui.cli.commands import say
from cryout_tui.domain.code import COUNT, is_word
from cryout_tui.domain.columns import columns
from cryout_tui.language import _
from cryout_tui.terminal import other_page

if TYPE_CHECKING:
    from cryout_tui.store.store import Store
    from cryout_tui.terminal.other_page import OtherPage

NO_TERMINAL = _(
    "There is no terminal here to show the recovery code at, so it was not shown. "
    "cryout shows it at its next start; cryout passphrase change makes a new one."
)
ON_PAPER = _("These 24 words open the journal without its passphrase. Keep them on paper, with their numbers.")
NOT_ASKED = _("Enter on nothing goes on without.")
SHOWN = _("The recovery code was shown. It belongs to this passphrase; a new passphrase brings a new one.")
NOT_CHECKED = _(
    "The words were not asked back. Without them and without the passphrase nobody can open the journal. In cryout, "
    "ctrl+p, Passphrase and recovery, shows them again."
)


def show_code(store: "Store") -> None:
    """Show the code of the open journal, or say why not and leave it owed to the next start."""
    store.code.owe()
    words = store.code.words()
    if not words:
        store.code.settle()
        return
    if not other_page.is_there():
        say(NO_TERMINAL)
        return
    with other_page.other_page() as page:
        is_checked = _shown(page, words)
    store.code.settle()
    say(SHOWN if is_checked else f"{SHOWN} {NOT_CHECKED}")


def _shown(page: "OtherPage", words: Sequence[str]) -> bool:
    """Show the words until two of them came back right, or until that is not wanted; say whether they did."""
    wrong = ""
    while True:
        width, _height = page.size
        page.show([wrong or ON_PAPER, "", *columns(words, width - 1), ""])
        page.ask(_("Enter, once they are on paper: "))
        place = _asked_back(page, words)
        if place is None:
            return True
        if place < 0:
            return False
        wrong = _("Word {number} is another one. Here they are again.").format(number=place + 1)


def _asked_back(page: "OtherPage", words: Sequence[str]) -> int | None:
    """Ask for two words; return None when both are right, the place of the one that is not, or -1 for none given."""
    page.show([_("Two of them, from your paper. {NOT_ASKED}").format(NOT_ASKED=NOT_ASKED), ""])
    for place in sorted(secrets.SystemRandom().sample(range(COUNT), 2)):
        typed = page.ask(_("Word {number}: ").format(number=place + 1)).strip()
        if not typed:
            return -1
        if not is_word(typed, words[place]):
            return place
    return None
