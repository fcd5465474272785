"""The first start: what this is, a passphrase or plainly none, a country for help."""

import os
from collections.abc import Callable

from cryout_tui import content
from cryout_tui.asked.ask import Noted, Said, Top, Wants
from cryout_tui.asked.country import Country
from cryout_tui.asked.passphrase import Given, Passphrase
from cryout_tui.asked.usual import Choice, Page
from cryout_tui.domain import answers as said
from cryout_tui.domain.intended import INTENDED, NOT_FOR
from cryout_tui.domain.kept import OPENING
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.routes.desk import Desk
from cryout_tui.terminal.whereabouts import guessed_country

TOP: Top = ("cryout", "")
Make = Callable[[str | None, Callable[[], None]], None]


class Opening:
    """Walks the first start.

    `make` makes the journal, or does what it is given where it could not; `made` goes on from one that is made, and
    comes back to the country; `leave` ends the app. With `is_made` the journal was made without the screens.
    """

    name = "opening"

    def __init__(
        self, desk: Desk, *, make: Make, made: Callable[[], None], leave: Callable[[], None], is_made: bool = False
    ) -> None:
        self.is_made = is_made
        self.desk = desk
        self.make = make
        self.made = made
        self.leave = leave
        self.at = "welcome"

    def show(self) -> None:
        """Show the first page."""
        self.desk.show(Page(TOP, [INTENDED, *content.lines("arrive.first-time")[:-1]], is_way_out=True))

    def _willing(self) -> Choice:
        wait = [("  \u00b7 ", each, "$ink") for each in content.lines("arrive.not-for")]
        question = content.lines("arrive.first-time")[-1]
        choices: list[tuple[str, said.Answer | Wants]] = [(_("yes"), Wants("yes")), (_("not now"), Wants("no"))]
        return Choice(TOP, [f"{NOT_FOR}:"], choices, question=question, listed=wait)

    def answered(self, event: Said) -> None:
        """Go on from a choice."""
        match event.answer:
            case said.WentOn():
                self.at = "willing"
                self.desk.show(self._willing())
            case Wants("yes") if self.is_made:
                self.desk.store.drafts.drop(OPENING)
                self.made()
            case Wants("yes"):
                self._choose()
            case Wants("passphrase"):
                self.at = "passphrase"
                lines = [_("A passphrase you will know. Nobody can reset it; a recovery code for paper comes next.")]
                self.desk.show(Passphrase(TOP, lines))
            case Wants("plain"):
                self._begin(None)
            case _:
                self.leave()

    def given(self, given: Given) -> None:
        """Make the journal with the passphrase that was given."""
        self._begin(given.secret)

    def _begin(self, secret: str | None) -> None:
        """Make the journal, once; where it could not be made, the choice is there again."""
        if self.at != "making":
            self.at = "making"
            self.make(secret, self._choose)

    def ask_country(self) -> None:
        """Ask for the country, for help now."""
        self.at = "country"
        lines = [named(_("Which country are you in? Help now (f1) shows its numbers. It stays on this machine."))]
        chosen = self.desk.settings.country
        guessed = guessed_country(os.environ)
        self.desk.show(Country(TOP, lines, content.countries(), chosen=chosen, guessed=guessed))

    def noted(self, event: Noted) -> None:
        """Nothing here is noted before it is answered."""

    def left(self) -> None:
        """One page back; from the first, out."""
        if self.at == "making":
            return
        if self.at == "passphrase":
            self._choose()
        elif self.at == "choice":
            self.at = "willing"
            self.desk.show(self._willing())
        elif self.at == "willing":
            self.at = "welcome"
            self.show()
        elif self.at == "country":
            self.desk.home()
        else:
            self.leave()

    def _choose(self) -> None:
        self.at = "choice"
        self.desk.show(self._choice())

    def _choice(self) -> Choice:
        place = str(self.desk.store.journal.path)
        lines = [_("Everything you write goes into one file on this machine: {place}").format(place=place)]
        choices: list[tuple[str, said.Answer | Wants]] = [
            (_("encrypted, with a passphrase"), Wants("passphrase")),
            (_("not encrypted"), Wants("plain")),
        ]
        hints = {1: _("anyone who can open this account can read it")}
        return Choice(TOP, lines, choices, hints=hints)
