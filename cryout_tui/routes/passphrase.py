"""Passphrase and recovery: what a shell is for, and the recovery code shown again to who knows the passphrase."""

from collections.abc import Callable

from cryout_tui.asked.ask import Led, Noted, Quietly, Said, Top, Wants
from cryout_tui.asked.passphrase import CopyPassphrase
from cryout_tui.asked.usual import Choice, Page
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.routes.desk import Desk

NAME = "passphrase"
TITLE = _("Passphrase and recovery")
TOP: Top = (TITLE, "")
OPENS = _("The journal opens with its passphrase, or with the 24 words of its recovery code.")
PLAIN = _("This journal is not encrypted: anyone who can open this account can read it.")
SHELL = _("In a shell, after ctrl+q:")
SET = (_("cryout passphrase set: a passphrase, and a recovery code"),)
CHANGE = (
    _("cryout passphrase change: another passphrase, with a new code"),
    _("cryout passphrase remove: none"),
    _("cryout recover: a new passphrase, with the 24 words"),
)
FIRST = _("Your passphrase, to show the recovery code.")
WRONG = _("That is not the passphrase of this journal.")
CHECKS = _("checking\u2026")
Aside = Callable[[Callable[[], bool], Callable[[bool], None]], None]


class PassphraseRoute:
    """Says which commands there are, and asks for the passphrase before `show_code` shows the words again.

    `aside` reads in a thread, and goes on where this is still what is on the screen. In a look there is no code.
    """

    name = NAME

    def __init__(self, desk: Desk, *, aside: Aside, show_code: Callable[[], None]) -> None:
        self.desk = desk
        self.aside = aside
        self.show_code = show_code
        self.at = "ways"

    def show(self) -> None:
        """Show the commands."""
        self.at = "ways"
        journal = self.desk.store.journal
        if not journal.is_encrypted or journal.looks_only:
            first, commands = (OPENS, CHANGE) if journal.is_encrypted else (PLAIN, SET)
            self.desk.show(Page(TOP, [first, named(SHELL), *commands]))
            return
        rows: list[Led] = [("  \u00b7 ", each, "$ink") for each in CHANGE]
        choices = [(_("the recovery code again"), Wants("code"))]
        hints = {0: _("your passphrase is asked for first")}
        self.desk.show(Choice(TOP, [OPENS, named(SHELL)], choices, listed=rows, hints=hints))

    def _ask(self, line: str) -> None:
        self.at = "passphrase"
        self.desk.show(CopyPassphrase(TOP, [line]))

    def answered(self, event: Said) -> None:
        """Go on to the passphrase, check it, or leave."""
        match self.at, event.answer:
            case "ways", Wants("code"):
                self._ask(FIRST)
            case "passphrase", Wants(secret):
                self.at = "checking"
                self.desk.change(Quietly(CHECKS))
                self.aside(lambda: self._opens(secret), self._checked)
            case "ways", _:
                self.desk.home()

    def _opens(self, secret: str) -> bool:
        """In a thread: say whether it is the passphrase; the words take their time, once."""
        code = self.desk.store.code
        return code.opens(secret) and bool(code.words())

    def _checked(self, is_right: bool) -> None:
        if self.at != "checking":
            return  # left meanwhile
        if is_right:
            self.show_code()
        else:
            self._ask(WRONG)

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        """From the passphrase to the commands, and from these Home."""
        if self.at == "ways":
            self.desk.home()
        else:
            self.show()
