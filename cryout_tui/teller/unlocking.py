"""How the journal is opened in lines: by a passphrase, and beside another window."""

from collections.abc import Callable
from contextlib import suppress

from cryout_tui.errors import HeldElsewhere, WrongPassphrase
from cryout_tui.language import _
from cryout_tui.plain.lines import Ended
from cryout_tui.plain.talk import Back, Stop
from cryout_tui.routes.elsewhere import LEAVE, LOOK, TAKE_OVER, Elsewhere
from cryout_tui.teller.conversation import LedElsewhere
from cryout_tui.teller.ways import Ways

LOCKED = _("The journal is locked. An empty line leaves; help now, ground and stop work here as well.")
PASSPHRASE = _("Passphrase: ")
TRIES = 3
STAYED = _("The other window did not leave within 5 seconds. Nothing was changed.")


class Unlocking(Ways):
    """Asks for what opens the journal, and what is to be done about another window."""

    def open(self, secret: str | None) -> None:
        """Open the journal with what opens it, and go on; raise WrongPassphrase."""
        raise NotImplementedError

    def leave(self) -> None:
        """It is over; everything is kept."""
        raise NotImplementedError

    def unlock(self) -> None:
        """Open the journal, with a passphrase that is typed where it asks for one and none was given."""
        if not self.opened.is_encrypted or self.opened.secret is not None:
            self.open(self.opened.secret)
            return
        self.talk.say(LOCKED)
        for left in reversed(range(TRIES if self.lines.is_terminal else 1)):
            try:
                self.open(self._typed())
                return
            except WrongPassphrase as error:
                if not left:
                    raise
                self.talk.say(str(error))
            except (Back, Stop, Ended):
                self.leave()
                return

    def _typed(self) -> str:
        while True:
            with suppress(LedElsewhere):
                return self.talk.unseen(PASSPHRASE)

    def ask_about_the_other(self, trouble: str = "") -> None:
        holder = self.opened.held_by
        assert holder is not None
        ways: dict[str, Callable[[], None]] = {TAKE_OVER: self._take_over, LOOK: self._look, LEAVE: self.leave}
        self.route = route = Elsewhere(self.desk(), holder, ways)
        route.show(trouble)

    def _look(self) -> None:
        self.opened.look_only(self.opened.held_by)
        self._open_anew()

    def _take_over(self) -> None:
        assert self.opened.hold is not None
        try:
            self.opened.hold.take_over()
        except HeldElsewhere as held:
            self.opened.held_by = held.holder
            self.ask_about_the_other(STAYED)
        else:
            self._open_anew()

    def _open_anew(self) -> None:
        self.opened.held_by = self.route = None
        self.opened.secret = self.opened.given() if self.opened.is_encrypted else None
        self.unlock()
